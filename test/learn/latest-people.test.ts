import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ofLatestPeople } from '../../src/learn/latest-people.ts';
import { review } from './reviews.ts';

const answers = fc
  .array(fc.constantFrom('ann', 'ben', 'cid', 'dee'), { minLength: 1, maxLength: 40 })
  .map((people) => people.map((person, day) => review({ person, day })));

test('a long log is cut down to people, each with all they answered, those who answered last first', () => {
  fc.assert(
    fc.property(answers, fc.integer({ min: 1, max: 40 }), (reviews, most) => {
      const kept = ofLatestPeople(reviews, most);
      const people = new Set(kept.map(({ person }) => person));
      expect(kept).toEqual(reviews.filter(({ person }) => people.has(person)));
      expect(people.has(reviews.at(-1)?.person ?? '')).toBe(true);
      if (people.size > 1) expect(kept.length).toBeLessThanOrEqual(most);
    }),
  );
});
