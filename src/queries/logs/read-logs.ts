import { fail, ok, type Failure, type Result } from '../../core/failure.ts';
import type { LogsQuery } from '../../kubectl/query.ts';
import type { ClusterFailure } from '../../ports/cluster.ts';
import { toFailure } from '../fault.ts';
import { toLine } from '../lookup.ts';
import type { Session } from '../session.ts';
import type { Source } from './sources.ts';

/** The text of a log, or why there is none. */
export type LogRead = Result<string>;

const PODS = { group: '', name: 'pods' } as const;

/** Reads the logs of some containers, all at once, in the order of the containers. */
export function readLogs(sources: readonly Source[], query: LogsQuery, session: Session): Promise<readonly LogRead[]> {
  return Promise.all(sources.map((source) => readLog(source, query, session)));
}

async function readLog(source: Source, query: LogsQuery, session: Session): Promise<LogRead> {
  const { namespace, pod: name, container } = source;
  const answer = await session.read(
    { type: 'objects', group: '', version: 'v1', resource: 'pods', namespace, name, subresource: 'log' },
    { accept: 'text', params: { container, ...toParams(query) } },
  );
  if (!answer.ok) return fail(whyNoLog(answer.failure, source, query, session.cluster));
  const { body } = answer.value;
  const text = typeof body === 'string' ? body : '';
  return ok(query.prefix || query.allPods ? withPrefix(text, `[pod/${name}/${container}] `) : text);
}

function toParams(query: LogsQuery): Readonly<Record<string, string>> {
  const { tail, limitBytes, sinceSeconds, sinceTime, timestamps, previous } = query;
  return {
    tailLines: String(tail),
    limitBytes: String(limitBytes),
    ...(sinceSeconds === undefined ? {} : { sinceSeconds: String(sinceSeconds) }),
    ...(sinceTime === undefined ? {} : { sinceTime }),
    ...(timestamps ? { timestamps: 'true' } : {}),
    ...(previous ? { previous: 'true' } : {}),
  };
}

/** Before every line, the last one as well where no line break ends it. */
function withPrefix(text: string, prefix: string): string {
  return text.replaceAll(/[^\n]*\n|[^\n]+$/gu, (line) => prefix + line);
}

/** What the server says of a container is said as it is: it waits to start, it never ran before. */
function whyNoLog(
  failure: ClusterFailure,
  { namespace, pod, container }: Source,
  { where }: LogsQuery,
  cluster: string,
): Failure {
  if (failure.type === 'said-no' && (failure.status === 400 || failure.status === 404)) {
    return { type: 'missing', message: failure.message, tryLine: toLine(['describe', 'pod', pod], where) };
  }
  const rule = { verb: 'get', resource: PODS, subresource: 'log', namespace } as const;
  return toFailure(failure, { what: `the log of ${container} in pod ${pod}`, cluster, rule });
}
