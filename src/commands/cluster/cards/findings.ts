import type { Block, Option } from '../../../core/reply.ts';
import type { Text } from '../../../core/spans.ts';
import type { ObjectRef } from '../../../kubectl/object.ts';
import type { Where } from '../../../kubectl/query.ts';
import type { NextStep } from '../../../kubectl/teach/lesson.ts';
import { STEPS, topicOf } from '../../../kubectl/teach/steps.ts';
import type { Finding } from '../../../kubectl/why/diagnosis.ts';
import { fits } from '../../cards/buttons.ts';
import { code, strong } from '../../cards/passages.ts';

/** Whether objects of several namespaces stand side by side, so that each has to say its own. */
export interface Naming {
  readonly withNamespace: boolean;
}

function named({ kind, name, namespace }: ObjectRef, { withNamespace }: Naming): string {
  return `${kind} ${name}${withNamespace && namespace !== undefined ? ` in ${namespace}` : ''}`;
}

const titleOf = ({ severity, title }: Finding): string => `${severity === 'hint' ? 'Hint: ' : ''}${title}`;

/** One cause in full: what it is, what it rests on, and what it explains. */
export function findingBlocks(finding: Finding, naming: Naming): readonly Block[] {
  const { text, object, evidence, symptoms, alike } = finding;
  const many = alike > 1 ? ` (${String(alike)} alike)` : '';
  const explained = symptoms
    .slice(0, 5)
    .map((each) => `${named(each.object, { withNamespace: false })} (${each.title})`);
  const more = symptoms.length > explained.length ? ' and more' : '';
  const items = evidence.slice(0, 4).map(({ path, value }): Text => [code(path), ': ', value]);
  return [
    { type: 'heading', text: titleOf(finding) },
    { type: 'text', text: [strong(`${named(object, naming)}${many}. `), text] },
    ...(items.length === 0 ? [] : [{ type: 'list', items } as const]),
    ...(explained.length === 0
      ? []
      : [{ type: 'note', text: [`This explains: ${explained.join('; ')}${more}.`] } as const]),
  ];
}

/** How many causes are named behind those that are told in full. */
const NAMED = 8;

/** Causes that are only named, to choose one from. */
export function furtherBlocks(
  findings: readonly Finding[],
  naming: Naming,
  where: Pick<Where, 'context'>,
): readonly Block[] {
  if (findings.length === 0) return [];
  const items = findings
    .slice(0, NAMED)
    .map((finding): Text => [strong(`${named(finding.object, naming)}: `), titleOf(finding)]);
  const left = findings.length - items.length;
  const options = findings
    .map(({ object }): Option => ({ label: named(object, naming), line: STEPS.why(topicOf(object, where)).line }))
    .filter(fits);
  const lines = new Set(options.map(({ line }) => line));
  const once = options.filter(({ line }) => lines.delete(line));
  return [
    { type: 'list', items: left === 0 ? items : [...items, [`and ${String(left)} more`]] },
    ...(once.length === 0 ? [] : [{ type: 'select', label: 'Tell more about', options: once } as const]),
  ];
}

/** Longer labels are cut by some platforms, in characters. */
const LABEL = 60;

function about(label: string, { name }: ObjectRef): string {
  const whole = `${label}: ${name}`;
  return whole.length > LABEL ? label : whole;
}

/** What to look at next; where several causes are told, each step says about what. */
export function findingSteps(findings: readonly Finding[]): readonly NextStep[] {
  if (findings.length === 1) return findings[0]?.next.slice(0, 3) ?? [];
  return findings.flatMap(({ next, object }) =>
    next.slice(0, findings.length > 2 ? 1 : 2).map(({ label, line }) => ({ label: about(label, object), line })),
  );
}
