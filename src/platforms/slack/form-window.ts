import type { types } from '@slack/bolt';
import { formLine, type Form } from '../../core/form.ts';
import type { SlackDelivery } from './address.ts';
import { formButtonOf } from './buttons.ts';
import { drawField, plainText, readFields } from './form-fields.ts';
import type { Identity } from './identity.ts';
import { known } from './known.ts';
import { LIMITS } from './limits.ts';
import { FORM_WINDOW } from './names.ts';
import { personFrom, type Actor } from './person.ts';
import { receivePress, type Press } from './receive-actions.ts';
import type { Submission } from './receive-windows.ts';
import { flat } from './text.ts';

/** What a window remembers of the press that opened it: all that its answer needs, and no more. */
type Remembered = Pick<SlackDelivery, 'address'> & {
  readonly request: Pick<SlackDelivery['request'], 'audience' | 'from' | 'place' | 'subject' | 'text'>;
  /** How far Slack's clock was ahead of ours at the press: a window that is sent comes without a time. */
  readonly ahead?: number;
};

/** A press on a button that opens a form: the form's name, and the line by itself for when no window comes. */
export interface FormPress {
  readonly form: string;
  readonly plain: SlackDelivery;
}

/** Somebody pressed a button that opens a form. */
export function receiveFormPress(
  action: { readonly value?: string; readonly action_ts: string },
  press: Press,
  me: Identity,
): FormPress | undefined {
  const { line, form } = formButtonOf(action.value ?? '');
  const plain = line === '' ? undefined : receivePress({ value: line, action_ts: action.action_ts }, press, me);
  return plain === undefined ? undefined : { form, plain };
}

/** The window for a form, or `undefined` where it could not remember the press. `now` is our clock at the press. */
export function formWindow(form: Form, plain: SlackDelivery, now: number): types.ModalView | undefined {
  const { text, from, place, audience, subject, at } = plain.request;
  const request = { text, from, place, audience, ...known({ subject }) };
  const memory = JSON.stringify({ request, address: plain.address, ahead: at - now } satisfies Remembered);
  if (memory.length > LIMITS.metadata) return undefined;
  return {
    type: 'modal',
    callback_id: FORM_WINDOW,
    private_metadata: memory,
    title: plainText(flat(form.title) || 'Ask the tutor', LIMITS.windowTitle),
    submit: plainText('Send', LIMITS.windowTitle),
    close: plainText('Cancel', LIMITS.windowTitle),
    blocks: form.fields.map(drawField),
  };
}

/** Somebody sent the window: its button's line with what was filled in behind it, answered where the button stands. */
export function receiveFormSent(
  view: Submission & { readonly private_metadata: string },
  sender: Actor,
  now: number,
): SlackDelivery | undefined {
  if (view.private_metadata === '') return undefined;
  // Written by `formWindow`; Slack shows it to nobody and hands it back as it was.
  const { request, address, ahead = 0 } = JSON.parse(view.private_metadata) as Remembered;
  return {
    key: `slack form ${view.id} ${view.hash}`,
    request: {
      ...request,
      from: { ...request.from, ...personFrom(sender) },
      id: `slack-${view.id}`,
      text: formLine(request.text, readFields(view.state)),
      via: 'form',
      at: Math.round(now + ahead),
    },
    address,
  };
}
