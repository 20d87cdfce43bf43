import { describe, expect, test } from 'vitest';
import { packsCard } from '../../../src/commands/quiz/cards/packs.ts';
import { parsePacks } from '../../../src/commands/quiz/pack-line.ts';
import { renderPlain } from '../../../src/core/plain.ts';
import type { Reply } from '../../../src/core/reply.ts';
import type { Pack } from '../../../src/quiz/draw/pack.ts';
import type { Item } from '../../../src/quiz/item.ts';
import { pressable } from '../learn/open-learning.ts';
import { packText } from '../../packs/pack-text.ts';
import { openTutor, requestOf, type WholeTutor } from '../whole-tutor.ts';
import { ANN, GENERAL, press } from './at-the-table.ts';

const tutor = openTutor();
const say = async (line: string) => renderPlain(await tutor.say(line));

describe('a line about packs', () => {
  test.each([
    ['', { type: 'list' }],
    ['list', { type: 'list' }],
    ['first-week', { type: 'show', name: 'first-week' }],
    ['First week', { type: 'show', name: 'First week' }],
    ['try first-week', { type: 'try', name: 'first-week', number: 1, words: '' }],
    ['try first-week 2 A C', { type: 'try', name: 'first-week', number: 2, words: 'A C' }],
    ['lint', { type: 'lint', text: '' }],
    ['check: a', { type: 'lint', text: ' a' }],
    ['that are good for beginners?', undefined],
    ['of cards?', undefined],
  ])('"%s" is read', (line, parsed) => {
    expect(parsePacks(line)).toEqual(parsed);
  });

  test('keeps the blanks of what was pasted', () => {
    expect(parsePacks('lint\nid: a\nb: c', '/kube packs lint\nid: a\n  b: c')).toEqual({
      type: 'lint',
      text: '\nid: a\n  b: c',
    });
  });
});

describe('the packs there are', () => {
  test('are listed with what they hold and whose they are, each with a button that plays it', async () => {
    const reply = await tutor.say('packs', ANN);
    const text = renderPlain(reply);
    expect(text).toMatch(/first-week.*: \d+ questions, levels? 1.*, by kube-tutor/u);
    expect(pressable(reply).map((each) => ('line' in each ? each.line : ''))).toEqual(
      expect.arrayContaining(['quiz first-week', 'quiz it-is-broken', 'quiz read-the-manifest', 'packs first-week']),
    );
  });

  test('stand in a menu where there are many', () => {
    const packs = Array.from({ length: 30 }, (_, at): Pack => ({
      id: `pack-${String(at)}`,
      title: `Pack ${String(at)}`,
      description: 'One of many.',
      author: 'We',
      questions: [],
    }));
    const source = { type: 'built-in' } as const;
    const card = packsCard({ packs: packs.map((pack) => ({ pack, source })), resting: [] });
    expect(card.blocks.find(({ type }) => type === 'select')).toMatchObject({ options: { length: 30 } });
    expect(renderPlain(packsCard({ packs: [], resting: [] }))).toContain('There is no pack yet');
  });

  test('can be looked into, by id or title', async () => {
    const text = await say('packs first-week');
    for (const words of ['Questions', 'Level', 'By', 'kube-tutor', 'quiz first-week', 'packs try first-week 1']) {
      expect(text).toContain(words);
    }
    expect(text).toMatch(/\d+: .*\d+ choices/u);
    expect((await tutor.say('packs First Week')).title).toBe((await tutor.say('packs first-week')).title);
  });

  test('are named where there is no such pack', async () => {
    expect(await say('packs second-week')).toContain('There is no pack "second-week". There are: first-week, ');
    expect(await say('packs try second-week')).toContain('There is no pack "second-week"');
  });
});

/** The question that is tried, as whoever made it sees it. */
async function tried(number: number): Promise<Item> {
  const drawn = await tutor.playing.deps.draw(
    { topic: 'first-week', count: 1, fewerWillDo: true },
    `try first-week ${String(number)}`,
  );
  const [item] = drawn.ok ? drawn.value : [];
  if (item === undefined) throw new Error('no question');
  return item;
}

/** Everything in a reply but what is told of the right answer. */
const lines = (reply: Reply) => pressable(reply).map((each) => ('line' in each ? each.line : ''));

describe('a question to try', () => {
  test('is the same for the same number, and another for another', async () => {
    expect(await tutor.say('packs try first-week 3')).toEqual(await tutor.say('packs try first-week 3'));
    const asked = await Promise.all([1, 2, 3, 4, 5, 6].map(async (number) => (await tried(number)).id));
    expect(new Set(asked).size).toBeGreaterThan(2);
  });

  test('says whether an answer is right, why, and remembers nothing', async () => {
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const { key, options } = await tried(number);
      if (key.type !== 'one') continue;
      const question = await tutor.say(`packs try first-week ${String(number)}`);
      const letter = String.fromCharCode(65 + key.right);
      const right = await press(tutor, question, letter);
      expect(right.title).toBe('First week: right');
      expect(renderPlain(right)).toContain(`${letter} is right`);
      const wrong = String.fromCharCode(65 + ((key.right + 1) % options.length));
      const told = await press(tutor, question, wrong);
      expect(told.title).toBe('First week: not this time');
      expect(renderPlain(told)).toContain(`Why not ${wrong}`);
      expect(lines(told)).toContain(`packs try first-week ${String(number + 1)}`);
    }
    expect(await tutor.store.reviews.of('slack/team/@ann')).toEqual([]);
  });

  test('takes no answer that makes no sense', async () => {
    const number = (await Promise.all([1, 2, 3, 4, 5, 6].map(tried))).findIndex(({ key }) => key.type === 'one') + 1;
    expect(await say(`packs try first-week ${String(number)} Z`)).toContain('There is no such answer here');
    expect(await say(`packs try first-week ${String(number)} whatever`)).toContain('There is no such answer here');
  });

  test('is seen by whoever tries it alone', async () => {
    const seenBy = (text: string) => tutor.seenBy(requestOf(text, { place: GENERAL }));
    expect(await seenBy('packs try first-week')).toBe('asker');
    expect(await seenBy('packs lint')).toBe('asker');
    expect(await seenBy('packs')).toBe('place');
  });
});

describe('a pack that somebody wants checked', () => {
  const lint = (text: string, lead = 'packs lint\n', teller: WholeTutor = tutor) => teller.say(`${lead}${text}`);

  test('is pasted into a field of several lines, where nothing was said', async () => {
    const reply = await tutor.say('packs lint');
    const button = pressable(reply).find(({ label }) => label === 'Paste a pack');
    expect(button).toMatchObject({ line: 'packs lint', form: { fields: [{ lines: true }] } });
    expect(renderPlain(reply)).toContain('attach it to a message');
  });

  test.each([
    ['as it is', 'packs lint\n', ''],
    ['between backticks', 'packs lint ```yaml\n', '\n```'],
    ['between backticks below', 'packs lint\n\n```\n', '\n```\n'],
    ['after our name', '@kube-tutor packs check:\n', ''],
  ])('and is as it should be is told so, pasted %s', async (_, lead, tail) => {
    const text = renderPlain(await lint(`${packText()}${tail}`, lead));
    expect(text).toContain('Nothing to mend');
    expect(text).toContain('Our first week: 3 questions');
    expect(text).toContain('quiz our-week');
  });

  test('is told each place with its line, what stands there, and what would be right', async () => {
    const text = renderPlain(
      await lint(packText({ 'term: pod': 'term: pods', 'because: It only hands out images.': 'because: ""' })),
    );
    expect(text).toContain('2 places to mend');
    expect(text).toMatch(/pack\.yaml:8.*did you mean pod\?.*term: pods/u);
    expect(text).toMatch(/pack\.yaml:14.*to be written: why this option is wrong/u);
  });

  test('counts lines from the first that says something', async () => {
    const text = renderPlain(await lint(`\n\n\`\`\`yaml\n\n${packText({ 'level: 1': 'level: 7' })}\`\`\``));
    expect(text).toMatch(/pack\.yaml:5.*level should be 1 \(first week\)/u);
  });

  test('has a file of all of it where there is much', async () => {
    const questions = Array.from({ length: 12 }, () => '  - type: choice\n    ask: What\n').join('');
    const reply = await lint(`id: x\ntitle: x\ndescription: x\nauthor: x\nquestions:\n${questions}`);
    const file = reply.blocks.find(({ type }) => type === 'file');
    expect(file).toMatchObject({ name: 'to-mend.txt', text: expect.stringContaining('pack.yaml:') as string });
    expect(renderPlain(reply)).toContain('places to mend');
  });

  test.each([
    ['id: x title: y', 'the line breaks got lost'],
    ['first-week', 'the line breaks got lost'],
    ['- just\n- a list', 'places? to mend'],
    ['a: &a [*a, *a]\nb: 1', 'places? to mend'],
    ['{{{{\n}}', 'places? to mend'],
    ['\u0000\n\u202e', 'line breaks got lost|to mend|Check a pack'],
  ])('but is none, %j, is told what is wrong', async (typed, words) => {
    expect(renderPlain(await lint(typed, 'packs lint '))).toMatch(new RegExp(words, 'u'));
  });
});
