import { openDoor, type OpenDoor } from './door.ts';
import { ANN, APP, GENERAL, startLocalSlack, type LocalSlack, type Seen } from './local-slack.ts';
import { until } from './ports.ts';

/** A workspace to which doors are opened in one test after the other. */
export interface Trial {
  readonly slack: LocalSlack;
  /** Opens a door, by Socket Mode unless told; `close` closes it, whatever happened to the test. */
  readonly opened: (options?: Partial<Parameters<typeof openDoor>[0]>) => Promise<OpenDoor>;
  /** Has something else closed by `close`. */
  readonly closeLater: (thing: { readonly stop: () => Promise<void> }) => void;
  readonly mention: (text: string) => Promise<Readonly<Record<string, unknown>>>;
  readonly command: (text: string) => Promise<Readonly<Record<string, unknown>>>;
  /** The tutor's messages in the channel with these words, as of now. */
  readonly own: (words: string) => Promise<readonly Seen[]>;
  /** The same, once there is one. */
  readonly answers: (words: string) => Promise<readonly Seen[]>;
  readonly close: () => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Starts a workspace without a door. */
export async function startTrial(): Promise<Trial> {
  const slack = await startLocalSlack();
  const open: { readonly stop: () => Promise<void> }[] = [];
  const own: Trial['own'] = async (words) =>
    (await slack.messages(GENERAL)).filter(({ user, text }) => user === APP.botUserId && text.includes(words));
  return {
    slack,
    own,
    opened: async (options = {}) => {
      const door = await openDoor({ mode: 'Socket Mode', apiUrl: slack.apiUrl, port: 0, ...options });
      open.push(door);
      return door;
    },
    closeLater: (thing) => void open.push(thing),
    mention: (text) => slack.act('message', { channel: GENERAL, user: ANN, text: `<@${APP.botUserId}> ${text}` }),
    command: (text) => slack.act('command', { channel: GENERAL, user: ANN, command: '/kube', text }),
    answers: (words) =>
      until(`an answer with "${words}"`, async () => {
        const found = await own(words);
        return found.length > 0 ? found : undefined;
      }),
    close: async () => {
      for (const each of open.splice(0).reverse()) await each.stop();
    },
    end: slack.stop,
  };
}
