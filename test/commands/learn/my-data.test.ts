import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/core/reply.ts';
import { ANN, CHANNEL, met, openLearning, shown, type Learning } from './open-learning.ts';

/** The file in a reply, read. */
function fileOf(reply: Reply): Readonly<Record<string, unknown>> {
  const [file] = reply.blocks.flatMap((block) => (block.type === 'file' ? [block] : []));
  return JSON.parse(file?.text ?? '') as Readonly<Record<string, unknown>>;
}

const result = {
  quiz: 'q1abcdef',
  endedAt: 1,
  team: 'slack/team',
  channel: 'general',
  mode: 'live',
  topic: 'Kubernetes',
  name: 'Ann',
  points: 900,
  right: 1,
  asked: 1,
  rank: 1,
  players: 2,
};

/** Ann has left traces of every kind, and Ben some. */
async function lived(): Promise<Learning> {
  const learning = openLearning();
  const { store, say } = learning;
  await store.reviews.add([met('pod', 30), met('pod', 30, { person: 'slack/team/@ben' })]);
  await store.results.put('q1abcdef', [
    { ...result, person: ANN },
    { ...result, person: 'slack/team/@ben', name: 'Ben', rank: 2 },
  ]);
  await store.notes.write(ANN, 'tour', 3, 1);
  await store.notes.write('slack/team/@ben', 'tour', 7, 1);
  await say('remind me on');
  await say('review zone Europe/Paris');
  await say('review');
  return learning;
}

describe('export my data', () => {
  test('gives everything that is kept, as JSON, and nothing of anybody else', async () => {
    const { say } = await lived();
    const reply = await say('export my data');
    const file = fileOf(reply);
    expect(file).toMatchObject({
      person: ANN,
      answers: [{ term: 'pod' }],
      quizzes: [{ points: 900, name: 'Ann' }],
      notes: { tour: 3, learning: { zone: 'Europe/Paris' } },
    });
    expect(JSON.stringify(file)).not.toMatch(/ben/iu);
    expect(shown(reply)).toContain('1 answer, 1 quiz result');
  });

  test('does not tell what is right about a question that is still open', async () => {
    const { say } = await lived();
    expect(JSON.stringify(fileOf(await say('export my data')))).not.toContain('Working is what');
  });
});

describe('delete my data', () => {
  test('asks first, says what stays, and changes nothing until it is confirmed', async () => {
    const { say, log } = await lived();
    const asked = await say('forget me');
    expect(asked.title).toBe('Delete everything about you?');
    expect(shown(asked)).toContain('the logs of quizzes');
    expect(await log()).toHaveLength(1);
  });

  test('forgets everything about its person, and nothing about others', async () => {
    const { say, press, log, store, learn, wait } = await lived();
    const gone = await press(await say('delete my data'), 'Delete all of it');
    expect(gone.title).toBe('Forgotten');
    expect(await log()).toEqual([]);
    expect(await store.notes.all(ANN)).toEqual({});
    expect(await store.results.list({ team: 'slack/team', person: ANN })).toEqual([]);
    wait(3);
    expect(await learn.reminders.due()).toEqual([]);
    expect(await store.reviews.of('slack/team/@ben')).toHaveLength(1);
    expect(await store.results.list({ team: 'slack/team' })).toHaveLength(1);
    expect(await store.notes.read('slack/team/@ben', 'tour')).toBe(7);
    expect((await say('progress')).title).toBe('Your progress');
    expect(fileOf(await say('export my data'))).toMatchObject({
      answers: [],
      quizzes: [],
      notes: {},
      conversation: {},
    });
  });

  test('may be said anywhere, and is answered in private', async () => {
    const { say, seenBy, log } = await lived();
    const there = { place: CHANNEL, from: { id: 'ann', name: 'Ann' } };
    expect(await seenBy('delete my data', there)).toBe('asker');
    await say('delete my data for good', there);
    expect(await log()).toEqual([]);
  });

  test.each(['delete pod web-1', 'forget about pods', 'export KUBECONFIG=x', 'delete my pods'])(
    'is not meant by "%s"',
    async (line) => {
      await expect(openLearning().say(line)).rejects.toThrow('is no command');
    },
  );
});
