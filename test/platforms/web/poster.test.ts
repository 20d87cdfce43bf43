import { describe, expect, it } from 'vitest';
import { reply } from '../../../src/core/reply.ts';
import { createChannels } from '../../../src/platforms/web/channels.ts';
import type { PageMessage } from '../../../src/platforms/web/message.ts';
import { createWebPoster } from '../../../src/platforms/web/poster.ts';
import { ROOM } from '../../../src/platforms/web/receive.ts';
import { describePoster } from '../../contracts/poster.ts';
import { openWeb } from './client.ts';

const PLACE = { platform: 'web', team: 'web', channel: ROOM } as const;
const QUESTION = reply('answer', 'Question 1', [
  {
    type: 'buttons',
    buttons: [
      { label: 'Answer A', line: 'vote A' },
      { label: 'Answer B', line: 'vote B' },
    ],
  },
]);

const channels = createChannels();
describePoster('the web page', () => ({
  poster: createWebPoster({ channels, clock: Date.now }),
  place: PLACE,
  person: { team: 'web', person: 'ann' },
  nowhere: 'nowhere',
  shown: (message) => {
    const seen = channels.since(ROOM, 'ben', 0).find(({ spot }) => spot === message);
    return Promise.resolve(seen?.type === 'answer' ? seen.reply.title : undefined);
  },
}));

const SHARED = { shared: true, via: 'press' } as const;

/** A room with a question in it, and what happens there from then on as Ann and Ben see it. */
async function quizRoom() {
  const { web, enter, say, listen } = await openWeb();
  const cookie = await enter();
  const pages = [await listen(cookie, 'name=ann&shared=true'), await listen(cookie, 'name=ben&shared=true')];
  for (const { next } of pages) await next();
  const result = await web.poster.post(PLACE, QUESTION, 'k1');
  if (result.type !== 'posted') throw new Error(result.reason);
  const [ann, ben] = pages;
  if (ann === undefined || ben === undefined) throw new Error('no pages');
  return { web, cookie, say, ann: ann.next, ben: ben.next, message: result.message };
}

const titleOf = ({ html }: PageMessage): string | undefined => /<h2>(.*?)<\/h2>/u.exec(html)?.[1];

describe('what nobody asked for, on the page', () => {
  it('comes to all who are in the room, and is one message however often it is sent', async () => {
    const { web, ann, ben, message } = await quizRoom();
    expect([titleOf(await ann()), titleOf(await ben())]).toEqual(['Question 1', 'Question 1']);
    expect(await web.poster.post(PLACE, QUESTION, 'k1')).toMatchObject({ message });
    await web.poster.post(PLACE, reply('answer', 'Next', []), 'k2');
    expect(titleOf(await ann())).toBe('Next');
  });

  it('is changed in its place, again and again', async () => {
    const { web, ann, message } = await quizRoom();
    const first = await ann();
    expect(await web.poster.edit(PLACE, message, reply('answer', 'Half-time', []))).toBe('edited');
    const second = await ann();
    expect([second.replaces, titleOf(second)]).toEqual([first.id, 'Half-time']);
    expect(await web.poster.edit(PLACE, message, reply('answer', 'Closed', []))).toBe('edited');
    const third = await ann();
    expect([third.replaces, titleOf(third)]).toEqual([second.id, 'Closed']);
  });

  it('comes to one person alone, when it is for them', async () => {
    const { web, ann, ben } = await quizRoom();
    await Promise.all([ann(), ben()]);
    await web.poster.whisper({ team: 'web', person: 'ben' }, reply('answer', 'Due today', []), 'w1');
    await web.poster.post(PLACE, reply('answer', 'For all', []), 'k2');
    expect(titleOf(await ann())).toBe('For all');
    const told = await ben();
    expect([titleOf(told), told.html.includes('Only you can see this')]).toEqual(['Due today', true]);
  });

  it('answers two people who press at once each alone', async () => {
    const { web, cookie, say, ann, ben, message } = await quizRoom();
    await Promise.all([ann(), ben()]);
    const [toAnn, toBen] = await Promise.all([
      say(cookie, { ...SHARED, name: 'Ann', text: 'vote A', on: message }),
      say(cookie, { ...SHARED, name: 'Ben', text: 'vote B', on: message }),
    ]);
    expect([toAnn.at(-1), toBen.at(-1)].map((each) => each && titleOf(each))).toEqual(['Ann said A', 'Ben said B']);
    await web.poster.post(PLACE, reply('answer', 'For all', []), 'k2');
    // What was pressed and what was answered, and nothing of the other.
    const seen = async (next: () => Promise<PageMessage>) => [await next(), await next(), await next()].map(titleOf);
    expect(await seen(ann)).toEqual([undefined, 'Ann said A', 'For all']);
    expect(await seen(ben)).toEqual([undefined, 'Ben said B', 'For all']);
  });
});
