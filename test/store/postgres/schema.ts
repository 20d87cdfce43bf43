import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { inject, onTestFinished } from 'vitest';
import { sayToPostgres } from './say.ts';
import type { Told } from './setup.ts';

/** Makes the tables of a schema empty, as they are in a new one. */
const EMPTY = `DO $$ DECLARE name text; BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename <> 'migrations'
  LOOP EXECUTE 'DELETE FROM ' || name; END LOOP;
END $$`;

/** Schemas that earlier tests of this file are done with: making tables takes longer than making them empty. */
const free: string[] = [];

/** An empty place of its own on the server that all tests share, until the test ends. */
export async function temporarySchema(): Promise<string> {
  const used = free.pop();
  const url = used ?? (await createSchema());
  if (used !== undefined) await emptySchema(used);
  onTestFinished(() => void free.push(url));
  return url;
}

/** Makes a schema as it was in the beginning. */
export async function emptySchema(url: string): Promise<void> {
  await sayToPostgres(url, EMPTY);
}

/** A new schema without any tables. The run drops it in the end. */
export async function createSchema(): Promise<string> {
  // Written by the desk of `setup.ts`.
  const told = JSON.parse(await text(connect(inject('postgres')))) as Told;
  if ('problem' in told) throw new Error(told.problem);
  const schema = `${told.prefix}${randomBytes(6).toString('hex')}`;
  await sayToPostgres(told.url, `CREATE SCHEMA ${schema}`);
  const url = new URL(told.url);
  url.searchParams.set('options', `-c search_path=${schema}`);
  return url.href.replaceAll('+', '%20');
}
