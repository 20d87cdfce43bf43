import { command, type AnyCommand } from '../../core/command.ts';
import { lazy } from '../../core/lazy.ts';
import { fail, ok, type Failure, type Result } from '../../core/failure.ts';
import type { Reply } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import { formatQuery } from '../../kubectl/grammar/format.ts';
import { parseQuery } from '../../kubectl/grammar/parse.ts';
import type { Query } from '../../kubectl/query.ts';
import { refusalCard } from './cards/refusal.ts';
import type { ClusterDeps } from './deps.ts';
import type { KindsOf } from './kinds.ts';
import { understand, type Understood } from './understood.ts';

type Hopeful = Extract<Understood, { type: 'hopeful' }>;

/** `get pods -n shop`, `kubectl logs web-1`, "which pods are broken?": whatever asks a cluster. */
export function createQuery({
  desk,
  knowledge,
  ask,
  why,
  kindsOf,
}: Pick<ClusterDeps, 'desk' | 'knowledge'> & {
  readonly why: AnyCommand;
  readonly kindsOf: KindsOf;
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

  /** What a line is once it is known which kinds there are; `undefined`: a question after all. */
  async function settle(understood: Understood, request: Request): Promise<Exclude<Understood, Hopeful> | undefined> {
    if (understood.type !== 'hopeful') return understood;
    const { line, where, verb } = understood;
    const knowsKind = await kindsOf(where, verb, request);
    // "describe widget" asks what one is only where we can tell.
    const parsed = parseQuery(line, (word) => {
      const known = knowsKind(word);
      return known === 'one' && !words().has(word) ? 'any' : known;
    });
    return parsed.type === 'none' ? undefined : parsed;
  }

  return command<Understood>({
    name: 'kubectl',
    aliases: ['k'],
    summary: 'read the cluster: get, describe, logs, events, top, explain and more',
    params: [{ name: 'query', summary: 'what you would type behind kubectl' }],
    examples: ['get pods -n shop', 'kubectl get nodes -o wide', 'which pods are broken?'],
    audience: async (read, request) => {
      const understood = await settle(read, request);
      if (understood?.type === 'own') return understood.matched.seenBy();
      if (understood?.type !== 'query') return request.audience;
      return desk.seenBy(understood.query.where, understood.query.verb, request);
    },
    parse: (line, request) => understand(line, request, { why, isTerm: (word) => words().has(word) }),
    run: async (read, request) => {
      const understood = await settle(read, request);
      switch (understood?.type) {
        case undefined:
          return ask(request);
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
