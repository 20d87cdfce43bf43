import type { Random } from '../../src/core/random.ts';
import type { Fleet } from './fleet.ts';
import type { People } from './people.ts';
import { personOf, playFromLobby, playQuiz, someGame, type Table } from './play-quiz.ts';
import { kindOf, PLANNER, putThrough, schedulesAt, turnOnAndOff } from './schedules.ts';
import type { Message, Stub } from './stub.ts';

/** What a course is played with. */
export interface CourseWorld {
  readonly fleet: Fleet;
  readonly people: People;
  readonly stubs: readonly Stub[];
  readonly random: Random;
  readonly speed: number;
  /** The fast moment at which it begins. */
  readonly from: number;
  readonly quizzes: number;
  readonly together: number;
  /** How often each point is to be hit. */
  readonly least: number;
  /** Gives everything up. */
  readonly signal: AbortSignal;
}

/** What came of it besides what is in the database. */
export interface Course {
  /** Quizzes that did not go on, in words. */
  readonly stuck: readonly string[];
  /** Quizzes that schedules opened and that are still played. */
  readonly pending: () => number;
}

/** Plays quizzes, some at the same time, until there are enough and each point was hit often enough. */
export async function runCourse(world: CourseWorld): Promise<Course> {
  const { fleet, stubs, random, from, quizzes, together, least, signal } = world;
  const stuck: string[] = [];
  let pending = 0;
  const follow = (id: string, game: Promise<void>): Promise<void> =>
    game.catch((cause: unknown) => {
      stuck.push(`${id}: ${cause instanceof Error ? cause.message : String(cause)}`);
    });

  for (const stub of stubs) {
    watchForQuizzes(stub, (id) => {
      pending += 1;
      const game = { mode: 'live', host: PLANNER, players: [personOf(0), personOf(1)], count: 2 } as const;
      void follow(id, playFromLobby(tableOf(world, id, stub), game)).then(() => (pending -= 1));
    });
  }

  const schedules = schedulesAt(from);
  await Promise.all(schedules.map((schedule) => putThrough(fleet, schedule)));
  const over = new AbortController();
  const restless = schedules.filter(({ id }) => kindOf(id) === 'restless');
  const turning = restless.map((each) => turnOnAndOff(fleet, each, { ...world, signal: over.signal }));

  let begun = 0;
  const isEnough = (): boolean =>
    signal.aborted || (begun >= quizzes && [...fleet.hits.values()].every((hits) => hits >= least));
  async function lane(): Promise<void> {
    while (!isEnough()) {
      begun += 1;
      const id = `q${String(begun % 10)}${begun.toString(36).padStart(6, '0')}`;
      const stub = stubs[begun % stubs.length];
      if (stub === undefined) throw new Error('there is no platform');
      await follow(id, playQuiz(tableOf(world, id, stub), someGame(random), fleet));
    }
  }
  await Promise.all(Array.from({ length: Math.min(together, quizzes) }, lane));
  over.abort();
  await Promise.all(turning);
  return { stuck, pending: () => pending };
}

const tableOf = ({ people, random, speed, signal }: CourseWorld, id: string, stub: Stub): Table => ({
  id,
  stub,
  people,
  random,
  speed,
  signal,
});

/** Tells of each quiz that a schedule opens, by the line on the button that starts it. */
function watchForQuizzes(stub: Stub, take: (id: string) => void): void {
  const known = new Set<string>();
  stub.watch(({ place, versions }: Message) => {
    const [, id] = /quiz start (q\w+)/u.exec(JSON.stringify(versions[0])) ?? [];
    if (id === undefined || known.has(id) || !place.channel.startsWith('s ')) return;
    known.add(id);
    take(id);
  });
}
