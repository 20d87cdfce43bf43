import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sayToPostgres } from '../../store/postgres/say.ts';
import { startPostgres } from '../../store/postgres/server.ts';
import type { Run } from './one.ts';

// `npm run bench:quiz`: ten thousand answers of a thousand people in a hundred quizzes, beside as many bare inserts. Markdown
// on standard output, progress on standard error. ../README.md tells how to read it.

const one = fileURLToPath(new URL('./one.ts', import.meta.url));

async function measure(what: string, where: string): Promise<Run> {
  process.stderr.write(`${what}, ${where === 'sqlite' ? 'SQLite' : 'PostgreSQL'}\n`);
  const { stdout } = await promisify(execFile)(process.execPath, [one, what, where]);
  // Written by one.ts.
  return JSON.parse(stdout) as Run;
}

const server = await startPostgres({ durable: true });
const rows: string[] = [];

function tell(engine: string, what: string, run: Run, base: Run): void {
  const cells = [
    engine,
    what,
    (run.ms / 1000).toFixed(2),
    `${(run.ms / base.ms).toFixed(1)}x`,
    run.p50.toFixed(1),
    run.p99.toFixed(1),
    String(run.lost),
    run.databaseMb.toFixed(1),
    run.rssMb.toFixed(0),
  ];
  rows.push(`| ${cells.join(' | ')} |`);
}

try {
  for (const [engine, where] of [
    ['SQLite', 'sqlite'],
    ['PostgreSQL', server.url],
  ] as const) {
    const bare = await measure('inserts', where);
    if (where !== 'sqlite') await sayToPostgres(where, 'DROP TABLE rows');
    const played = await measure('answers', where);
    tell(engine, '10,000 bare inserts', bare, bare);
    tell(engine, '10,000 answers', played, bare);
  }
} finally {
  await server.stop();
}
process.stdout.write(
  [
    '| engine | what | seconds | to bare | p50 ms | p99 ms | lost | database MB | RSS MB |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
  ].join('\n'),
);
