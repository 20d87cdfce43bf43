import type { GlobalShortcut, MessageShortcut } from '@slack/bolt';
import type { Request } from '../../core/request.ts';
import type { SlackDelivery } from './address.ts';
import type { Identity } from './identity.ts';
import { LIMITS } from './limits.ts';
import { readText } from './read-text.ts';
import { idOf } from './receive-actions.ts';
import { personFrom, type Actor } from './person.ts';
import { GREETING, millis } from './receive-events.ts';
import { cutText } from './text.ts';
import { QUESTION } from './windows.ts';

/** Somebody chose "Explain this" on a message: answered for their eyes. */
export function receiveShortcut(
  shortcut: Pick<MessageShortcut, 'action_ts' | 'user' | 'channel' | 'message' | 'trigger_id' | 'response_url'>,
  me: Identity,
): SlackDelivery {
  const { user, channel, message, trigger_id: trigger, response_url: responseUrl } = shortcut;
  const { text } = cutText(readText(wordsOf(message)), LIMITS.explainedText);
  return {
    key: `slack shortcut ${trigger}`,
    request: {
      id: idOf(trigger),
      text: `explain-this ${text}`,
      via: 'shortcut',
      from: personFrom(user),
      place: { platform: 'slack', team: me.team, channel: channel.id, kind: 'shared' },
      audience: 'asker',
      at: millis(shortcut.action_ts),
    },
    address: { user: user.id, channel: channel.id, responseUrl },
  };
}

/** Alerts from other bots often have empty text and say everything in attachments. */
function wordsOf({ text, ...rest }: MessageShortcut['message']): string {
  if (text !== undefined && text.trim() !== '') return text;
  const attachments: unknown = rest['attachments'];
  if (!Array.isArray(attachments)) return '';
  return attachments
    .flatMap((each: unknown) => {
      if (typeof each !== 'object' || each === null) return [];
      const { title, text: body, fallback } = each as { readonly [field: string]: unknown };
      const words = [title, body].filter((part) => typeof part === 'string' && part !== '');
      return words.length > 0 ? words : typeof fallback === 'string' ? [fallback] : [];
    })
    .join('\n');
}

/** What stands in one field: words, or the option that was chosen. */
interface FieldState {
  readonly value?: string | null;
  readonly selected_option?: { readonly value: string } | null;
}

/** The parts of a submitted window that matter here. */
export interface Submission {
  readonly id: string;
  readonly hash: string;
  readonly state: {
    readonly values: { readonly [block: string]: { readonly [action: string]: FieldState } };
  };
}

/** Somebody sent the window of "Ask the tutor". Slack tells no time of it, so that `at` is ours. */
export function receiveForm(user: Actor, view: Submission, me: Identity, at: number): SlackDelivery | undefined {
  const line = view.state.values[QUESTION.block]?.[QUESTION.action]?.value?.trim() ?? '';
  if (line === '') return undefined;
  const form = { id: `slack-${view.id}`, text: line, via: 'form' } as const;
  return toDirectMessage(`slack form ${view.id} ${view.hash}`, form, user, me, at);
}

/** Somebody chose "Ask the tutor" and no window came: better a greeting than silence. */
export function receiveUnopened(
  { user, trigger_id: trigger, action_ts: at }: Pick<GlobalShortcut, 'action_ts' | 'trigger_id' | 'user'>,
  me: Identity,
): SlackDelivery {
  const call = { id: idOf(trigger), text: GREETING, via: 'shortcut' } as const;
  return toDirectMessage(`slack shortcut ${trigger}`, call, user, me, millis(at));
}

/** Answered by direct message, for a window stands in no channel. */
function toDirectMessage(
  key: string,
  said: Pick<Request, 'id' | 'text' | 'via'>,
  user: Actor,
  { team }: Identity,
  at: number,
): SlackDelivery {
  const place = { platform: 'slack', team, channel: user.id, kind: 'direct' } as const;
  return {
    key,
    request: { ...said, from: personFrom(user), place, audience: 'place', at },
    address: { user: user.id },
  };
}
