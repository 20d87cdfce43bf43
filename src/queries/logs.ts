import { fail, ok, type Result } from '../core/failure.ts';
import { textOutput, type Output } from '../kubectl/output.ts';
import type { LogsQuery } from '../kubectl/query.ts';
import { findPods } from './logs/find-pods.ts';
import { readLogs, type LogRead } from './logs/read-logs.ts';
import { chooseSources } from './logs/sources.ts';
import type { Session } from './session.ts';
import { tally } from './tally.ts';

/** `logs`: what the containers of one pod or of several wrote, as kubectl `cmd/logs/logs.go` shows it. */
export async function runLogs(query: LogsQuery, on: Session): Promise<Result<Output>> {
  const { session, facts, warnings } = tally(on);
  const found = await findPods(query, session);
  if (!found.ok) return found;
  const { pods, notes, more } = found.value;
  const chosen = chooseSources(pods, query);
  if (!chosen.ok) return chosen;
  const logs = await readLogs(chosen.value.sources, query, session);

  const [failed] = logs.flatMap((log) => (log.ok ? [] : [log.failure]));
  // Whoever asked for one log is told why there is none; of several, those that there are, are shown.
  if (failed !== undefined && logs.every((log) => !log.ok) && !query.ignoreErrors) return fail(failed);
  return ok(
    textOutput(logs.map((log) => toText(log, query)).join(''), {
      ...facts(),
      ...(more === undefined ? {} : { more }),
      notes: [
        ...warnings(),
        ...notes,
        ...chosen.value.notes,
        ...(query.ignoreErrors ? [] : logs.flatMap((log) => (log.ok ? [] : [`error: ${log.failure.message}`]))),
      ],
    }),
  );
}

function toText(log: LogRead, { ignoreErrors }: LogsQuery): string {
  if (log.ok) return log.value;
  return ignoreErrors ? `error: ${log.failure.message}\n` : '';
}
