import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Player } from '../../src/quiz/event.ts';
import type { Move } from '../../src/quiz/move.ts';
import type { QuizState } from '../../src/quiz/state.ts';
import { after, ann, bo, cy, di, eventsOf, hal, kindsOf, lobby, open, refusal, says, SHOWN, T0 } from './a-quiz.ts';
import { anyCourse } from './any-quiz.ts';

const join = (by: Player, facts: { readonly team?: string; readonly extraTime?: number } = {}): Move => ({
  type: 'join',
  by,
  at: SHOWN,
  ...facts,
});
const teams = (facts: { readonly assignment?: 'choose' | 'random' | 'host' } = {}): QuizState =>
  lobby({
    mode: 'teams',
    rules: { teams: { names: ['red', 'blue'], assignment: 'choose', consult: false, ...facts } },
  });
const assign = (player: Player, team: string, by = hal): Move => ({
  type: 'assign',
  by,
  player: player.id,
  team,
  at: SHOWN,
});

describe('somebody who joins', () => {
  test('is in once, at any time, and counts from the question that is open then', () => {
    expect(kindsOf(open([ann]), join(ann))).toEqual([]);
    expect(after(open([ann]), join(bo)).players.get(bo.id)?.since).toBe(0);
    const closed = after(open([ann]), says('reveal', 5_000));
    expect(after(closed, join(bo)).players.get(bo.id)?.since).toBe(1);
    expect(after(closed, says('next', 6_000), join(bo)).players.get(bo.id)?.since).toBe(1);
  });

  test('chooses a team where teams are chosen, and may change their mind before the start', () => {
    expect(refusal(teams(), join(ann))).toBe('Choose a team first: red, blue.');
    expect(refusal(teams(), join(ann, { team: 'pink' }))).toBe('There is no team "pink". The teams are red, blue.');
    const red = after(teams(), join(ann, { team: 'red' }));
    expect(kindsOf(red, join(ann))).toEqual([]);
    expect(after(red, join(ann, { team: 'blue' })).players.get(ann.id)?.team).toBe('blue');
  });

  test('stays in their team once it has started, also by leaving and coming back', () => {
    const quiz = after(teams(), join(ann, { team: 'red' }), join(bo, { team: 'blue' }), says('start', 0));
    const stays = 'You play for red until the end: teams stay as they are once the quiz has started.';
    expect(refusal(quiz, join(ann, { team: 'blue' }))).toBe(stays);
    const left = after(quiz, says('leave', 1_000, ann));
    expect(refusal(left, join(ann, { team: 'blue' }))).toBe(stays);
    expect(after(left, join(ann)).players.get(ann.id)).toMatchObject({ team: 'red', left: false });
    expect(after(quiz, join(cy, { team: 'blue' })).players.get(cy.id)).toMatchObject({ team: 'blue' });
  });

  test('has the time they need: changed until they play, kept from then on', () => {
    const waiting = after(lobby(), join(ann, { extraTime: 1.5 }));
    expect(kindsOf(waiting, join(ann, { extraTime: 1.5 }))).toEqual([]);
    expect(kindsOf(waiting, join(ann))).toEqual([]);
    expect(after(waiting, join(ann, { extraTime: 2 })).players.get(ann.id)?.extraTime).toBe(2);
    expect(after(waiting, join(ann, { extraTime: 1 })).players.get(ann.id)?.extraTime).toBe(1);
    const playing = after(waiting, says('start', 0));
    expect(kindsOf(playing, join(ann, { extraTime: 2 }))).toEqual([]);
    const back = after(playing, says('leave', 1_000, ann), join(ann, { extraTime: 2 }));
    expect(back.players.get(ann.id)?.extraTime).toBe(1.5);
  });

  test('starts a duel that has one, and is too late for one that has two', () => {
    const one = after(lobby({ mode: 'duel' }), join(ann));
    expect(kindsOf(one, join(ann, { extraTime: 2 }))).toEqual(['joined']);
    expect(kindsOf(one, join(bo))).toEqual(['joined', 'started', 'asked']);
    const two = after(one, join(bo));
    const full = 'A duel is for two, and they have begun. Watch, or start your own: quiz duel.';
    expect(refusal(two, join(cy))).toBe(full);
    const left = after(two, says('leave', 1_000, bo));
    expect(refusal(left, join(cy))).toBe(full);
    expect(kindsOf(left, join(bo))).toEqual(['joined']);
  });

  test('takes the place of who left the lobby of a duel', () => {
    const one = after(lobby({ mode: 'duel' }), join(ann), says('leave', 0, ann));
    expect(kindsOf(one, join(bo))).toEqual(['joined']);
    expect(kindsOf(after(one, join(bo)), join(ann))).toEqual(['joined', 'started', 'asked']);
  });

  test('has no part in the drill of somebody else', () => {
    expect(refusal(open([ann], { mode: 'drill', host: ann }), join(bo))).toContain('belongs to somebody else');
  });
});

describe('teams that are dealt', () => {
  test('differ by one at most, however people come, and are the same in every process', () => {
    const people = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 12 });
    const names = fc.constantFrom(['red', 'blue'], ['red', 'blue', 'green']);
    fc.assert(
      fc.property(people, names, (ids, sides) => {
        const start = lobby({
          mode: 'teams',
          rules: { teams: { names: sides, assignment: 'random', consult: false } },
        });
        const moves = ids.map((id) => join({ id, name: 'Somebody' }));
        const dealt = after(start, ...moves);
        const sizes = sides.map((team) => [...dealt.players.values()].filter((each) => each.team === team).length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(after(start, ...moves)).toEqual(dealt);
      }),
    );
  });

  test('are not by the order in which people come alone', () => {
    const first = new Set(
      Array.from({ length: 20 }, (_, at) => {
        const by = { id: `U${String(at)}`, name: 'Somebody' };
        return after(teams({ assignment: 'random' }), join(by)).players.get(by.id)?.team;
      }),
    );
    expect(first).toEqual(new Set(['red', 'blue']));
  });

  test('take nobody away from the team they are in', () => {
    const dealt = after(teams({ assignment: 'random' }), join(ann), join(bo), join(cy));
    for (const by of [ann, bo, cy]) expect(kindsOf(dealt, join(by, { team: 'red' }))).toEqual([]);
  });
});

describe('a host who puts people into teams', () => {
  const waiting = after(teams({ assignment: 'host' }), join(ann), join(bo, { extraTime: 2 }));

  test('does so until the start', () => {
    for (const team of ['red', 'blue']) {
      const put = after(waiting, assign(bo, team));
      expect(put.players.get(bo.id)).toMatchObject({ name: 'Bo', team, extraTime: 2 });
      expect(kindsOf(put, assign(bo, team))).toEqual([]);
    }
    expect(refusal(after(waiting, says('start', 0)), assign(bo, 'red'))).toBe(
      'Teams stay as they are once the quiz has started.',
    );
  });

  test.each([
    ['somebody else', assign(ann, 'red', bo), 'Only Hal, who hosts, may put people into teams.'],
    ['no such team', assign(ann, 'pink'), 'There is no team "pink" here.'],
    ['no such player', assign(di, 'red'), 'They have not joined yet.'],
  ])('is refused: %s', (_, move, message) => {
    expect(refusal(waiting, move)).toBe(message);
  });

  test('finds no teams where there are none', () => {
    expect(refusal(open([ann]), assign(ann, 'red'))).toBe('There is no team "red" here.');
  });
});

describe('somebody who leaves', () => {
  test('leaves once', () => {
    const quiz = open([ann, bo]);
    expect(eventsOf(quiz, says('leave', 1_000, ann))).toEqual([{ type: 'left', player: ann.id, at: SHOWN + 1_000 }]);
    expect(kindsOf(after(quiz, says('leave', 1_000, ann)), says('leave', 2_000, ann))).toEqual([]);
    expect(kindsOf(quiz, says('leave', 1_000, cy))).toEqual([]);
  });

  test('hands over when they host, to whoever is there longest', () => {
    const quiz = open([ann, bo, cy], { host: ann });
    const handed = after(quiz, says('leave', 1_000, ann));
    expect(handed.host).toEqual(bo);
    expect(after(handed, says('leave', 2_000, bo)).host).toEqual(cy);
  });

  test('hands over when they host without playing', () => {
    expect(kindsOf(open([ann]), says('leave', 1_000, hal))).toEqual(['handed-over']);
    expect(after(lobby(), join(ann), says('leave', 0, hal)).host).toEqual(ann);
  });

  test('stays the host where nobody else is', () => {
    const alone = open([ann], { host: ann });
    expect(kindsOf(alone, says('leave', 1_000, ann))).toEqual(['left']);
    expect(kindsOf(lobby(), { type: 'leave', by: hal, at: T0 })).toEqual([]);
  });

  test('ends their own drill', () => {
    expect(kindsOf(open([ann], { mode: 'drill', host: ann }), says('leave', 1_000, ann))).toEqual(['left', 'ended']);
  });
});

test('a quiz always has a host who is there, as long as anybody is whom a host who left could hand over to', () => {
  fc.assert(
    fc.property(anyCourse(), ({ moves }) => {
      for (const { move, before, added } of moves) {
        if (move.type !== 'leave' || move.by.id !== before.host.id || before.phase === 'ended') continue;
        const others = [...before.players.values()].some(({ id, left }) => !left && id !== move.by.id);
        expect(added.some(({ type }) => type === 'handed-over')).toBe(others);
      }
    }),
    { numRuns: 500 },
  );
});
