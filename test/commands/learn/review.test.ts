import { describe, expect, test } from 'vitest';
import { BUTTON_LINE_LIMIT } from '../../../src/core/reply.ts';
import { MORNING } from '../whole-tutor.ts';
import { OF_PACK, OTHERS } from './items.ts';
import { ANN, CHANNEL, lineOf, met, openLearning, pressable, shown, type Learning } from './open-learning.ts';

/** Somebody to whom some terms are due. */
async function dueFor(terms: readonly string[], options: Parameters<typeof openLearning>[0] = {}): Promise<Learning> {
  const learning = openLearning(options);
  await learning.store.reviews.add(terms.map((term, at) => met(term, 30 + at)));
  return learning;
}

describe('review', () => {
  test('has nothing to ask of somebody who answered nothing yet, and says how to begin', async () => {
    const reply = await openLearning().say('review');
    expect(reply.title).toBe('Nothing to review yet');
    expect(pressable(reply).map(({ label }) => label)).toEqual(['Word of the day', 'A quiz']);
  });

  test('asks the most forgotten term first, without a word of what is right', async () => {
    const { say } = await dueFor(['pod', 'node']);
    const reply = await say('review');
    expect(shown(reply)).toContain('What does a node do?');
    expect(shown(reply)).toContain('Review today: 0 of 2');
    expect(shown(reply)).not.toContain('never sleeps');
    expect(shown(reply)).not.toContain('is for');
    expect(reply.about.terms).toEqual([]);
    for (const each of pressable(reply)) {
      if ('line' in each) expect(each.line.length).toBeLessThanOrEqual(BUTTON_LINE_LIMIT);
    }
  });

  test('judges an answer, explains it, and goes on', async () => {
    const { say, press, log } = await dueFor(['pod', 'node']);
    const asked = await say('review');
    const answered = await press(asked, 'B', { at: MORNING + 7_000 });
    expect(answered.title).toBe('You know it');
    expect(answered.replaces).toBe(true);
    expect(shown(answered)).toContain('Working is what a node is for.');
    expect(shown(answered)).toMatch(/It comes back on \w{3} \d+ \w{3}/u);
    expect(shown(answered)).toContain('Review today: 1 of 2');
    expect((await log()).at(-1)).toMatchObject({
      person: ANN,
      term: 'node',
      item: 'node/1',
      correct: true,
      guessed: false,
      hinted: false,
      source: 'review',
      options: 3,
      chosen: [0],
      latencyMs: 7_000,
    });
    expect((await log()).at(-1)?.predicted).toBeLessThan(0.8);
    expect((await log()).at(-1)).not.toHaveProperty('place');
    const next = await press(answered, 'Next question');
    expect(shown(next)).toContain('What does a pod do?');
    const last = await press(next, 'A');
    expect(pressable(last).map(({ label }) => label)).toEqual(['My progress', 'Pod']);
    expect((await say('review')).title).toBe('Done for today');
  });

  test('tells why the own wrong answer is wrong, and why no other', async () => {
    const { say, press } = await dueFor(['pod']);
    const answered = await press(await say('review'), 'C');
    expect(answered.title).toBe('Now you know');
    expect(shown(answered)).toContain('A pod has no voice.');
    expect(shown(answered)).not.toContain('A pod never sleeps.');
    expect(shown(answered)).toContain('B is right: It works');
    expect(pressable(answered).map(({ label }) => label)).not.toContain('I guessed');
  });

  test('counts an answer once, however often its button is pressed, and says so', async () => {
    const { say, press, log } = await dueFor(['pod', 'node']);
    const asked = await say('review');
    await press(asked, 'B');
    const again = await press(asked, 'A');
    expect(shown(again)).toContain('You answered that one already');
    await press(await say('review'), 'B');
    expect(shown(await press(asked, 'A'))).toContain('no longer open');
    expect((await log()).filter(({ source }) => source === 'review')).toHaveLength(2);
  });

  test('counts one of two presses at the same moment, and judges only that one', async () => {
    const { say, log } = await dueFor(['pod']);
    const asked = await say('review');
    const replies = await Promise.all(
      ['A', 'B'].map((label, at) => say(lineOf(asked, label), { via: 'press', at: MORNING + at })),
    );
    const reviewed = (await log()).filter(({ source }) => source === 'review');
    expect(reviewed).toHaveLength(1);
    expect(replies.filter(({ title }) => title !== undefined)).toHaveLength(1);
  });

  test('asks the same question again while it waits, whatever was said in between', async () => {
    const { say } = await dueFor(['pod', 'node', 'service']);
    const first = await say('review');
    await say('progress');
    expect(lineOf(await say('review'), 'B')).toBe(lineOf(first, 'B'));
  });

  test('passes over what has no question any more', async () => {
    const about = (term: string) => Promise.resolve(term === 'node' ? undefined : OTHERS.typed);
    const { say } = await dueFor(['kubelet', 'node'], { about });
    expect(shown(await say('review'))).toContain('Which program runs on every node?');
  });

  test('brings a guess back as a miss, once it is confessed', async () => {
    const { say, press, log, store } = await dueFor(['pod']);
    const answered = await press(await say('review'), 'B');
    const confessed = await press(answered, 'I guessed');
    expect(shown(confessed)).toContain('Noted');
    expect(pressable(confessed).map(({ label }) => label)).not.toContain('I guessed');
    expect((await log()).filter(({ source }) => source === 'review')).toEqual([
      expect.objectContaining({ correct: true, guessed: true }),
    ]);
    // Pressed again, after a death between taking out and putting back.
    await store.reviews.remove('review/');
    await press(answered, 'I guessed');
    expect((await log()).filter(({ guessed }) => guessed)).toHaveLength(1);
  });

  test('gives a hint, after which a right answer counts half', async () => {
    const { say, press, log } = await dueFor(['pod']);
    const hinted = await press(await say('review'), 'Hint');
    expect(shown(hinted)).toMatch(/Hint: it is not [AC]\./u);
    expect(pressable(hinted).map(({ label }) => label)).not.toContain('Hint');
    await press(hinted, 'B');
    expect((await log()).at(-1)).toMatchObject({ correct: true, hinted: true });
  });

  test('takes "I do not know" for an answer, which says nothing of the options', async () => {
    const { say, press, log } = await dueFor(['pod']);
    const told = await press(await say('review'), 'I do not know');
    expect(shown(told)).toContain('B is right: It works');
    expect(shown(told)).not.toContain('You said');
    expect((await log()).at(-1)).toMatchObject({ correct: false, chosen: [] });
  });

  test.each([
    [OTHERS.several, 'A and C', true, [0, 1]],
    [OTHERS.several, 'B', false, [2]],
    [OTHERS.order, 'B, C, A', true, [0, 1, 2]],
    [OTHERS.order, 'A, B, C', false, [2, 0, 1]],
  ])('takes $id by a choice of letters: %s', async (item, label, correct, chosen) => {
    const { say, press, log } = await dueFor([item.term], { items: [item] });
    await press(await say('review'), label);
    expect((await log()).at(-1)).toMatchObject({ correct, chosen });
  });

  test.each([
    ['kubelet', true],
    ['The Kubelet!', true],
    ['kube-proxy', false],
  ])('takes the word "%s" behind a button that asks for it: %s', async (word, correct) => {
    const { say, log } = await dueFor(['kubelet'], { items: [OTHERS.typed] });
    const line = lineOf(await say('review'), 'Answer');
    await say(`${line} ${word}`, { via: 'form' });
    expect((await log()).at(-1)).toMatchObject({ correct, chosen: [], options: 0 });
  });

  test.each([
    ['review answer Z', 'The answers here go by letters, A to C.'],
    ['review answer A B', 'One letter here, not several.'],
    ['review answer it works', 'The answers here go by letters, A to C.'],
    ['review answer', 'Answer what?'],
  ])('says what is wrong with "%s", and counts nothing', async (line, told) => {
    const { say, log } = await dueFor(['pod']);
    await say('review');
    expect(shown(await say(line))).toContain(told);
    expect(await log()).toHaveLength(1);
  });

  test.each([
    ['review answer A A', OTHERS.several, 'Each letter only once.'],
    ['review answer A B', OTHERS.order, 'All letters here, A to C, in their order. As in: review answer A B C'],
  ])('says what is wrong with "%s" to $1.id', async (line, item, told) => {
    const { say } = await dueFor([item.term], { items: [item] });
    await say('review');
    expect(shown(await say(line))).toContain(told);
  });

  test('takes an answer that is typed, without any id', async () => {
    const { say, log } = await dueFor(['pod']);
    await say('review');
    await say('review answer b');
    expect((await log()).at(-1)).toMatchObject({ correct: true });
    expect(shown(await say('review answer b'))).toContain('no longer open');
  });

  test('asks ten a day, and no more the same day', async () => {
    const terms = Array.from({ length: 12 }, (_, at) => `word-${String(at)}`);
    const { say, press } = await dueFor(terms);
    let reply = await say('review');
    for (let asked = 0; asked < 10; asked += 1) {
      if (asked > 0) reply = await press(reply, 'Next question');
      reply = await press(reply, 'B');
    }
    expect(shown(reply)).toContain('Review today: 10 of 10');
    expect(shown(await say('review anyway'))).toContain(
      "That was today's 10: enough for memory to hold. 2 more questions wait",
    );
  });

  test('has days off at weekends, unless somebody wants none', async () => {
    const { say, press, wait } = await dueFor(['pod']);
    wait(5);
    const saturday = await say('review');
    expect(saturday.title).toBe('A day off');
    expect(shown(saturday)).toContain('1 question waits until Monday');
    expect((await press(saturday, 'Review anyway')).title).toBe('Do you still know?');
    await press(saturday, 'Weekends too, always');
    expect((await say('review')).title).toBe('Do you still know?');
    await say('review workdays on');
    expect((await say('review')).title).toBe('A day off');
  });

  test('says on which day a term is really asked again', async () => {
    const { say, press, wait } = await dueFor(['pod']);
    wait(4);
    const friday = await press(await say('review'), 'I do not know');
    expect(shown(friday)).toContain('It comes back on Mon 30 Nov.');
  });

  test('sets apart what was missed on eight days, until it is asked for again', async () => {
    const { say, press, store } = openLearning();
    await store.reviews.add([
      met('pod', 60),
      ...Array.from({ length: 8 }, (_, at) => met('pod', 50 - at, { correct: false })),
      met('node', 0),
    ]);
    const apart = await say('review');
    expect(shown(apart)).toContain('Set apart: Pod. Missed on 8 days');
    await press(apart, 'Ask me Pod again');
    expect(shown(await say('review'))).toContain('What does a pod do?');
  });

  test('asks questions of a pack that are about no entry, too', async () => {
    const learning = openLearning({ items: [OF_PACK] });
    await learning.store.reviews.add([met('harbour#7', 30, { item: 'harbour#7' })]);
    const answered = await learning.press(await learning.say('review'), 'B');
    expect((await learning.log()).at(-1)).toMatchObject({ term: 'harbour#7', item: 'harbour#7', correct: true });
    expect(pressable(answered).map(({ label }) => label)).toEqual(['My progress', 'I guessed']);
  });

  test('goes by the days of the zone that somebody names: Sunday evening in UTC is Monday morning in Tokyo', async () => {
    const { say, wait } = await dueFor(['pod']);
    wait(-0.5);
    expect((await say('review')).title).toBe('A day off');
    expect(shown(await say('review zone asia/tokyo'))).toContain('the clocks of Asia/Tokyo');
    expect((await say('review')).title).toBe('Do you still know?');
    const wrong = shown(await say('review zone Mars/Base'));
    expect(wrong).toContain('"Mars/Base" is no time zone');
    expect(wrong).toContain('yours is Asia/Tokyo');
  });

  test('is for the eyes of its person alone, in a channel too', async () => {
    const { seenBy } = openLearning();
    for (const line of [
      'review',
      'review answer r1abcdefg B',
      'progress',
      'remind me on',
      'export my data',
      'forget me',
    ]) {
      expect([line, await seenBy(line, { place: CHANNEL })]).toEqual([line, 'asker']);
    }
  });
});
