import type { types } from '@slack/bolt';
import type { SlackDelivery } from './address.ts';
import { askOf } from './buttons.ts';
import type { Identity } from './identity.ts';
import { known } from './known.ts';
import { LIMITS } from './limits.ts';
import { ASK_WORDS } from './names.ts';
import { receivePress, type Press } from './receive-actions.ts';
import type { Submission } from './receive-windows.ts';
import { cutText, flat } from './text.ts';
import { QUESTION } from './windows.ts';

/** What a window remembers of the press that opened it: all that its answer needs, and no more. */
type Remembered = Pick<SlackDelivery, 'address'> & {
  readonly request: Pick<SlackDelivery['request'], 'audience' | 'from' | 'place' | 'subject' | 'text'>;
};

/** A press on a button that asks: the window to open, and the line by itself for when no window comes. */
export interface AskPress {
  readonly window: types.ModalView | undefined;
  readonly plain: SlackDelivery;
}

/** Somebody pressed a button that asks for words. */
export function receiveAsk(
  action: { readonly value?: string; readonly action_ts: string; readonly text: { readonly text: string } },
  press: Press,
  me: Identity,
): AskPress | undefined {
  const { line, question } = askOf(action.value ?? '');
  const plain = line === '' ? undefined : receivePress({ value: line, action_ts: action.action_ts }, press, me);
  if (plain === undefined) return undefined;
  const { text, from, place, audience, subject } = plain.request;
  const request = { text, from, place, audience, ...known({ subject }) };
  const memory = JSON.stringify({ request, address: plain.address } satisfies Remembered);
  const window = memory.length > LIMITS.metadata ? undefined : windowOf(action.text.text, question, memory);
  return { window, plain };
}

function windowOf(label: string, question: string, memory: string): types.ModalView {
  const plainText = (text: string, limit: number) =>
    ({ type: 'plain_text', text: cutText(text, limit).text, emoji: false }) as const;
  return {
    type: 'modal',
    callback_id: ASK_WORDS,
    private_metadata: memory,
    title: plainText(flat(label) || 'Ask the tutor', LIMITS.windowTitle),
    submit: plainText('Ask', LIMITS.windowTitle),
    close: plainText('Cancel', LIMITS.windowTitle),
    blocks: [
      {
        type: 'input',
        block_id: QUESTION.block,
        label: plainText(question || 'Your words', LIMITS.inputLabel),
        element: {
          type: 'plain_text_input',
          action_id: QUESTION.action,
          max_length: LIMITS.askedText,
          focus_on_load: true,
        },
      },
    ],
  };
}

/** Somebody sent the window: its button's line with what was typed behind it, answered where the button stands. */
export function receiveWords(
  view: Submission & { readonly private_metadata: string },
  at: number,
): SlackDelivery | undefined {
  const words = flat(view.state.values[QUESTION.block]?.[QUESTION.action]?.value ?? '');
  if (words === '' || view.private_metadata === '') return undefined;
  // Written by `receiveAsk`; Slack shows it to nobody and hands it back as it was.
  const { request, address } = JSON.parse(view.private_metadata) as Remembered;
  return {
    key: `slack form ${view.id} ${view.hash}`,
    request: { ...request, id: `slack-${view.id}`, text: `${request.text} ${words}`, via: 'form', at },
    address,
  };
}
