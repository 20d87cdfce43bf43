import { fail, ok, type Failure, type Result } from '../../core/failure.ts';
import type { Request } from '../../core/request.ts';
import { parseQuery } from '../../kubectl/grammar/parse.ts';
import type { Query, Where } from '../../kubectl/query.ts';
import type { Kept } from '../../queries/kept.ts';
import { toAsker } from './asker.ts';
import type { ClusterDeps } from './deps.ts';

/** The form of a result's id, as lines carry it. */
export const RESULT_ID = /^[0-9a-f]{12}$/u;

/** A result that is nobody's here, or too old to be known. */
const GONE: Failure = {
  type: 'missing',
  message: 'That answer is too old for me to go on from. Ask again, then its buttons work.',
};

/** Results by the ids that buttons carry. */
export interface Fetch {
  /**
   * A kept result, for the person it belongs to. Anybody else, and whoever comes late, has the recorded line run again with
   * their own rights.
   */
  readonly result: (id: string, request: Request) => Promise<Result<Kept>>;
  /** The recorded line run again, with the rights that the request has. */
  readonly again: (id: string, request: Request) => Promise<Result<Kept>>;
  /** Where a result was or would be read, which decides who may see it. */
  readonly whereOf: (id: string) => Promise<{ readonly where: Where; readonly verb: string } | undefined>;
}

/** Finds results, or makes them anew. */
export function createFetch({ desk, results, audit }: Pick<ClusterDeps, 'desk' | 'results' | 'audit'>): Fetch {
  async function recorded(id: string): Promise<{ readonly query: Query; readonly line: string } | undefined> {
    const record = await audit.find(id);
    const parsed = record === undefined ? undefined : parseQuery(record.line);
    if (record === undefined || parsed?.type !== 'query') return undefined;
    const { query } = parsed;
    // The line may have left cluster and namespace to a default that has changed since: what was shown is what is meant.
    const where = {
      ...query.where,
      ...(query.where.allContexts ? {} : { context: record.cluster }),
      ...(record.namespace === undefined ? {} : { namespace: record.namespace }),
    };
    return { query: { ...query, where }, line: record.line };
  }

  async function again(id: string, request: Request): Promise<Result<Kept>> {
    const found = await recorded(id);
    return found === undefined ? fail(GONE) : desk.ask(found.query, found.line, request);
  }

  return {
    again,
    result: async (id, request) => {
      const kept = results.find(id, toAsker(request).person);
      return kept === undefined ? again(id, request) : ok(kept);
    },
    whereOf: async (id) => {
      const found = await recorded(id);
      return found === undefined ? undefined : { where: found.query.where, verb: found.query.verb };
    },
  };
}
