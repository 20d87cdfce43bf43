import { test } from 'vitest';
import { createSchema } from '../store/postgres/schema.ts';
import { tryOut, type Trial } from './driver.ts';
import { FAULTS } from './faults.ts';
import { judge } from './judge.ts';

// A small size of `npm run kill`, so that it does not rot; the full one hits every point. README.md tells what is judged.

const small = {
  quizzes: 3,
  together: 3,
  least: 0,
  rest: [200, 600],
  speed: 5,
  seed: 'small',
  deadlineMs: 150_000,
} as const;

test.concurrent.for<readonly [string, () => Promise<Pick<Trial, 'url' | 'replicas'>>]>([
  ['three replicas on PostgreSQL', async () => ({ url: await createSchema(), replicas: 3 })],
  ['one process on SQLite that starts again', async () => ({ replicas: 1 })],
])(
  'quizzes lose nothing while processes die at every write and send: %s',
  { timeout: 240_000 },
  async ([, where], { expect: see }) => {
    const outcome = await tryOut({ ...small, ...(await where()) });
    const { problems } = judge(outcome, small.least);
    see(Object.entries(problems).flatMap(([what, all]) => all.map((problem) => `${what}: ${problem}`))).toEqual([]);
    see(outcome.evidence.deaths.length).toBeGreaterThan(3);
    see(outcome.evidence.quizzes.length).toBeGreaterThanOrEqual(small.quizzes);
    // A judge that sees nothing is worth nothing: each of these must be told apart from the run as it was.
    for (const { name, seenBy, plant } of FAULTS) {
      const evidence = plant(outcome.evidence);
      see(judge({ ...outcome, evidence }, small.least).problems[seenBy], name).not.toEqual([]);
    }
  },
);
