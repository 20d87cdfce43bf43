import { startPostgres } from '../store/postgres/server.ts';
import { tryOut, type Trial } from './driver.ts';
import { judge } from './judge.ts';
import { report, type Told } from './report.ts';

// `npm run kill`: 200 quizzes on three replicas over PostgreSQL, and 50 on one over SQLite that starts again after each kill.
// Markdown on standard output, progress and problems on standard error. README.md beside it tells how to read it.

const [seed = 'kill'] = process.argv.slice(2);
const LEAST = 5;
const MINUTE_MS = 60_000;
const common = { speed: 4, least: LEAST, seed, deadlineMs: 40 * MINUTE_MS } as const;

async function run(name: string, trial: Trial): Promise<Told> {
  console.error(`${name}: ${String(trial.quizzes)} quizzes`);
  const outcome = await tryOut({ ...trial, progress: (line) => console.error(`${name}: ${line}`) });
  return { name, outcome, verdict: judge(outcome, LEAST) };
}

const server = await startPostgres();
const runs: Told[] = [];
try {
  const { url } = server;
  runs.push(
    await run('PostgreSQL', { ...common, url, replicas: 3, quizzes: 200, together: 12, rest: [200, 600] }),
    await run('SQLite', { ...common, replicas: 1, quizzes: 50, together: 6, rest: [80, 300] }),
  );
} finally {
  await server.stop();
}
console.log(report(runs));
for (const { name, verdict } of runs)
  for (const [what, problems] of Object.entries(verdict.problems))
    for (const problem of problems) {
      console.error(`${name}, ${what}: ${problem}`);
      process.exitCode = 1;
    }
