import { describe, expect, test } from 'vitest';
import { renderPlain } from '../../../src/core/plain.ts';
import { MORNING, openTutor } from '../whole-tutor.ts';
import { ANN, GENERAL } from './at-the-table.ts';

const HOUR_MS = 3_600_000;
const PLACE = { platform: 'slack', team: 'team', channel: 'general' };

describe('schedule', () => {
  test('offers two where there is none, and names the clocks it goes by', async () => {
    const text = renderPlain(await openTutor({ settings: { KUBE_TUTOR_ZONE: 'Europe/Berlin' } }).say('schedule', ANN));
    expect(text).toContain('Workdays at 9:30');
    expect(text).toContain('Europe/Berlin');
  });

  test('keeps a line with the moment it comes next, by the clocks of the place', async () => {
    const tutor = openTutor();
    await tutor.say('schedule zone America/New_York', ANN);
    const listed = renderPlain(await tutor.say('schedule workdays 9:30 quiz daily networking', ANN));
    expect(listed).toContain('quiz daily networking');
    expect(listed).toContain('America/New_York');
    expect(await tutor.store.schedules.in(PLACE)).toMatchObject([
      {
        line: 'quiz daily networking',
        cron: '30 9 * * 1-5',
        zone: 'America/New_York',
        createdBy: { id: 'ann', name: 'Ann' },
        paused: false,
        nextAt: MORNING + 5.5 * HOUR_MS,
      },
    ]);
  });

  test('pauses, resumes and removes one by its id', async () => {
    const tutor = openTutor();
    await tutor.say('schedule friday 4pm quiz live', ANN);
    const [{ id } = { id: '' }] = await tutor.store.schedules.in(PLACE);
    expect(renderPlain(await tutor.say(`schedule pause ${id}`, ANN))).toContain('paused');
    expect((await tutor.store.schedules.find(id))?.paused).toBe(true);
    tutor.wait(30 * 24 * HOUR_MS);
    await tutor.say(`schedule resume ${id}`, ANN);
    // Nothing that was missed meanwhile is made up for.
    const resumed = await tutor.store.schedules.find(id);
    expect(resumed?.paused).toBe(false);
    expect(resumed?.nextAt).toBeGreaterThan(tutor.now());
    expect(renderPlain(await tutor.say(`schedule remove ${id}`, ANN))).toContain('Nothing is scheduled here');
    expect(renderPlain(await tutor.say(`schedule pause ${id}`, ANN))).toContain(`There is no schedule ${id} here`);
  });

  test.each([
    ['schedule zone Mars/Base', '"Mars/Base" is no time zone'],
    ['schedule daily 9:30 schedule daily 9:31 quiz', 'nothing to be said again and again'],
    ['schedule daily 9:30 delete my data', 'nothing to be said again and again'],
    ['schedule 99 9 * * * quiz', 'is no cron line'],
    ['schedule 0 0 31 2 * quiz', 'never comes'],
    ['schedule pause s1', 'There is no schedule s1 here. There are none at all.'],
  ])('"%s" is answered by what is wrong', async (line, words) => {
    const tutor = openTutor();
    expect(renderPlain(await tutor.say(line, ANN))).toContain(words);
    expect(await tutor.store.schedules.in(PLACE)).toEqual([]);
  });

  test('belongs to channels', async () => {
    expect(renderPlain(await openTutor().say('schedule daily 9:30 quiz'))).toContain('remind me on');
  });

  test('takes ten in a place', async () => {
    const tutor = openTutor();
    for (let at = 0; at < 10; at += 1) await tutor.say(`schedule daily ${String(at)}:00 today`, ANN);
    expect(renderPlain(await tutor.say('schedule daily 20:00 today', ANN))).toContain('10 schedules here already');
    const elsewhere = { ...ANN, place: { ...GENERAL, channel: 'random' } };
    expect((await tutor.say('schedule daily 20:00 today', elsewhere)).title).toBe('What is said here by itself');
  });
});
