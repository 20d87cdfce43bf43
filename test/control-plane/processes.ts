import { execFileSync, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A program and how to start it. */
export interface Component {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
}

/** A component that was started. */
export interface RunningComponent {
  readonly name: string;
  readonly program: string;
  readonly pid: number;
  readonly log: string;
}

const STOP_WITHIN = 20_000;
const LOG_TAIL = 25;

/** Starts a component, which outlives this process if nobody ends it. What it prints goes to a file in the folder. */
export function startComponent({ name, program, args }: Component, folder: string): RunningComponent {
  const log = join(folder, `${name}.log`);
  const file = openSync(log, 'a');
  const child = spawn(program, args, { cwd: folder, detached: true, stdio: ['ignore', file, file] });
  closeSync(file);
  child.unref();
  if (child.pid === undefined)
    throw new Error(`${program} cannot be started. Build it again after removing its folder.`);
  return { name, program, pid: child.pid, log };
}

/** Throws with the end of its log when one of the components has died. */
export function checkAlive(components: readonly RunningComponent[]): void {
  for (const component of components) {
    if (isRunning(component)) continue;
    const lines = readFileSync(component.log, 'utf8').trimEnd().split('\n').slice(-LOG_TAIL);
    throw new Error(`${component.name} has ended. The end of ${component.log}:\n${lines.join('\n')}`);
  }
}

/** Ends the components with this process, also when that is interrupted. Gives a function that lets them live on. */
export function endWithThisProcess(components: readonly RunningComponent[]): () => void {
  const end = () => {
    for (const component of components) if (isRunning(component)) process.kill(component.pid, 'SIGTERM');
  };
  // A signal alone would end this process without the word to its children.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  process.once('exit', end);
  return () => process.off('exit', end);
}

/** Stops the components, the last that was started first, and waits until all have ended. */
export async function stopComponents(components: readonly RunningComponent[]): Promise<void> {
  for (const component of components.toReversed()) await stop(component);
}

/** Whether the process is there and is still the one that was started: numbers of processes are used again. */
export function isRunning({ pid, program }: RunningComponent): boolean {
  try {
    process.kill(pid, 0);
    return commandOf(pid).startsWith(program);
  } catch {
    return false;
  }
}

async function stop(component: RunningComponent): Promise<void> {
  if (!isRunning(component)) return;
  process.kill(component.pid, 'SIGTERM');
  const deadline = Date.now() + STOP_WITHIN;
  while (isRunning(component)) {
    if (Date.now() > deadline) process.kill(component.pid, 'SIGKILL');
    await sleep(50);
  }
}

function commandOf(pid: number): string {
  // A container has no `ps`, and a Mac has no /proc.
  if (process.platform === 'linux') return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8');
  return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
}
