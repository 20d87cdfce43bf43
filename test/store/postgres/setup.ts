import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { sayToPostgres } from './say.ts';
import { startPostgres, type PostgresServer } from './server.ts';

/** What a test that asks for the server is told. `prefix`: how the schemas of this run begin. */
export type Told = { readonly url: string; readonly prefix: string } | { readonly problem: string };

declare module 'vitest' {
  interface ProvidedContext {
    /** The socket at which to ask for the server. */
    readonly postgres: string;
  }
}

const prefix = `kube_tutor_test_${String(process.pid)}_`;
let desk: Server | undefined;
let server: Promise<PostgresServer> | undefined;

/** One server for all tests of a run, started when the first one asks for it: most runs need none. */
export async function setup(project: TestProject): Promise<void> {
  const path = join(tmpdir(), `kube-tutor-desk-${String(process.pid)}`);
  desk = createServer((asker) => {
    asker.on('error', () => undefined);
    void tell().then((told) => asker.end(JSON.stringify(told)));
  }).listen(path);
  await once(desk, 'listening');
  process.once('exit', () => rmSync(path, { force: true }));
  project.provide('postgres', path);
}

/** Stops what was started, and clears away what the tests left. */
export async function teardown(): Promise<void> {
  desk?.close();
  await server?.then(({ stop }) => stop()).catch(() => undefined);
}

async function tell(): Promise<Told> {
  try {
    server ??= theirs() ?? startPostgres();
    return { url: (await server).url, prefix };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** A server that somebody else runs. */
function theirs(): Promise<PostgresServer> | undefined {
  const url = process.env['TEST_DATABASE_URL'];
  if (url === undefined || url === '') return undefined;
  const clear = `DO $$ DECLARE name text; BEGIN
    FOR name IN SELECT nspname FROM pg_namespace WHERE starts_with(nspname, '${prefix}')
    LOOP EXECUTE 'DROP SCHEMA ' || name || ' CASCADE'; END LOOP;
  END $$`;
  return Promise.resolve({ url, stop: async () => void (await sayToPostgres(url, clear)) });
}
