import { describe, expect, test } from 'vitest';
import { AREAS } from '../../../src/glossary/areas.ts';
import { DOMAINS, domainOf, EXAMS, quotasOf } from '../../../src/quiz/draw/exams.ts';

describe.each(EXAMS)('the domains of %s', (exam) => {
  test('hold every area of the glossary once', () => {
    const areas = DOMAINS[exam].flatMap((domain) => domain.areas);
    expect([...areas].sort()).toEqual([...AREAS].sort());
  });

  test('add up to all of it', () => {
    expect(DOMAINS[exam].reduce((sum, { percent }) => sum + percent, 0)).toBe(100);
  });

  test.each([1, 7, 10, 20, 25])('share out %i questions without a rest', (count) => {
    const quotas = quotasOf(exam, count);
    expect([...quotas.values()].reduce((sum, quota) => sum + quota, 0)).toBe(count);
    for (const { name, percent } of DOMAINS[exam]) {
      expect(Math.abs((quotas.get(name) ?? 0) - (count * percent) / 100)).toBeLessThan(1);
    }
  });
});

test('an area belongs to a domain, and no area to none', () => {
  expect(domainOf('CKA', 'storage')).toBe('Storage');
  expect(domainOf('CKA', undefined)).toBeUndefined();
});
