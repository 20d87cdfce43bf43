import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/quiz/item.ts';
import type { Move } from '../../src/quiz/move.ts';
import {
  after,
  ann,
  bo,
  cy,
  di,
  eventsOf,
  hal,
  itemOf,
  kindsOf,
  LIMIT,
  lobby,
  open,
  picks,
  refusal,
  says,
  SHOWN,
  standingOf,
  T0,
} from './a-quiz.ts';

describe('an answer', () => {
  test('brings whoever gives it into the quiz', () => {
    const live = open([ann]);
    expect(kindsOf(live, picks(ann, 4_000, 1))).toEqual(['answered']);
    expect(kindsOf(live, picks(bo, 4_000, 1))).toEqual(['joined', 'answered']);
    expect(after(live, picks(bo, 4_000, 1)).players.get(bo.id)).toMatchObject({ since: 0, left: false });
  });

  test('can be changed once, and time counts from the change', () => {
    const live = after(open([ann, bo]), picks(ann, 4_000, 0));
    expect(kindsOf(live, picks(ann, 9_000, 0))).toEqual([]);
    const changed = after(live, picks(ann, 9_000, 1));
    expect(kindsOf(changed, picks(ann, 10_000, 1))).toEqual([]);
    expect(refusal(changed, picks(ann, 10_000, 0))).toBe(
      'You have changed your answer once already; the last one stands.',
    );
    const back = after(open([ann, bo]), picks(ann, 4_000, 1), picks(ann, 9_000, 0), says('reveal', 12_000));
    expect(standingOf(back, ann).marks).toEqual([expect.objectContaining({ right: true, ms: 9_000 })]);
  });

  test('with several letters is the same in whatever order they are named, save where the order is asked', () => {
    const several = open([ann], { items: [itemOf({ key: { type: 'several', right: [0, 2] } })] });
    expect(kindsOf(after(several, picks(ann, 4_000, 2, 0)), picks(ann, 9_000, 0, 2))).toEqual([]);
    const order = open([ann], { items: [itemOf({ key: { type: 'order', right: [0, 2, 1] } })] });
    expect(kindsOf(after(order, picks(ann, 4_000, 2, 0, 1)), picks(ann, 9_000, 0, 2, 1))).toEqual(['answered']);
  });

  test('counts by its own moment: in time when pressed in time, also when it arrives in the grace', () => {
    const live = open([ann, bo]);
    expect(refusal(live, picks(ann, LIMIT, 0))).toBeUndefined();
    expect(refusal(live, picks(ann, LIMIT + 1, 0))).toBe(
      'Question 1 is closed, and your press came after that. What you answered before counts.',
    );
    expect(
      refusal(after(live, { type: 'extend', by: hal, ms: 5_000, at: SHOWN + LIMIT }), picks(ann, LIMIT + 1, 0)),
    ).toBe(undefined);
  });

  test('cannot be too late before the platform told when it showed the question', () => {
    const asked = after(lobby(), says('join', 0, ann), { type: 'start', by: hal, at: T0 });
    const slow = picks(ann, 50_000, 0);
    const told = after(asked, slow, { type: 'shown', index: 0, at: SHOWN + 45_000 }, says('reveal', 60_000));
    expect(standingOf(told, ann).marks).toEqual([expect.objectContaining({ right: true, ms: 5_000 })]);
  });

  test('before the question was shown took no time, which is too fast to have read it', () => {
    const state = after(open([ann, bo], { rules: { speedShare: 0.5 } }), picks(ann, -400, 0), says('reveal', 9_000));
    expect(standingOf(state, ann).marks).toEqual([expect.objectContaining({ ms: 0, points: 250 })]);
  });

  test('counts from when it was asked where the question stands there a second time: the first was not written down', () => {
    const asked = after(lobby(), says('join', 0, ann), { type: 'start', by: hal, at: T0 });
    const second: Move = { type: 'shown', index: 0, at: SHOWN + 25_000 };
    const told = after(asked, picks(ann, 4_000, 0), second, says('reveal', 30_000));
    expect(standingOf(told, ann).marks).toEqual([expect.objectContaining({ right: true, ms: 5_000 })]);
  });

  test('stays as people were told, whatever is known later of when a question was shown', () => {
    const asked = after(lobby(), says('join', 0, ann), { type: 'start', by: hal, at: T0 });
    const closed = after(asked, picks(ann, 4_000, 0), says('reveal', 9_000));
    expect(eventsOf(closed, { type: 'shown', index: 0, at: SHOWN })).toEqual([]);
    const stopped = after(asked, says('stop', 9_000));
    expect(eventsOf(stopped, { type: 'shown', index: 0, at: SHOWN })).toEqual([]);
  });

  test('has more time for whoever needs it, and only for them', () => {
    const live = after(open([ann]), { type: 'join', by: bo, extraTime: 2, at: SHOWN });
    expect(refusal(live, picks(ann, LIMIT + 1, 0))).toContain('closed');
    expect(refusal(live, picks(bo, LIMIT * 2, 0))).toBeUndefined();
    expect(refusal(live, picks(bo, LIMIT * 2 + 1, 0))).toContain('closed');
    // Also for whoever comes in with it.
    const late: Move = { ...picks(cy, LIMIT + 5_000, 0), extraTime: 1.5 } as Move;
    expect(eventsOf(live, late)[0]).toMatchObject({ type: 'joined', extraTime: 1.5 });
  });

  test('takes no time in a pause, and is not taken in one', () => {
    const paused = after(open([ann, bo]), says('pause', 5_000));
    expect(refusal(paused, picks(ann, 4_999, 0))).toBeUndefined();
    expect(refusal(paused, picks(ann, 6_000, 0))).toBe(
      'The quiz is paused, and so is the clock. Answer when it goes on.',
    );
    const resumed = after(paused, says('resume', 65_000));
    expect(refusal(resumed, picks(ann, 64_999, 0))).toBe(
      'The quiz was paused when you pressed. The clock runs again: answer now.',
    );
    const revealed = after(resumed, picks(ann, 67_000, 0), says('reveal', 70_000));
    expect(standingOf(revealed, ann).marks).toEqual([expect.objectContaining({ right: true, ms: 7_000 })]);
    expect(refusal(resumed, picks(ann, LIMIT + 60_000, 0))).toBeUndefined();
    expect(refusal(resumed, picks(ann, LIMIT + 60_001, 0))).toContain('closed');
  });

  test.each<readonly [string, Answer, string]>([
    ['a word', { type: 'typed', text: 'pod', takenFor: [] }, 'Answer with a letter: A, B, C.'],
    [
      'a letter that is not there',
      { type: 'picks', picks: [3] },
      'There is no such answer here. The answers are A, B, C.',
    ],
    ['no place at all', { type: 'picks', picks: [0.5] }, 'There is no such answer here. The answers are A, B, C.'],
    ['two letters', { type: 'picks', picks: [0, 1] }, 'One letter is right here: A, B, C.'],
    ['a letter twice', { type: 'picks', picks: [1, 1] }, 'Name each letter once.'],
    ['nothing', { type: 'picks', picks: [] }, 'One letter is right here: A, B, C.'],
  ])('that is %s is refused, with what would be right', (_, answer, message) => {
    expect(refusal(open([ann]), { type: 'answer', by: ann, index: 0, answer, at: SHOWN + 4_000 })).toBe(message);
  });

  test('of another kind than the question is refused, with what would be right', () => {
    const typed = open([ann], { items: [itemOf({ key: { type: 'typed', accept: ['pod'] } })] });
    expect(refusal(typed, picks(ann, 4_000, 0))).toBe('This one is answered in words: answer, then the word.');
    const order = open([ann], { items: [itemOf({ key: { type: 'order', right: [0, 1, 2] } })] });
    expect(refusal(order, picks(ann, 4_000, 0, 1))).toBe('Name all letters in their order: A, B, C.');
    const several = open([ann], { items: [itemOf({ key: { type: 'several', right: [0] } })] });
    expect(refusal(several, picks(ann, 4_000))).toBe('Answer with a letter: A, B, C.');
  });

  test('to a question that closed, or is not there yet, says so', () => {
    const closed = after(open([ann]), says('reveal', 5_000));
    expect(refusal(closed, picks(ann, 4_000, 0))).toContain('Question 1 is closed');
    expect(refusal(closed, { ...picks(ann, 4_000, 0), index: 1 } as Move)).toBe('Question 2 is not there yet.');
    expect(refusal(lobby(), picks(ann, 0, 0))).toBe('Question 1 is not there yet.');
    expect(refusal(after(closed, says('stop', 6_000)), picks(ann, 4_000, 0))).toBe(
      'This quiz is over. A new one takes one word: quiz.',
    );
  });

  test('closes the question of a drill, which belongs to one person', () => {
    const drill = open([ann], { mode: 'drill', host: ann });
    expect(kindsOf(drill, picks(ann, 4_000, 1))).toEqual(['answered', 'closed']);
    expect(refusal(drill, picks(bo, 4_000, 1))).toBe('This drill belongs to somebody else. Start your own: quiz.');
  });

  test('brings back who had left', () => {
    const left = after(open([ann, bo]), picks(ann, 4_000, 1), says('leave', 5_000, ann));
    expect(kindsOf(left, picks(ann, 6_000, 1))).toEqual(['joined']);
    expect(kindsOf(left, picks(ann, 6_000, 2))).toEqual(['joined', 'answered']);
  });

  test('to a daily question is taken from anybody, for as long as it is open', () => {
    const daily = open([], { mode: 'daily' });
    const answered = after(daily, picks(ann, 1_000, 0), picks(bo, 8 * 3_600_000, 1));
    expect([...answered.players.keys()]).toEqual([ann.id, bo.id]);
    expect(refusal(answered, picks(di, 8 * 3_600_000 + 1, 0))).toContain('closed');
  });
});

describe('somebody who guessed', () => {
  test('says so once they have answered, also after the close and the end', () => {
    const guess = (by: typeof ann, at: number): Move => ({ type: 'guess', by, index: 0, at: SHOWN + at });
    const live = after(open([ann, bo]), picks(ann, 4_000, 0));
    expect(kindsOf(live, guess(ann, 5_000))).toEqual(['guessed']);
    expect(kindsOf(after(live, guess(ann, 5_000)), guess(ann, 6_000))).toEqual([]);
    expect(refusal(live, guess(bo, 5_000))).toBe('Answer first; then you can say that you guessed.');
    expect(kindsOf(after(live, says('reveal', 6_000)), guess(ann, 7_000))).toEqual(['guessed']);
    expect(kindsOf(after(live, says('reveal', 6_000), says('stop', 7_000)), guess(ann, 8_000))).toEqual(['guessed']);
  });
});
