import type { App, ButtonAction, BlockAction, GlobalShortcut, MessageShortcut, StaticSelectAction } from '@slack/bolt';
import type { Clock } from '../../ports/clock.ts';
import type { FormBook } from '../form-book.ts';
import type { SlackDelivery } from './address.ts';
import { ASK, OPEN, SAY } from './buttons.ts';
import type { Call } from './call.ts';
import { formWindow, receiveFormPress, receiveFormSent } from './form-window.ts';
import type { Identity } from './identity.ts';
import { ASK_TUTOR, EXPLAIN_MESSAGE, FORM_WINDOW } from './names.ts';
import { receiveCommand, receivePress } from './receive-actions.ts';
import { receiveDirect, receiveHome, receiveMention, type MessageEvent } from './receive-events.ts';
import { CHOOSE } from './select.ts';
import { receiveForm, receiveShortcut, receiveUnopened } from './receive-windows.ts';
import { ASK_WINDOW } from './windows.ts';

/** What the listeners need of the rest of the door. */
export interface ListenWorld {
  readonly me: Identity;
  readonly command: string;
  readonly clock: Clock;
  readonly call: Call;
  readonly forms: Pick<FormBook, 'find'>;
  /** Takes a delivery in and answers it. Never rejects. */
  readonly deliver: (delivery: SlackDelivery) => Promise<void>;
}

/**
 * Tells Bolt what we listen to. Everything is acknowledged before the work; Bolt does that itself for events. What is
 * listened to here and what the manifest declares are compared by a test.
 */
export function listen(app: App, { me, command, clock, call, forms, deliver }: ListenWorld): void {
  const take = async (delivery: SlackDelivery | undefined): Promise<void> => {
    if (delivery !== undefined) await deliver(delivery);
  };

  // Bolt's message events are a union of thirty kinds; all of them have what `MessageEvent` reads, or lack it.
  app.event('app_mention', ({ event, body }) =>
    take(receiveMention(event as MessageEvent, me, body.is_ext_shared_channel)),
  );
  app.event('message', ({ event }) => take(receiveDirect(event as MessageEvent, me)));
  app.event('app_home_opened', ({ event, body }) => take(receiveHome(event, body.event_id, me)));

  app.command(command, async ({ ack, command: typed }) => {
    await ack();
    await take(receiveCommand(typed, me, clock()));
  });

  app.action<BlockAction<ButtonAction>>(new RegExp(`^${SAY}`, 'u'), async ({ ack, action, body }) => {
    await ack();
    await take(receivePress(action, body, me));
  });
  app.action<BlockAction<StaticSelectAction>>(new RegExp(`^${CHOOSE}`, 'u'), async ({ ack, action, body }) => {
    await ack();
    await take(receivePress({ value: action.selected_option.value, action_ts: action.action_ts }, body, me));
  });
  app.action<BlockAction<ButtonAction>>(new RegExp(`^${ASK}`, 'u'), async ({ ack, action, body, client }) => {
    await ack();
    const now = clock();
    const press = receiveFormPress(action, body, me);
    if (press === undefined) return;
    const { plain } = press;
    try {
      const form = await forms.find(press.form);
      const view = form === undefined ? undefined : formWindow(form, plain, now);
      if (view === undefined)
        throw new Error('the form is forgotten, or its window cannot remember where it was opened');
      await call('views.open', () => client.views.open({ trigger_id: body.trigger_id, view }), 'repeatable');
    } catch {
      // Without a window the line is said as it is: the answer then tells what is missing.
      await take(plain);
    }
  });
  // The press opened a page already; Slack only wants to hear that we know.
  app.action(new RegExp(`^${OPEN}`, 'u'), ({ ack }) => ack());

  app.shortcut<MessageShortcut>({ callback_id: EXPLAIN_MESSAGE, type: 'message_action' }, async ({ ack, shortcut }) => {
    await ack();
    await take(receiveShortcut(shortcut, me));
  });
  app.shortcut<GlobalShortcut>({ callback_id: ASK_TUTOR, type: 'shortcut' }, async ({ ack, shortcut, client }) => {
    await ack();
    try {
      // Good for one window within three seconds, so that repeating opens no second one.
      await call(
        'views.open',
        () => client.views.open({ trigger_id: shortcut.trigger_id, view: ASK_WINDOW }),
        'repeatable',
      );
    } catch {
      await take(receiveUnopened(shortcut, me));
    }
  });

  app.view({ callback_id: ASK_TUTOR, type: 'view_submission' }, async ({ ack, body, view }) => {
    await ack();
    await take(receiveForm(body.user, view, me, clock()));
  });
  app.view({ callback_id: FORM_WINDOW, type: 'view_submission' }, async ({ ack, body, view }) => {
    await ack();
    await take(receiveFormSent(view, body.user, clock()));
  });
}
