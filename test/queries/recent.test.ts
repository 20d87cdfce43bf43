import { describe, expect, test } from 'vitest';
import { fail, ok, type Result } from '../../src/core/failure.ts';
import { textOutput, type Output } from '../../src/kubectl/output.ts';
import type { Query } from '../../src/kubectl/query.ts';
import { createRecent, type Asked } from '../../src/queries/recent.ts';
import { HERE } from './scripted-session.ts';

const query: Query = { verb: 'version', where: HERE, format: 'text', headers: true };

const asked = (more: Partial<Asked> = {}): Asked => ({
  person: 'ann',
  identity: 'bot',
  cluster: 'prod',
  query,
  ...more,
});

function setUp() {
  let now = 1000;
  let runs = 0;
  const recent = createRecent(() => now);
  return {
    recent,
    run: (): Promise<Result<Output>> => Promise.resolve(ok(textOutput(`run ${++runs}`))),
    pass: (ms: number) => {
      now += ms;
    },
    runs: () => runs,
  };
}

describe('the same question again', () => {
  test('is answered from memory for a few seconds, and tells when it was read', async () => {
    const { recent, run, pass } = setUp();
    const first = await recent(asked(), run);
    pass(2000);
    const again = await recent(asked({ person: 'ben' }), run);
    expect(again).toEqual(first);
    expect(again).toMatchObject({ ok: true, value: { readAt: 1000, output: { text: 'run 1' } } });
    pass(1000);
    expect(await recent(asked(), run)).toMatchObject({ ok: true, value: { readAt: 4000, output: { text: 'run 2' } } });
  });

  test('while it is being read waits for the same answer', async () => {
    const { recent, run, runs } = setUp();
    const both = await Promise.all([recent(asked(), run), recent(asked(), run)]);
    expect(both[0]).toEqual(both[1]);
    expect(runs()).toBe(1);
  });

  test.each<[string, Partial<Asked>]>([
    ['of another identity', { identity: 'jane' }],
    ['of another cluster', { cluster: 'test' }],
    ['in another namespace', { query: { ...query, where: { ...HERE, namespace: 'payments' } } }],
    ['in another form', { query: { ...query, format: 'json' } }],
  ])('is another question: %s', async (_name, more) => {
    const { recent, run, runs } = setUp();
    await Promise.all([recent(asked(), run), recent(asked(more), run)]);
    expect(runs()).toBe(2);
  });

  test('is tried again at once after a failure', async () => {
    const { recent, run } = setUp();
    const failure = { type: 'missing', message: 'gone' } as const;
    expect(await recent(asked(), () => Promise.resolve(fail(failure)))).toEqual(fail(failure));
    expect(await recent(asked(), run)).toMatchObject({ ok: true });
  });

  test('is run anew by those who wait on, when whoever asked first no longer does', async () => {
    const { recent, run, runs } = setUp();
    const leaving = new AbortController();
    const cancelled = async (): Promise<Result<Output>> => {
      leaving.abort();
      return fail({ type: 'missing', message: 'cancelled' });
    };
    const [first, second, third] = await Promise.all([
      recent(asked({ signal: leaving.signal }), cancelled),
      recent(asked({ person: 'ben' }), run),
      recent(asked({ person: 'cat' }), run),
    ]);
    expect(first.ok).toBe(false);
    expect(second).toMatchObject({ ok: true, value: { output: { text: 'run 1' } } });
    expect(third).toEqual(second);
    expect(runs()).toBe(1);
  });

  test('is forgotten when the work breaks', async () => {
    const { recent, run } = setUp();
    await expect(recent(asked(), () => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
    expect(await recent(asked(), run)).toMatchObject({ ok: true });
  });
});
