import { describe, expect, test } from 'vitest';
import { createExperience } from '../src/experience.ts';
import { createSeeded } from '../src/quiz/draw/seeded.ts';
import { createMemoryStore } from '../src/store/memory.ts';
import { MORNING, openTutor } from './commands/whole-tutor.ts';
import { review } from './learn/reviews.ts';

const DAY_MS = 86_400_000;

/** Sixty people who answer five questions: the able are right more often, but at the last one. */
function answers() {
  const random = createSeeded('class');
  return Array.from({ length: 60 }, (_, at) => at).flatMap((at) =>
    ['statefulset/1', 'statefulset/2', 'statefulset/3', 'meaning/statefulset', 'definition/statefulset'].map((item) => {
      const chance = item === 'definition/statefulset' ? 1 - at / 60 : at / 60;
      const correct = random() < chance;
      const drawn = { lures: ['node', 'job'], ...(correct ? {} : { took: 'node' }) };
      return review({ person: `slack/team/@p${String(at)}`, item, correct, ...(item.includes('g/') ? { drawn } : {}) });
    }),
  );
}

describe('what answers teach about questions', () => {
  test('is nothing at first, and then looked at once a day', async () => {
    const { reviews } = createMemoryStore();
    let now = MORNING;
    const experience = createExperience({ reviews, clock: () => now });
    await reviews.add(answers());
    expect(experience.picks('pod', 'node')).toBe(0);
    expect(await experience.renew()).toHaveLength(300);
    expect(experience.picks('pod', 'node')).toBeGreaterThan(0.7);
    expect(experience.picks('pod', 'job')).toBe(0);
    expect([...experience.failed()]).toEqual(['definition/statefulset']);
    now += DAY_MS - 1;
    expect(await experience.renew()).toBeUndefined();
    now += 1;
    expect(await experience.renew()).toHaveLength(300);
  });

  test('is tried again when the log could not be read', async () => {
    const { reviews } = createMemoryStore();
    let isAway = true;
    const about = async (prefix: string) => {
      if (isAway) throw new Error('the database is away');
      return reviews.about(prefix);
    };
    const experience = createExperience({ reviews: { about }, clock: () => MORNING });
    await expect(experience.renew()).rejects.toThrow('away');
    isAway = false;
    expect(await experience.renew()).toEqual([]);
  });

  test('keeps a made question out of quizzes and reviews that failed, from the next look on', async () => {
    const tutor = openTutor();
    const idsOf = async () => {
      const drawn = await tutor.playing.deps.draw({ topic: 'statefulset', count: 50, fewerWillDo: true }, 'q1abcdef');
      return drawn.ok ? drawn.value.map(({ id }) => id) : [];
    };
    await tutor.store.reviews.add(answers());
    const before = await idsOf();
    await tutor.daily();
    const after = await idsOf();
    expect(before).toContain('definition/statefulset');
    expect(after).not.toContain('definition/statefulset');
    expect(after).toContain('statefulset/1');
  });

  test('fits predictions to the people here once a day, whoever of several processes is first', async () => {
    const tutor = openTutor();
    const fit = () => tutor.store.notes.read('learning', 'fit');
    await tutor.daily();
    expect(await fit()).toBeUndefined();
    await tutor.store.reviews.add([review({ day: -30 }), review({ day: -20, correct: false })]);
    tutor.wait(DAY_MS);
    await tutor.daily();
    const first = await fit();
    expect(first).toMatchObject({ at: MORNING + DAY_MS });
    await tutor.store.reviews.add([review({ day: -10, correct: false })]);
    tutor.wait(DAY_MS - 1);
    await tutor.daily();
    expect(await fit()).toEqual(first);
    tutor.wait(1);
    await tutor.daily();
    expect(await fit()).toMatchObject({ at: MORNING + 2 * DAY_MS });
  });
});
