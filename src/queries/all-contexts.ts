import { fail, type Result } from '../core/failure.ts';
import type { Output } from '../kubectl/output.ts';
import type { Session } from './session.ts';

/** A cluster to be asked; its session may still be opening. */
export interface Asked {
  readonly cluster: string;
  readonly session: Promise<Result<Session>>;
}

/** What a cluster said, or why it said nothing. */
export interface Told {
  readonly cluster: string;
  readonly result: Result<Output>;
}

/** How long one cluster may take, in milliseconds, when others wait with it. */
const PATIENCE_MS = 10_000;

/**
 * Runs a query on several clusters at once and gives what each of them said, in the order they were asked. One that is dead or
 * slow costs its own answer and nobody else's; what it says too late is not waited for.
 */
export async function runEverywhere(
  asked: readonly Asked[],
  run: (session: Session) => Promise<Result<Output>>,
  patience: () => AbortSignal = () => AbortSignal.timeout(PATIENCE_MS),
): Promise<readonly Told[]> {
  return Promise.all(
    asked.map(async ({ cluster, session }): Promise<Told> => {
      const told = session.then((opened) => (opened.ok ? run(opened.value) : opened));
      return { cluster, result: await inTime(told, cluster, patience()) };
    }),
  );
}

function inTime(told: Promise<Result<Output>>, cluster: string, patience: AbortSignal): Promise<Result<Output>> {
  const { promise, resolve, reject } = Promise.withResolvers<Result<Output>>();
  const late = (): void =>
    resolve(
      fail({
        type: 'missing',
        message: `Cluster ${cluster} did not answer in time; the others were not kept waiting.`,
      }),
    );
  if (patience.aborted) late();
  patience.addEventListener('abort', late);
  told.then(resolve, reject).finally(() => patience.removeEventListener('abort', late));
  return promise;
}
