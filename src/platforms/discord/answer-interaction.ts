import type { Reply } from '../../core/reply.ts';
import type { Audience } from '../../core/request.ts';
import type { Outgoing } from '../deliver.ts';
import type { Address } from './address.ts';
import { postAnswer, type Answering } from './answer-message.ts';
import { isRefusal } from './failed.ts';
import { DIRECT_MS } from './limits.ts';
import type { Rendered } from './render.ts';

/** Answers one interaction; `release` stops the clock of one that turned out to be answered already. */
export interface InteractionOutgoing extends Outgoing {
  readonly release: () => void;
}

/** Where an interaction stands, as far as known: `unknown` has to be asked of Discord. */
type Standing = 'fresh' | 'held' | 'unknown';

/** What became of one attempt: `lost` when Discord takes no answer to this interaction any more. */
type Outcome = 'sent' | 'lost';

/**
 * Answers a slash command, a press or "Explain this". The clock runs from here: an answer that is not ready in time is
 * announced. A `left` interaction is one that a process that died took in, so how far it got has to be asked first.
 */
export function answerInteraction(
  answering: Answering,
  address: Extract<Address, { to: 'interaction' }>,
  audience: Audience,
  left = false,
): InteractionOutgoing {
  const { api, sendForm, log } = answering;
  const { interaction, pressed } = address;
  const seen = audience === 'asker' ? 'private' : 'public';
  // What one person sees must not take the place of what all see, nor the other way round.
  const mayReplace = pressed?.isPrivate === (audience === 'asker');

  let standing: Promise<Standing> = Promise.resolve(left ? 'unknown' : 'fresh');
  const timer = left ? undefined : setTimeout(() => void (standing = hold()), DIRECT_MS);

  /** Never rejects: nobody may be waiting yet. */
  async function hold(): Promise<Standing> {
    try {
      // A press is held without a sign, because only then the answer may still replace the pressed message.
      await api.hold(interaction, pressed === undefined ? seen : 'press');
      return 'held';
    } catch (cause) {
      log.debug('could not ask for more time', { platform: 'discord', cause });
      return 'unknown';
    }
  }

  /** Whether a press has an answer already: then the first message is not the pressed one. */
  async function answered(): Promise<boolean> {
    const original = await api.original(interaction);
    return pressed !== undefined && original.id !== pressed.id;
  }

  async function first(message: Rendered, replaces: boolean): Promise<void> {
    try {
      await api.answer(interaction, message, replaces ? 'replace' : seen);
    } catch (cause) {
      // Our own first try whose confirmation was lost, or another process with the same token: either way it is there.
      if (!isRefusal(cause, 'alreadyAcknowledged')) throw cause;
      log.debug('answered already', { platform: 'discord', cause });
    }
  }

  async function later(message: Rendered, replaces: boolean, isCertain: boolean): Promise<void> {
    if (!isCertain && (await answered())) return;
    if (pressed === undefined || replaces) {
      await api.edit(interaction, message);
      return;
    }
    if (!isCertain) log.warn('possible duplicate', { platform: 'discord' });
    await api.followUp(interaction, message, seen);
  }

  async function attempt(message: Rendered, replaces: boolean): Promise<Outcome> {
    clearTimeout(timer);
    const now = await standing;
    try {
      await (now === 'fresh' ? first(message, replaces) : later(message, replaces, now === 'held'));
      return 'sent';
    } catch (cause) {
      if (!isRefusal(cause, 'unknownInteraction', 'unknownWebhook', 'unknownMessage', 'expiredToken')) throw cause;
      log.debug('too late for the interaction; posting a message instead', { platform: 'discord', cause });
      return 'lost';
    }
  }

  return {
    release: () => {
      clearTimeout(timer);
    },
    send: async (reply: Reply) => {
      let outcome = 'sent' as Outcome;
      await sendForm(reply, async (message) => {
        outcome = await attempt(message, reply.replaces === true && mayReplace);
      });
      if (outcome === 'sent') return;
      const { channel, user } = address;
      await postAnswer(answering, { channel, user, nonce: interaction.id }, audience, reply);
    },
  };
}
