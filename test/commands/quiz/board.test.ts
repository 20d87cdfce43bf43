import { describe, expect, test } from 'vitest';
import { renderPlain } from '../../../src/core/plain.ts';
import type { Reply } from '../../../src/core/reply.ts';
import type { QuizResult } from '../../../src/ports/results.ts';
import { MORNING, openTutor, type WholeTutor } from '../whole-tutor.ts';
import { ANN, BEN, CYD } from './at-the-table.ts';

const DAY_MS = 86_400_000;

/** How somebody did in a quiz of two in the channel, this morning. */
const result = (quiz: string, name: string, facts: Partial<QuizResult> = {}): QuizResult => ({
  quiz,
  endedAt: MORNING,
  team: 'slack/team',
  channel: 'general',
  mode: 'calm',
  topic: 'Kubernetes',
  person: `slack/team/@${name.toLowerCase()}`,
  name,
  points: 500,
  right: 5,
  asked: 10,
  rank: 1,
  players: 2,
  ...facts,
});

async function played(...quizzes: readonly (readonly QuizResult[])[]): Promise<WholeTutor> {
  const tutor = openTutor();
  for (const results of quizzes) await tutor.store.results.put(results[0]?.quiz ?? '', results);
  return tutor;
}

const two = [result('q1aaaaaa', 'Ann', { points: 900, right: 9 }), result('q1aaaaaa', 'Ben', { rank: 2 })];

describe('the board', () => {
  test('of a place where nobody played says what counts, and offers a quiz', async () => {
    const reply = await openTutor().say('board', ANN);
    expect(reply.title).toBe('Board of this channel, this season');
    expect(renderPlain(reply)).toContain('Nobody has played here yet');
    expect(renderPlain(reply)).toContain('Start a quiz');
  });

  test('adds up the points of everybody in the channel', async () => {
    const tutor = await played(two, [result('q1bbbbbb', 'Ben', { points: 700 })]);
    const text = renderPlain(await tutor.say('board', ANN));
    expect(text).toMatch(/Ben[\s\S]*1,?200[\s\S]*Ann[\s\S]*900/u);
    expect(text).toContain('2 quizzes');
  });

  test('leaves out what was played alone, elsewhere, or before', async () => {
    const tutor = await played(
      [result('q1aaaaaa', 'Ann', { players: 1 })],
      [result('q1bbbbbb', 'Ben', { channel: 'random' })],
      [result('q1cccccc', 'Cyd', { endedAt: MORNING - 14 * DAY_MS })],
    );
    expect(renderPlain(await tutor.say('board week', ANN))).toContain('Nobody has played here yet');
    expect(renderPlain(await tutor.say('board season', ANN))).toContain('Cyd');
    const wide = renderPlain(await tutor.say('board season team', ANN));
    expect(wide).toContain('Ben');
    expect(wide).not.toContain('Ann');
  });

  test.each([
    ['board accuracy', 'Ann', 'Nobody has answered ten'],
    ['board improvement', 'Nobody has played four quizzes yet', 'Ann '],
  ])('"%s" ranks by that', async (line, there, missing) => {
    const text = renderPlain(await (await played(two)).say(line, BEN));
    expect(text).toContain(there);
    expect(text).not.toContain(missing);
  });

  test('is silent about whoever hides, and still shows them to themselves', async () => {
    const tutor = await played(two);
    expect(renderPlain(await tutor.say('board hide me', ANN))).toContain('You are on no board any more');
    const forOthers = renderPlain(await tutor.say('board', BEN));
    expect(forOthers).not.toContain('Ann');
    expect(forOthers).toContain('Ben');
    const exported = fileOf(await tutor.say('board export csv', BEN));
    expect(exported.text).not.toContain('Ann');
    await tutor.say('board show me', ANN);
    expect(renderPlain(await tutor.say('board', BEN))).toContain('Ann');
  });

  test('does not show whoever hides to a channel, only to themselves alone', async () => {
    const tutor = await played(two);
    await tutor.say('board hide me', ANN);
    expect(renderPlain(await tutor.say('board', { ...ANN, audience: 'place' }))).not.toContain('Ann');
    expect(renderPlain(await tutor.say('board', { ...ANN, audience: 'asker' }))).toContain('Ann');
  });

  test.each([
    ['board', 'place'],
    ['board week team accuracy', 'place'],
    ['board hide me', 'asker'],
    ['board export json', 'asker'],
  ] as const)('"%s" in a channel is for: %s', async (line, audience) => {
    const tutor = openTutor();
    const request = { id: 'x', text: line, via: 'message', audience: 'place', at: MORNING } as const;
    const place = { platform: 'slack', team: 'team', channel: 'general', kind: 'shared' } as const;
    expect(await tutor.seenBy({ ...request, from: { id: 'ann', name: 'Ann' }, place })).toBe(audience);
  });

  test('goes as a file, with names and no ids', async () => {
    const tutor = await played(two);
    const csv = fileOf(await tutor.say('board export', CYD));
    expect(csv.name).toBe('quiz-results.csv');
    expect(csv.text.split('\r\n').slice(0, 2)).toEqual([
      'quiz,ended,mode,topic,name,rank,points,right,asked,players',
      'q1aaaaaa,2026-11-23T09:00:00.000Z,calm,Kubernetes,Ann,1,900,9,10,2',
    ]);
    const json = fileOf(await tutor.say('board export json', CYD));
    expect(JSON.parse(json.text)).toHaveLength(2);
    expect(json.text + csv.text).not.toContain('@ann');
  });

  test.each(['board of directors', 'board export xml', 'board week please tell me'])(
    '"%s" is a question, not the command',
    async (line) => {
      expect((await openTutor().say(line, ANN)).title ?? '').not.toContain('Board of');
    },
  );
});

function fileOf({ blocks }: Reply): { readonly name: string; readonly text: string } {
  const file = blocks.find((block) => block.type === 'file');
  if (file === undefined) throw new Error('there is no file');
  return file;
}
