import type { APIMessage } from 'discord.js';
import { expect, vi } from 'vitest';
import type { Tutor } from '../../../src/core/tutor.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import type { Facts, Log } from '../../../src/ports/log.ts';
import type { PostingDoor } from '../../../src/ports/poster.ts';
import type { Pictures } from '../../../src/ports/pictures.ts';
import { createDiscord, type DiscordSettings } from '../../../src/platforms/discord/adapter.ts';
import { textsOf } from '../../../src/platforms/discord/subject.ts';
import { createMemoryStore } from '../../../src/store/memory.ts';
import { createClassroom } from '../../platforms/classroom.ts';
import { startFront, type Call, type Front } from './front.ts';
import { BOT_TOKEN, HALL, startTwin, type Said, type Trouble, type Twin } from './twin.ts';

/** One drawing, and podiums: four bytes are enough for a server that does not look inside. */
const PICTURES: Pictures = {
  svg: () => undefined,
  png: (name) => Promise.resolve(name === 'pod-in-node' ? new Uint8Array([137, 80, 78, 71]) : undefined),
  svgOf: () => '',
  pngOf: ({ type }) => Promise.resolve(type === 'podium' ? new Uint8Array([137, 80, 78, 71]) : undefined),
};

/** How a bot of one test differs from the usual one. */
export interface BotOptions {
  readonly tutor?: Tutor;
  readonly clock?: Clock;
  /** Dies after every answer, before the store knows of it. */
  readonly forgetful?: boolean;
  readonly settings?: Partial<DiscordSettings>;
}

/** A line of the log, as text. */
export type LogLine = string;

/** Everything a test needs: a server with people, and bots to let in. */
export interface Room {
  readonly twin: Twin;
  readonly trouble: Trouble;
  readonly front: Front;
  readonly lines: LogLine[];
  /** A bot over the room's store; `start` is called. */
  readonly bot: (options?: BotOptions) => Promise<PostingDoor>;
  /** The same, closed: for bots that shall not come in. */
  readonly closedBot: (options?: BotOptions) => PostingDoor;
  /** Every call whose address holds a text. */
  readonly callsTo: (part: string) => readonly Call[];
  readonly say: (user: string, text: string, channel?: string) => Promise<APIMessage>;
  readonly mention: (user: string, text: string) => Promise<APIMessage>;
  readonly slash: (user: string, ask: string) => Promise<Said>;
  readonly press: (user: string, message: APIMessage, label: string) => Promise<Said>;
  /** Sends the window that a press on a message opened, as Discord does: the twin still sends rows. */
  readonly sendForm: (user: string, message: APIMessage, id: string, fields: readonly object[]) => Promise<Said>;
  /** Waits for the answer to something and gives what was sent. */
  readonly answerTo: (said: { readonly id: string; readonly token?: string }) => Promise<Sent>;
  /** The channel of this test; every test has its own. */
  readonly hall: () => string;
  /** Messages of the bot in the channel that hold a text. */
  readonly standing: (text: string) => Promise<readonly APIMessage[]>;
  /** The one message of the bot in the channel that holds a text, once it is there. */
  readonly card: (text: string) => Promise<APIMessage>;
  /** Ends the bots and checks what must hold after every test. */
  readonly leave: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** An answer: what kind of call it was, and what it said. */
export interface Sent {
  readonly call: Call;
  /** 4 a new message, 5 "thinking", 6 held, 7 in place of the pressed one. */
  readonly type: number | undefined;
  readonly isPrivate: boolean;
  readonly text: string;
}

/** Builds the room: the twin, the front before it, and a store the bots share. */
export async function openRoom(): Promise<Room> {
  const { twin, trouble } = await startTwin();
  const front = await startFront(twin);
  const lines: LogLine[] = [];
  const bots: PostingDoor[] = [];
  let store = createMemoryStore();
  let hall = HALL;
  let halls = 0;

  const note = (message: string, facts: Facts = {}) => {
    const cause = facts['cause'];
    const error = cause instanceof Error ? { ...cause, message: cause.message, stack: cause.stack } : cause;
    lines.push(`${message} ${JSON.stringify({ ...facts, cause: error })}`);
  };
  const log: Log = { debug: note, info: note, warn: note, error: note };

  function closedBot({
    tutor = createClassroom(),
    clock = Date.now,
    forgetful = false,
    settings = {},
  }: BotOptions = {}): PostingDoor {
    const { notes } = store;
    const finish = () => Promise.reject(new Error('gone'));
    const inbox = forgetful ? { ...store.inbox, finish } : store.inbox;
    const all = { token: BOT_TOKEN, apiUrl: front.url, command: 'kube', ...settings };
    return createDiscord({ tutor, clock, inbox, notes, log, pictures: PICTURES, settings: all });
  }

  const userIn = (channel: string, user: string) => twin.channel(channel).user(user);
  const sentBy = ({ path, body }: Call): Sent['call']['body'] =>
    path.endsWith('/callback') ? ((body['data'] ?? {}) as Call['body']) : body;

  function answersTo({ id, token }: { readonly id: string; readonly token?: string }): readonly Call[] {
    return front.accepted.filter(({ method, path, body }) => {
      if (method === 'GET') return false;
      return token === undefined ? body['nonce'] === id : path.includes(token) || body['nonce'] === id;
    });
  }

  async function standing(text: string): Promise<readonly APIMessage[]> {
    const messages = await twin.channel(hall).getMessages();
    return messages.filter((each) => each.author.id === twin.botUserId && textsOf(each).join('\n').includes(text));
  }

  return {
    twin,
    trouble,
    front,
    lines,
    closedBot,
    bot: async (options) => {
      const bot = closedBot(options);
      bots.push(bot);
      await bot.start();
      return bot;
    },
    callsTo: (part) => front.calls.filter(({ path }) => path.includes(part)),
    say: (user, content, channel = hall) => userIn(channel, user).sendMessage({ content }),
    mention: (user, text) => userIn(hall, user).sendMessage({ content: `<@${twin.botUserId}> ${text}` }),
    slash: (user, ask) =>
      userIn(hall, user).runSlashCommand({ name: 'kube', options: [{ type: 3, name: 'ask', value: ask }] }),
    press: (user, message, label) =>
      userIn(hall, user).clickButton({ messageId: message.id, customId: customIdOf(message, label) }),
    sendForm: (userId, { id: messageId }, id, fields) => {
      const components = fields.map((component) => ({ type: 18, component }));
      const data = { custom_id: id, components };
      return twin.simulateInteraction({ type: 5, channelId: hall, userId, messageId, data });
    },
    answerTo: async (said) => {
      const call = await vi.waitFor(
        () => {
          const calls = answersTo(said).filter((each) => textsOf(sentBy(each)).length > 0);
          expect(calls.length).toBeGreaterThan(0);
          return calls.at(-1);
        },
        { timeout: 10_000, interval: 20 },
      );
      if (call === undefined) throw new Error('no answer');
      const type = call.path.endsWith('/callback') ? Number(call.body['type']) : undefined;
      // Who sees an edit of the first response was settled by that response.
      const [first = call] = answersTo(said);
      const settledBy = call.method === 'PATCH' ? first : call;
      const isPrivate = (Number(sentBy(settledBy)['flags'] ?? 0) & 64) !== 0;
      return { call, type, isPrivate, text: textsOf(sentBy(call)).join('\n') };
    },
    hall: () => hall,
    standing,
    card: (text) =>
      vi.waitFor(
        async () => {
          const [card, ...more] = await standing(text);
          if (card === undefined || more.length > 0)
            throw new Error(`${String(more.length)} cards too many for ${text}`);
          return card;
        },
        { timeout: 10_000, interval: 20 },
      ),
    leave: async () => {
      await Promise.all(bots.splice(0).map((bot) => bot.stop()));
      const shown = lines.splice(0).join('\n');
      const problems = front.problems.splice(0);
      front.rules = [];
      front.calls.splice(0);
      front.accepted.splice(0);
      store = createMemoryStore();
      hall = `${HALL}${String((halls += 1))}`;
      await twin.prisma.channel.create({ data: { id: hall, guildId: twin.guildId, type: 0, name: hall } });
      expect(problems).toEqual([]);
      expect(shown).not.toContain(BOT_TOKEN);
      expect(shown).not.toContain('test-interaction-token');
    },
    close: async () => {
      await front.stop();
      await twin.stop();
    },
  };
}

/** The id of the button with a label. */
export function customIdOf(message: APIMessage, label: string): string {
  const match = new RegExp(`"label":"${label}","custom_id":("(?:[^"\\\\]|\\\\.)*")`, 'u').exec(
    JSON.stringify(message.components),
  );
  if (match?.[1] === undefined) throw new Error(`no button "${label}"`);
  return JSON.parse(match[1]) as string;
}
