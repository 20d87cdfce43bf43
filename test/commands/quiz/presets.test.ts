import { describe, expect, test } from 'vitest';
import { renderPlain } from '../../../src/core/plain.ts';
import { openTutor } from '../whole-tutor.ts';
import { ANN, BEN, idIn, inChannel, stateOf } from './at-the-table.ts';

describe('presets', () => {
  test('are kept by place, played by name, and forgotten on demand', async () => {
    const tutor = openTutor();
    expect(renderPlain(await tutor.say('quiz presets', ANN))).toContain('None yet');
    const saved = await tutor.say('quiz save friday calm networking 3', ANN);
    expect(renderPlain(saved)).toContain('quiz save friday calm networking 3');
    // Somebody else sees it there, nobody elsewhere.
    expect(renderPlain(await tutor.say('quiz presets', BEN))).toContain('friday');
    const elsewhere = { platform: 'slack', team: 'team', channel: 'random', kind: 'shared' } as const;
    expect(renderPlain(await tutor.say('quiz presets', inChannel('Ben', elsewhere)))).toContain('None yet');

    const id = idIn(await tutor.say('quiz preset friday', BEN));
    const { rules, items, host } = await stateOf(tutor, id);
    expect([rules.mode, items.length, host.name]).toEqual(['calm', 3, 'Ben']);
    expect(rules.topic.toLowerCase()).toContain('networking');

    expect(renderPlain(await tutor.say('quiz forget preset friday', ANN))).toContain('None yet');
    expect(renderPlain(await tutor.say('quiz preset friday', ANN))).toContain('There is no preset "friday" here');
  });

  test('called "default" fills in what a line leaves open', async () => {
    const tutor = openTutor();
    await tutor.say('quiz save default calm 4', ANN);
    const { rules, items } = await stateOf(tutor, idIn(await tutor.say('quiz relaxed 2', ANN)));
    expect([rules.mode, rules.pace, items.length]).toEqual(['calm', 'relaxed', 2]);
  });

  test.each(['quiz preset constructor', 'quiz forget preset constructor'])(
    '"%s" finds none, although every object has one',
    async (line) => {
      const tutor = openTutor();
      expect(renderPlain(await tutor.say(line, ANN))).toContain('There is no preset "constructor" here');
      expect(tutor.errors).toEqual([]);
    },
  );

  test('are at most twenty', async () => {
    const tutor = openTutor();
    for (let at = 0; at < 20; at += 1) await tutor.say(`quiz save p${String(at)} calm`, ANN);
    expect(renderPlain(await tutor.say('quiz save more calm', ANN))).toContain('at most 20 presets');
    expect((await tutor.say('quiz save p3 live', ANN)).title).toBe('Presets of this place');
  });
});
