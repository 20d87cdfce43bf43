import type { App } from '@slack/bolt';
import type { Tutor } from '../../../src/core/tutor.ts';
import type { ReadAttached } from '../../../src/ports/attached-files.ts';
import type { Inbox } from '../../../src/ports/inbox.ts';
import type { Poster } from '../../../src/ports/poster.ts';
import { createSlack, type SlackSettings } from '../../../src/platforms/slack/adapter.ts';
import { connectTo } from '../../../src/platforms/slack/connect.ts';
import { EVENTS_PATH } from '../../../src/platforms/slack/names.ts';
import { createMemoryStore } from '../../../src/store/memory.ts';
import { createTestLog, type TestLog } from '../../platforms/slack/log.ts';
import { createTestTutor, type TestTutor } from '../../platforms/slack/tutor.ts';
import { APP } from './local-slack.ts';
import { postSigned } from './signed.ts';

/** How Slack's events reach the door. */
export const MODES = ['Socket Mode', 'signed HTTP'] as const;
export type Mode = (typeof MODES)[number];

/** An open Slack door in this process. */
export interface OpenDoor extends Pick<TestTutor, 'asked'>, Pick<TestLog, 'lines' | 'everything'> {
  /** Hands the door what the stand-in cannot send, as Slack would; resolves when it is acknowledged. */
  readonly inject: (
    body: Readonly<Record<string, unknown>>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<void>;
  /** Posts what nobody asked for. */
  readonly poster: Poster;
  readonly readFile: ReadAttached;
  readonly stop: () => Promise<void>;
}

const SECRETS = /xoxb-|xapp-|stand-in-secret|_hooks\/response/u;

/** Opens the door to a stand-in. Closing it fails when a token or a response url was ever logged. */
export async function openDoor(options: {
  readonly mode: Mode;
  readonly apiUrl: string;
  /** Where the door listens in HTTP mode. */
  readonly port: number;
  readonly inbox?: Inbox;
  readonly clock?: () => number;
  readonly uploads?: boolean;
  /** What answers in place of the small tutor. */
  readonly respond?: Tutor['respond'];
  readonly settings?: Partial<SlackSettings>;
}): Promise<OpenDoor> {
  const store = createMemoryStore();
  const { mode, apiUrl, port, inbox = store.inbox, clock = Date.now, uploads = false } = options;
  const { notes } = store;
  const { tutor: small, asked } = createTestTutor();
  const tutor = options.respond === undefined ? small : { ...small, respond: options.respond };
  const { log, lines, everything } = createTestLog();
  const png = () => Promise.resolve(new Uint8Array([137, 80, 78, 71]));
  const pictures = { svg: () => undefined, svgOf: () => '', png, pngOf: png };
  const { botToken, appToken, signingSecret } = APP;
  const reached = mode === 'Socket Mode' ? { appToken } : { signingSecret, port };
  const settings = { botToken, command: '/kube', uploads, apiUrl, ...reached, ...options.settings };
  let app: App | undefined;

  const door = createSlack({ tutor, inbox, notes, clock, log, pictures, settings }, (...given) => {
    const connection = connectTo(...given);
    const { receiver } = connection;
    const init = receiver.init.bind(receiver);
    receiver.init = (its) => {
      app = its;
      init(its);
    };
    return connection;
  });
  await door.start();

  return {
    asked,
    lines,
    everything,
    poster: door.poster,
    readFile: door.readFile,
    stop: async () => {
      await door.stop();
      if (SECRETS.test(everything())) throw new Error('a secret reached the log');
    },
    inject: async (body, headers = {}) => {
      if (mode === 'signed HTTP') {
        const { status } = await postSigned(`http://127.0.0.1:${String(port)}${EVENTS_PATH}`, body, { headers });
        if (status !== 200) throw new Error(`the door answered ${String(status)}`);
        return;
      }
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const ack = () => Promise.resolve(resolve());
      app?.processEvent({ body: { ...body }, ack }).catch(reject);
      await promise;
    },
  };
}
