import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { percentile } from '../latency.ts';

/** What one way of asking cost: medians over its runs. */
export interface Cost {
  readonly wallMs: number;
  /** User and system together. */
  readonly cpuMs: number;
  /** The most memory that was resident, in MB. */
  readonly rssMb: number;
}

const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Runs a program some times and looks at what the kernel says of it. */
export async function costOfProcess(file: string, args: readonly string[], runs: number): Promise<Cost> {
  const costs: Cost[] = [];
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now();
    // bash tells user and system time of what it waited for; the last thing it prints.
    const script = 'TIMEFORMAT="%U %S"; time "$@" > /dev/null';
    const child = spawn('bash', ['-c', script, 'bash', file, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    let rssMb = 0;
    const look = setInterval(() => {
      rssMb = Math.max(rssMb, peakOf(child.pid ?? 0));
    }, 10);
    await once(child, 'close');
    clearInterval(look);
    const wallMs = performance.now() - begun;
    const [user = 0, system = 0] = (said.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
    costs.push({ wallMs, cpuMs: (user + system) * 1000, rssMb });
  }
  return middle(costs);
}

/** The peak of the child that a shell waits for. */
function peakOf(shell: number): number {
  try {
    const [child] = readFileSync(`/proc/${String(shell)}/task/${String(shell)}/children`, 'utf8')
      .trim()
      .split(' ');
    return Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${child ?? ''}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Runs work in this process some times, after once that nobody counts. */
export async function costOfWork(work: () => Promise<unknown>, runs: number): Promise<Cost> {
  await work();
  const costs: Cost[] = [];
  for (let run = 0; run < runs; run += 1) {
    const cpu = process.cpuUsage();
    const begun = performance.now();
    await work();
    const wallMs = performance.now() - begun;
    const { user, system } = process.cpuUsage(cpu);
    costs.push({ wallMs, cpuMs: (user + system) / 1000, rssMb: process.memoryUsage.rss() / 2 ** 20 });
  }
  return middle(costs);
}

function middle(costs: readonly Cost[]): Cost {
  return {
    wallMs: median(costs.map(({ wallMs }) => wallMs)),
    cpuMs: median(costs.map(({ cpuMs }) => cpuMs)),
    rssMb: Math.max(...costs.map(({ rssMb }) => rssMb)),
  };
}
