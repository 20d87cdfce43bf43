import { describe, expect, test } from 'vitest';
import { acknowledged } from '../../../src/commands/quiz/cards/acknowledged.ts';
import { cardFor } from '../../../src/commands/quiz/cards/card-for.ts';
import { drillCard } from '../../../src/commands/quiz/cards/drill.ts';
import { mine } from '../../../src/commands/quiz/cards/mine.ts';
import { renderPlain } from '../../../src/core/plain.ts';
import type { Button, Reply } from '../../../src/core/reply.ts';
import { CUT_NOTICE } from '../../../src/platforms/slack/budget.ts';
import { render as renderDiscord } from '../../../src/platforms/discord/render.ts';
import { render as renderSlack } from '../../../src/platforms/slack/render.ts';
import type { Item } from '../../../src/quiz/item.ts';
import { evolve } from '../../../src/quiz/evolve.ts';
import type { QuizEvent } from '../../../src/quiz/event.ts';
import { ITEMS, nameOf } from './items.ts';
import { ADA, BOB, CY, ID, LIVE, pick, sitDown, type Table } from './table.ts';

const show = (name: string, table: Table): Reply | undefined =>
  cardFor(name, table.quiz(), { nameOf, now: table.now() });
const read = (name: string, table: Table): string => {
  const card = show(name, table);
  return card === undefined ? 'nothing' : renderPlain(card);
};
const buttonsOf = ({ blocks }: Reply): readonly Button[] =>
  blocks.flatMap((block) => (block.type === 'buttons' ? block.buttons : []));
const saying = (card: Reply | undefined): readonly string[] =>
  card === undefined ? [] : buttonsOf(card).flatMap((button) => ('line' in button ? [button.line] : [button.url]));

function started(rules = LIVE, items = ITEMS): Table {
  const table = sitDown(rules, { items });
  for (const by of [ADA, BOB]) table.move({ type: 'join', by });
  if (table.state().phase === 'lobby') table.move({ type: 'start', by: ADA });
  return table;
}

describe('a message of a quiz', () => {
  test.each([
    'reveal/1',
    'question/2',
    'question/0',
    'question',
    'podium',
    'event/0',
    'event/99',
    'event/3',
    'other',
    '',
  ])('shows nothing where there is nothing to show: %j', (name) => {
    expect(show(name, started())).toBeUndefined();
  });

  test('shows the same to an edit as under its own name', () => {
    const table = started();
    expect(show('question/1/edit', table)).toEqual(show('question/1', table));
  });
});

describe('a lobby', () => {
  test('names the first and counts the rest', () => {
    const table = sitDown();
    for (let at = 1; at <= 25; at += 1) {
      table.move({ type: 'join', by: { id: `U${String(at)}`, name: `P${String(at)}` } });
    }
    expect(read('lobby', table)).toMatch(/25 PLAYERS SO FAR\n\nP1, P2, .*, P20 and 5 more/u);
  });

  test('invites everybody before it offers the host to start', () => {
    const card = show('lobby', sitDown());
    const main = card === undefined ? [] : buttonsOf(card).filter((button) => 'line' in button && button.style);
    expect(main.map(({ label }) => label)).toEqual(['Join']);
  });

  test('has one button for each team to choose, in rows', () => {
    const names = Array.from({ length: 8 }, (_, at) => `team ${String(at + 1)}`);
    const table = sitDown({ ...LIVE, mode: 'teams', teams: { names, assignment: 'choose', consult: false } });
    const rows = show('lobby', table)?.blocks.filter(({ type }) => type === 'buttons') ?? [];
    expect(rows.map((row) => (row.type === 'buttons' ? row.buttons.length : 0))).toEqual([5, 3, 2]);
    expect(saying(show('lobby', table))[7]).toBe(`quiz join ${ID} team 8`);
  });

  test.each([
    ['stopped', [], 'Ada called it off'],
    ['empty', [], 'Nobody came this time'],
    ['idle', [BOB], '1 player came, but nobody started it in time'],
  ] as const)('says kindly that it came to nothing: %s', (reason, people, words) => {
    const table = sitDown();
    for (const by of people) table.move({ type: 'join', by });
    const quiz = table.quiz();
    const ended: QuizEvent = { type: 'ended', reason, at: table.now() };
    const card = cardFor('lobby', { ...quiz, state: evolve(quiz.state, ended) }, { nameOf, now: table.now() });
    expect(card && renderPlain(card)).toContain(words);
    expect(saying(card)).toEqual(['quiz']);
  });
});

const options = (count: number): Item['options'] =>
  Array.from({ length: count }, (_, at) => ({ text: [`Option ${String(at)}`] }));
const order = (count: number): Item => ({
  id: 'order/1',
  type: 'order',
  level: 1,
  ask: ['In which order?'],
  options: options(count),
  key: { type: 'order', right: Array.from({ length: count }, (_, at) => at) },
  because: [],
});
const several = (count: number): Item => ({ ...order(count), type: 'several', key: { type: 'several', right: [0] } });

describe('a question', () => {
  test.each([
    [several(3), 7, 'answer q4f9x2ab.1 A B C'],
    [several(4), 15, 'answer q4f9x2ab.1 A B C D'],
    [order(3), 6, 'answer q4f9x2ab.1 C B A'],
    [order(4), 24, 'answer q4f9x2ab.1 D C B A'],
  ])('offers every combination in a menu, each once: %#', (item, count, last) => {
    const [menu] = show('question/1', started(LIVE, [item]))?.blocks.filter(({ type }) => type === 'select') ?? [];
    const lines = menu?.type === 'select' ? menu.options.map(({ line }) => line) : [];
    expect(new Set(lines).size).toBe(count);
    expect(lines.at(-1)).toBe(last);
  });

  test.each([several(5), order(5)])('asks for the letters where there are too many combinations: %#', (item) => {
    const card = show('question/1', started(LIVE, [item]));
    const [first] = card === undefined ? [] : buttonsOf(card);
    expect(first).toMatchObject({ line: 'answer q4f9x2ab.1' });
    expect(first).toHaveProperty('asks');
  });

  test('reads its letters aloud with what stands behind them', () => {
    const card = show('question/1', started());
    const [first] = card === undefined ? [] : buttonsOf(card);
    expect(first).toEqual({ label: 'A', line: 'answer q4f9x2ab.1 A', spoken: 'Answer A: kubelet' });
  });

  test('guesses its deadline until people can see it, and counts from then on', () => {
    const table = started();
    table.wait(4);
    expect(read('question/1', table)).toContain('closes at 14:05:24 UTC');
    table.move({ type: 'shown', index: 0 });
    table.wait(10);
    expect(read('question/1', table)).toContain('closes at 14:05:24 UTC');
  });

  test('counts only those who are there', () => {
    const table = started();
    table.move({ type: 'join', by: CY });
    table.answer(BOB, pick('A'));
    table.move({ type: 'leave', by: BOB });
    expect(read('question/1', table)).toContain('Answered: 0 of 2');
  });

  test('has no buttons once it is closed, also by the end of the quiz', () => {
    const table = started();
    table.move({ type: 'stop', by: ADA });
    expect(saying(show('question/1', table))).toEqual([]);
    expect(read('question/1', table)).toContain('Closed: the quiz was stopped.');
  });
});

describe('an answer shown', () => {
  test('offers the next question only where nobody else goes on', () => {
    const calm = started({ ...LIVE, mode: 'calm', speedShare: 0 });
    calm.move({ type: 'reveal', by: ADA });
    expect(saying(show('reveal/1', calm))[0]).toBe(`quiz next ${ID}.1`);
    calm.move({ type: 'next', by: ADA });
    expect(saying(show('reveal/1', calm))).not.toContain(`quiz next ${ID}.1`);
    const live = started();
    live.move({ type: 'reveal', by: ADA });
    expect(saying(show('reveal/1', live))).not.toContain(`quiz next ${ID}.1`);
  });

  test('tells nothing of a wrong option that did not lead', () => {
    const table = started();
    table.answer(ADA, pick('C'));
    table.answer(BOB, pick('B'));
    table.move({ type: 'reveal', by: ADA });
    expect(read('reveal/1', table)).not.toContain('chose B');
  });

  test('says that it was corrected, and does not pass the old explanation off as the new one', () => {
    const table = started();
    table.answer(ADA, pick('A'));
    table.move({ type: 'reveal', by: ADA });
    table.move({ type: 'rekey', by: ADA, index: 0, key: { type: 'one', right: 0 } });
    const text = read('reveal/1', table);
    expect(text).toContain('A is right');
    expect(text).toContain('The answer was corrected');
    expect(text).toContain('The explanation, from before the correction:');
    expect(text).toContain('1 of 1 answer right');
  });
});

describe('a notice', () => {
  test('tells of a pause that is over', () => {
    const table = started();
    table.move({ type: 'shown', index: 0 });
    table.move({ type: 'pause', by: ADA });
    const name = `event/${String(table.last('paused'))}`;
    table.wait(60);
    table.move({ type: 'resume', by: ADA });
    expect(read(name, table)).toContain('Paused at 14:05:00 UTC. It ended: 14:06:00 UTC.');
    expect(saying(show(name, table))).toEqual([]);
  });

  test.each([
    ['live', /^Question 1 closes at [^.]*\. Answers count again\.$/mu],
    ['calm', /^Answers count again\.$/mu],
  ] as const)('tells when it goes on, of a %s quiz', (mode, says) => {
    const table = started({ ...LIVE, mode });
    table.move({ type: 'shown', index: 0 });
    table.move({ type: 'pause', by: ADA });
    table.move({ type: 'resume', by: ADA });
    expect(read(`event/${String(table.last('resumed'))}`, table)).toMatch(says);
  });

  test('tells of an outage', () => {
    const table = started();
    table.move({ type: 'shown', index: 0 });
    table.wait(600);
    table.move({ type: 'tick' });
    expect(read(`event/${String(table.last('extended'))}`, table)).toContain('I was away, and nobody could answer');
  });

  test('tells what was thought right before, also of a second correction', () => {
    const table = started();
    table.move({ type: 'reveal', by: ADA });
    table.move({ type: 'rekey', by: ADA, index: 0, key: { type: 'one', right: 0 } });
    table.move({ type: 'rekey', by: ADA, index: 0, key: { type: 'one', right: 1 } });
    expect(read(`event/${String(table.last('rekeyed'))}`, table)).toContain('Right is B, not A.');
  });
});

/** A quiz of one question that many people answered. */
function crowd(people: number, name: (at: number) => string): Table {
  const table = sitDown(LIVE, { items: ITEMS.slice(0, 1) });
  for (let at = 0; at < people; at += 1) table.move({ type: 'join', by: { id: `U${String(at)}`, name: name(at) } });
  table.move({ type: 'start', by: ADA });
  table.move({ type: 'shown', index: 0 });
  for (let at = 0; at < people; at += 1)
    table.answer({ id: `U${String(at)}`, name: '' }, pick(at % 4 === 3 ? 'A' : 'C'));
  table.wait(4);
  table.move({ type: 'tick' });
  table.wait(60);
  table.move({ type: 'tick' });
  return table;
}

describe('a podium', () => {
  test.each([
    ['short names', (at: number) => `P${String(at)}`],
    ['long names', (at: number) => `${String(at)} ${'very long name '.repeat(30)}`],
    ['names from right to left', (at: number) => `\u202e${'مرحبا '.repeat(20)}${String(at)}`],
  ])('of a hundred people is not cut, and a file holds all of them: %s', (_, name) => {
    const table = crowd(100, name);
    const card = show('podium', table);
    const file = card?.blocks.find(({ type }) => type === 'file');
    expect(file?.type === 'file' ? file.text.match(/^\d+ /gmu)?.length : 0).toBe(100);
    if (card === undefined) return;
    expect(JSON.stringify(renderSlack(card).blocks)).not.toContain(CUT_NOTICE);
    expect(JSON.stringify(renderDiscord(card).body)).not.toContain('Cut to fit');
  });

  test.each([
    [3, pick('C'), 'for the quicker answers'],
    [0, pick('C'), 'Nothing tells them apart'],
  ])('says what tells two with the same points apart', (seconds, answer, words) => {
    const table = started({ ...LIVE, speedShare: 0 }, ITEMS.slice(0, 1));
    table.move({ type: 'shown', index: 0 });
    table.answer(ADA, pick('C'));
    table.wait(seconds);
    table.answer(BOB, answer);
    table.move({ type: 'reveal', by: ADA });
    table.wait(60);
    table.move({ type: 'tick' });
    expect(read('podium', table)).toContain('1st place is shared by Ada and Bob: same points, same rank.');
    expect(read('podium', table)).toContain(words);
  });

  test('keeps those with no points off, and says when there is nothing to rank', () => {
    const table = started();
    table.move({ type: 'stop', by: ADA });
    expect(read('podium', table)).toContain('there is nothing to rank');
    const wrong = crowd(1, () => 'Zed');
    const places = show('podium', wrong)?.blocks.find(({ type }) => type === 'chart');
    expect(places?.type === 'chart' && places.chart.type === 'podium' ? places.chart.places : []).toHaveLength(1);
  });
});

describe('what only one person sees', () => {
  test('tells somebody who answered nothing what to do', () => {
    const table = started();
    expect(renderPlain(acknowledged(table.state(), 0, ADA.id))).toContain('Nothing was recorded');
    expect(renderPlain(mine(table.state(), 0, ADA.id, ID))).toContain('still open. Answer with');
    expect(renderPlain(mine(table.state(), 3, ADA.id, ID))).toContain('was not asked yet');
  });

  test('tells whoever gave no answer, or one too late, what was right and why', () => {
    const table = started();
    table.answer(ADA, pick('A'));
    table.move({ type: 'reveal', by: ADA });
    const card = mine(table.state(), 0, BOB.id, ID);
    expect(card.title).toBe('Question 1: no answer of yours');
    expect(renderPlain(card)).toMatch(
      /None came before it closed[\s\S]*Right answer: [A-D][\s\S]*The scheduler watches/u,
    );
    expect(saying(card)).not.toContain('guessed');
  });

  test('offers to say that it was a guess until that was said', () => {
    const table = started();
    table.answer(ADA, pick('A'));
    table.answer(BOB, pick('C'));
    table.move({ type: 'reveal', by: ADA });
    expect(saying(mine(table.state(), 0, BOB.id, ID))).toContain(`guessed ${ID}.1`);
    table.move({ type: 'guess', by: BOB, index: 0 });
    expect(saying(mine(table.state(), 0, BOB.id, ID))).not.toContain(`guessed ${ID}.1`);
  });

  test('does not tell the answer of a question that the end of the quiz left open', () => {
    const table = started();
    table.answer(ADA, pick('A'));
    table.move({ type: 'stop', by: ADA });
    expect(renderPlain(mine(table.state(), 0, ADA.id, ID))).toContain('counts for nobody');
  });
});

describe('a drill', () => {
  const alone = (): Table => {
    const table = sitDown({ ...LIVE, mode: 'drill', speedShare: 0 }, { items: ITEMS.slice(0, 2) });
    table.move({ type: 'join', by: ADA });
    table.move({ type: 'start', by: ADA });
    return table;
  };

  test('shows where it stands to somebody who comes back', () => {
    const table = alone();
    expect(renderPlain(drillCard(table.quiz(), { nameOf }))).toMatch(/^Question 1 of 2/u);
    table.answer(ADA, pick('C'));
    expect(renderPlain(drillCard(table.quiz(), { nameOf }))).toMatch(/^Question 1: right/u);
  });

  test('ends with what was missed, or without anything', () => {
    const table = alone();
    const added = table.move({ type: 'stop', by: ADA });
    expect(renderPlain(drillCard({ ...table.quiz(), added }, { nameOf }))).toContain(
      'No question was answered this time.',
    );
  });

  test('tells the answer to a question that was skipped', () => {
    const table = alone();
    const added = table.move({ type: 'skip', by: ADA });
    const text = renderPlain(drillCard({ ...table.quiz(), added }, { nameOf }));
    expect(text).toContain('C is right');
    expect(text).not.toContain('guessed');
  });
});
