import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MessageClaim, QuizClaim } from '../../src/ports/quizzes.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { changeOf, edit, ended, joined, LEASE, place, post } from './quiz-samples.ts';
import { kinds } from './stores.ts';

const QUIZZES = ['a', 'b', 'c'] as const;
const PLACES = [place, { ...place, platform: 'discord' }] as const;

const quiz = fc.constantFrom(...QUIZZES);
const moment = fc.nat(3 * LEASE);
const draft = fc.oneof(
  fc.constantFrom('lobby', 'question/1', 'podium').map((name) => post(name)),
  fc.record({ of: fc.constantFrom('lobby', 'question/1'), wait: fc.option(moment, { nil: undefined }) }),
);
/** Which of the claims there were so far; mostly one of the latest. */
const claim = fc.nat(4);

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('append' as const),
      quiz,
      place: fc.constantFrom(...PLACES),
      late: fc.boolean().map((late) => late && 1),
      active: fc.boolean(),
      ends: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
      due: fc.option(moment, { nil: undefined }),
      drafts: fc.array(draft, { maxLength: 3 }),
      sent: fc.option(claim, { nil: undefined, freq: 3 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('claimMessages' as const),
      platforms: fc.constantFrom(['slack', 'discord'], ['slack'], ['discord']),
      limit: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('markSent' as const), claim, empty: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('putBack' as const), claim, wait: fc.option(moment, { nil: undefined }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('claimDue' as const), limit: fc.integer({ min: 1, max: 3 }) }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('release' as const), claim }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('wait' as const), ms: moment }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('restart' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('prune' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What one process holds, the latest first; it may long have run out. */
interface Holder {
  store: Store;
  messages: readonly MessageClaim[];
  due: readonly QuizClaim[];
}

/** Fences are an engine's own affair. */
const seen = (claims: readonly (MessageClaim | QuizClaim)[]) => claims.map((each) => ({ ...each, fence: undefined }));

/** Does a step, and tells what anybody could see of it. `version` is what the one who decides has read, if late. */
async function take(holder: Holder, each: Step, now: number, version: number): Promise<unknown> {
  const { quizzes } = holder.store;
  switch (each.type) {
    case 'append': {
      const told = each.sent === undefined ? undefined : holder.messages[each.sent];
      return quizzes.append(
        changeOf(each.quiz, {
          version: Math.max(0, version - Number(each.late)),
          events: [joined(now), ...(each.ends ? [ended(now)] : [])],
          place: each.place,
          active: each.active,
          ...(each.due === undefined ? {} : { dueAt: now + each.due }),
          drafts: each.drafts.map((one) => ('of' in one ? edit(one.of, one.wait && now + one.wait) : one)),
          ...(told === undefined ? {} : { sent: { claim: told, posted: { message: `m${String(now)}`, at: now } } }),
        }),
      );
    }
    case 'claimMessages': {
      const claims = await quizzes.claimMessages(each.platforms, now, LEASE, each.limit);
      holder.messages = [...claims, ...holder.messages];
      return seen(claims);
    }
    case 'markSent': {
      const held = holder.messages[each.claim];
      return held && quizzes.markSent(held, each.empty ? undefined : { message: `m${String(now)}`, at: now });
    }
    case 'putBack': {
      const held = holder.messages[each.claim];
      return held && quizzes.putBack(held, each.wait === undefined ? undefined : now + each.wait);
    }
    case 'claimDue': {
      const claims = await quizzes.claimDue(now, LEASE, each.limit);
      holder.due = [...claims, ...holder.due];
      return seen(claims);
    }
    case 'release': {
      const held = holder.due[each.claim];
      return held && quizzes.release(held);
    }
    case 'prune':
      return quizzes.prune(now - 2 * LEASE);
    case 'wait':
    case 'restart':
      return undefined;
  }
}

/** All that is to be known of the quizzes. */
async function know({ quizzes }: Store): Promise<unknown> {
  return {
    logs: await Promise.all(QUIZZES.map((id) => quizzes.load(id, 0))),
    active: await Promise.all(PLACES.map((each) => quizzes.activeIn(each))),
    ended: await quizzes.ended({ platform: 'slack', team: 'T1', since: 0 }),
    posted: await Promise.all(
      QUIZZES.flatMap((id) => ['lobby', 'question/1', 'podium'].map((name) => quizzes.posted(id, name))),
    ),
  };
}

describe.each(kinds().filter(({ name }) => name !== 'memory'))('quizzes in $name', ({ open, reopen, renew }) => {
  test('are those of the memory store, whatever happens to them', async () => {
    const mine: Holder = { store: await open(), messages: [], due: [] };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), async (steps) => {
        Object.assign(mine, { store: await renew(mine.store), messages: [], due: [] });
        const model: Holder = { store: createMemoryStore(), messages: [], due: [] };
        let now = 1_000;
        for (const each of steps) {
          if (each.type === 'wait') now += each.ms;
          if (each.type === 'restart') mine.store = await reopen(mine.store);
          const version = each.type === 'append' ? (await model.store.quizzes.load(each.quiz, 0)).length : 0;
          const expected = await take(model, each, now, version);
          expect(await take(mine, each, now, version)).toEqual(expected);
        }
        expect(await know(mine.store)).toEqual(await know(model.store));
      }),
      { numRuns: 25 },
    );
  }, 180_000);
});

describe.each(kinds())('many who work on quizzes in $name at the same time', ({ open }) => {
  test('lose nothing, hold nothing twice, and send everything once, in order', async () => {
    const store = await open();
    const { quizzes } = store;
    const ids = ['a', 'b', 'c', 'd', 'e'];
    for (const id of ids) await quizzes.append(changeOf(id, { dueAt: 0 }));
    const sent: string[] = [];
    const held = new Set<string>();

    /** Holds something for as long as the work takes: nobody else may. */
    const alone = async (what: string, work: () => Promise<unknown>): Promise<void> => {
      expect(held).not.toContain(what);
      held.add(what);
      await work();
      held.delete(what);
    };
    /** Decides anew until it is taken, as everybody does. */
    const decide = async (id: string, change: Parameters<typeof changeOf>[1]): Promise<string> => {
      for (;;) {
        const version = (await quizzes.load(id, 0)).length;
        const outcome = await quizzes.append(changeOf(id, { version, ...change }));
        if (outcome !== 'conflict') return outcome;
      }
    };
    const answer = async (person: number): Promise<void> => {
      for (const [at, id] of ids.entries()) {
        const number = 10 + person * ids.length + at;
        await decide(id, {
          events: [joined(number)],
          dueAt: 0,
          drafts: [post(`event/${String(number)}`), edit('lobby')],
        });
      }
    };
    const lookAfter = async (): Promise<void> => {
      for (let idle = 0; idle < 3;) {
        const due = await quizzes.claimDue(0, LEASE, 2);
        for (const each of due)
          await alone(`due ${each.quiz}`, async () => {
            await decide(each.quiz, { events: [joined(1)] });
          }).then(() => quizzes.release(each));
        const messages = await quizzes.claimMessages(['slack'], 0, LEASE, 2);
        for (const each of messages)
          await alone(`message of ${each.quiz}`, async () => {
            sent.push(`${each.quiz} ${each.name}`);
          }).then(() =>
            decide(each.quiz, { events: [joined(2)], sent: { claim: each, posted: { message: each.name, at: 0 } } }),
          );
        idle = due.length + messages.length === 0 ? idle + 1 : 0;
      }
    };

    const answering = Promise.all([0, 1, 2, 3].map(answer));
    await Promise.all([answering, ...[0, 1, 2].map(() => answering.then(lookAfter)), lookAfter(), lookAfter()]);

    for (const id of ids) {
      const log = await quizzes.load(id, 0);
      const answers = log.filter(({ at }) => at >= 10).map(({ at }) => at);
      expect(answers.toSorted((a, b) => a - b)).toEqual(
        [0, 1, 2, 3].map((person) => 10 + person * 5 + ids.indexOf(id)),
      );
      const posts = sent.filter((line) => line.startsWith(`${id} event/`));
      expect(posts).toEqual(answers.map((number) => `${id} event/${String(number)}`));
      const told = log.filter(({ at }) => at === 2);
      expect(told).toHaveLength(sent.filter((line) => line.startsWith(`${id} `)).length);
    }
    expect(await quizzes.claimMessages(['slack'], 0, LEASE, 99)).toEqual([]);
  });
});
