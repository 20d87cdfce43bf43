import {
  InteractionType,
  type APIApplicationCommandAutocompleteInteraction,
  type APIInteraction,
  type Client,
} from 'discord.js';
import type { Tutor } from '../../core/tutor.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Delivery } from '../../ports/inbox.ts';
import type { Deliver, Outgoing } from '../deliver.ts';
import type { FormBook } from '../form-book.ts';
import type { Address } from './address.ts';
import { answerInteraction } from './answer-interaction.ts';
import { answerMessage, type Answering } from './answer-message.ts';
import { choicesOf, typedIn } from './complete.ts';
import type { Listeners } from './connection.ts';
import { isRefusal } from './failed.ts';
import { greetingFor } from './greet.ts';
import { LIMITS } from './limits.ts';
import { formPressed, modalOf } from './modal.ts';
import type { Surroundings } from './place.ts';
import { receiveInteraction } from './receive-interaction.ts';
import { receiveMessage } from './receive-message.ts';

/** What taking in takes. */
export interface IntakeOptions extends Answering {
  readonly tutor: Tutor;
  readonly clock: Clock;
  readonly deliver: Deliver['deliver'];
  readonly forms: Pick<FormBook, 'find'>;
}

/** How the answer to a delivery that a process left behind is sent. */
export async function leftOutgoing(options: IntakeOptions, { request, address }: Delivery): Promise<Outgoing> {
  // Written by this door's `receive…` and kept as JSON.
  const to = address as Address;
  const audience = await options.tutor.seenBy(request);
  return to.to === 'message' ? answerMessage(options, to, audience) : answerInteraction(options, to, audience, true);
}

/** What happens with everything Discord tells. No listener throws or leaves a rejection behind. */
export function createIntake(options: IntakeOptions, here: Surroundings): Listeners {
  const { tutor, api, clock, deliver, forms, log } = options;

  async function take(delivery: Delivery | undefined): Promise<void> {
    if (delivery === undefined) return;
    // Made by this door a moment ago.
    const to = delivery.address as Address;
    const audience = await tutor.seenBy(delivery.request);
    if (to.to === 'message') {
      await deliver(delivery, answerMessage(options, to, audience));
      return;
    }
    const outgoing = answerInteraction(options, to, audience);
    await deliver(delivery, outgoing);
    outgoing.release();
  }

  async function complete(interaction: APIApplicationCommandAutocompleteInteraction): Promise<void> {
    const { id, token, application_id: application } = interaction;
    const choices = choicesOf(tutor.complete(typedIn(interaction), LIMITS.choices));
    await api.complete({ id, token, application }, choices);
  }

  /** Opens the form of a press that has one; without a form its line is said as it is. */
  async function hear(interaction: APIInteraction): Promise<void> {
    const pressed = formPressed(interaction);
    if (pressed !== undefined) {
      const { id, token, application_id: application } = interaction;
      try {
        const form = await forms.find(pressed.form);
        if (form === undefined) throw new Error('the form is forgotten');
        await api.ask({ id, token, application }, modalOf(form, pressed.line));
        return;
      } catch (cause) {
        if (isRefusal(cause, 'alreadyAcknowledged')) return;
        log.warn('could not open a form', { platform: 'discord', cause });
      }
    }
    await take(receiveInteraction(interaction, here));
  }

  /** Runs a listener's work to its end; a failure is logged and goes no further. */
  function run(what: string, work: () => Promise<void>): void {
    const guarded = async () => {
      try {
        await work();
      } catch (cause) {
        log.warn(`could not ${what}`, { platform: 'discord', cause });
      }
    };
    void guarded();
  }

  return {
    onMessage: (message) => {
      run('take a message', () => take(receiveMessage(message, here)));
    },
    onInteraction: (interaction) => {
      if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
        run('complete a line', () => complete(interaction));
      } else {
        run('take an interaction', () => hear(interaction));
      }
    },
    onJoin: (guild) => {
      run('greet a server', () => take(greetingFor(guild, clock())));
    },
  };
}

/** The channels and threads a client knows. */
export function parentOf(client: Client): Surroundings['parentOf'] {
  return (id) => {
    const channel = client.channels.cache.get(id);
    return channel?.isThread() === true ? (channel.parentId ?? undefined) : undefined;
  };
}
