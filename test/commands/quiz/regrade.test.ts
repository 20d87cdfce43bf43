import { describe, expect, test } from 'vitest';
import { parseLog, parseRegrade } from '../../../src/commands/quiz/regrade-line.ts';
import { renderPlain } from '../../../src/core/plain.ts';
import { openTutor, type WholeTutor } from '../whole-tutor.ts';
import { ID, ITEMS, played } from './a-played-quiz.ts';
import { ANN, BEN, GENERAL, press, stateOf } from './at-the-table.ts';

const pointsIn = async (tutor: WholeTutor) =>
  Object.fromEntries(
    (await tutor.store.results.list({ team: 'slack/team' })).map(({ name, points, rank }) => [name, [rank, points]]),
  );

describe('a correction', () => {
  test.each([
    ['3 B', { index: 2, words: 'B' }],
    ['3 A C', { index: 2, words: 'A C' }],
    ['3 to B', { index: 2, words: 'B' }],
    ['3: B', { index: 2, words: 'B' }],
    ['question 3 void', { index: 2, words: 'void' }],
    ['#3 the word', { index: 2, words: 'the word' }],
    [`${ID} 3 B`, { quiz: ID, index: 2, words: 'B' }],
    [`${ID}.3 B`, { quiz: ID, index: 2, words: 'B' }],
    [`${ID} 3`, { quiz: ID, index: 2, words: '' }],
    [ID, { quiz: ID, words: '' }],
    ['', { words: '' }],
    ['0 B', undefined],
    ['three B', undefined],
    ['the exam', undefined],
    ['300 B', undefined],
  ])('"%s" is read', (line, parsed) => {
    expect(parseRegrade(line)).toEqual(parsed);
  });

  test.each([
    ['log', { words: '', from: 0 }],
    [`log ${ID}`, { quiz: ID, words: '', from: 0 }],
    [`log ${ID} 11`, { quiz: ID, words: '', from: 10 }],
    ['log 11', undefined],
    ['logs', undefined],
    ['log collector', undefined],
  ])('what was asked is shown for "quiz %s"', (line, parsed) => {
    expect(parseLog(line)).toEqual(parsed);
  });

  test('is worked out anew for everybody, told to the host alone, and noted in the channel', async () => {
    const tutor = await played();
    expect((await pointsIn(tutor))['Ann']?.[0]).toBe(1);
    const text = renderPlain(await tutor.say('regrade 1 B', ANN));
    expect(text).toContain('Question 1 is corrected');
    expect(text).toContain('now has B as its answer');
    expect(text).toMatch(/Points alone changed|All ranks stay|moved/u);
    await tutor.round();
    const note = tutor.poster.texts().find((each) => each.includes('Question 1 is corrected'));
    expect(note).toContain('Right is B');
    expect(note).toContain('not A');
    expect(note).not.toContain('Ben');
    expect((await stateOf(tutor, ID)).questions[0]?.key).toEqual({ type: 'one', right: 1 });
  });

  test('tells who moved from which rank to which', async () => {
    const tutor = await played({ until: 1 });
    const before = await pointsIn(tutor);
    expect(before).toEqual({});
    await tutor.say('quiz stop', ANN);
    expect(await pointsIn(tutor)).toEqual({ Ann: [1, 500], Ben: [2, 0], Cyd: [2, 0] });
    const text = renderPlain(await tutor.say('regrade 1 B', ANN));
    expect(text).toContain('3 players moved');
    expect(text).toMatch(/Ben\s+2nd, 0 points\s+1st, 500 points/u);
    expect(text).toMatch(/Ann\s+1st, 500 points\s+3rd, 0 points/u);
    expect(await pointsIn(tutor)).toEqual({ Ann: [3, 0], Ben: [1, 500], Cyd: [1, 500] });
  });

  test('is taken back with one press', async () => {
    const tutor = await played();
    const before = await pointsIn(tutor);
    const done = await tutor.say('regrade 1 B', ANN);
    expect(await pointsIn(tutor)).not.toEqual(before);
    await press(tutor, done, 'Undo', ANN);
    expect(await pointsIn(tutor)).toEqual(before);
    const out = await tutor.say('regrade 1 void', ANN);
    expect(renderPlain(out)).toContain('counts for nobody');
    await press(tutor, out, 'Undo', ANN);
    expect(await pointsIn(tutor)).toEqual(before);
  });

  test.each([
    ['2 A', { type: 'several', right: [0] }],
    ['2 C A', { type: 'several', right: [0, 2] }],
    ['2 a and c', { type: 'several', right: [0, 2] }],
    ['3 C B A', { type: 'order', right: [2, 1, 0] }],
    ['3 C, then B, then A', { type: 'order', right: [2, 1, 0] }],
    ['4 the agent', { type: 'typed', accept: ['kubelet', 'the agent'] }],
  ] as const)('in words, "regrade %s", is taken', async (line, key) => {
    const tutor = await played();
    expect(renderPlain(await tutor.say(`regrade ${line}`, ANN))).toContain('is corrected');
    expect((await stateOf(tutor, ID)).questions[Number(line[0]) - 1]?.key).toEqual(key);
  });

  test('of a typed word says that it counts, too, not that the old one was wrong', async () => {
    const tutor = await played();
    await tutor.say('regrade 4 agent', ANN);
    await tutor.round();
    const note = tutor.poster.texts().find((each) => each.includes('Question 4 is corrected'));
    expect(note).toContain('“agent” is right, too');
    expect(note).not.toContain('was wrong');
    // An article makes no difference: both have it right now. Ben has half of another question, too.
    const points = await pointsIn(tutor);
    expect([points['Ben']?.[1], points['Cyd']?.[1]]).toEqual([750, 500]);
  });

  test.each([
    ['1 A', 'stands already'],
    ['2 B A', 'stands already'],
    ['4 the kubelet', 'stands already'],
    ['1 D', 'There is no answer "D"'],
    ['1 pods', 'There is no answer "pods"'],
    ['1 A B', 'One answer is right to this kind of question'],
    ['1 ?', 'There is no answer "?"'],
    ['1 ,', 'One answer is right to this kind of question'],
    ['2 A A', 'Name each letter once'],
    ['3 A B', 'Name all letters in the right order'],
    ['9 B', 'Question 9 was not asked'],
    ['9 void', 'Question 9 was not asked'],
    ['9', 'Question 9 was not asked'],
  ])('that says nothing new or makes no sense, "regrade %s", changes nothing', async (line, words) => {
    const tutor = await played();
    const before = await pointsIn(tutor);
    expect(renderPlain(await tutor.say(`regrade ${line}`, ANN))).toContain(words);
    expect(await pointsIn(tutor)).toEqual(before);
  });

  test.each(['regrade 1 B', 'regrade 1 void', 'regrade 1', 'regrade', 'quiz log', `quiz log ${ID}`, `regrade ${ID} 1`])(
    'belongs to the host: "%s" tells nobody else anything',
    async (line) => {
      const tutor = await played();
      const before = await pointsIn(tutor);
      const text = renderPlain(await tutor.say(line, BEN));
      expect(text).toContain('Only Ann, who hosts that quiz');
      expect(text).not.toContain('Which one');
      expect(await pointsIn(tutor)).toEqual(before);
    },
  );

  test('changes what people are asked again', async () => {
    const tutor = await played();
    const right = async () =>
      (await tutor.store.reviews.of('slack/team/@ben')).find(({ item }) => item === ITEMS[0]?.id)?.correct;
    expect(await right()).toBe(false);
    await tutor.say('regrade 1 B', ANN);
    expect(await right()).toBe(true);
    await tutor.say('regrade 1 void', ANN);
    expect(await right()).toBeUndefined();
  });

  test('does not bring back what somebody had deleted', async () => {
    const tutor = await played();
    await tutor.say('delete my data for good', BEN);
    expect(Object.keys(await pointsIn(tutor))).toEqual(['Ann', 'Cyd']);
    await tutor.say('regrade 1 B', ANN);
    expect(Object.keys(await pointsIn(tutor))).toEqual(['Ann', 'Cyd']);
    expect(await tutor.store.reviews.of('slack/team/@ben')).toEqual([]);
    expect(await tutor.store.reviews.of('slack/team/@cyd')).not.toEqual([]);
  });

  test('knows those again who play after they had everything deleted', async () => {
    const tutor = openTutor();
    await tutor.say('delete my data for good', BEN);
    tutor.wait(60_000);
    await played({ tutor });
    await tutor.say('regrade 1 B', ANN);
    expect(Object.keys(await pointsIn(tutor)).sort()).toEqual(['Ann', 'Ben', 'Cyd']);
  });

  test('where nothing was played says how to begin', async () => {
    expect(renderPlain(await openTutor().say('regrade 3 B', ANN))).toContain('No quiz was played here lately');
  });

  test('is for eyes of the host alone in a channel', async () => {
    const tutor = await played();
    const seenBy = (text: string) =>
      tutor.seenBy({
        id: 'x',
        text,
        via: 'message',
        audience: 'place',
        at: tutor.now(),
        ...ANN,
        from: { id: 'ann' },
        place: GENERAL,
      });
    expect(await seenBy('regrade 1 B')).toBe('asker');
    expect(await seenBy('quiz log')).toBe('asker');
  });
});

describe('what a quiz asked', () => {
  test('is listed with counts and without names', async () => {
    const tutor = await played();
    const text = renderPlain(await tutor.say('quiz log', ANN));
    expect(text).toContain('1: Which one?');
    expect(text).toContain('1 of 3 answers right');
    expect(text).toContain('A 1, right');
    expect(text).toContain('B 2');
    expect(text).toMatch(/4: What is it called\?/u);
    expect(text).not.toMatch(/Ben|Cyd|agent/u);
  });

  test('leads to a question, and from there to its correction', async () => {
    const tutor = await played();
    const question = await tutor.say(`regrade ${ID} 1`, ANN);
    expect(renderPlain(question)).toContain('A is right');
    await press(tutor, question, 'C is right', ANN);
    expect((await stateOf(tutor, ID)).questions[0]?.key).toEqual({ type: 'one', right: 2 });
  });

  test('names a wrong word only when more than one typed it', async () => {
    const text = renderPlain(await (await played()).say('regrade 4', ANN));
    expect(text).toContain('“the agent” was typed 2 times');
    const alone = await played();
    await alone.say('regrade 4 agent', ANN);
    expect(renderPlain(await alone.say('regrade 4', ANN))).not.toContain('was typed');
  });

  test('holds nothing of a question that is open, also for the host', async () => {
    const tutor = await played({ until: 2, end: false });
    const text = renderPlain(await tutor.say('quiz log', ANN));
    expect(text).toContain('2: Which ones? (still open)');
    expect(text).not.toContain('A and B');
    expect(renderPlain(await tutor.say('regrade 2', ANN))).toContain('is not closed');
    expect(renderPlain(await tutor.say('regrade 2 A', ANN))).toContain('still open');
  });

  test('can be found after a new lobby opened, and a new quiz without questions is passed over', async () => {
    const tutor = await played();
    await tutor.say('quiz calm 3', BEN);
    expect(renderPlain(await tutor.say('quiz log', ANN))).toContain('1: Which one?');
    expect(renderPlain(await tutor.say('quiz void 1', ANN))).toContain('Only Ben');
    await tutor.say('quiz stop', BEN);
    expect(renderPlain(await tutor.say('quiz void 1', ANN))).toContain('counts for nobody now');
  });
});
