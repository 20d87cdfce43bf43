import { describe, expect, test } from 'vitest';
import type { Review } from '../../../src/ports/reviews.ts';
import { createSeeded } from '../../../src/quiz/draw/seeded.ts';
import { choiceAbout } from './items.ts';
import { met, openLearning, shown } from './open-learning.ts';

const people = (count: number) => Array.from({ length: count }, (_, at) => `slack/team/@p${String(at)}`);

describe('statistics of questions', () => {
  test('of nothing say so', async () => {
    expect(shown(await openLearning().say('stats'))).toContain('Nobody has answered a question of these yet.');
  });

  test('leave cells empty that few answers cannot fill, and say how many it takes', async () => {
    const { say, store } = openLearning();
    await store.reviews.add([met('pod', 1)]);
    const text = shown(await say('stats'));
    expect(text).toContain('1 answer to 1 question.');
    expect(text).toContain('It takes 10 people');
    expect(text).not.toContain('%');
  });

  test('are told of one pack, with options that nobody takes in their words', async () => {
    const item = { ...choiceAbout('crane'), id: 'harbour#7', pack: 'harbour' };
    const { say, store } = openLearning({ items: [item], packs: ['harbour', 'linux-basics'] });
    const answers = people(50).map((person, at) =>
      met('crane', 2, { person, item: 'harbour#7', correct: at < 5, chosen: [at < 5 ? 0 : 1], latencyMs: 4_000 }),
    );
    await store.reviews.add([...answers, met('pod', 1)]);
    const text = shown(await say('stats harbour'));
    expect(text).toContain('50 answers to 1 question.');
    expect(text).toMatch(/harbour#7 +50 +10% +4 s/u);
    expect(text).toContain('only 10% were right at first');
    expect(text).toContain('nearly nobody takes "It sings"');
    expect(text).not.toContain('pod/1');
  });

  test('say which questions are made from the glossary, and which of those failed and are asked no more', async () => {
    const random = createSeeded('made');
    const answers = people(60).flatMap((person, at) =>
      ['pod/1', 'pod/2', 'pod/3', 'definition/pod', 'meaning/pod'].map((item) => {
        const chance = item === 'definition/pod' ? 1 - at / 60 : at / 60;
        return met('pod', 2, { person, item, correct: random() < chance });
      }),
    );
    const { say, store } = openLearning({ made: ['definition/pod', 'meaning/pod', 'recall/pod'] });
    await store.reviews.add([...answers, met('pod', 1, { item: 'recall/pod' })]);
    const text = shown(await say('stats'));
    expect(text).toContain('1 question is made from the glossary, and not yet proven');
    expect(text).toMatch(/definition\/pod[^\n]* - made from the glossary, and those who know more get it wrong/u);
    expect(text).not.toContain('is its key right');
  });

  test('of a pack that is not there name those that are', async () => {
    const { say } = openLearning({ packs: ['harbour'] });
    expect(shown(await say('stats dock-yard'))).toContain('There is no pack "dock-yard". There are: harbour.');
    expect(shown(await openLearning().say('stats x'))).toContain('There are none yet.');
  });

  test('never say who answered what', async () => {
    const { say, store } = openLearning();
    await store.reviews.add(people(30).map((person) => met('pod', 1, { person })));
    expect(JSON.stringify(await say('stats'))).not.toContain('@p');
  });

  test('leave a question about a word to the glossary', async () => {
    await expect(openLearning().say('stats pod')).rejects.toThrow('"stats pod" is no command');
    await expect(openLearning().say('stats of my nodes')).rejects.toThrow('is no command');
  });
});

describe('the calibration of predictions', () => {
  /** People who answer the same words again after three days; so many of a hundred still know them. */
  function answers(count: number, known: number): readonly Review[] {
    const random = createSeeded('answers');
    return people(count).flatMap((person) => [
      met('pod', 10, { person, options: 0, chosen: [] }),
      met('pod', 7, { person, options: 0, chosen: [], correct: random() < known }),
    ]);
  }

  test('is told once there are a hundred', async () => {
    const few = openLearning();
    await few.store.reviews.add(answers(99, 0.87));
    expect(shown(await few.say('stats'))).toContain('99 predictions so far; it takes 100');
    const { say, store } = openLearning();
    await store.reviews.add(answers(150, 0.87));
    const text = shown(await say('stats'));
    expect(text).toContain('Expected to be right: 85%');
    expect(text).toContain('RMSE (bins): 0.0');
    expect(text).not.toContain('Predictions are off');
  });

  test('raises an alarm where predictions mislead, and bends them to the people', async () => {
    const { say, store } = openLearning();
    await store.reviews.add(answers(600, 0.4));
    const text = shown(await say('stats'));
    expect(text).toContain('Predictions are off here');
    expect(text).toContain('They are bent to the people here now');
    expect(await store.notes.read('learning', 'fit')).toMatchObject({ slope: expect.any(Number) });
  });
});
