import { describe, expect, test } from 'vitest';
import { reply } from '../../../src/core/reply.ts';
import type { Api, PostExtra } from '../../../src/platforms/discord/api.ts';
import { CallFailed, CODES } from '../../../src/platforms/discord/failed.ts';
import { createSendForm } from '../../../src/platforms/discord/forms.ts';
import { createDiscordPoster } from '../../../src/platforms/discord/poster.ts';
import { CLASSROOM_PICTURES } from '../classroom.ts';
import { createTestLog } from '../slack/log.ts';

const ID = '1440000000000000000';
const PLACE = { platform: 'discord', team: '500', channel: '400' } as const;
const CARD = reply('answer', 'Question 1', []);

const never = () => Promise.reject(new Error('not called here'));

/** A poster over a Discord that refuses with this code, or takes everything. */
function posterOver(refusal?: keyof typeof CODES | Error) {
  const posts: { readonly channel: string; readonly extra: PostExtra }[] = [];
  const changed: string[] = [];
  const failed = (): Error | undefined =>
    typeof refusal === 'string' ? new CallFailed('could not post', 'refused', CODES[refusal]) : refusal;
  const take = <T>(value: T): Promise<T> => {
    const error = failed();
    return error === undefined ? Promise.resolve(value) : Promise.reject(error);
  };
  const api: Api = {
    answer: never,
    complete: never,
    ask: never,
    hold: never,
    original: never,
    edit: never,
    followUp: never,
    typing: never,
    register: never,
    post: (channel, _, extra) => {
      posts.push({ channel, extra });
      return take(ID);
    },
    change: (channel, id) => {
      changed.push(`${channel}/${id}`);
      return take(undefined);
    },
    directChannel: (user) => Promise.resolve(`9${user}`),
  };
  const { log } = createTestLog();
  const sendForm = createSendForm(CLASSROOM_PICTURES, { keep: () => Promise.resolve() });
  return { poster: createDiscordPoster({ api: () => api, sendForm, log }), posts, changed };
}

describe('a post', () => {
  test('tells where it stands and when it appeared by the clock of Discord, and is one message however often', async () => {
    const { poster, posts } = posterOver();
    expect(await poster.post(PLACE, CARD, 'k1')).toEqual({
      type: 'posted',
      message: ID,
      at: 1_763_393_153_906,
      link: `https://discord.com/channels/500/400/${ID}`,
    });
    expect(posts).toEqual([{ channel: '400', extra: { nonce: 'k1', enforce_nonce: true } }]);
  });

  test('in a thread goes into the thread', async () => {
    const { poster, posts } = posterOver();
    await poster.post({ ...PLACE, thread: '410' }, CARD, 'k1');
    expect(posts[0]?.channel).toBe('410');
  });

  test.each([
    ['a conversation', { ...PLACE, team: 'discord', channel: '900' }],
    ['a thread of one', { ...PLACE, team: 'discord', channel: '400', thread: '900' }],
  ])('in %s with one person has a link without a server', async (_, place) => {
    expect(await posterOver().poster.post(place, CARD, 'k1')).toMatchObject({
      link: `https://discord.com/channels/@me/900/${ID}`,
    });
  });

  test('to one person goes to the conversation with them', async () => {
    const { poster, posts } = posterOver();
    const result = await poster.whisper({ team: '500', person: '300' }, CARD, 'k1');
    expect(result).toMatchObject({ link: `https://discord.com/channels/@me/9300/${ID}` });
    expect(posts[0]?.channel).toBe('9300');
  });

  test('with a key that is too long for a nonce keeps one that tells it from others', async () => {
    const { poster, posts } = posterOver();
    for (const key of ['x'.repeat(40), 'x'.repeat(41), 'x'.repeat(40)]) await poster.post(PLACE, CARD, key);
    const [one, two, again] = posts.map(({ extra }) => String(extra.nonce));
    expect([one === two, one === again, one?.length]).toEqual([false, true, 25]);
  });

  test.each([
    ['missingAccess', 'Give me View Channel and Send Messages'],
    ['missingPermissions', 'Give me View Channel and Send Messages'],
    ['unknownChannel', 'no longer there'],
    ['threadLocked', 'locked'],
    ['closedDirectMessages', 'takes no direct messages'],
    ['noCommonServer', 'takes no direct messages'],
  ] as const)('that Discord refuses is refused in words: %s', async (name, words) => {
    const reason = expect.stringContaining(words) as string;
    expect(await posterOver(name).poster.post(PLACE, CARD, 'k1')).toEqual({ type: 'refused', reason });
  });

  test('is tried again later when nothing is heard, or while Discord is not open', async () => {
    await expect(posterOver(new Error('reset')).poster.post(PLACE, CARD, 'k1')).rejects.toThrow('reset');
    const { log } = createTestLog();
    const closed = createDiscordPoster({ api: () => undefined, sendForm: () => never(), log });
    await expect(closed.post(PLACE, CARD, 'k1')).rejects.toThrow('not open');
    await expect(closed.whisper({ team: '500', person: '300' }, CARD, 'k1')).rejects.toThrow('not open');
  });
});

describe('an edit', () => {
  test('takes the place of the message', async () => {
    const { poster, changed } = posterOver();
    expect(await poster.edit({ ...PLACE, thread: '410' }, ID, CARD)).toBe('edited');
    expect(changed).toEqual([`410/${ID}`]);
  });

  test.each(['unknownMessage', 'otherAuthor', 'unknownChannel', 'missingAccess'] as const)(
    'of a message that nobody can change any more is told so: %s',
    async (name) => {
      expect(await posterOver(name).poster.edit(PLACE, ID, CARD)).toBe('gone');
    },
  );

  test('is tried again later when nothing is heard', async () => {
    await expect(posterOver(new Error('reset')).poster.edit(PLACE, ID, CARD)).rejects.toThrow('reset');
  });
});
