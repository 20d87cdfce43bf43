import { describe, expect, test } from 'vitest';
import { openTutor } from '../commands/whole-tutor.ts';
import { DOORS } from './doors.ts';
import { FAULTS } from './faults.ts';

const plain = (text: string): string => text.toLowerCase().replace(/\s+/gu, ' ');

describe.each(FAULTS)('"$ask" tells the cause and what it rests on', ({ ask, cause, restsOn }) => {
  const tutor = openTutor();

  test.each(DOORS)('through $name', async ({ ask: through }) => {
    const answer = plain(await through(tutor, ask));
    expect([cause, restsOn].filter((each) => !answer.includes(plain(each)))).toEqual([]);
  });
});
