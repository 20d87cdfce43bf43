import { command, type AnyCommand, type Matched } from '../../core/command.ts';
import { lazy } from '../../core/lazy.ts';
import { fail, ok, type Failure, type Result } from '../../core/failure.ts';
import type { Reply } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import { formatQuery } from '../../kubectl/grammar/format.ts';
import { parseQuery } from '../../kubectl/grammar/parse.ts';
import { parsePhrasing } from '../../kubectl/grammar/phrasings.ts';
import type { Refusal } from '../../kubectl/grammar/refusal.ts';
import type { Query } from '../../kubectl/query.ts';
import { refusalCard } from './cards/refusal.ts';
import type { ClusterDeps } from './deps.ts';

type Understood =
  | { readonly type: 'query'; readonly query: Query }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'invalid'; readonly failure: Failure }
  /** One of our own commands, which a phrasing means. */
  | { readonly type: 'own'; readonly matched: Matched };

/** Reads a whole line as a query: kubectl's own words, or one of the phrasings that mean one, or a question why. */
function parse(
  line: string,
  request: Request,
  { why, isTerm }: { readonly why: AnyCommand; readonly isTerm: (word: string) => boolean },
): Understood | undefined {
  const parsed = parseQuery(line);
  if (parsed.type !== 'none') return parsed;
  const meant = parsePhrasing(line, isTerm);
  if (meant === undefined) return undefined;
  if (meant.startsWith('why ')) {
    const matched = why.match(meant.slice('why '.length), request);
    return matched === undefined ? undefined : { type: 'own', matched };
  }
  const spoken = parseQuery(`kubectl ${meant.replace(/^kubectl /u, '')}`);
  return spoken.type === 'none' ? undefined : spoken;
}

/** `get pods -n shop`, `kubectl logs web-1`, "which pods are broken?": whatever asks a cluster. */
export function createQuery({
  desk,
  knowledge,
  ask,
  why,
}: Pick<ClusterDeps, 'desk' | 'knowledge'> & {
  readonly why: AnyCommand;
  /** Answers a question from the glossary. */
  readonly ask: (request: Request) => Promise<Result<Reply>>;
}): AnyCommand {
  // "is quay running" asks about a word; most names of objects are none.
  const words = lazy(() => {
    const { terms, owed } = knowledge.glossary;
    return new Set(
      [...terms, ...owed].flatMap(({ name, aliases }) => [name, ...aliases].map((word) => word.toLowerCase())),
    );
  });

  async function answer(query: Query, request: Request): Promise<Result<Reply>> {
    const kept = await desk.ask(query, formatQuery(query), request);
    if (!kept.ok) return kept.failure.type === 'unconfigured' ? explained(kept.failure, request) : kept;
    const here = request.place.kind === 'shared' && request.audience === 'asker';
    const shareable =
      here && (await desk.seenBy(query.where, query.verb, { ...request, audience: 'place' })) === 'place';
    const { resultCard } = await import('./cards/result.ts');
    return ok(resultCard(kept.value, { knowledge, request, shareable }));
  }

  /** Where no cluster is set up, the line can still be explained. */
  async function explained({ message }: Failure, request: Request): Promise<Result<Reply>> {
    const answer = await ask(request);
    if (!answer.ok) return answer;
    return ok({ ...answer.value, blocks: [{ type: 'note', text: [message] }, ...answer.value.blocks] });
  }

  return command<Understood>({
    name: 'kubectl',
    aliases: ['k'],
    summary: 'read the cluster: get, describe, logs, events, top, explain and more',
    params: [{ name: 'query', summary: 'what you would type behind kubectl' }],
    examples: ['get pods -n shop', 'kubectl get nodes -o wide', 'which pods are broken?'],
    audience: async (understood, request) => {
      if (understood.type === 'own') return understood.matched.seenBy();
      if (understood.type !== 'query') return request.audience;
      return desk.seenBy(understood.query.where, understood.query.verb, request);
    },
    parse: (line, request) => parse(line, request, { why, isTerm: (word) => words().has(word) }),
    run: async (understood, request) => {
      switch (understood.type) {
        case 'query':
          return answer(understood.query, request);
        case 'own':
          return understood.matched.run();
        case 'refused':
          return ok(refusalCard(understood.refusal, knowledge));
        case 'invalid':
          return fail(understood.failure);
      }
    },
  });
}
