import { command, type AnyCommand } from '../../core/command.ts';
import { ok } from '../../core/failure.ts';
import type { Reply } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import type { Knowledge } from '../../glossary/knowledge.ts';
import type { Kept } from '../../queries/kept.ts';
import type * as Cards from './cards/show.ts';
import type { Look } from './cards/view.ts';
import type { ClusterDeps } from './deps.ts';
import { createFetch, RESULT_ID } from './fetch.ts';

type ResultDeps = Pick<ClusterDeps, 'desk' | 'results' | 'audit' | 'knowledge'>;

/** The cards, loaded with the first press: most lines are questions. */
type Show = typeof Cards;

/** What a card on a result is drawn from. */
interface Pressed<P> {
  readonly result: Kept;
  readonly given: P;
  readonly request: Request;
  readonly knowledge: Knowledge;
}

/** One thing that can be done with a result. */
interface OnResult<P> {
  readonly name: string;
  readonly summary: string;
  /** Takes what stands behind the id, or says that the line is something else. */
  readonly read: (rest: string) => P | undefined;
  readonly card: (show: Show, pressed: Pressed<P>) => Reply;
  /** Said to everybody who may see it. */
  readonly shared?: true;
}

const PAGE = { read: (rest: string) => (/^\d{1,6}$/u.test(rest) ? Number(rest) : undefined) };
const BARE = { read: (rest: string): true | undefined => (rest === '' ? true : undefined) };

/** What buttons under an answer from a cluster say: `<name> <id of the result> ...`. */
export function createResultCommands(deps: ResultDeps): readonly AnyCommand[] {
  return [
    onResult(deps, {
      ...PAGE,
      name: 'page',
      summary: 'another page of an answer',
      card: (show, { given, ...pressed }) => show.looked({ ...pressed, given: { page: given, filter: '' } }),
    }),
    onResult(deps, {
      name: 'filter',
      summary: 'the rows of an answer that hold some words',
      read: readFilter,
      card: (show, pressed) => show.looked(pressed),
    }),
    onResult(deps, {
      ...PAGE,
      name: 'pick',
      summary: 'one object of a listing',
      card: (show, { result, given }) => show.picked(result, given),
    }),
    onResult(deps, {
      ...BARE,
      name: 'columns',
      summary: 'what the columns of a listing mean',
      card: (show, { result, knowledge }) => show.columns(result, knowledge),
    }),
    onResult(deps, {
      ...BARE,
      name: 'line',
      summary: 'the kubectl line of an answer, word by word',
      card: (show, { result }) => show.line(result),
    }),
    onResult(deps, {
      ...BARE,
      name: 'whole',
      summary: 'an answer as a file',
      card: (show, { result }) => show.whole(result),
    }),
    onResult(deps, {
      ...BARE,
      name: 'share-result',
      summary: 'show everybody here an answer that only you see',
      shared: true,
      card: (show, { result, request, knowledge }) => show.shared(result, request, knowledge),
    }),
  ];
}

function onResult<P>(deps: ResultDeps, { name, summary, read, card, shared }: OnResult<P>): AnyCommand {
  const { knowledge, desk } = deps;
  const fetch = createFetch(deps);
  return command<{ readonly id: string; readonly given: P }>({
    name,
    aliases: [],
    hidden: true,
    summary,
    params: [{ name: 'result', summary: 'the id of an answer' }],
    examples: [`${name} 0123456789ab${name === 'page' || name === 'pick' ? ' 1' : ''}`],
    audience: async ({ id }, request) => {
      const where = await fetch.whereOf(id);
      if (where === undefined) return 'asker';
      const asked = shared === true ? { ...request, audience: 'place' as const } : request;
      return desk.seenBy(where.where, where.verb, asked);
    },
    parse: (rest) => {
      const [id = ''] = rest.split(' ', 1);
      if (!RESULT_ID.test(id)) return undefined;
      const given = read(rest.slice(id.length).trim());
      return given === undefined ? undefined : { id, given };
    },
    run: async ({ id, given }, request) => {
      // What only the asker may read may stand in their own answer: for everybody it is read anew.
      const kept = await (shared === true
        ? fetch.again(id, { ...request, audience: 'place' })
        : fetch.result(id, request));
      if (!kept.ok) return kept;
      return ok(card(await import('./cards/show.ts'), { result: kept.value, given, request, knowledge }));
    },
  });
}

/** `page 2 words` or `words`. */
function readFilter(rest: string): Look {
  const page = /^page (\d{1,6}) /u.exec(rest);
  return page === null ? { page: 1, filter: rest } : { page: Number(page[1]), filter: rest.slice(page[0].length) };
}
