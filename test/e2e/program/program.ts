import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The file `npm start` runs. */
export const MAIN = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));

/** How the program is started. */
export interface Start {
  readonly args?: readonly string[];
  readonly settings?: Readonly<Record<string, string>>;
  /** Runs the program by another one; stands for the program itself unless given. */
  readonly command?: readonly [string, ...string[]];
}

/** An environment without any setting of whoever runs the tests, and with a data directory of its own. */
async function environment(settings: Start['settings']): Promise<NodeJS.ProcessEnv> {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:KUBE_TUTOR|SLACK|DISCORD|DATABASE_URL|NO_COLOR|FORCE_COLOR|VITEST|NODE_ENV|CI$)/u.test(name),
  );
  const data = await mkdtemp(join(tmpdir(), 'kube-tutor-'));
  return { ...Object.fromEntries(own), KUBE_TUTOR_DATA: data, ...settings };
}

/** Starts the whole program as a process of its own, which ends with the test at the latest. */
export async function startProgram(start: Start = {}) {
  const program = await launchProgram(start);
  onTestFinished(program.end);
  return program;
}

/** The same for several tests: whoever starts it ends it. */
export async function launchProgram({ args = [], settings, command }: Start = {}) {
  const [file, ...rest] = command ?? [process.execPath, MAIN, ...args];
  const env = await environment(settings);
  const child = spawn(file, rest, { env, stdio: 'pipe' });
  const ended = once(child, 'close');
  let shown = '';
  let seen = 0;
  let news = Promise.withResolvers<void>();
  const keep = (text: string) => {
    shown += text;
    news.resolve();
    news = Promise.withResolvers<void>();
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  return {
    pid: child.pid,
    /** Where it keeps what it remembers. */
    data: env['KUBE_TUTOR_DATA'] ?? '',
    end: async (): Promise<void> => {
      child.kill('SIGTERM');
      await ended;
    },
    type: (text: string) => child.stdin.write(text),
    leave: () => child.stdin.end(),
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    all: () => shown,
    /** Resolves with the match when the program shows it, after what was waited for before. */
    shows: async (pattern: RegExp): Promise<RegExpExecArray> => {
      for (;;) {
        const found = pattern.exec(shown.slice(seen));
        if (found !== null) {
          seen += found.index + found[0].length;
          return found;
        }
        // Ended by itself, or by a signal: waiting on would go round for ever.
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`The program ended before it showed ${String(pattern)}:\n${shown}`);
        await Promise.race([news.promise, ended]);
      }
    },
    /** The exit code, once the program has ended. */
    code: async (): Promise<number | null> => {
      await ended;
      return child.exitCode;
    },
  };
}
