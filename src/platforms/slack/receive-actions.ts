import type { BlockAction, ButtonAction, SlashCommand } from '@slack/bolt';
import type { Place } from '../../core/request.ts';
import type { SlackDelivery } from './address.ts';
import type { Identity } from './identity.ts';
import { known } from './known.ts';
import { personFrom } from './person.ts';
import { readText } from './read-text.ts';
import { GREETING, millis } from './receive-events.ts';
import { titleOf } from './render.ts';

/** Trigger ids are good for opening a window, so that only their first part, which names nothing, is ever shown. */
export const idOf = (trigger: string): string => `slack-${trigger.split('.')[0] ?? ''}`;

/**
 * Somebody typed the slash command: answered for their eyes, wherever they are. `at` is our own clock: a command is the one
 * thing of Slack's that comes without a time (https://docs.slack.dev/interactivity/implementing-slash-commands).
 */
export function receiveCommand(
  command: Pick<SlashCommand, 'text' | 'user_id' | 'channel_id' | 'trigger_id' | 'response_url'> &
    Partial<Pick<SlashCommand, 'user_name'>>,
  me: Identity,
  at: number,
): SlackDelivery {
  const { user_id: user, channel_id: channel, trigger_id: trigger, response_url: responseUrl } = command;
  return {
    key: `slack command ${trigger}`,
    request: {
      id: idOf(trigger),
      text: readText(command.text) || GREETING,
      via: 'slash',
      from: personFrom({ id: user, name: command.user_name }),
      // Also in direct channels: Slack does not say whether one is between us or between two people.
      place: {
        platform: 'slack',
        team: me.team,
        channel,
        kind: 'shared',
        ...(channel.startsWith('D') ? { postable: false } : {}),
      },
      audience: 'asker',
      at,
    },
    address: { user, channel, responseUrl },
  };
}

/** The parts of a press that matter here. */
export type Press = Pick<BlockAction, 'user' | 'channel' | 'message' | 'view' | 'container' | 'trigger_id'> & {
  readonly response_url?: string;
};

/** Somebody pressed a button: that says the line it holds. */
export function receivePress(
  action: Pick<ButtonAction, 'value' | 'action_ts'>,
  press: Press,
  me: Identity,
): SlackDelivery | undefined {
  const where = press.channel?.id ?? '';
  const from = where === '' ? pressedAtHome(press) : pressedMessage(press, where);
  if (from === undefined || action.value === undefined) return undefined;
  const { address, private: hidden, subject } = from;
  const { channel = press.user.id, thread } = address;
  const kind = address.home !== undefined || (!hidden && channel.startsWith('D')) ? 'direct' : 'shared';
  const place: Place = { platform: 'slack', team: me.team, channel, kind, ...known({ thread }) };
  return {
    key: `slack press ${press.trigger_id}`,
    request: {
      id: idOf(press.trigger_id),
      text: action.value,
      via: 'press',
      from: personFrom(press.user),
      place,
      audience: hidden ? 'asker' : 'place',
      ...known({ subject }),
      at: millis(action.action_ts),
    },
    address,
  };
}

interface PressedOn {
  readonly address: SlackDelivery['address'];
  readonly private: boolean;
  readonly subject?: string | undefined;
}

/** Home stands in no channel; its view remembers the one of direct messages beside it, where a press is answered. */
function pressedAtHome({ user, view }: Press): PressedOn {
  const channel = view?.private_metadata === '' ? undefined : view?.private_metadata;
  return { address: { user: user.id, ...known({ channel }), home: 'replaced' }, private: false };
}

function pressedMessage(
  { user, message, container, response_url: responseUrl }: Press,
  channel: string,
): PressedOn | undefined {
  // Slack hands over the message itself only when it is a public one; when in doubt, it was private.
  const hidden = container['is_ephemeral'] === true || message === undefined || message['subtype'] === 'ephemeral';
  const ts: unknown = message?.ts ?? container['message_ts'];
  if (typeof ts !== 'string') return undefined;
  const inThread: unknown = message?.['thread_ts'] ?? container['thread_ts'];
  const quietThread = typeof inThread === 'string' ? inThread : undefined;
  // In a direct channel an answer below its question reads better than one in a thread.
  const thread = quietThread ?? (hidden || channel.startsWith('D') ? undefined : ts);
  return {
    address: {
      user: user.id,
      channel,
      pressed: { ts, private: hidden },
      ...known({ thread, quietThread, responseUrl }),
    },
    private: hidden,
    subject: titleOf(message?.['blocks']),
  };
}
