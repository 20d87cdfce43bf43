import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openTutor } from '../commands/whole-tutor.ts';
import { DOORS } from './doors.ts';

const FactsSchema = v.array(
  v.strictObject({
    ask: v.string(),
    facts: v.array(v.strictObject({ fact: v.string(), says: v.array(v.array(v.string())) })),
  }),
);

const questions = v.parse(FactsSchema, parse(readFileSync(new URL('./facts.yaml', import.meta.url), 'utf8')));

const plain = (text: string): string => text.toLowerCase().replace(/\s+/gu, ' ');

test('the questions are those of a newcomer, and each answer has facts to tell', () => {
  expect(questions.length).toBeGreaterThanOrEqual(15);
  expect(questions.filter(({ facts }) => facts.length < 3)).toEqual([]);
});

describe.each(questions)('"$ask" is answered with every fact', ({ ask: question, facts }) => {
  const tutor = openTutor();

  test.each(DOORS)('through $name', async ({ ask }) => {
    const answer = plain(await ask(tutor, question));
    const untold = facts.filter(({ says }) => !says.some((phrases) => phrases.every((each) => answer.includes(plain(each)))));
    expect(untold.map(({ fact }) => fact)).toEqual([]);
  });
});
