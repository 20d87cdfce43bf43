import { expect, test } from 'vitest';
import { renderPlain } from '../../../src/core/plain.ts';
import { openTutor } from '../whole-tutor.ts';

test('the start page names the same word of the day as "today", on every day', async () => {
  const tutor = openTutor();
  for (let day = 0; day < 3; day += 1) {
    const name = (await tutor.say('today')).title?.replace('Word of the day: ', '') ?? '';
    expect(name).not.toBe('');
    expect(renderPlain(await tutor.say('home'))).toContain(`WORD OF THE DAY\n\n${name}: `);
    tutor.wait(86_400_000);
  }
  expect(tutor.errors).toEqual([]);
});
