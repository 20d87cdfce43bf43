import { describe, expect, test } from 'vitest';
import { toPlain } from '../../../src/core/spans.ts';
import { OTHERS } from './items.ts';
import { ANN, CHANNEL, KNOWLEDGE, lineOf, met, openLearning, pressable, shown } from './open-learning.ts';

const inChannel = (name: string) => ({ place: CHANNEL, from: { id: name, name } });

describe('the word of the day', () => {
  test('is the same for all in a channel, all day, and another one tomorrow', async () => {
    const { say, wait } = openLearning();
    const first = await say('today', inChannel('ann'));
    wait(0.4);
    expect(shown(await say('today', inChannel('ben')))).toBe(shown(first));
    wait(0.6);
    expect((await say('today', inChannel('ann'))).title).not.toBe(first.title);
  });

  test('is new and told at once where nobody met anything yet', async () => {
    const reply = await openLearning().say('today');
    const id = reply.about.terms[0]?.id ?? '';
    expect(KNOWLEDGE.term(id)).toMatchObject({ level: 1, requires: [] });
    expect(shown(reply)).toContain(toPlain(KNOWLEDGE.term(id)?.oneLiner ?? []));
  });

  test('is what slips from most memories of the channel, and is asked before it is told', async () => {
    const { say, store } = openLearning();
    const place = 'slack/team/general';
    await store.reviews.add([
      met('node', 20, { place, person: 'slack/team/@ann' }),
      met('pod', 20, { place, person: 'slack/team/@ann' }),
      met('pod', 20, { place, person: 'slack/team/@ben' }),
      // What somebody forgets elsewhere is nobody's business here.
      ...['ann', 'ben', 'cid'].map((name) => met('service', 20, { person: `slack/team/@${name}` })),
    ]);
    const reply = await say('today', inChannel('cid'));
    expect(reply.title).toBe('Word of the day: Pod');
    expect(shown(reply)).toContain('about to slip from 2 memories here');
    expect(shown(reply)).not.toContain(toPlain(KNOWLEDGE.term('pod')?.oneLiner ?? []));
  });

  test('says nothing of why it was chosen where that points at one person', async () => {
    const { say, store } = openLearning();
    await store.reviews.add([met('pod', 20, { place: 'slack/team/general' })]);
    const reply = await say('today', inChannel('ben'));
    expect(reply.title).toBe('Word of the day: Pod');
    expect(shown(reply)).not.toContain('slip');
  });

  test('is one’s own where one is alone', async () => {
    const { say, store } = openLearning();
    await store.reviews.add([met('pod', 20), met('node', 20, { person: 'slack/team/@ben' })]);
    const reply = await say('today');
    expect(reply.title).toBe('Word of the day: Pod');
    expect(shown(reply)).toContain('You met it before, and it is about to slip.');
  });

  test('does not come again so soon', async () => {
    const { say, store, wait } = openLearning();
    await store.reviews.add([met('pod', 60)]);
    const titles = new Set<string | undefined>();
    for (let day = 0; day < 15; day += 1) {
      titles.add((await say('today')).title);
      wait(1);
    }
    expect(titles.size).toBe(15);
  });

  test('asks no question that the card answers itself', async () => {
    const about = () =>
      Promise.resolve({ ...OTHERS.typed, term: 'container', key: { type: 'typed', accept: ['Container'] } } as const);
    const reply = await openLearning({ about }).say('today');
    expect(reply.title).toBe('Word of the day: Container');
    expect(pressable(reply).map(({ label }) => label)).toEqual(['Tell me more']);
    expect(shown(await openLearning({ about }).say('today answer B'))).toContain('was of another day');
  });
});

describe('an answer to the question of the day', () => {
  test('is between its person and the tutor, and counts for the channel', async () => {
    const { say, press, seenBy, log } = openLearning();
    const reply = await say('today', inChannel('ann'));
    expect(shown(reply)).toContain('How it was, only you will see.');
    expect(shown(reply)).not.toContain('today answer B');
    expect(await seenBy('today', inChannel('ann'))).toBe('place');
    expect(await seenBy(lineOf(reply, 'B'), inChannel('ann'))).toBe('asker');
    const told = await press(reply, 'B', inChannel('ann'));
    expect(told.replaces).toBeUndefined();
    expect(shown(told)).toContain('B is right');
    expect((await log())[0]).toMatchObject({
      person: ANN,
      source: 'daily',
      correct: true,
      place: 'slack/team/general',
    });
  });

  test('counts the first time, is explained every time, and is everybody’s own', async () => {
    const { say, press, log, store } = openLearning();
    const reply = await say('today', inChannel('ann'));
    const wrong = await press(reply, 'A', inChannel('ann'));
    expect(pressable(wrong).map(({ label }) => label)).not.toContain('I guessed');
    const again = await press(reply, 'B', inChannel('ann'));
    expect(shown(again)).toContain('Your first answer counts; it was not right.');
    await press(reply, 'B', inChannel('ben'));
    expect(await log()).toEqual([expect.objectContaining({ correct: false })]);
    expect(await store.reviews.of('slack/team/@ben')).toEqual([expect.objectContaining({ correct: true })]);
  });

  test('that was a guess is taken back for that person only, whatever others are called', async () => {
    const { say, press, log, store } = openLearning();
    const reply = await say('today', inChannel('ann'));
    await press(reply, 'B', inChannel('anna'));
    await press(await press(reply, 'B', inChannel('ann')), 'I guessed', inChannel('ann'));
    expect(await store.reviews.of('slack/team/@anna')).toEqual([expect.objectContaining({ guessed: false })]);
    expect(await log()).toEqual([expect.objectContaining({ guessed: true })]);
  });

  test('can be confessed to be a guess', async () => {
    const { say, press, log } = openLearning();
    const told = await press(await say('today', inChannel('ann')), 'B', inChannel('ann'));
    expect(shown(await press(told, 'I guessed', inChannel('ann')))).toContain('Noted');
    expect(await log()).toEqual([expect.objectContaining({ correct: true, guessed: true })]);
  });

  test('is told to be late when it is of another day', async () => {
    const { say, press, wait, log } = openLearning();
    const reply = await say('today', inChannel('ann'));
    wait(1);
    expect(shown(await press(reply, 'B', inChannel('ann')))).toContain('was of another day');
    expect(shown(await say('today guessed', inChannel('ann')))).toContain('was of another day');
    expect(await log()).toEqual([]);
  });
});
