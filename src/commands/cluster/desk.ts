import { ok, type Result } from '../../core/failure.ts';
import type { Audience, Request } from '../../core/request.ts';
import type { Query, Where } from '../../kubectl/query.ts';
import type { Kept, KeptResults } from '../../queries/kept.ts';
import type { Answered, Recent } from '../../queries/recent.ts';
import type { RunOptions } from '../../queries/run.ts';
import type { Session } from '../../queries/session.ts';
import { toAsker } from './asker.ts';
import { createOpen, type Asking, type Done, type OpenParts, type Opened } from './open.ts';
import { sizeOf, type Ending } from './record.ts';

/** Something to be read from a cluster. */
export interface Work<T> extends Asking {
  readonly run: (session: Session, identity: string) => Promise<Result<T>>;
  /** What the record says of a result. */
  readonly size: (result: T) => Ending;
}

/** Where clusters are asked: with a right, within a time, and on the record. */
export interface Desk {
  readonly read: <T>(work: Work<T>, request: Request) => Promise<Result<Done<T>>>;
  /** Runs a query and keeps its result for paging. */
  readonly ask: (query: Query, line: string, request: Request) => Promise<Result<Kept>>;
  /** Who may see the answer. */
  readonly seenBy: (where: Where, verb: string, request: Request) => Promise<Audience>;
}

/** What the desk is made of. */
export interface DeskParts extends OpenParts {
  readonly results: KeptResults;
  readonly recent: Recent;
  /** What some queries need besides a cluster, for this asker. */
  readonly runOptions: (request: Request) => RunOptions;
}

/** Opens the desk. */
export function createDesk(parts: DeskParts): Desk {
  const { ready, results, recent, runOptions, clock } = parts;
  const open = createOpen(parts);

  async function read<T>(work: Work<T>, request: Request): Promise<Result<Done<T>>> {
    const opened = await open(work, request);
    if (!opened.ok) return opened;
    const { session, source, identity, entry } = opened.value;
    const result = await work.run(session, identity);
    await close(opened.value, result, work.size);
    return result.ok ? ok({ id: entry.id, value: result.value, source }) : result;
  }

  function askOne(query: Query, line: string, request: Request): Promise<Result<Done<Answered>>> {
    const { person } = toAsker(request);
    const run: Work<Answered>['run'] = (session, identity) =>
      recent({ identity, query, person, cluster: session.cluster, signal: session.signal }, async () => {
        // Loaded with the first query: most lines are questions.
        const { runQuery } = await import('../../queries/run.ts');
        return runQuery(query, session, runOptions(request));
      });
    const { where, verb } = query;
    return read({ where, verb, line, run, size: ({ output }) => sizeOf(output) }, request);
  }

  async function ask(query: Query, line: string, request: Request): Promise<Result<Kept>> {
    const done = query.where.allContexts
      ? await (
          await import('./everywhere.ts')
        ).askEverywhere({ query, line, request, open, close, options: runOptions(request), clock })
      : await askOne(query, line, request);
    if (!done.ok) return done;
    const { id, value, source } = done.value;
    const { output, readAt: at } = value;
    const kept: Kept = { id, person: toAsker(request).person, query, line, output, source, at };
    results.keep(kept);
    return ok(kept);
  }

  return {
    read,
    ask,
    seenBy: async (where, verb, request) => {
      // Several clusters have several rules: what is read of them together is for the asker.
      if (where.allContexts) return request.place.kind === 'direct' ? request.audience : 'asker';
      const right = await ready(where, verb, request);
      // What is refused concerns nobody else.
      return right.ok ? right.value.seenBy : 'asker';
    },
  };
}

/** Writes down how it ended. */
async function close<T>({ entry, source }: Opened, result: Result<T>, size: (value: T) => Ending): Promise<void> {
  if (result.ok) return entry.close('answered', source, size(result.value));
  const { type } = result.failure;
  return entry.close(type === 'refused' ? 'denied' : 'failed', source, { reason: type });
}
