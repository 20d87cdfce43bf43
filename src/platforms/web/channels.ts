import { randomUUID } from 'node:crypto';
import type { Chart } from '../../core/chart.ts';
import { picturedIn } from '../../core/pictured.ts';
import type { Reply } from '../../core/reply.ts';
import { WEB_LIMITS } from './limits.ts';

/** What was said or answered, before it stands in a channel. */
export type Draft = {
  /** The id of the one person who sees it; everybody in the channel where it is left out. */
  readonly to?: string;
} & (
  | { readonly type: 'said'; readonly name: string; readonly text: string }
  | { readonly type: 'answer'; readonly reply: Reply; readonly replaces?: string }
);

/**
 * A message in a channel; `number` grows by one with each message of this process. `spot` is the id of the first message
 * that stood in its place: it stays when others replace it.
 */
export type Message = Draft & { readonly id: string; readonly number: number; readonly spot: string };

/** The messages of all channels, and who listens to them. Kept in memory: a page is not an archive. */
export interface Channels {
  /** Puts a message at the end of a channel, or in the place of the one it replaces. */
  readonly post: (channel: string, draft: Draft) => Message;
  /** A message by its id, if this person may see it. */
  readonly find: (channel: string, reader: string, id: string) => Message | undefined;
  /** A chart by its name, from any message that is kept. */
  readonly chart: (name: string) => Chart | undefined;
  /** What stands now in the spot of a message, whoever may see it. */
  readonly standing: (channel: string, spot: string) => Message | undefined;
  /** What a person may see of a channel and has not seen after message `number`, in the order in which it is shown. */
  readonly since: (channel: string, reader: string, number: number) => readonly Message[];
  /** Tells of each new message this person may see; call the result to stop listening. */
  readonly listen: (channel: string, reader: string, listener: (message: Message) => void) => () => void;
}

interface Channel {
  messages: readonly Message[];
  readonly listeners: Set<(message: Message) => void>;
}

/** Empty channels. */
export function createChannels(): Channels {
  const channels = new Map<string, Channel>();
  let number = 0;

  function open(name: string): Channel {
    const channel = channels.get(name) ?? { messages: [], listeners: new Set() };
    // Deleting first keeps the map in order of use; a channel somebody listens to is never forgotten.
    channels.delete(name);
    channels.set(name, channel);
    for (const [each, { listeners }] of channels) {
      if (channels.size <= WEB_LIMITS.channels) break;
      if (listeners.size === 0 && each !== name) channels.delete(each);
    }
    return channel;
  }

  const sees = (reader: string) => (message: Message) => message.to === undefined || message.to === reader;

  return {
    post: (name, draft) => {
      const channel = open(name);
      const id = randomUUID();
      const old = draft.type === 'answer' ? channel.messages.findIndex((each) => each.id === draft.replaces) : -1;
      const message: Message = { ...draft, id, number: ++number, spot: channel.messages[old]?.spot ?? id };
      channel.messages =
        old === -1 ? [...channel.messages, message].slice(-WEB_LIMITS.messages) : channel.messages.with(old, message);
      for (const listener of channel.listeners) listener(message);
      return message;
    },
    find: (name, reader, id) =>
      channels
        .get(name)
        ?.messages.filter(sees(reader))
        .find((message) => message.id === id),
    chart: (name) => {
      for (const { messages } of channels.values()) {
        for (const message of messages) {
          const charts = message.type === 'answer' ? picturedIn(message.reply) : [];
          const chart = charts.find((each) => each.name === name)?.chart;
          if (chart !== undefined) return chart;
        }
      }
      return undefined;
    },
    standing: (name, spot) => channels.get(name)?.messages.find((message) => message.spot === spot),
    since: (name, reader, after) =>
      open(name)
        .messages.filter(sees(reader))
        .filter((message) => message.number > after),
    listen: (name, reader, listener) => {
      const { listeners } = open(name);
      const tell = (message: Message) => {
        if (sees(reader)(message)) listener(message);
      };
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
}
