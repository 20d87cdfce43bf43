import { describe, expect, test, vi } from 'vitest';
import { reply } from '../../../src/core/reply.ts';
import { Busy, Refused } from '../../../src/platforms/slack/call.ts';
import type { HandOver, Stands } from '../../../src/platforms/slack/hand-over.ts';
import { createSlackPoster } from '../../../src/platforms/slack/poster.ts';
import type { SlackMessage } from '../../../src/platforms/slack/render.ts';
import type { Route } from '../../../src/platforms/slack/routes.ts';
import { createTravel } from '../../../src/platforms/slack/travel.ts';
import { NO_UPLOADS } from '../../../src/platforms/slack/uploads.ts';
import { createTestLog } from './log.ts';

const PLACE = { platform: 'slack', team: 'T1', channel: 'C1' } as const;
const CARD = reply('answer', 'Question 1', [{ type: 'text', text: ['What runs on every node?'] }]);
const STANDS: Stands = { channel: 'C1', ts: '1700000000.000100' };

/** A poster over a Slack that does what it is told, call by call: an error is thrown. */
function posterOver(...answers: readonly (Stands | Error)[]) {
  const sent: { readonly route: Route; readonly message: SlackMessage }[] = [];
  const handOver: HandOver = (route, message) => {
    const answer = answers[sent.length] ?? STANDS;
    sent.push({ route, message });
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  const paced: string[] = [];
  const { log, lines } = createTestLog();
  const kept: string[] = [];
  const forms = { keep: ({ title }: { readonly title?: string }) => Promise.resolve(void kept.push(title ?? '')) };
  const linkTo = (channel: string, ts: string) => Promise.resolve(`https://slack.example/${channel}/${ts}`);
  const world = {
    linkTo,
    travel: createTravel({ handOver, uploads: NO_UPLOADS, forms, log }),
    pace: (channel: string) => Promise.resolve(void paced.push(channel)),
    handle: () => 'kube',
    log,
  };
  return { poster: createSlackPoster(world), world, sent, paced, kept, lines };
}

describe('a post', () => {
  test('tells where it stands and when it appeared by the clock of Slack, and carries its key unseen', async () => {
    const { poster, sent, paced, kept } = posterOver();
    expect(await poster.post({ ...PLACE, thread: '169.1' }, CARD, 'k1')).toEqual({
      type: 'posted',
      message: '1700000000.000100',
      at: 1_700_000_000_000,
      link: 'https://slack.example/C1/1700000000.000100',
    });
    expect(sent.map(({ route }) => route)).toEqual([{ type: 'post', channel: 'C1', thread: '169.1', key: 'k1' }]);
    expect([paced, kept]).toEqual([['C1'], ['Question 1']]);
  });

  test('to one person goes to the channel with them, which Slack names', async () => {
    const { poster, sent } = posterOver({ channel: 'D7', ts: '1700000000.5' });
    expect(await poster.whisper({ team: 'T1', person: 'U1' }, CARD, 'k1')).toMatchObject({
      link: 'https://slack.example/D7/1700000000.5',
    });
    expect(sent[0]?.route).toEqual({ type: 'post', channel: 'U1', key: 'k1' });
  });

  test('is no less for a link that cannot be had, or takes too long', async () => {
    const { world } = posterOver();
    const lost = createSlackPoster({ ...world, linkTo: () => Promise.reject(new Error('no')) });
    expect(await lost.post(PLACE, CARD, 'k1')).not.toHaveProperty('link');
    vi.useFakeTimers();
    const slow = createSlackPoster({ ...world, linkTo: () => new Promise(() => undefined) });
    const posted = slow.post(PLACE, CARD, 'k1');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await posted).toMatchObject({ type: 'posted', message: '1700000000.000100' });
    vi.useRealTimers();
  });

  test('whose shape is refused is said in words', async () => {
    const { poster, sent } = posterOver(new Refused('invalid_blocks'));
    expect(await poster.post(PLACE, CARD, 'k1')).toMatchObject({ type: 'posted' });
    expect(sent.map(({ message }) => message.blocks.length)).toEqual([2, 0]);
  });

  test.each([
    ['not_in_channel', 'Invite me into this channel with /invite @kube first.'],
    ['channel_not_found', 'I cannot see this channel. If it is a private one, invite me with /invite @kube first.'],
    ['is_archived', 'This channel is archived'],
    ['restricted_action', 'only some people may write'],
    ['restricted_action_thread_locked', 'Nobody may write in this thread.'],
    ['missing_scope', 'I lack a right'],
    ['messages_tab_disabled', 'Messages Tab'],
    ['something_new', 'Slack does not take my message here (something_new).'],
    ['constructor', 'Slack does not take my message here (constructor).'],
  ])('that Slack refuses with %s is refused in words', async (reason, words) => {
    const { poster, lines } = posterOver(new Refused(reason));
    const result = await poster.post(PLACE, CARD, 'k1');
    expect(result).toEqual({ type: 'refused', reason: expect.stringContaining(words) as string });
    expect(lines()).toEqual(['warn slack refused a post']);
  });

  test.each([
    ['Slack is busy', new Busy(30)],
    ['Slack breaks', new Refused('internal_error')],
    ['the token has to be made anew', new Refused('token_revoked')],
    ['something in between says no', new Refused('http_407')],
    ['nothing is heard', new Error('socket hang up')],
  ])('is tried again later when %s', async (_, error) => {
    const { poster, sent } = posterOver(error);
    await expect(poster.post(PLACE, CARD, 'k1')).rejects.toBe(error);
    expect(sent).toHaveLength(1);
  });
});

describe('an edit', () => {
  test('takes the place of the message, and no turn of a post', async () => {
    const { poster, sent, paced } = posterOver();
    expect(await poster.edit(PLACE, '1700000000.000100', CARD)).toBe('edited');
    expect(sent[0]?.route).toEqual({ type: 'update', channel: 'C1', ts: '1700000000.000100' });
    expect(paced).toEqual([]);
  });

  test.each(['message_not_found', 'cant_update_message', 'channel_not_found', 'is_archived', 'edit_window_closed'])(
    'of a message that nobody can change any more is told so: %s',
    async (reason) => {
      expect(await posterOver(new Refused(reason)).poster.edit(PLACE, '1.0', CARD)).toBe('gone');
    },
  );

  test('is tried again later when Slack is busy', async () => {
    await expect(posterOver(new Busy(3)).poster.edit(PLACE, '1.0', CARD)).rejects.toBeInstanceOf(Busy);
  });
});
