import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Tutor } from '../../src/core/tutor.ts';
import { render as renderDiscord } from '../../src/platforms/discord/render.ts';
import { createJsonLines } from '../../src/platforms/lines/json.ts';
import { createLines } from '../../src/platforms/lines/plain.ts';
import { render as renderSlack } from '../../src/platforms/slack/render.ts';
import { createTerminal } from '../../src/platforms/terminal/adapter.ts';
import { requestOf } from '../commands/whole-tutor.ts';
import { openWeb } from '../platforms/web/client.ts';

/** A way to ask: a question goes in, and what a person or a script gets to read comes out, without its formatting. */
export interface Door {
  readonly name: string;
  readonly ask: (tutor: Tutor, question: string) => Promise<string>;
}

const clock = (): number => 0;

/** Everything a door that reads lines makes of one line. */
async function through(create: typeof createLines, tutor: Tutor, line: string): Promise<string> {
  const output = new PassThrough();
  const door = create({ tutor, clock, input: Readable.from([Buffer.from(`${line}\n`)]), output });
  const said = text(output);
  await door.start();
  await door.closed;
  output.end();
  return said;
}

async function askTerminal(tutor: Tutor, question: string): Promise<string> {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { columns: 100, isTTY: false });
  const historyFile = join(await mkdtemp(join(tmpdir(), 'kube-tutor-')), 'history');
  const door = createTerminal({ tutor, clock, input, output, historyFile });
  const said = text(output);
  await door.start();
  input.end(`${question}\n`);
  await door.closed;
  output.end();
  return said;
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', '#39': "'", lt: '<', gt: '>', amp: '&' };

async function askWeb(tutor: Tutor, question: string): Promise<string> {
  const { enter, say } = await openWeb({ tutor });
  const messages = await say(await enter(), { text: question });
  return messages
    .map(({ html }) => html.replace(/<\/?(?:a|code|em|span|strong)\b[^>]*>/gu, '').replace(/<[^>]*>/gu, ' '))
    .join(' ')
    .replace(/&(quot|#39|lt|gt|amp);/gu, (_, name: string) => ENTITIES[name] ?? ' ');
}

const WORDS = new Set(['text', 'content', 'alt_text', 'description']);

/** A piece of a line, and no block that holds more. */
const isPiece = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';

/** The words of Slack's blocks or Discord's components, pieces of a line put together again. */
function wordsOf(payload: unknown): string {
  if (Array.isArray(payload)) return payload.map(wordsOf).join(payload.every(isPiece) ? '' : '\n');
  if (typeof payload !== 'object' || payload === null) return '';
  return Object.entries(payload)
    .map(([key, value]: [string, unknown]) => (WORDS.has(key) && typeof value === 'string' ? value : wordsOf(value)))
    .join('');
}

/** The doors, each through its real renderer, and through its real adapter where that needs no server of somebody else. */
export const DOORS: readonly Door[] = [
  { name: 'the terminal', ask: askTerminal },
  { name: 'lines behind a pipe', ask: (tutor, question) => through(createLines, tutor, question) },
  {
    name: 'JSON lines',
    ask: async (tutor, question) => {
      const said = await through(createJsonLines, tutor, JSON.stringify({ id: 1, text: question }));
      return String((JSON.parse(said) as { readonly text: unknown }).text);
    },
  },
  { name: 'the web page', ask: askWeb },
  {
    name: 'Slack',
    ask: async (tutor, question) => wordsOf(renderSlack(await tutor.respond(requestOf(question))).blocks),
  },
  {
    name: 'Discord',
    ask: async (tutor, question) =>
      wordsOf(renderDiscord(await tutor.respond(requestOf(question))).body).replace(/\\(?=[^\w\s])|[*`]/gu, ''),
  },
];
