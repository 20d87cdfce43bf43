import { describe, expect, test } from 'vitest';
import type { MessageClaim, QuizChange, Quizzes } from '../../src/ports/quizzes.ts';
import { changeOf, edit, ended, joined, LEASE, post } from './quiz-samples.ts';
import { kinds } from './stores.ts';

const claim = (quizzes: Quizzes, now: number): Promise<readonly MessageClaim[]> =>
  quizzes.claimMessages(['slack'], now, LEASE, 9);

/** The one message that can be sent now. */
async function only(quizzes: Quizzes, now = 0): Promise<MessageClaim> {
  const [message, ...more] = await claim(quizzes, now);
  if (message === undefined || more.length > 0) throw new Error('there should be exactly one');
  return message;
}

const at = (message: string) => ({ message, at: 5 });
const next = (version: number, change: Partial<QuizChange>) =>
  changeOf('a', { version, events: [joined(version + 1)], ...change });

describe.each(kinds())('messages that quizzes in $name owe', ({ open, reopen }) => {
  test('say what to post where, and are gone once sent', async () => {
    const { quizzes } = await open();
    await quizzes.append(changeOf('a', { drafts: [post('lobby')] }));
    const message = await only(quizzes);
    expect(message).toEqual({
      quiz: 'a',
      place: changeOf('a').place,
      name: 'lobby',
      op: { type: 'post' },
      failures: 0,
      fence: message.fence,
    });
    expect(await quizzes.posted('a', 'lobby')).toBeUndefined();
    expect(await quizzes.markSent(message, { ...at('m1'), link: 'https://example.com/m1' })).toBe('marked');
    expect(await quizzes.posted('a', 'lobby')).toEqual({ message: 'm1', at: 5, link: 'https://example.com/m1' });
    expect(await claim(quizzes, 9_999)).toEqual([]);
  });

  test('come in the order of their drafts, each when the one before is sent', async () => {
    const { quizzes } = await open();
    await quizzes.append(changeOf('a', { drafts: [post('lobby'), edit('lobby'), post('question/1')] }));
    await quizzes.append(next(1, { drafts: [post('reveal/1')] }));
    const names: string[] = [];
    for (const _ of [1, 2, 3, 4]) {
      const message = await only(quizzes);
      names.push(message.name);
      expect(await claim(quizzes, LEASE - 1)).toEqual([]);
      await quizzes.markSent(message, message.op.type === 'post' ? at(message.name) : undefined);
    }
    expect(names).toEqual(['lobby', 'lobby/edit', 'question/1', 'reveal/1']);
  });

  test('of several quizzes do not wait for each other, and the oldest come first', async () => {
    const { quizzes } = await open();
    for (const quiz of ['c', 'a', 'b']) await quizzes.append(changeOf(quiz, { drafts: [post('lobby'), post('more')] }));
    expect((await quizzes.claimMessages(['slack'], 0, LEASE, 2)).map(({ quiz }) => quiz)).toEqual(['c', 'a']);
    expect((await claim(quizzes, 0)).map(({ quiz }) => quiz)).toEqual(['b']);
  });

  test('are handed out for the platforms one can post to', async () => {
    const { quizzes } = await open();
    for (const platform of ['slack', 'discord', 'web'])
      await quizzes.append(
        changeOf(platform, { place: { ...changeOf('a').place, platform }, drafts: [post('lobby')] }),
      );
    const quizzesOf = async (...platforms: string[]) =>
      (await quizzes.claimMessages(platforms, 0, LEASE, 9)).map(({ quiz }) => quiz);
    expect(await quizzesOf()).toEqual([]);
    expect(await quizzesOf('web', 'slack')).toEqual(['slack', 'web']);
    expect(await quizzesOf('discord')).toEqual(['discord']);
  });

  test('wait for their moment, and later ones with them', async () => {
    const { quizzes } = await open();
    await quizzes.append(changeOf('a', { drafts: [post('lobby', 50), post('question/1')] }));
    expect(await claim(quizzes, 49)).toEqual([]);
    expect((await only(quizzes, 50)).name).toBe('lobby');
  });

  test('tell what stands there, for an edit', async () => {
    const { quizzes } = await open();
    await quizzes.append(changeOf('a', { drafts: [post('lobby'), edit('lobby')] }));
    await quizzes.markSent(await only(quizzes), at('m1'));
    expect(await only(quizzes)).toMatchObject({ name: 'lobby/edit', op: { type: 'edit', of: 'lobby' }, message: 'm1' });
  });

  test('become one when they edit the same and nobody holds them, at the earliest moment', async () => {
    const { quizzes } = await open();
    await quizzes.append(changeOf('a', { drafts: [edit('lobby', 50)] }));
    await quizzes.append(next(1, { drafts: [post('question/1')] }));
    await quizzes.append(next(2, { drafts: [edit('lobby', 60)] }));
    expect(await claim(quizzes, 49)).toEqual([]);
    await quizzes.append(next(3, { drafts: [edit('lobby', 40), edit('lobby', 70)] }));
    expect(await claim(quizzes, 39)).toEqual([]);
    await quizzes.markSent(await only(quizzes, 40), undefined);
    await quizzes.markSent(await only(quizzes, 40), at('q1'));
    expect(await claim(quizzes, 99)).toEqual([]);
  });

  test('are edited once more when somebody holds an edit already: it may have been drawn before', async () => {
    const { quizzes } = await open();
    await quizzes.append(changeOf('a', { drafts: [edit('lobby')] }));
    const first = await only(quizzes);
    await quizzes.append(next(1, { drafts: [edit('lobby')] }));
    await quizzes.append(next(2, { drafts: [edit('lobby')] }));
    await quizzes.markSent(first, undefined);
    const second = await only(quizzes);
    expect(second.name).toBe('lobby/edit');
    expect(await quizzes.markSent(first, undefined)).toBe('stale');
    expect(await quizzes.markSent(second, undefined)).toBe('marked');
    await quizzes.append(next(3, { drafts: [edit('lobby')] }));
    expect((await only(quizzes)).failures).toBe(0);
  });

  test('are posted once a name, sent or not', async () => {
    const { quizzes } = await open();
    await quizzes.append(changeOf('a', { drafts: [post('lobby'), post('lobby')] }));
    await quizzes.markSent(await only(quizzes), at('m1'));
    await quizzes.append(next(1, { drafts: [post('lobby')] }));
    expect(await claim(quizzes, 0)).toEqual([]);
    expect(await quizzes.posted('a', 'lobby')).toEqual(at('m1'));
  });

  test('are kept as sent together with the change that tells of it', async () => {
    const { quizzes } = await open();
    await quizzes.append(changeOf('a', { drafts: [post('question/1'), post('reveal/1')] }));
    const message = await only(quizzes);
    const told = next(1, { sent: { claim: message, posted: at('q1') }, drafts: [edit('question/1')] });
    expect(await quizzes.append(told)).toBe('appended');
    expect(await quizzes.posted('a', 'question/1')).toEqual(at('q1'));
    expect(await quizzes.append({ ...told, version: 2 })).toBe('stale');
    expect(await quizzes.load('a', 0)).toHaveLength(2);
    expect((await only(quizzes)).name).toBe('reveal/1');
  });

  test('stay owed when the change that tells of it conflicts', async () => {
    const { quizzes } = await open();
    await quizzes.append(changeOf('a', { drafts: [post('question/1')] }));
    const message = await only(quizzes);
    await quizzes.append(next(1, {}));
    expect(await quizzes.append(next(1, { sent: { claim: message, posted: at('q1') } }))).toBe('conflict');
    expect(await quizzes.posted('a', 'question/1')).toBeUndefined();
    expect(await quizzes.append(next(2, { sent: { claim: message, posted: at('q1') } }))).toBe('appended');
  });

  test('go to somebody else when the claim runs out, and then the first one writes nothing', async () => {
    const { quizzes } = await open();
    await quizzes.append(changeOf('a', { drafts: [post('question/1')] }));
    const first = await only(quizzes);
    const second = await only(quizzes, LEASE);
    expect(second).toMatchObject({ name: 'question/1', failures: 0 });
    expect(second.fence).toBeGreaterThan(first.fence);
    expect(await quizzes.markSent(first, at('late'))).toBe('stale');
    expect(await quizzes.append(next(1, { sent: { claim: first, posted: at('late') } }))).toBe('stale');
    await quizzes.putBack(first, undefined);
    expect(await quizzes.posted('a', 'question/1')).toBeUndefined();
    expect(await quizzes.load('a', 0)).toHaveLength(1);
    expect(await quizzes.markSent(second, at('q1'))).toBe('marked');
  });

  test('may be marked after the claim ran out as long as nobody else took it', async () => {
    const { quizzes } = await open();
    await quizzes.append(changeOf('a', { drafts: [post('lobby')] }));
    const message = await only(quizzes);
    expect(await claim(quizzes, LEASE - 1)).toEqual([]);
    expect(await quizzes.markSent(message, at('m1'))).toBe('marked');
    expect(await claim(quizzes, 10 * LEASE)).toEqual([]);
  });

  test('are tried again at the moment they are put back for, and never when they are given up', async () => {
    const { quizzes } = await open();
    await quizzes.append(changeOf('a', { drafts: [post('lobby'), post('question/1')] }));
    const first = await only(quizzes);
    await quizzes.putBack(first, 70);
    expect(await quizzes.markSent(first, at('m1'))).toBe('stale');
    expect(await claim(quizzes, 69)).toEqual([]);
    const again = await only(quizzes, 70);
    expect(again).toMatchObject({ name: 'lobby', failures: 1 });
    await quizzes.putBack(again, undefined);
    expect(await quizzes.posted('a', 'lobby')).toBeUndefined();
    expect((await only(quizzes, 70)).name).toBe('question/1');
  });

  test('stand elsewhere after an edit that had to post anew', async () => {
    const { quizzes } = await open();
    await quizzes.append(changeOf('a', { drafts: [post('lobby'), edit('lobby')] }));
    await quizzes.markSent(await only(quizzes), at('m1'));
    await quizzes.markSent(await only(quizzes), at('m2'));
    expect(await quizzes.posted('a', 'lobby')).toEqual(at('m2'));
  });

  test('are forgotten with their quiz', async () => {
    const { quizzes } = await open();
    await quizzes.append(changeOf('a', { events: [ended(1)], active: false, drafts: [post('lobby'), post('podium')] }));
    const message = await only(quizzes);
    await quizzes.markSent(message, at('m1'));
    await quizzes.prune(2);
    expect(await claim(quizzes, 99)).toEqual([]);
    expect(await quizzes.posted('a', 'lobby')).toBeUndefined();
    expect(await quizzes.markSent(message, at('m1'))).toBe('stale');
  });

  test('go to one of several who ask at the same time', async () => {
    const { quizzes } = await open();
    const ids = Array.from({ length: 20 }, (_, number) => `quiz-${String(number).padStart(2, '0')}`);
    for (const quiz of ids) await quizzes.append(changeOf(quiz, { drafts: [post('lobby'), post('more')] }));
    const claims = await Promise.all(Array.from({ length: 10 }, () => quizzes.claimMessages(['slack'], 0, LEASE, 3)));
    const rest = await quizzes.claimMessages(['slack'], 0, LEASE, 99);
    expect([...claims.flat(), ...rest].map(({ quiz, name }) => `${quiz} ${name}`).toSorted()).toEqual(
      ids.map((quiz) => `${quiz} lobby`),
    );
  });

  test('outlive a restart where the store does, held or not', async () => {
    const store = await open();
    await store.quizzes.append(changeOf('a', { drafts: [post('lobby'), edit('lobby')] }));
    const message = await only(store.quizzes);
    const { quizzes } = await reopen(store);
    expect(await claim(quizzes, LEASE - 1)).toEqual([]);
    expect(await quizzes.markSent(message, at('m1'))).toBe('marked');
    expect(await only(quizzes)).toMatchObject({ name: 'lobby/edit', message: 'm1' });
  });
});
