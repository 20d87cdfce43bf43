import type { types } from '@slack/bolt';
import type { Place, Request } from '../../core/request.ts';
import type { SlackDelivery } from './address.ts';
import { attachedTo, type EventFile } from './event-files.ts';
import type { Identity } from './identity.ts';
import { known } from './known.ts';
import { mentions, readText } from './read-text.ts';

/** Said for somebody who called the tutor and added nothing. */
export const GREETING = 'hello';

/** Milliseconds of a Slack timestamp, which counts seconds and doubles as a message's id. */
export const millis = (ts: string): number => Math.round(Number(ts) * 1000) || 0;

/** The parts of a message event that matter here; `app_mention` and `message` differ in what they promise. */
export interface MessageEvent {
  readonly channel: string;
  readonly channel_type?: string;
  readonly ts: string;
  readonly thread_ts?: string;
  readonly subtype?: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly text?: string;
  readonly edited?: unknown;
  readonly files?: readonly EventFile[];
}

/** People's own new words, whatever is attached to them. Edits, deletions and joins carry a subtype. */
function fromPerson(event: MessageEvent, me: Identity): string | undefined {
  const own = event.subtype === undefined || event.subtype === 'file_share';
  if (!own || event.bot_id !== undefined || event.edited !== undefined || event.user === me.botUserId) return undefined;
  return event.user;
}

/** Somebody named the tutor in a channel: answered for all, in the message's thread. */
export function receiveMention(
  event: MessageEvent,
  me: Identity,
  /** Whether people of other organisations share the channel, as the event's envelope tells. */
  isShared?: boolean,
): SlackDelivery | undefined {
  const user = fromPerson(event, me);
  if (user === undefined || event.text === undefined || !mentions(event.text, me.botUserId)) return undefined;
  const { channel, ts, thread_ts: quietThread } = event;
  const thread = quietThread ?? ts;
  const internal = isShared === false ? { internal: true } : {};
  const place = { platform: 'slack', team: me.team, channel, thread, kind: 'shared', ...internal } as const;
  return {
    key: messageKey(event),
    request: said(event, me, place, user),
    address: { user, channel, thread, ...known({ quietThread }) },
  };
}

/** Somebody wrote to the tutor alone. */
export function receiveDirect(event: MessageEvent, me: Identity): SlackDelivery | undefined {
  const user = fromPerson(event, me);
  if (user === undefined || event.text === undefined || event.channel_type !== 'im') return undefined;
  const { channel, thread_ts: thread } = event;
  const inThread = known({ thread });
  const place = { platform: 'slack', team: me.team, channel, ...inThread, kind: 'direct' } as const;
  return { key: messageKey(event), request: said(event, me, place, user), address: { user, channel, ...inThread } };
}

/** Somebody opened the tutor's Home tab. The Messages tab opens with the same event and needs nothing. */
export function receiveHome(
  event: Pick<types.AppHomeOpenedEvent, 'user' | 'channel' | 'tab' | 'event_ts'>,
  eventId: string,
  me: Identity,
): SlackDelivery | undefined {
  if (event.tab === 'messages') return undefined;
  return {
    key: `slack home ${eventId}`,
    request: {
      id: eventId,
      text: 'home',
      via: 'message',
      from: { id: event.user },
      place: { platform: 'slack', team: me.team, channel: event.channel, kind: 'direct' },
      audience: 'place',
      at: millis(event.event_ts),
    },
    address: { user: event.user, channel: event.channel, home: 'always' },
  };
}

/** One message can come as two events; its channel and timestamp name it in both. */
const messageKey = ({ channel, ts }: MessageEvent): string => `slack message ${channel} ${ts}`;

function said({ ts, text = '', files }: MessageEvent, me: Identity, place: Place, user: string): Request {
  const line = readText(text, me.botUserId) || GREETING;
  return {
    id: `slack-${ts}`,
    text: line,
    via: 'message',
    from: { id: user },
    place,
    audience: 'place',
    ...attachedTo(files),
    at: millis(ts),
  };
}
