import type { Text } from '../../../core/spans.ts';
import type { Term } from '../../../glossary/term.ts';
import type { Random } from '../../../core/random.ts';
import { takeFitting } from '../lures/fit.ts';
import type { Lure } from '../sketch.ts';
import { explain, withArticle } from './explain.ts';
import type { Facts } from './facts.ts';
import { fieldsOf, MANIFEST_KINDS, type ManifestKind } from './kind-fields.ts';
import { toTemplate, type Deriver, type Made } from './made.ts';

const LURES = 3;

/** A manifest with its kind taken out: which kind of object is it? Wrong are kinds that cannot have what it says. */
export const manifestKinds: Deriver = (facts) =>
  facts.terms.flatMap(({ id, example }) => {
    const blanked = blankKind(example);
    const kindTerm = blanked === undefined ? undefined : termOf(facts, blanked.kind);
    if (blanked === undefined || kindTerm === undefined) return [];
    const { kind, manifest } = blanked;
    return toTemplate(facts, {
      id: `manifest/${id}`,
      type: 'manifest',
      family: 'manifest',
      term: kindTerm,
      make: (random): Made | undefined => {
        const wrong = takeFitting([kind.kind], impossible(facts, kind, manifest, random), LURES);
        if (wrong.length < 2) return undefined;
        return {
          ask: ['Which kind of object does this manifest describe?'],
          exhibit: { language: 'yaml', code: manifest },
          body: { type: 'choice', right: [kind.kind], wrong },
          because: explain(kindTerm, [`This is ${withArticle(kindTerm)}: `, ...kindTerm.oneLiner]),
        };
      },
    });
  });

function termOf({ termNamed, knowledge }: Facts, { kind }: ManifestKind): Term | undefined {
  const id = termNamed(kind);
  return id === undefined ? undefined : knowledge.term(id);
}

/** An example with the kind taken out, where it is a single manifest of a kind whose fields we know. */
function blankKind({
  language,
  meta,
  code,
}: Term['example']): { readonly kind: ManifestKind; readonly manifest: string } | undefined {
  const [only, ...more] = [...code.matchAll(/^kind: (\w+)$/gmu)];
  if (language !== 'yaml' || meta !== undefined || only === undefined || more.length > 0) return undefined;
  const kind = MANIFEST_KINDS.find((each) => each.kind === only[1]);
  return kind === undefined ? undefined : { kind, manifest: code.replace(only[0], 'kind: ____') };
}

/** The kinds that a manifest cannot be, the most tempting first: those that their entries bring near to its own. */
function impossible(facts: Facts, key: ManifestKind, manifest: string, random: Random): readonly Lure[] {
  const far = (other: ManifestKind): number => {
    const [a, b] = [termOf(facts, key)?.id ?? '', termOf(facts, other)?.id ?? ''];
    return facts.graph.distance(a, b) ?? 4;
  };
  return MANIFEST_KINDS.flatMap((other) => {
    const because = whyNot(manifest, other);
    return because === undefined ? [] : [{ text: [other.kind], because, order: far(other) + 2 * random() }];
  })
    .sort((a, b) => a.order - b.order)
    .map(({ text, because }) => ({ text, because }));
}

/** Why a manifest cannot be one of a kind; nothing when it could be one. */
function whyNot(manifest: string, { kind, apiVersion, top, spec }: ManifestKind): Text | undefined {
  const said = (before: string, text: string): Text => [
    `${/^[AEIOU]/u.test(kind) ? 'An' : 'A'} ${kind} ${before} `,
    { type: 'code', text },
    '.',
  ];
  const written = /^apiVersion: (\S+)$/mu.exec(manifest)?.[1];
  if (written !== apiVersion) return said('is written with', `apiVersion: ${apiVersion}`);
  const has = fieldsOf(manifest);
  const unknown = has.top.find((field) => !top.has(field));
  if (unknown !== undefined) return said('has no field', unknown);
  const inner = has.spec.find((field) => !spec.has(field));
  return inner === undefined ? undefined : said('has no field', `spec.${inner}`);
}
