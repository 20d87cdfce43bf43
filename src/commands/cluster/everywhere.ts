import { fail, ok, type Result } from '../../core/failure.ts';
import type { Request } from '../../core/request.ts';
import { isWide, type Query } from '../../kubectl/query.ts';
import type { Clock } from '../../ports/clock.ts';
import { runEverywhere } from '../../queries/all-contexts.ts';
import { toOneOutput } from '../../queries/everywhere-output.ts';
import type { Answered } from '../../queries/recent.ts';
import { runQuery, type RunOptions } from '../../queries/run.ts';
import type { Asking, Done, Opened } from './open.ts';
import { sizeOf, type Ending } from './record.ts';

/** What asking several clusters at once takes. */
interface Everywhere {
  readonly query: Query;
  readonly line: string;
  readonly request: Request;
  readonly open: (asking: Asking, request: Request) => Promise<Result<Opened>>;
  readonly close: <T>(opened: Opened, result: Result<T>, size: (value: T) => Ending) => Promise<void>;
  readonly options: RunOptions;
  readonly clock: Clock;
}

/** What an answer of several clusters says it comes from. */
const SOURCE = 'all of yours';

/** Asks every cluster that somebody may read, each on its own: one that is dead holds up nobody, and each is on the record. */
export async function askEverywhere(parts: Everywhere): Promise<Result<Done<Answered>>> {
  const { query, line, request, open, close, options, clock } = parts;
  const names = (await options.contexts()).published.map(({ name }) => name);
  if (names.length === 0) {
    return fail({ type: 'unconfigured', message: 'There is no cluster that you may read here.', tryLine: 'use' });
  }
  const asked = names.map((cluster) => {
    const where = { ...query.where, allContexts: false, context: cluster };
    const opened = open({ where, verb: query.verb, line }, request);
    return { cluster, opened, session: opened.then((found) => (found.ok ? ok(found.value.session) : found)) };
  });
  const told = await runEverywhere(asked, (session) => runQuery(query, session, options));
  let id = '';
  for (const [at, { result }] of told.entries()) {
    const opened = await asked[at]?.opened;
    if (opened?.ok !== true) continue;
    id ||= opened.value.entry.id;
    await close(opened.value, result, sizeOf);
  }
  const headers = !('headers' in query) || query.headers;
  const output = toOneOutput(told, { headers, wide: isWide(query) });
  return output.ok ? ok({ id, value: { output: output.value, readAt: clock() }, source: { cluster: SOURCE } }) : output;
}
