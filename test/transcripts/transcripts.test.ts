import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderPlain } from '../../src/core/plain.ts';
import type { Button, Reply } from '../../src/core/reply.ts';
import type { Request } from '../../src/core/request.ts';
import { openTutor, type WholeTutor } from '../commands/whole-tutor.ts';
import { parseScript, type Expectation, type Speaker, type Turn } from './script.ts';

const folder = new URL('./', import.meta.url);
const files = globSync('*.txt', { cwd: folder }).sort();

function contextOf({ name, channel, thread, quietly }: Speaker): Partial<Request> {
  const place = {
    platform: 'slack',
    team: 'team',
    channel: channel ?? name,
    kind: channel === undefined ? 'direct' : 'shared',
  } as const;
  return {
    from: { id: name, name },
    place: thread === undefined ? place : { ...place, thread },
    audience: quietly ? 'asker' : 'place',
  };
}

/** What a button says: of the first of these that has it. */
function lineOf(replies: readonly Reply[], label: string): string {
  const buttons = replies.flatMap(({ blocks }) =>
    blocks.flatMap((block): readonly Button[] =>
      block.type === 'buttons' ? block.buttons : block.type === 'select' ? block.options : [],
    ),
  );
  const button = buttons.find((each) => each.label === label);
  if (button !== undefined && 'line' in button) return button.line;
  throw new Error(`there is no button [${label}], only ${buttons.map((each) => `[${each.label}]`).join(' ')}`);
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/gu, ' ');

/** What a reply, what is posted, or what is kept, lacks of what a transcript expects. */
async function problemOf(
  expectation: Expectation,
  reply: Reply,
  { tutor, news }: { readonly tutor: WholeTutor; readonly news: () => readonly string[] },
): Promise<string | undefined> {
  const shown = renderPlain(reply);
  switch (expectation.type) {
    case 'shows':
      return plain(shown).includes(plain(expectation.text)) ? undefined : `"${expectation.text}" is not in\n${shown}`;
    case 'hides':
      return plain(shown).includes(plain(expectation.text)) ? `"${expectation.text}" is in\n${shown}` : undefined;
    case 'about': {
      const { kind, terms } = reply.about;
      const is = [kind, ...terms.map(({ id }) => id)].join(' ');
      return `${is} `.startsWith(`${expectation.text} `) ? undefined : `it is about: ${is}\n${shown}`;
    }
    case 'kept': {
      const kept = (await tutor.store.gaps.list()).map(
        ({ kind, text, count }) => `${kind}, ${String(count)}x: ${text}`,
      );
      return kept.includes(expectation.text) ? undefined : `kept is only\n${kept.join('\n')}`;
    }
    case 'posted':
    case 'unposted': {
      const all = news().join('\n\n');
      if (plain(all).includes(plain(expectation.text)) === (expectation.type === 'posted')) return undefined;
      return `"${expectation.text}" is ${expectation.type === 'posted' ? 'not ' : ''}in what was posted:\n${all}`;
    }
    case 'wait':
      tutor.wait(expectation.ms);
      await tutor.round();
      return undefined;
  }
}

async function play(turns: readonly Turn[]): Promise<readonly string[]> {
  const tutor = openTutor();
  const problems: string[] = [];
  let before: Reply | undefined;
  for (const { line, speaker, said, expected } of turns) {
    const pressed = said.type === 'pressed';
    const stands = tutor.poster.posts().map(({ reply }) => reply);
    const seen = [...(before === undefined ? [] : [before]), ...stands.toReversed()];
    const text = pressed ? lineOf(seen, said.text) : said.text;
    // Nobody says two things at once: what was said last is known by its time.
    tutor.wait(1_000);
    const old = new Set(tutor.poster.texts());
    const news = () => tutor.poster.texts().filter((each) => !old.has(each));
    before = await tutor.say(text, { ...contextOf(speaker), via: pressed ? 'press' : 'message' });
    await tutor.round();
    for (const expectation of expected) {
      const problem = await problemOf(expectation, before, { tutor, news });
      if (problem !== undefined)
        problems.push(`line ${String(expectation.line)}, after "${said.text}" (${String(line)}): ${problem}`);
    }
  }
  return [...problems, ...tutor.errors];
}

describe('the transcript', () => {
  test.each(files.map((file) => [basename(file, '.txt'), file] as const))('%s goes as written', async (_, file) => {
    const turns = parseScript(readFileSync(new URL(file, folder), 'utf8'));
    expect(turns.length).toBeGreaterThan(2);
    expect((await play(turns)).join('\n\n')).toBe('');
  });
});

describe('a transcript', () => {
  test('that expects what is not said fails, with its line', async () => {
    const problems = await play(parseScript('> what is a pod\nA Pod is a whale\nabout: comparison pod'));
    expect(problems.map((problem) => problem.split('\n')[0])).toEqual([
      'line 2, after "what is a pod" (1): "A Pod is a whale" is not in',
      'line 3, after "what is a pod" (1): it is about: answer pod',
    ]);
  });

  test('that presses a button nobody offered fails', async () => {
    await expect(play(parseScript('> what is a pod\n[Launch]'))).rejects.toThrow(
      /no button \[Launch\], only \[More\]/u,
    );
  });

  test.each([
    ['expected first', 'line 1: nothing was said yet'],
    ['@ nobody at all', 'line 1: "@ nobody at all" names no speaker'],
  ])('that starts with "%s" cannot be read', (text, message) => {
    expect(() => parseScript(text)).toThrow(message);
  });
});
