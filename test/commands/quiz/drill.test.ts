import { describe, expect, test } from 'vitest';
import { renderPlain } from '../../../src/core/plain.ts';
import { openTutor } from '../whole-tutor.ts';
import { ANN, idIn, press, rightWords, stateOf, wrongWords } from './at-the-table.ts';

describe('a drill in a direct conversation', () => {
  test('goes question by question to its end, and what was answered enters the memory', async () => {
    const tutor = openTutor();
    const first = await tutor.say('quiz networking 3');
    const id = idIn(first);
    expect((await stateOf(tutor, id)).rules.mode).toBe('drill');
    expect(first.title).toContain('1 of 3');

    const second = await tutor.say(`answer ${await rightWords(tutor, id)}`);
    expect(second.title).toBe('Question 1: right');
    const third = await tutor.say(`answer ${await wrongWords(tutor, id)}`);
    expect(third.title).toBe('Question 2: not this time');
    const over = await tutor.say(`answer ${await rightWords(tutor, id)}`);
    const text = renderPlain(over);
    expect(text).toContain('HOW IT WENT');
    expect(text).toContain('2 of 3 questions right');
    expect(text).toContain('WORTH ANOTHER LOOK');

    const reviews = await tutor.store.reviews.of('slack/team/@ann');
    expect(reviews.map(({ correct, source }) => [correct, source])).toEqual([
      [true, 'drill'],
      [false, 'drill'],
      [true, 'drill'],
    ]);
    expect(renderPlain(await tutor.say('progress'))).toMatch(/You met [1-3] words? so far/u);
    // Nobody was told of it, and nobody earns points alone.
    expect(tutor.poster.posts()).toEqual([]);
    const results = await tutor.store.results.list({ team: 'slack/team' });
    expect(results.map(({ points, right, asked }) => [points, right, asked])).toEqual([[0, 2, 3]]);
    expect(tutor.errors).toEqual([]);
  });

  test('takes a lone letter for an answer, and says when one is no option', async () => {
    const tutor = openTutor();
    const id = idIn(await tutor.say('quiz pod 2'));
    expect(renderPlain(await tutor.say('f'))).not.toContain('right');
    expect((await stateOf(tutor, id)).questions).toHaveLength(1);
    await tutor.say(await rightWords(tutor, id));
    expect((await stateOf(tutor, id)).questions.length).toBeGreaterThanOrEqual(1);
  });

  test('can be stopped, shown and played again', async () => {
    const tutor = openTutor();
    const id = idIn(await tutor.say('quiz level 1 4'));
    expect(renderPlain(await tutor.say('quiz show'))).toMatch(/^Question 1 of 4/u);
    expect(renderPlain(await tutor.say('quiz next'))).toContain('Answer it, or skip it');
    const stopped = await tutor.say('quiz stop');
    expect(renderPlain(stopped)).toContain('No question was answered this time');
    const again = await press(tutor, stopped, 'Again');
    const next = idIn(again);
    expect(next).not.toBe(id);
    const { items, rules } = await stateOf(tutor, next);
    expect([items.length, rules.mode]).toEqual([4, 'drill']);
    expect(rules.topic).toBe('Kubernetes, level 1');
  });

  test('of a mode for several says that nobody else is there', async () => {
    expect(renderPlain(await openTutor().say('quiz live 2'))).toContain('this is a drill');
  });

  test.each([
    ['quiz 0', '1 to 50 questions'],
    ['quiz 51', '1 to 50 questions'],
    ['quiz flux capacitors', 'flux capacitors'],
    ['quiz constructor', 'constructor'],
  ])('is refused for "%s" with what would do', async (line, words) => {
    const tutor = openTutor();
    const reply = await tutor.say(line);
    expect(reply.about.kind).toMatch(/error|refusal|unknown/u);
    expect(renderPlain(reply)).toContain(words);
    expect(tutor.errors).toEqual([]);
  });

  test.each(['answer B', 'quiz next', 'quiz stop', 'guessed'])('"%s" without one says how to begin', async (line) => {
    const tutor = openTutor();
    const text = renderPlain(await tutor.say(line));
    expect(text).toContain('No quiz is going on here');
    expect(tutor.errors).toEqual([]);
  });

  test('is nobody else`s: a quiz can go on in a channel meanwhile', async () => {
    const tutor = openTutor();
    const mine = idIn(await tutor.say('quiz 2'));
    const ours = idIn(await tutor.say('quiz calm 2', ANN));
    expect(ours).not.toBe(mine);
    expect(renderPlain(await tutor.say('quiz show'))).toContain(mine);
    expect(renderPlain(await tutor.say('quiz show', ANN))).toContain('calm');
  });
});
