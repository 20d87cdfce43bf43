import { setTimeout as sleep } from 'node:timers/promises';
import { EVENTS_PATH } from '../../../src/platforms/slack/names.ts';
import { openDoor, type Mode, type OpenDoor } from './door.ts';
import { ANN, APP, GENERAL, startLocalSlack, type LocalSlack, type Seen } from './local-slack.ts';
import { freePort, until } from './ports.ts';

/** A workspace with the tutor in it, and what people do there. */
export interface Room {
  readonly slack: LocalSlack;
  readonly door: OpenDoor;
  /** Ann's channel of direct messages with the tutor. */
  readonly direct: string;
  /** Ann says something; gives the message's id. */
  readonly say: (channel: string, text: string, more?: Readonly<Record<string, unknown>>) => Promise<string>;
  /** The tutor's first message in a channel that fits; it must come soon. */
  readonly answer: (channel: string, fits: (message: Seen) => boolean) => Promise<Seen>;
  /** How many messages of the tutor hold these words, once everything has had time to arrive. */
  readonly count: (channel: string, words: string) => Promise<number>;
  /** Presses the button with this label on a message. */
  readonly press: (message: Seen, label: string, user?: string) => Promise<void>;
  /** A card for all in the channel, as a mention gives it. */
  readonly publicCard: () => Promise<Seen>;
  /** A card for one person, as the slash command gives it. */
  readonly privateCard: (user?: string) => Promise<Seen>;
  /** The body of a shortcut that Ann chose. */
  readonly shortcut: (more: object) => Readonly<Record<string, unknown>>;
  readonly leave: () => Promise<void>;
}

/** Starts a workspace and opens the door to it. */
export async function enterRoom(mode: Mode): Promise<Room> {
  const port = await freePort();
  const requestUrl = `http://127.0.0.1:${String(port)}${EVENTS_PATH}`;
  const slack = await startLocalSlack(mode === 'Socket Mode' ? {} : { requestUrl });
  const door = await openDoor({ mode, apiUrl: slack.apiUrl, port, uploads: true });
  const direct = await slack.directChannel(ANN);

  const own = async (channel: string) => (await slack.messages(channel)).filter(({ user }) => user === APP.botUserId);
  const answer: Room['answer'] = (channel, fits) =>
    until('an answer', async () => (await own(channel)).find((message) => fits(message)));
  const say: Room['say'] = async (channel, text, more = {}) => {
    const { message } = await slack.act('message', { channel, user: ANN, text, ...more });
    // The stand-in gives back the message it made.
    return (message as Seen).ts;
  };

  return {
    slack,
    door,
    direct,
    say,
    answer,
    count: async (channel, words) => {
      await sleep(300);
      return (await own(channel)).filter(({ text }) => text.includes(words)).length;
    },
    press: async ({ channel, ts, blocks = [] }, label, user = ANN) => {
      const buttons = blocks.flatMap(({ elements = [] }) => elements);
      const button = buttons.find(({ text }) => (text as { text?: string } | undefined)?.text === label);
      if (button === undefined) throw new Error(`no button "${label}" on the message`);
      const { action_id: id, value, text } = button;
      const action = { type: 'button', block_id: 'b', action_id: id, value, text };
      await slack.act('interact', { channel, messageTs: ts, user, action });
    },
    publicCard: async () => {
      const asked = await say(GENERAL, `<@${APP.botUserId}> pod`);
      return answer(GENERAL, ({ thread_ts: thread, text }) => thread === asked && text.startsWith('Pod'));
    },
    privateCard: async (user = ANN) => {
      const before = (await slack.messages(GENERAL)).length;
      await slack.act('command', { channel: GENERAL, user, command: '/kube', text: 'pod' });
      return until('a private card', async () =>
        (await slack.messages(GENERAL))
          .slice(before)
          .find(({ ephemeral_to: to, text }) => to === user && text.startsWith('Pod')),
      );
    },
    shortcut: (more) => ({
      team: { id: 'T1' },
      user: { id: ANN, username: 'ann', name: 'ann', team_id: 'T1' },
      token: 't',
      action_ts: '1.0',
      ...more,
    }),
    leave: async () => {
      await door.stop();
      await slack.stop();
    },
  };
}
