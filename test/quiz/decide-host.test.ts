import { describe, expect, test } from 'vitest';
import type { Move } from '../../src/quiz/move.ts';
import { after, ann, bo, cy, eventsOf, hal, kindsOf, lobby, open, picks, refusal, says, SHOWN } from './a-quiz.ts';

const MINUTE = 60_000;
const onlyHal = 'Only Hal, who hosts this quiz, may do that. The host can hand over.';
const extend = (ms: number, by = hal): Move => ({ type: 'extend', by, ms, at: SHOWN + 5_000 });

describe('a host', () => {
  test('starts, reveals, goes on and ends, playing or not', () => {
    let quiz = after(lobby(), says('join', 0, ann), says('start', 1));
    expect(quiz.phase).toBe('open');
    for (const question of [1, 2, 3]) {
      expect(quiz.questions.length).toBe(question);
      expect(refusal(quiz, says('next', question * 10_000))).toBe('The question is still open. Reveal it first.');
      quiz = after(quiz, says('reveal', question * 10_000), says('next', question * 10_000 + 5_000));
    }
    expect(quiz.ended?.reason).toBe('finished');
    expect(refusal(quiz, says('next', 90_000))).toBe('This quiz is over. A new one takes one word: quiz.');
  });

  test('needs somebody who plays, and somebody else in a duel', () => {
    expect(refusal(lobby(), says('start', 0))).toBe('Nobody has joined yet. The host may play, too.');
    expect(refusal(lobby(), says('next', 0))).toBe('Nobody has joined yet. The host may play, too.');
    expect(refusal(after(lobby({ mode: 'duel' }), says('join', 0, ann)), says('start', 0))).toBe(
      'A duel takes two. It starts by itself when somebody joins.',
    );
    expect(kindsOf(lobby({ mode: 'daily' }), says('start', 0))).toEqual(['started', 'asked']);
  });

  test('starts once', () => {
    expect(kindsOf(open([ann]), says('start', 5_000))).toEqual([]);
  });

  test('pauses and resumes, also between two questions, and never twice', () => {
    const paused = after(open([ann]), says('pause', 5_000));
    expect(kindsOf(paused, says('pause', 6_000))).toEqual([]);
    expect(kindsOf(paused, says('resume', 6_000))).toEqual(['resumed']);
    expect(kindsOf(open([ann]), says('resume', 6_000))).toEqual([]);
    expect(refusal(lobby(), says('pause', 0))).toBe('It has not started yet: no clock is running.');
    const between = after(open([ann]), says('reveal', 5_000), says('pause', 6_000));
    expect(kindsOf(between, says('next', 7_000))).toEqual(['resumed', 'asked']);
    expect(after(between, says('next', 7_000)).paused).toBe(false);
  });

  test('reveals in a pause, which goes on', () => {
    const quiz = after(open([ann]), says('pause', 5_000), says('reveal', 6_000));
    expect([quiz.phase, quiz.paused]).toEqual(['closed', true]);
    expect(quiz.questions[0]?.pauses).toEqual([{ from: SHOWN + 5_000, to: SHOWN + 6_000 }]);
  });

  test('stops at any time, in the lobby too', () => {
    for (const quiz of [lobby(), open([ann]), after(open([ann]), says('reveal', 5_000))])
      expect(eventsOf(quiz, says('stop', 9_000))).toEqual([{ type: 'ended', reason: 'stopped', at: SHOWN + 9_000 }]);
  });

  test.each([
    [5_000, true],
    [30_000, true],
    [600_000, true],
    [4_999, false],
    [600_001, false],
    [-30_000, false],
    [Number.NaN, false],
    [Infinity, false],
  ])('extends by %d milliseconds: %j', (ms, allowed) => {
    expect(refusal(open([ann]), extend(ms))).toBe(
      allowed ? undefined : 'Add between 5 and 600 seconds, as in: quiz extend 30.',
    );
  });

  test('extends and reveals only what is open', () => {
    const closed = after(open([ann]), says('reveal', 5_000));
    expect(refusal(closed, says('reveal', 6_000))).toBe('There is no open question now.');
    expect(refusal(closed, extend(30_000))).toBe('There is no open question now.');
  });

  test('cannot hand over a drill', () => {
    expect(refusal(lobby({ mode: 'drill' }), { type: 'hand-over', by: hal, to: cy, at: SHOWN })).toContain(
      'for you alone',
    );
  });

  test('hands over, to anybody', () => {
    const handed = after(open([ann]), { type: 'hand-over', by: hal, to: cy, at: SHOWN + 1 });
    expect(handed.host).toEqual(cy);
    expect(refusal(handed, says('reveal', 2_000))).toBe(onlyHal.replace('Hal', 'Cy'));
    expect(kindsOf(handed, says('reveal', 2_000, cy))).toEqual(['closed']);
    expect(kindsOf(handed, { type: 'hand-over', by: cy, to: cy, at: SHOWN + 2 })).toEqual([]);
  });
});

describe('others', () => {
  test.each(['start', 'reveal', 'next', 'pause', 'resume', 'stop'] as const)('may not %s', (type) => {
    const quiz = type === 'start' ? after(lobby(), says('join', 0, ann)) : open([ann, bo]);
    expect(refusal(quiz, says(type, 5_000, ann))).toBe(onlyHal);
  });

  test('may not extend, void, correct or hand over, however long nothing happens', () => {
    const at = SHOWN + 60 * MINUTE;
    const moves: readonly Move[] = [
      { type: 'extend', by: ann, ms: 30_000, at },
      { type: 'void', by: ann, index: 0, at },
      { type: 'rekey', by: ann, index: 0, key: { type: 'one', right: 1 }, at },
      { type: 'hand-over', by: ann, to: ann, at },
      { type: 'pause', by: ann, at },
    ];
    for (const move of moves) expect(refusal(open([ann, bo], { mode: 'calm' }), move)).toBe(onlyHal);
  });

  test('go on by themselves where there is no clock, when they play', () => {
    const calm = after(open([ann, bo], { mode: 'calm' }), says('pause', 1_000));
    expect(refusal(calm, says('resume', 2_000, cy))).toBe(onlyHal);
    const resumed = after(calm, says('resume', 2_000, ann));
    expect(refusal(resumed, says('reveal', 5_000, cy))).toBe(onlyHal);
    const closed = after(resumed, picks(ann, 4_000, 0), says('reveal', 5_000, bo));
    expect(kindsOf(closed, says('next', 6_000, ann))).toEqual(['asked']);
    expect(refusal(after(closed, says('leave', 6_000, ann)), says('next', 7_000, ann))).toBe(onlyHal);
    expect(refusal(after(lobby({ mode: 'calm' }), says('join', 0, ann)), says('next', 1, ann))).toBe(onlyHal);
    expect(refusal(closed, says('stop', 6_000, ann))).toBe(onlyHal);
  });

  test('go on, or make room, once a host has let it stand still for ten minutes', () => {
    const paused = after(open([ann, bo]), says('pause', 5_000));
    const early = 5_000 + 10 * MINUTE - 1;
    for (const type of ['resume', 'reveal', 'stop'] as const) {
      expect(refusal(paused, says(type, early, cy))).toBe(onlyHal);
      expect(refusal(paused, says(type, early + 1, cy))).toBeUndefined();
    }
    const waiting = after(lobby(), says('join', 0, ann));
    expect(kindsOf(waiting, says('start', 11 * MINUTE, ann))).toEqual(['started', 'asked']);
  });

  test('do not end a daily question or a drill of somebody else, which stand open for long', () => {
    expect(refusal(open([], { mode: 'daily' }), says('reveal', 60 * MINUTE, ann))).toBe(onlyHal);
    expect(refusal(open([hal], { mode: 'drill' }), says('next', 60 * MINUTE, ann))).toBe(onlyHal);
  });
});

describe('a word that comes a moment too late', () => {
  const second = after(open([ann, bo]), says('reveal', 5_000), says('next', 6_000));

  test.each(['reveal', 'next', 'skip'] as const)('%s does not hit the next question where it names its own', (type) => {
    const move = { ...says(type, 7_000), index: 0 } as Move;
    expect(refusal(second, move)).toBe('That was about question 1; the quiz went on.');
  });

  test('hits the one it names', () => {
    expect(kindsOf(second, { type: 'reveal', by: hal, index: 1, at: SHOWN + 7_000 })).toEqual(['closed']);
    const extended: Move = { type: 'extend', by: hal, ms: 30_000, index: 0, at: SHOWN + 7_000 };
    expect(refusal(second, extended)).toBe('That was about question 1; the quiz went on.');
  });

  test('lets one of two who go on at once go on', () => {
    const closed = after(open([ann, bo], { mode: 'calm' }), says('reveal', 5_000));
    const asked = after(closed, { type: 'next', by: ann, index: 0, at: SHOWN + 6_000 });
    expect(refusal(asked, { type: 'next', by: bo, index: 0, at: SHOWN + 6_001 })).toBe(
      'That was about question 1; the quiz went on.',
    );
  });
});

describe('a vote to skip', () => {
  test('decides when more than half want it, and then the question counts for nobody', () => {
    const quiz = open([ann, bo, cy]);
    expect(kindsOf(quiz, says('skip', 1_000, ann))).toEqual(['skip-voted']);
    const one = after(quiz, says('skip', 1_000, ann));
    expect(kindsOf(one, says('skip', 2_000, ann))).toEqual([]);
    expect(kindsOf(one, says('skip', 2_000, bo))).toEqual(['skip-voted', 'closed']);
    expect(after(one, says('skip', 2_000, bo)).questions[0]?.closed?.reason).toBe('skipped');
  });

  test('is no vote of two when one wants it', () => {
    expect(kindsOf(open([ann, bo]), says('skip', 1_000, ann))).toEqual(['skip-voted']);
  });

  test('of who left does not count, and whoever stays may ask again', () => {
    const quiz = after(open([ann, bo, cy]), says('skip', 1_000, ann));
    expect(kindsOf(after(quiz, says('leave', 2_000, ann)), says('skip', 3_000, bo))).toEqual(['skip-voted']);
    const alone = after(quiz, says('leave', 2_000, bo), says('leave', 3_000, cy));
    expect(kindsOf(alone, says('skip', 4_000, ann))).toEqual(['closed']);
  });

  test('is for those who play, about what is open, and not about a question for everybody', () => {
    expect(refusal(open([ann]), says('skip', 1_000, hal))).toBe('Only those who play may vote to skip. Join first.');
    expect(refusal(lobby(), says('skip', 1_000, ann))).toBe('There is no open question to skip.');
    expect(refusal(after(open([], { mode: 'daily' }), picks(ann, 1_000, 0)), says('skip', 2_000, ann))).toBe(
      'A daily question is for everybody, also for those who come later.',
    );
  });
});

describe('a channel that takes nothing', () => {
  test('ends a quiz, once', () => {
    const lost = after(open([ann]), { type: 'lose', at: SHOWN + 5_000 });
    expect(lost.ended?.reason).toBe('unreachable');
    expect(kindsOf(lost, { type: 'lose', at: SHOWN + 6_000 })).toEqual([]);
  });
});
