import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Log } from '../../src/ports/log.ts';
import type { QuizEvent } from '../../src/quiz/event.ts';
import { createLookout } from '../../src/quizmaster/lookout.ts';
import { createPlay } from '../../src/quizmaster/play.ts';
import { createQuizmaster } from '../../src/quizmaster/quizmaster.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { created, T0 } from '../quiz/a-quiz.ts';

const QUIZ = 'q1abcdef';

/** A quizmaster with one quiz in its lobby, over a platform that never answers. */
async function open({ isAway = false } = {}) {
  const { quizzes, notes } = createMemoryStore();
  let now = T0;
  let adjusts = 0;
  const clock = {
    now: () => now,
    adjust: async () => {
      adjusts += 1;
      if (adjusts === 1 && isAway) throw new Error('the database is away');
    },
  };
  const play = createPlay({ quizzes, notes, clock: clock.now });
  const said: string[] = [];
  const log: Log = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: (message) => void said.push(message),
  };
  let looks = 0;
  let sends = 0;
  const master = createQuizmaster({
    quizzes,
    play,
    clock,
    log,
    send: () => {
      sends += 1;
      return new Promise(() => undefined);
    },
    fire: async () => {
      looks += 1;
      if (looks === 2) throw new Error('the database is away');
    },
  });
  const join: QuizEvent = { type: 'joined', player: { id: 'U1', name: 'Ada' }, at: T0 };
  await play.open(QUIZ, [created(), join]);
  return {
    said,
    looks: () => looks,
    sends: () => sends,
    phase: async () => (await play.load(QUIZ))?.state.phase,
    lookAt: async (moment: number) => {
      now = moment;
      master.wake();
      await turn();
    },
  };
}

describe('a quizmaster', () => {
  test('closes what is due and looks at schedules while a platform keeps it waiting', async () => {
    const { lookAt, looks, sends, phase } = await open();
    await lookAt(T0);
    expect([looks(), sends(), await phase()]).toEqual([1, 1, 'lobby']);
    await lookAt(T0 + 31 * 60_000);
    expect([looks(), sends(), await phase()]).toEqual([2, 1, 'ended']);
  });

  test('does nothing by its own clock: it asks for the time first', async () => {
    const { lookAt, looks, said } = await open({ isAway: true });
    await lookAt(T0);
    expect([looks(), said]).toEqual([0, ['the quizmaster stumbled']]);
    await lookAt(T0);
    expect(looks()).toBe(1);
  });

  test('says what went wrong and goes on', async () => {
    const { lookAt, looks, said } = await open();
    for (let look = 0; look < 3; look += 1) await lookAt(T0);
    expect([looks(), said]).toEqual([3, ['the quizmaster stumbled']]);
  });
});

describe('a lookout', () => {
  /** A lookout whose looks end when told to. */
  function watch() {
    const under: (() => void)[] = [];
    const lookout = createLookout(
      () => new Promise<void>((resolve) => void under.push(resolve)),
      () => undefined,
    );
    return { lookout, looks: () => under.length, end: () => under.at(-1)?.() };
  }

  test('looks once more, and only once, for all who asked while it looked', async () => {
    const { lookout, looks, end } = watch();
    for (let ask = 0; ask < 4; ask += 1) lookout.wake();
    expect(looks()).toBe(1);
    end();
    await turn();
    expect(looks()).toBe(2);
    end();
    await turn();
    expect(looks()).toBe(2);
    lookout.wake();
    expect(looks()).toBe(3);
  });

  test('waits for what is under way when it stops, and looks no more', async () => {
    const { lookout, looks, end } = watch();
    lookout.wake();
    lookout.wake();
    const stopped = lookout.stop();
    end();
    await stopped;
    lookout.wake();
    expect(looks()).toBe(1);
  });
});
