import { fail, type Failure, type Result } from '../core/failure.ts';

/** How many queries may run and wait at once. */
export interface QueueLimits {
  /** Running, of one person on all clusters. */
  readonly perPerson: number;
  /** Running, on one cluster for all people. */
  readonly perCluster: number;
  /** Waiting, of one person. */
  readonly waitingPerPerson: number;
  /** Waiting, of all people for all clusters. */
  readonly waiting: number;
}

/** Twice what somebody reads at once, and as many connections as the transport keeps to a cluster. */
export const QUEUE_LIMITS: QueueLimits = { perPerson: 2, perCluster: 8, waitingPerPerson: 4, waiting: 100 };

/** Whose turn something is, and where. */
export interface Turn {
  /** A fan-out over clusters gives each its own, so that a dead one does not hold up the rest. */
  readonly person: string;
  readonly cluster: string;
  readonly signal?: AbortSignal;
}

/** Runs work in turns: nobody gets more at once than is theirs, and whoever waited longest since their last goes first. */
export type Queue = <T>(turn: Turn, work: () => Promise<Result<T>>) => Promise<Result<T>>;

interface Waiting {
  readonly turn: Turn;
  readonly start: () => void;
}

/** A queue that holds to its limits and says in words when it is full. */
export function createQueue(limits: QueueLimits = QUEUE_LIMITS): Queue {
  const running: Turn[] = [];
  const waiting: Waiting[] = [];
  /** People in the order of their last turn, the latest last. */
  const served = new Map<string, number>();
  let turns = 0;

  const runningOf = (person: string): number => running.filter((turn) => turn.person === person).length;
  const runningOn = (cluster: string): number => running.filter((turn) => turn.cluster === cluster).length;
  const isFree = ({ person, cluster }: Turn): boolean =>
    runningOf(person) < limits.perPerson && runningOn(cluster) < limits.perCluster;

  function startNext(): void {
    for (;;) {
      const free = waiting.filter(({ turn }) => isFree(turn));
      const [first] = free.toSorted((a, b) => (served.get(a.turn.person) ?? 0) - (served.get(b.turn.person) ?? 0));
      if (first === undefined) break;
      waiting.splice(waiting.indexOf(first), 1);
      first.start();
    }
    // Somebody with nothing running or waiting is as good as new.
    if (running.length === 0 && waiting.length === 0) served.clear();
  }

  function take(turn: Turn): void {
    running.push(turn);
    served.set(turn.person, ++turns);
  }

  /** Resolves when it is the turn's turn, to `undefined`, or to why it never comes. */
  async function come(turn: Turn): Promise<Failure | undefined> {
    if (isFree(turn)) {
      take(turn);
      return undefined;
    }
    const full = whyFull(turn);
    if (full !== undefined) return full;
    const { promise, resolve } = Promise.withResolvers<Failure | undefined>();
    const place: Waiting = {
      turn,
      start: () => {
        turn.signal?.removeEventListener('abort', leave);
        take(turn);
        resolve(undefined);
      },
    };
    function leave(): void {
      const index = waiting.indexOf(place);
      if (index >= 0) waiting.splice(index, 1);
      resolve({ type: 'missing', message: 'The question was cancelled while it waited for its turn.' });
    }
    turn.signal?.addEventListener('abort', leave, { once: true });
    waiting.push(place);
    return promise;
  }

  function whyFull({ person, cluster }: Turn): Failure | undefined {
    const own = waiting.filter(({ turn }) => turn.person === person).length;
    if (own >= limits.waitingPerPerson) {
      const message = `You have ${runningOf(person)} questions running and ${own} waiting. Wait for an answer, then ask again.`;
      return { type: 'limited', message };
    }
    if (waiting.length >= limits.waiting) {
      const message = `Cluster ${cluster} is busy: ${waiting.length} questions wait for their turn. Ask again in a moment.`;
      return { type: 'limited', message };
    }
    return undefined;
  }

  return async (turn, work) => {
    const never = await come(turn);
    if (never !== undefined) return fail(never);
    try {
      return await work();
    } finally {
      running.splice(running.indexOf(turn), 1);
      startNext();
    }
  };
}
