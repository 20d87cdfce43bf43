import { randomUUID } from 'node:crypto';
import type { Request } from '../../core/request.ts';
import type { Tutor } from '../../core/tutor.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Channels, Message } from './channels.ts';
import type { Said, Speaker } from './receive.ts';
import { saidAs } from './said-as.ts';

/** What pages do with the tutor. */
export interface Talk {
  /** Says a line, has it answered, and tells all who may see it. The messages come in the order in which they stand. */
  readonly say: (said: Said) => Promise<readonly Message[]>;
  /** Greets whoever opens a channel in which nothing was said yet. */
  readonly greet: (speaker: Speaker) => Promise<void>;
}

/** Puts lines and answers into channels. */
export function createTalk(world: { readonly tutor: Tutor; readonly clock: Clock; readonly channels: Channels }): Talk {
  const { tutor, clock, channels } = world;
  // Two pages that open an empty channel at once get one greeting.
  const greeting = new Set<string>();

  function toRequest({ from, place, text, via }: Said, pressed: Message | undefined): Request {
    const title = pressed?.type === 'answer' ? pressed.reply.title : undefined;
    const subject = title === undefined ? {} : { subject: title };
    const audience = pressed?.to === undefined ? 'place' : 'asker';
    return { id: randomUUID(), text, via, from, place, audience, ...subject, at: clock() };
  }

  async function say(said: Said): Promise<readonly Message[]> {
    const { from, place, text, via, on } = said;
    const pressed = on === undefined ? undefined : channels.find(place.channel, from.id, on);
    const request = toRequest(said, pressed);
    const alone = place.kind === 'shared' && (await tutor.seenBy(request)) === 'asker';
    const to = alone ? { to: from.id } : {};
    const shownAs = via === 'message' ? text : saidAs(text, pressed?.type === 'answer' ? pressed.reply : undefined);
    const post = () => channels.post(place.channel, { ...to, type: 'said', name: from.name, text: shownAs });
    // A typed line is shown at once. For a pressed one the answer tells whether it takes the place of the message.
    const typed = said.via === 'message' ? [post()] : [];
    const reply = await tutor.respond(request);
    // Only what is seen by the same people can be replaced: nobody else would lose a message they never pressed.
    const inPlace = reply.replaces === true && pressed !== undefined && pressed.to === to.to;
    const shown = said.via !== 'message' && !inPlace ? [post()] : typed;
    const replaces = inPlace ? { replaces: pressed.id } : {};
    return [...shown, channels.post(place.channel, { ...to, ...replaces, type: 'answer', reply })];
  }

  return {
    say,
    greet: async ({ from, place }) => {
      const { channel } = place;
      if (greeting.has(channel) || channels.since(channel, from.id, 0).length > 0) return;
      greeting.add(channel);
      const reply = await tutor.respond(toRequest({ from, place, text: 'hello', via: 'message' }, undefined));
      channels.post(channel, { type: 'answer', reply });
      greeting.delete(channel);
    },
  };
}
