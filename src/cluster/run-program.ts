import { spawn } from 'node:child_process';
import type { ChildProcess, ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';

/** What came of running a program. */
export type Ran =
  | { readonly type: 'done'; readonly output: string }
  /** It is not installed, or not to be run. */
  | { readonly type: 'missing' }
  | { readonly type: 'failed'; readonly code: number | null }
  | { readonly type: 'slow' }
  /** It writes and writes. */
  | { readonly type: 'endless' };

/** A program to run, and how long at most. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  /** Its whole environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly milliseconds: number;
}

/** More than any credential has. */
const LIMIT = 1024 * 1024;

/** Runs a program without a shell, input or a terminal, and ends it with all it started when it takes too long. */
export function runProgram({ command, args, env, milliseconds }: Program): Promise<Ran> {
  return new Promise((resolve) => {
    let child: ChildProcessByStdio<null, Readable, null>;
    try {
      // A group of its own, so that what it starts can be ended with it.
      child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'ignore'], detached: true });
    } catch {
      // A name or an argument that no system takes.
      return resolve({ type: 'missing' });
    }
    const chunks: Buffer[] = [];
    let length = 0;
    const settle = (ran: Ran): void => {
      clearTimeout(timer);
      resolve(ran);
    };
    const stop = (ran: Ran): void => {
      end(child);
      settle(ran);
    };
    const timer = setTimeout(() => stop({ type: 'slow' }), milliseconds);
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > LIMIT) return stop({ type: 'endless' });
      chunks.push(chunk);
    });
    child.on('error', () => settle({ type: 'missing' }));
    child.on('close', (code) =>
      settle(code === 0 ? { type: 'done', output: Buffer.concat(chunks).toString() } : { type: 'failed', code }),
    );
  });
}

function end(child: ChildProcess): void {
  // Whoever kept the pipe open must not keep us.
  child.stdout?.destroy();
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has just ended, or the system knows no groups.
    child.kill('SIGKILL');
  }
}
