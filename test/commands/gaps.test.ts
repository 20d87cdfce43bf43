import { describe, expect, test } from 'vitest';
import { MORNING, openTutor } from './whole-tutor.ts';

const GENERAL = { platform: 'slack', team: 'T1', channel: 'C1', kind: 'shared' } as const;

/** Everything that is kept for the authors, by kind and the line that was said. */
const KEPT = [
  ['unknown', 'how do I bake bread', 'how do I bake bread'],
  ['unknown', 'what is istio', 'what is istio'],
  ['unknown', 'explain istio', 'explain istio'],
  ['choices', 'what is a dashboard', 'what is a dashboard'],
  ['unhelpful', 'vote down pod', 'Pod'],
  ['feedback', 'feedback: more about storage', 'more about storage'],
] as const;

describe.each(KEPT)('as %s, "%s"', (kind, line, text) => {
  test('is kept without its place and its author', async () => {
    const { say, store } = openTutor();
    await say(line, { place: GENERAL, from: { id: 'U1', name: 'Ann' } });
    const [gap, ...others] = await store.gaps.list();
    expect(gap).toMatchObject({ kind, text, count: 1, lastAt: MORNING });
    expect(others).toEqual([]);
    expect(JSON.stringify(gap)).not.toMatch(/U1|Ann|C1|T1/u);
  });

  test('is kept with its place, though not its author, where the operator allows it', async () => {
    const { say, store } = openTutor({ keepPlaces: true });
    await say(line, { place: GENERAL, from: { id: 'U1', name: 'Ann' } });
    const [gap] = await store.gaps.list();
    expect(gap?.place).toBe('slack/T1/C1');
    expect(JSON.stringify(gap)).not.toMatch(/U1|Ann/u);
  });
});

test.each([
  'what is a pod',
  'hello',
  'thanks',
  'help',
  'tour',
  'list',
  'example pod',
  'pod vs node',
  'whoami',
  'random',
])('what is answered is not kept: %s', async (line) => {
  const { say, store } = openTutor();
  await say(line);
  expect(await store.gaps.list()).toEqual([]);
});

test('a question that is asked again is counted, whoever asks it', async () => {
  const { say, store, wait } = openTutor();
  await say('how do I bake bread');
  wait(1_000);
  await say('how do I bake bread', { from: { id: 'ben' }, place: GENERAL });
  expect(await store.gaps.list()).toMatchObject([{ count: 2, lastAt: MORNING + 1_000 }]);
});

test('a vote keeps the question that was answered last, not the word', async () => {
  const { say, store } = openTutor();
  await say('the thing that gives a changing set of pods one address');
  await say('vote down service', { via: 'press' });
  const kept = (await store.gaps.list()).filter(({ kind }) => kind === 'unhelpful');
  expect(kept).toMatchObject([{ text: 'the thing that gives a changing set of pods one address', terms: ['service'] }]);
});
