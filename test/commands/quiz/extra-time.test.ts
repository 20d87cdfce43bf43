import { describe, expect, test } from 'vitest';
import { renderPlain } from '../../../src/core/plain.ts';
import { openTutor } from '../whole-tutor.ts';
import { ANN, BEN, idIn, press, stateOf } from './at-the-table.ts';

describe('extra time', () => {
  test.each([
    ['extra time 1.5', 1.5],
    ['extra time 2x', 2],
    ['extra time 3', 3],
    ['extra time 1', 1],
    ['extra time off', 1],
  ])('after "%s", a quiz gives %s times the time', async (line, factor) => {
    const tutor = openTutor();
    await tutor.say(line, BEN);
    const id = idIn(await tutor.say('quiz live 2', ANN));
    await press(tutor, tutor.poster.last(), 'Join', BEN);
    await press(tutor, tutor.poster.last(), 'Join', ANN);
    const { players } = await stateOf(tutor, id);
    expect(players.get('ben')?.extraTime).toBe(factor);
    expect(players.get('ann')?.extraTime).toBe(1);
    // Nobody else is told.
    await tutor.round();
    expect(tutor.poster.texts().join('\n')).not.toMatch(/extra|1\.5|times the time/iu);
  });

  test('is told to nobody else', async () => {
    const tutor = openTutor();
    const place = { platform: 'slack', team: 'team', channel: 'general', kind: 'shared' } as const;
    const request = { id: 'x', text: 'extra time 2', via: 'message', audience: 'place', at: 0 } as const;
    expect(await tutor.seenBy({ ...request, from: { id: 'ann' }, place })).toBe('asker');
    expect(renderPlain(await tutor.say('extra time 2', ANN))).toContain('nobody else is told');
  });

  test.each(['extra time', 'extra time 9', 'extra time 0', 'extra time 1.2.3'])(
    '"%s" is told what there is',
    async (line) => {
      const reply = await openTutor().say(line, ANN);
      expect(renderPlain(reply)).toContain('Half as much again (1.5)');
    },
  );

  test.each(['extra time 1e5', 'extra cheese', 'extra time to think'])('"%s" is no such line', async (line) => {
    expect((await openTutor().say(line, ANN)).title).not.toBe('Your time in quizzes');
  });
});
