import { describe, expect, test } from 'vitest';
import { renderPlain } from '../../../src/core/plain.ts';
import { openTutor } from '../whole-tutor.ts';
import { ANN, BEN, CYD, GENERAL, idIn, press, rightWords, stateOf, wrongWords } from './at-the-table.ts';

describe('a calm quiz of two in a channel', () => {
  test('goes from the lobby to the podium by posts, and answers each one privately', async () => {
    const tutor = openTutor();
    const opened = await tutor.say('quiz calm networking 2', ANN);
    const id = idIn(opened);
    expect(opened.title).toBe('Your quiz is open');
    expect(tutor.poster.posts()).toHaveLength(1);
    const lobby = tutor.poster.last();
    expect(renderPlain(await press(tutor, lobby, 'Join', BEN))).toContain('You are in. One plays so far.');
    expect(renderPlain(await press(tutor, lobby, 'Join', BEN))).toContain('You are in already');
    expect(renderPlain(await press(tutor, opened, 'Join', ANN))).toContain('2 play.');
    expect(renderPlain(await press(tutor, opened, 'Start', BEN))).toContain('Only Ann, who hosts this quiz');
    expect(renderPlain(await press(tutor, opened, 'Start', ANN))).toContain('Off it goes');

    await tutor.round();
    for (let at = 0; at < 2; at += 1) {
      expect((await stateOf(tutor, id)).questions).toHaveLength(at + 1);
      expect(tutor.poster.last().title).toContain(`${String(at + 1)} of 2`);
      const right = await rightWords(tutor, id);
      const toAnn = await tutor.say(`answer ${right}`, ANN);
      expect(renderPlain(toAnn)).not.toMatch(/is right|not this time/u);
      await tutor.say(`answer ${await wrongWords(tutor, id)}`, BEN);
      // Both have answered: it closes by itself, a moment later.
      tutor.wait(3_000);
      await tutor.round();
      expect(tutor.poster.texts().at(-1)).toMatch(/1 of 2|One of 2|1 right|Right/iu);
      expect((await stateOf(tutor, id)).phase).toBe('closed');
      expect(renderPlain(await tutor.say('quiz mine', BEN))).toContain('Right answer');
      if (at === 0) {
        await tutor.say('quiz next', BEN);
        await tutor.round();
      }
    }
    tutor.wait(120_000);
    await tutor.round();
    const podium = tutor.poster.last();
    expect(podium.title).toContain('How it ended');
    expect(renderPlain(podium)).toMatch(/1st place: Ann/u);

    // What was posted: each once, in order, with a key that a platform can tell it by.
    const posts = tutor.poster.posts();
    expect(posts.map(({ reply }) => (reply.title ?? '').replace(/:.*/u, ''))).toHaveLength(6);
    expect(new Set(posts.map(({ key }) => key)).size).toBe(6);
    expect(posts.every(({ place }) => place.channel === 'general')).toBe(true);

    const results = await tutor.store.results.list({ team: 'slack/team' });
    expect(results.map(({ name, rank, right, asked, players }) => [name, rank, right, asked, players])).toEqual([
      ['Ann', 1, 2, 2, 2],
      ['Ben', 2, 0, 2, 2],
    ]);
    expect(results[0]?.points).toBeGreaterThan(0);
    expect(renderPlain(await press(tutor, podium, 'Board', CYD))).toContain('1st: Ann');
    expect(tutor.errors).toEqual([]);
  });

  test('is the only one in its channel, and one word joins it', async () => {
    const tutor = openTutor();
    await tutor.say('quiz calm 2', ANN);
    expect(renderPlain(await tutor.say('quiz live 2', BEN))).toContain('A quiz is going on here already');
    expect(renderPlain(await tutor.say('quiz join', BEN))).toContain('You are in');
    expect((await tutor.say('quiz live 2', { ...BEN, place: { ...GENERAL, channel: 'random' } })).title).toBe(
      'Your quiz is open',
    );
  });

  test('cannot be opened where nothing may be posted, and the channel is free again', async () => {
    const tutor = openTutor();
    tutor.poster.refuse('not_in_channel');
    expect(renderPlain(await tutor.say('quiz calm 2', ANN))).toContain('I may not post in this channel');
    tutor.poster.refuse(undefined);
    expect((await tutor.say('quiz calm 2', ANN)).title).toBe('Your quiz is open');
  });

  test('is paused, resumed, handed over and stopped by its host alone', async () => {
    const tutor = openTutor();
    const id = idIn(await tutor.say('quiz live 3', ANN));
    for (const who of [ANN, BEN]) await tutor.say('quiz join', who);
    expect(renderPlain(await tutor.say('quiz pause', ANN))).toContain('not started yet');
    await tutor.say('quiz start', ANN);
    await tutor.round();
    expect(renderPlain(await tutor.say('quiz pause', ANN))).toContain('No time passes');
    expect((await stateOf(tutor, id)).paused).toBe(true);
    expect(renderPlain(await tutor.say('quiz go on', BEN))).not.toContain('It goes on');
    expect(renderPlain(await tutor.say('quiz resume', ANN))).toContain('It goes on');
    expect(renderPlain(await tutor.say('quiz extend soon', ANN))).toContain('By how many seconds?');
    expect(renderPlain(await tutor.say('quiz extend 30 s', ANN))).toContain('more time now');
    expect(renderPlain(await tutor.say('quiz hand over to Zoe', ANN))).toContain('Nobody here is called "Zoe"');
    expect(renderPlain(await tutor.say('quiz hand over to be', ANN))).toContain('Ben hosts from here on');
    expect(renderPlain(await tutor.say('quiz void', BEN))).toContain('Which question?');
    expect(renderPlain(await tutor.say('quiz void 1', BEN))).toContain('counts for nobody now');
    expect(renderPlain(await tutor.say('quiz stop', ANN))).toContain('Only Ben');
    expect(renderPlain(await tutor.say('quiz stop', BEN))).toContain('Stopped');
    await tutor.round();
    expect(renderPlain(await tutor.say('quiz stop', BEN))).toContain('No quiz is going on here');
    expect(tutor.errors).toEqual([]);
  });

  test('answers old buttons of finished and of unknown quizzes with a friendly word', async () => {
    const tutor = openTutor();
    const opened = await tutor.say('quiz calm 2', ANN);
    await press(tutor, opened, 'Stop', ANN);
    expect(renderPlain(await press(tutor, opened, 'Join', BEN))).toContain('is over');
    expect(renderPlain(await tutor.say('answer q0zzzzzz.1 B', BEN))).toContain('over and forgotten');
    expect(renderPlain(await tutor.say('quiz join q0zzzzzz', BEN))).toContain('over and forgotten');
    expect(tutor.errors).toEqual([]);
  });
});
