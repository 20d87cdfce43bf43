import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { announce, type Draft } from '../../src/quiz/announce.ts';
import type { QuizEvent } from '../../src/quiz/event.ts';
import { evolve, replay } from '../../src/quiz/evolve.ts';
import { MODES, type Mode } from '../../src/quiz/rules.ts';
import type { QuizState } from '../../src/quiz/state.ts';
import { after, ann, bo, created, eventsOf, hal, lobby, open, picks, says, SHOWN, T0 } from './a-quiz.ts';
import { anyCourse } from './any-quiz.ts';

const POSTING = MODES.filter((mode) => mode !== 'drill');
/** `+question/3` is a post, `~question/3` an edit, with the milliseconds it waits for others. */
const told = ({ name, op }: Draft): string => (op.type === 'post' ? `+${name}` : `~${op.of}`);

/** The drafts of a log whose events were written a few at a time, as `sizes` have it. */
function drafts(events: readonly QuizEvent[], sizes: readonly number[]): readonly Draft[] {
  const all: Draft[] = [];
  let state: QuizState | undefined;
  for (let from = 0, turn = 0; from < events.length; turn += 1) {
    const batch = events.slice(from, from + (sizes[turn % sizes.length] ?? 1));
    state = state === undefined ? replay(batch) : batch.reduce(evolve, state);
    if (state !== undefined) all.push(...announce(state, batch, from));
    from += batch.length;
  }
  return all;
}

const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 });

describe('what a quiz posts', () => {
  test('has a name of its own, once in a quiz, however its events are written', () => {
    fc.assert(
      fc.property(anyCourse(POSTING), sizes, ({ events }, some) => {
        const names = drafts(events, some).flatMap(({ name, op }) => (op.type === 'post' ? [name] : []));
        expect(names).toEqual([...new Set(names)]);
      }),
      { numRuns: 500 },
    );
  });

  test('is the same in whatever parts its events are written', () => {
    fc.assert(
      fc.property(anyCourse(POSTING), sizes, ({ events }, some) => {
        const posts = (parts: readonly number[]): readonly string[] =>
          drafts(events, parts).flatMap(({ name, op }) => (op.type === 'post' ? [name] : []));
        expect(posts(some).toSorted()).toEqual(posts([1]).toSorted());
      }),
      { numRuns: 500 },
    );
  });

  test('changes only what was posted before', () => {
    fc.assert(
      fc.property(anyCourse(POSTING), sizes, ({ events }, some) => {
        const posted = new Set<string>();
        for (const { name, op } of drafts(events, some)) {
          if (op.type === 'post') posted.add(name);
          else expect([...posted]).toContain(op.of);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('shows each question once, and its answer once it is closed, never before', () => {
    fc.assert(
      fc.property(anyCourse(POSTING), sizes, ({ events, state }, some) => {
        const posts = drafts(events, some).map(told);
        state.questions.forEach(({ closed }, index) => {
          const [question, reveal] = [
            posts.indexOf(`+question/${String(index + 1)}`),
            posts.indexOf(`+reveal/${String(index + 1)}`),
          ];
          expect(question).toBeGreaterThanOrEqual(0);
          if (closed === undefined) expect(reveal).toBe(-1);
          else expect(reveal).toBeGreaterThan(question);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('is nothing but corrections after the end', () => {
    fc.assert(
      fc.property(anyCourse(POSTING), ({ events }) => {
        const end = events.findIndex(({ type }) => type === 'ended');
        if (end === -1) return;
        const before = drafts(events.slice(0, end + 1), [1]).length;
        const later = drafts(events, [1]).slice(before).map(told);
        for (const each of later) expect(each).toMatch(/^(?:\+event\/\d+|~reveal\/\d+|~podium)$/u);
      }),
      { numRuns: 500 },
    );
  });

  test('is nothing in a drill, which only answers', () => {
    fc.assert(
      fc.property(anyCourse(['drill']), sizes, ({ events }, some) => {
        expect(drafts(events, some)).toEqual([]);
      }),
    );
  });
});

describe('a message', () => {
  const drafted = (state: QuizState, ...added: readonly QuizEvent[]): readonly string[] =>
    announce(added.reduce(evolve, state), added, 7).map(told);
  const opened = (mode: Mode): readonly string[] => {
    const first = created({ mode });
    const state = replay([first]);
    return state === undefined ? [] : announce(state, [first], 0).map(told);
  };
  const closed = after(open([ann, bo]), says('reveal', 9_000));
  const last = after(open([ann, bo], { items: lobby().items.slice(0, 1) }), says('reveal', 9_000));
  const at = SHOWN + 20_000;

  test.each([
    ['live', ['+lobby']],
    ['daily', []],
    ['drill', []],
  ] as const)('of a %s quiz that is created', (mode, expected) => {
    expect(opened(mode)).toEqual(expected);
  });

  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['somebody joins the lobby', drafted(lobby(), { type: 'joined', player: ann, at }), ['~lobby']],
    ['somebody joins later', drafted(open([ann]), { type: 'joined', player: bo, at }), []],
    ['the lobby gets another host', drafted(lobby(), { type: 'handed-over', to: ann, at }), ['~lobby', '+event/7']],
    [
      'it starts',
      drafted(lobby(), ...eventsOf(after(lobby(), says('join', 0, ann)), says('start', 1))),
      ['~lobby', '+question/1'],
    ],
    ['somebody answers', drafted(open([ann]), ...eventsOf(open([ann]), picks(ann, 4_000, 0))), ['~question/1']],
    [
      'the time is extended',
      drafted(open([ann]), { type: 'extended', index: 0, ms: 30_000, at }),
      ['~question/1', '+event/7'],
    ],
    ['it is paused', drafted(open([ann]), { type: 'paused', at }), ['~question/1', '+event/7']],
    ['it is paused between two questions', drafted(closed, { type: 'paused', at }), ['+event/7']],
    [
      'a question closes',
      drafted(open([ann]), { type: 'closed', index: 0, reason: 'time', at }),
      ['~question/1', '+reveal/1'],
    ],
    [
      'an open question is void',
      drafted(open([ann]), ...eventsOf(open([ann]), { type: 'void', by: hal, index: 0, at })),
      ['~question/1', '+reveal/1', '+event/8'],
    ],
    ['a closed question is void', drafted(closed, { type: 'voided', index: 0, at }), ['+event/7', '~reveal/1']],
    ['it ends', drafted(last, { type: 'ended', reason: 'finished', at }), ['+podium']],
    [
      'a question is corrected after the end',
      drafted(after(last, says('stop', 9_500)), { type: 'rekeyed', index: 0, key: { type: 'one', right: 1 }, at }),
      ['+event/7', '~reveal/1', '~podium'],
    ],
    [
      'it is stopped over a question',
      drafted(open([ann]), { type: 'ended', reason: 'stopped', at }),
      ['~question/1', '+podium'],
    ],
    ['it is stopped in the lobby', drafted(lobby(), { type: 'ended', reason: 'stopped', at }), ['~lobby']],
    ['nobody came', drafted(lobby(), { type: 'ended', reason: 'empty', at }), ['~lobby']],
    ['nothing can be posted', drafted(open([ann]), { type: 'ended', reason: 'unreachable', at }), []],
    [
      'a daily question ends, which said all in its reveal',
      drafted(after(open([], { mode: 'daily' }), says('reveal', 9_000)), { type: 'ended', reason: 'finished', at }),
      [],
    ],
    [
      'a daily question is stopped',
      drafted(open([], { mode: 'daily' }), { type: 'ended', reason: 'stopped', at }),
      ['~question/1'],
    ],
  ])('when %s', (_, drafts, expected) => {
    expect(drafts).toEqual(expected);
  });

  test('about who joined, answered or voted waits for others, and is one; other messages wait for nothing', () => {
    const people = [ann, bo].map((player): QuizEvent => ({ type: 'joined', player, at: T0 }));
    const state = people.reduce(evolve, lobby());
    expect(announce(state, people, 1)).toEqual([
      { name: 'lobby/edit', op: { type: 'edit', of: 'lobby' }, notBefore: T0 + 2_500 },
    ]);
    for (const { notBefore } of announce(last, [{ type: 'closed', index: 0, reason: 'time', at }], 7))
      expect(notBefore).toBeUndefined();
  });
});
