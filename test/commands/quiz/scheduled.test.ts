import { describe, expect, test } from 'vitest';
import { renderPlain } from '../../../src/core/plain.ts';
import { openTutor, type WholeTutor } from '../whole-tutor.ts';
import { ANN, BEN, CYD, GENERAL, inChannel, press } from './at-the-table.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A minute after the channel's schedules come: half past nine. */
const HALF_PAST = 31 * MINUTE;

/** A channel with lines that are said there at half past nine on workdays. */
async function scheduled(...lines: readonly string[]): Promise<WholeTutor> {
  const tutor = openTutor();
  for (const line of lines) await tutor.say(`schedule workdays 9:30 ${line}`, ANN);
  return tutor;
}

/** Time passes, and somebody looks. */
async function pass(tutor: WholeTutor, ms: number): Promise<void> {
  tutor.wait(ms);
  await tutor.round();
}

const posted = (tutor: WholeTutor): string => tutor.poster.texts().join('\n\n');
const isPaused = async (tutor: WholeTutor) =>
  (await tutor.store.schedules.in({ platform: 'slack', team: 'team', channel: 'general' })).map(({ paused }) => paused);

describe('a line that is said by itself', () => {
  test('opens a quiz once, however often somebody looks, and starts it without a host when somebody came', async () => {
    const tutor = await scheduled('quiz calm first-week 2');
    await pass(tutor, HALF_PAST);
    await pass(tutor, 1_000);
    expect(tutor.poster.texts()).toHaveLength(1);
    expect(posted(tutor)).toContain('Calm quiz: First week');
    expect(posted(tutor)).toContain('by itself');
    await press(tutor, tutor.poster.last(), 'Join', BEN);
    await pass(tutor, 2 * MINUTE);
    expect(posted(tutor)).toContain('Question 1 of 2');
  });

  test('closes its lobby where nobody came, and comes again the next day', async () => {
    const tutor = await scheduled('quiz calm first-week 2');
    await pass(tutor, HALF_PAST);
    await pass(tutor, 3 * MINUTE);
    expect(posted(tutor)).toContain('Nobody came this time');
    await pass(tutor, 24 * HOUR - 3 * MINUTE);
    expect(tutor.poster.texts()).toHaveLength(2);
    expect(tutor.poster.texts()[1]).toContain('Nobody is in yet');
  });

  test('asks other questions the next day', async () => {
    const tutor = await scheduled('quiz daily first-week');
    await pass(tutor, HALF_PAST);
    await pass(tutor, 8 * HOUR + 3_000);
    await pass(tutor, MINUTE);
    await pass(tutor, 16 * HOUR);
    const asked = tutor.poster.texts().filter((text) => text.startsWith('Question of the day'));
    expect(asked).toHaveLength(2);
    expect(new Set(asked.map((text) => text.split('\n')[4])).size).toBe(2);
  });

  test('disturbs no quiz that is going on', async () => {
    const tutor = await scheduled('quiz daily');
    await tutor.say('quiz calm 3', BEN);
    await press(tutor, tutor.poster.last(), 'Join', BEN);
    await tutor.say('quiz start', BEN);
    const before = tutor.poster.texts().length;
    await pass(tutor, HALF_PAST);
    expect(posted(tutor)).not.toContain('Question of the day');
    expect(posted(tutor)).not.toContain('going on here already');
    expect(tutor.poster.texts().length).toBeLessThanOrEqual(before + 1);
    expect(await isPaused(tutor)).toEqual([false]);
  });

  test('is a preset of the place where it names one, and what the default leaves to it', async () => {
    const tutor = await scheduled('quiz preset friday');
    await tutor.say('quiz save friday calm first-week 3', ANN);
    await pass(tutor, HALF_PAST);
    expect(posted(tutor)).toContain('Calm quiz: First week');
    const other = await scheduled('quiz');
    await other.say('quiz save default calm first-week 3', ANN);
    await pass(other, HALF_PAST);
    expect(posted(other)).toContain('Calm quiz: First week');
  });

  test('says in the channel what cannot be drawn', async () => {
    const tutor = await scheduled('quiz daily flying saucers');
    await pass(tutor, HALF_PAST);
    expect(posted(tutor)).toContain('I have no questions about "flying saucers"');
  });

  test('may be any other line, and is answered for all', async () => {
    const tutor = await scheduled('what is a pod', 'board');
    await pass(tutor, HALF_PAST);
    expect(posted(tutor)).toContain('The smallest thing Kubernetes runs');
    expect(posted(tutor)).toContain('Board of this channel');
  });

  test.each(['progress', 'review', 'export my data', 'regrade', 'packs lint', 'history'])(
    'tells all nothing that only its author would see: %s',
    async (line) => {
      const tutor = await scheduled(line);
      await pass(tutor, HALF_PAST);
      expect(tutor.poster.texts()).toHaveLength(1);
      expect(posted(tutor)).toContain('Not for everybody');
      expect(posted(tutor)).toContain('schedule remove');
      expect(posted(tutor)).not.toMatch(/answers, \d+ quiz|Your progress|Nothing to review/u);
    },
  );

  test('is paused where its channel takes nothing, and goes on when somebody says so', async () => {
    const tutor = await scheduled('what is a pod');
    tutor.poster.refuse('I am not in the channel.');
    await pass(tutor, HALF_PAST);
    expect(await isPaused(tutor)).toEqual([true]);
    tutor.poster.refuse(undefined);
    await pass(tutor, 24 * HOUR);
    expect(tutor.poster.texts()).toEqual([]);
    const [id = ''] = (await tutor.store.schedules.in({ ...GENERAL })).map((each) => each.id);
    await tutor.say(`schedule resume ${id}`, CYD);
    await pass(tutor, 24 * HOUR);
    expect(posted(tutor)).toContain('The smallest thing');
  });

  test('comes back free for others where its quiz cannot be posted', async () => {
    const tutor = await scheduled('quiz calm first-week 2');
    tutor.poster.refuse('I am not in the channel.');
    await pass(tutor, HALF_PAST);
    tutor.poster.refuse(undefined);
    expect(await tutor.store.quizzes.activeIn({ platform: 'slack', team: 'team', channel: 'general' })).toBeUndefined();
    expect(renderPlain(await tutor.say('quiz calm 2', BEN))).toContain('Your quiz is open');
  });

  test.each(['quiz calm first-week 2', 'quiz daily'])(
    'opens no more quizzes where one cannot be posted, and whoever made it is told: %s',
    async (line) => {
      const tutor = await scheduled(line);
      tutor.poster.refuse('I am not in the channel.', 'in channels');
      await pass(tutor, HALF_PAST);
      expect(await isPaused(tutor)).toEqual([true]);
      await pass(tutor, 24 * HOUR);
      expect(tutor.poster.whispers.map(({ person }) => person)).toEqual(['ann']);
      expect(tutor.poster.whispers.map(({ reply }) => renderPlain(reply)).join('')).toContain(line);
      expect(renderPlain(await tutor.say('schedule', ANN))).toContain('paused');
    },
  );

  test('goes on where a quiz that somebody opened cannot be posted', async () => {
    const tutor = await scheduled('quiz daily');
    tutor.poster.refuse('I am not in the channel.');
    await tutor.say('quiz calm 2', BEN);
    expect(await isPaused(tutor)).toEqual([false]);
  });

  test('is made up for once after a weekend, in the morning', async () => {
    const tutor = await scheduled('what is a pod');
    // Nobody was there from Monday before half past nine to the Monday after, 6 o'clock.
    await pass(tutor, 7 * 24 * HOUR - 3 * HOUR);
    expect(tutor.poster.texts()).toEqual([]);
    await pass(tutor, 2 * HOUR + MINUTE);
    expect(tutor.poster.texts()).toHaveLength(1);
    await pass(tutor, 90 * MINUTE);
    expect(new Date(tutor.now()).toISOString()).toContain('2026-11-30T09:31');
    expect(tutor.poster.texts()).toHaveLength(2);
  });

  test('is said where it was scheduled and nowhere else', async () => {
    const random = inChannel('Ann', { ...GENERAL, channel: 'random' });
    const tutor = await scheduled('what is a pod');
    await pass(tutor, HALF_PAST);
    expect(tutor.poster.posts().map(({ place }) => place.channel)).toEqual(['general']);
    expect(renderPlain(await tutor.say('schedule', random))).toContain('Nothing is scheduled here');
  });
});
