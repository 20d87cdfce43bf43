import { execFile } from 'node:child_process';
import { cpus, release, totalmem, type } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CONTESTANTS } from './contestants.ts';
import type { Latency } from './latency.ts';
import { measureMemory, measureStart } from './processes.ts';
import { latencyTable, memoryTable, startTable } from './table.ts';

// `npm run bench`: how fast answers come, how soon the first one, how much memory stays. Markdown on standard output,
// progress on standard error. README.md beside this file tells how to read it.

const SIZES = [100, 1_000, 10_000, 50_000];
const ONE = fileURLToPath(new URL('./one.ts', import.meta.url));
const run = promisify(execFile);
const progress = (text: string): unknown => process.stderr.write(`${text}\n`);

async function measure(name: string, entries: number): Promise<Latency> {
  progress(`${name} at ${entries.toLocaleString('en')} entries`);
  const { stdout } = await run(process.execPath, ['--max-old-space-size=8192', ONE, name, String(entries)]);
  // Written by one.ts.
  return JSON.parse(stdout) as Latency;
}

const latencies: Latency[] = [];
for (const entries of SIZES) {
  for (const { name } of CONTESTANTS) latencies.push(await measure(name, entries));
}
progress('starting processes');
const starts = await measureStart();
progress('looking at memory');
const idle = await measureMemory();

const machine = `${cpus()[0]?.model ?? 'unknown CPU'} x ${String(cpus().length)}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${type()} ${release()}, Node.js ${process.version}`;
process.stdout.write(
  [
    `On ${machine}.`,
    '## Answers',
    latencyTable(latencies),
    '## First answer',
    startTable(starts),
    '## Memory at rest',
    memoryTable(idle),
    '',
  ].join('\n\n'),
);
// The stand-ins keep timers of their own.
process.exit(0);
