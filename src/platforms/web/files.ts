import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** The style sheets of the page, in the order in which they are read. */
export const STYLES = [
  'style.css',
  'bars.css',
  'messages.css',
  'blocks.css',
  'queries.css',
  'previews.css',
  'slack.css',
  'discord.css',
] as const;

const FILES = [
  ...STYLES,
  'page.js',
  'forms.js',
  'log.js',
  'moments.js',
  'requests.js',
  'speaker.js',
  'suggestions.js',
  'login.js',
  'icon.svg',
] as const;
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** A file the page loads. */
export interface PageFile {
  readonly type: string;
  readonly text: string;
}

/** Reads the files of the page; only those on the list are ever served. */
export async function loadPageFiles(): Promise<ReadonlyMap<string, PageFile>> {
  const load = async (name: string): Promise<readonly [string, PageFile]> => {
    const text = await readFile(join(import.meta.dirname, 'page', name), 'utf8');
    return [name, { type: TYPES[extname(name)] ?? 'text/plain', text }];
  };
  return new Map(await Promise.all(FILES.map(load)));
}
