import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QuizEvent } from '../../src/quiz/event.ts';
import { replay } from '../../src/quiz/evolve.ts';
import { standings } from '../../src/quiz/standings.ts';
import { after, ann, bo, hal, kindsOf, lobby, open, picks, says, SHOWN, T0 } from './a-quiz.ts';
import { anyCourse } from './any-quiz.ts';

describe('a quiz folded from its events', () => {
  test('is what it was while it was played, also when the events were kept as JSON', () => {
    fc.assert(
      fc.property(anyCourse(), ({ events, state }) => {
        expect(replay(events)).toEqual(state);
        // Written by ourselves a moment ago.
        const kept = JSON.parse(JSON.stringify(events)) as QuizEvent[];
        expect(replay(kept)).toEqual(state);
      }),
      { numRuns: 500 },
    );
  });

  test('is nothing without the event that creates it', () => {
    expect(replay([])).toBeUndefined();
    expect(replay([{ type: 'started', at: T0 }])).toBeUndefined();
  });

  test('asks one question after the other, and never takes one back', () => {
    fc.assert(
      fc.property(anyCourse(), ({ events, state }) => {
        const asked = events.flatMap((event) => (event.type === 'asked' ? [event.index] : []));
        expect(asked).toEqual(asked.map((_, at) => at));
        expect(asked.length).toBeLessThanOrEqual(state.items.length);
        const closed = events.flatMap((event) => (event.type === 'closed' ? [event.index] : []));
        expect(new Set(closed).size).toBe(closed.length);
        expect(events.filter(({ type }) => type === 'ended').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  test('is over when it has ended: nothing but corrections, and who guessed, comes after', () => {
    fc.assert(
      fc.property(anyCourse(), ({ events }) => {
        const end = events.findIndex(({ type }) => type === 'ended');
        const later = end === -1 ? [] : events.slice(end + 1).map(({ type }) => type);
        for (const type of later) expect(['voided', 'rekeyed', 'guessed']).toContain(type);
      }),
      { numRuns: 500 },
    );
  });

  test('forgets who leaves before the start, and keeps who leaves later', () => {
    const early = after(lobby(), says('join', 0, ann), says('join', 0, bo), says('leave', 1, ann), says('start', 2));
    expect(standings(early).map(({ player }) => player.name)).toEqual(['Bo']);
    const late = after(open([ann, bo]), picks(ann, 4_000, 0), says('leave', 5_000, ann), says('reveal', 6_000));
    expect(standings(late).map(({ player, points }) => [player.name, points])).toEqual([
      ['Ann', expect.any(Number)],
      ['Bo', 0],
    ]);
  });

  test('takes who comes back for who they were, with their team, their time and where they joined', () => {
    const start = after(lobby({ mode: 'teams' }), { type: 'join', by: ann, team: 'red', extraTime: 2, at: T0 });
    const playing = after(
      start,
      says('start', 0),
      says('leave', 1_000, ann),
      says('reveal', 2_000),
      says('next', 3_000),
    );
    const back = after(playing, says('join', 4_000, { ...ann, name: 'Ann B' }));
    expect(back.players.get(ann.id)).toEqual({
      ...ann,
      name: 'Ann B',
      team: 'red',
      extraTime: 2,
      since: 0,
      left: false,
    });
  });

  test('counts overlapping pauses of clocks that differ once', () => {
    const state = after(
      open([ann]),
      says('pause', 2_000),
      says('resume', 6_000),
      says('pause', 3_000),
      says('resume', 1_000),
    );
    expect(state.questions[0]?.pauses).toEqual([
      { from: SHOWN + 2_000, to: SHOWN + 6_000 },
      { from: SHOWN + 6_000, to: SHOWN + 6_000 },
    ]);
  });

  test('pauses no question in a break between two', () => {
    const state = after(open([ann, bo]), says('reveal', 1_000), says('pause', 2_000));
    expect(state.paused).toBe(true);
    expect(state.questions[0]?.pauses).toEqual([]);
    expect(kindsOf(state, { type: 'next', by: hal, at: SHOWN + 9_000 })).toEqual(['resumed', 'asked']);
  });
});
