import { describe, expect, test } from 'vitest';
import { ok, type Result } from '../../src/core/failure.ts';
import { createQueue, type Turn } from '../../src/queries/queue.ts';

const limits = { perPerson: 2, perCluster: 3, waitingPerPerson: 2, waiting: 4 };

/** A queue with work that ends when it is told to. */
function setUp() {
  const inTurn = createQueue(limits);
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const results = new Map<string, Result<string>>();
  const settle = async (): Promise<void> => {
    for (let tick = 0; tick < 10; tick++) await Promise.resolve();
  };
  return {
    started,
    results,
    ask: async (name: string, turn: Turn) => {
      const work = (): Promise<Result<string>> => {
        started.push(name);
        return new Promise((resolve) => ends.set(name, () => resolve(ok(name))));
      };
      void inTurn(turn, work).then((result) => results.set(name, result));
      await settle();
    },
    end: async (name: string) => {
      ends.get(name)?.();
      await settle();
    },
  };
}

const turn = (person: string, cluster = 'prod'): Turn => ({ person, cluster });

describe('a fair queue', () => {
  test('runs two questions of a person at once, and the third when one is answered', async () => {
    const { ask, end, started, results } = setUp();
    for (const name of ['a1', 'a2', 'a3']) await ask(name, turn('ann', name === 'a1' ? 'prod' : 'test'));
    expect(started).toEqual(['a1', 'a2']);
    await end('a1');
    expect(started).toEqual(['a1', 'a2', 'a3']);
    expect(results.get('a1')).toEqual(ok('a1'));
  });

  test('lets whoever waited longest since their last turn go first', async () => {
    const { ask, end, started } = setUp();
    await ask('a1', turn('ann'));
    await ask('a2', turn('ann'));
    await ask('b1', turn('ben'));
    // The cluster is full now; ann asks first, and had her turns.
    await ask('a3', turn('ann'));
    await ask('c1', turn('cat'));
    await ask('b2', turn('ben'));
    await end('a1');
    await end('a2');
    await end('b1');
    expect(started).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2']);
  });

  test('does not let one cluster hold up another', async () => {
    const { ask, started } = setUp();
    for (const person of ['ann', 'ben', 'cat']) await ask(person, turn(person, 'slow'));
    await ask('waits', turn('dan', 'slow'));
    await ask('passes', turn('dan', 'quick'));
    expect(started).toEqual(['ann', 'ben', 'cat', 'passes']);
  });

  test('tells a person who asks too much at once', async () => {
    const { ask, results } = setUp();
    for (const name of ['a1', 'a2', 'a3', 'a4', 'a5']) await ask(name, turn('ann'));
    expect(results.get('a5')).toEqual({
      ok: false,
      failure: {
        type: 'limited',
        message: 'You have 2 questions running and 2 waiting. Wait for an answer, then ask again.',
      },
    });
  });

  test('tells everybody when too many wait', async () => {
    const { ask, results } = setUp();
    for (const person of ['ann', 'ben', 'cat', 'dan', 'eve', 'fay', 'gil']) await ask(person, turn(person));
    await ask('hal', turn('hal'));
    expect(results.get('hal')).toMatchObject({ ok: false, failure: { type: 'limited' } });
    expect(JSON.stringify(results.get('hal'))).toContain('Cluster prod is busy: 4 questions wait for their turn.');
  });

  test('lets go of whoever no longer waits', async () => {
    const { ask, end, started, results } = setUp();
    const leaving = new AbortController();
    for (const person of ['ann', 'ben', 'cat']) await ask(person, turn(person));
    await ask('dan', { ...turn('dan'), signal: leaving.signal });
    leaving.abort();
    await end('ann');
    expect(started).toEqual(['ann', 'ben', 'cat']);
    expect(JSON.stringify(results.get('dan'))).toContain('cancelled while it waited');
  });

  test('goes on after work that broke', async () => {
    const inTurn = createQueue({ ...limits, perPerson: 1 });
    await expect(inTurn(turn('ann'), () => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
    expect(await inTurn(turn('ann'), () => Promise.resolve(ok('fine')))).toEqual(ok('fine'));
  });
});
