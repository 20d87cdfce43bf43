import { describe, expect, test } from 'vitest';
import { AREAS } from '../../../src/glossary/areas.ts';
import { KNOWLEDGE, met, openLearning, pressable, shown } from './open-learning.ts';

describe('progress', () => {
  test('of nothing says how to begin, and that it stays private', async () => {
    const reply = await openLearning().say('progress');
    expect(shown(reply)).toContain('stays between us');
    expect(reply.blocks.some(({ type }) => type === 'chart')).toBe(false);
  });

  test('shows each area that was touched as a picture and in words, with what would be known today', async () => {
    const { say, store } = openLearning();
    await store.reviews.add([met('pod', 3), met('node', 3), met('pod', 0), met('service', 200)]);
    const reply = await say('progress');
    const [chart] = reply.blocks.flatMap((block) => (block.type === 'chart' ? [block] : []));
    const areas = chart?.chart.type === 'mastery' ? chart.chart.areas : [];
    const area = KNOWLEDGE.term('pod')?.area.replaceAll('-', ' ');
    expect(areas[0]?.name).toBe(area);
    expect(areas[0]?.parts).toMatchObject({ familiar: 1 });
    expect(chart?.alt).toContain('familiar');
    expect((chart?.chart.more ?? 0) + areas.length).toBe(
      AREAS.filter((each) => KNOWLEDGE.glossary.terms.some((term) => term.area === each)).length,
    );
    expect(shown(reply)).toContain('You met 3 words so far, and would know about');
    expect(shown(reply)).toContain('Due: 2 questions today');
    expect(pressable(reply)[0]).toMatchObject({ label: 'Review now', line: 'review' });
  });

  test('shows less recall where the people here forget faster than the model says', async () => {
    const { say, store } = openLearning();
    await store.reviews.add([met('pod', 3)]);
    const before = shown(await say('progress'));
    await store.notes.write('learning', 'fit', { offset: -2, slope: 1 }, 0);
    const percents = [before, shown(await say('progress'))].map((text) => Number(/(\d+)%/u.exec(text)?.[1]));
    expect(percents[1]).toBeLessThan((percents[0] ?? 0) - 20);
  });

  test('tells the streak without a reproach', async () => {
    const { say, store, wait } = openLearning();
    await store.reviews.add([met('pod', 0), met('node', 4), met('service', 5)]);
    expect(shown(await say('progress'))).toContain('Streak: 3 workdays of learning, 1 missed day bridged');
    wait(10);
    expect(shown(await say('progress'))).toContain('Streak: none at the moment; one answer begins the next');
  });

  test('tells when something falls due, and of days off', async () => {
    const { say, store, wait } = openLearning();
    await store.reviews.add([met('pod', 0)]);
    expect(shown(await say('progress'))).toContain('Due: nothing now, the next one on Thu 26 Nov');
    wait(5);
    expect(shown(await say('progress'))).toContain('Due: 1 question, on Monday: today is a day off');
  });
});
