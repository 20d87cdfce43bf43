import { App, webApi } from '@slack/bolt';
import type { Tutor } from '../../core/tutor.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Delivery, Inbox } from '../../ports/inbox.ts';
import type { Log } from '../../ports/log.ts';
import type { Notes } from '../../ports/notes.ts';
import type { Pictures } from '../../ports/pictures.ts';
import type { ReadingDoor } from '../../ports/attached-files.ts';
import type { PostingDoor } from '../../ports/poster.ts';
import { createDeliver, type Outgoing } from '../deliver.ts';
import { createFormBook } from '../form-book.ts';
import { addressOf, type SlackDelivery } from './address.ts';
import { clientOptions } from './client.ts';
import { connectTo } from './connect.ts';
import type { Connection } from './connection.ts';
import { createGroups, NO_GROUPS } from './groups.ts';
import { identify, type SignedIn } from './identity.ts';
import { listen } from './listen.ts';
import { createPeople, NAMES_SCOPE } from './people.ts';
import { createReadFile, FILES_SCOPE } from './read-file.ts';
import { routesFor } from './routes.ts';
import { createSdkLog, withoutSecrets } from './sdk-log.ts';
import { createSending } from './sending.ts';
import type { SlackSettings } from './settings.ts';
import { stillWorking } from './still-working.ts';

export type { SlackSettings } from './settings.ts';

/** What the Slack door is built from. */
export interface SlackOptions {
  readonly tutor: Tutor;
  readonly inbox: Inbox;
  readonly notes: Notes;
  readonly clock: Clock;
  readonly log: Log;
  readonly pictures: Pictures;
  readonly settings: SlackSettings;
}

/** How often answers are looked for that another process left unsent. */
const RECOVER_EVERY_MS = 30_000;
/** How long stopping waits for answers under way. */
const SETTLE_MS = 10_000;

/** The Slack door. `connect` decides how events reach it; tests listen in there. */
export function createSlack(
  { tutor, inbox, notes, clock, log, pictures, settings }: SlackOptions,
  connect: typeof connectTo = connectTo,
): PostingDoor & ReadingDoor {
  const logger = createSdkLog(log);
  const client = new webApi.WebClient(settings.botToken, clientOptions(logger, settings.apiUrl));
  const forms = createFormBook({ notes, clock, log });
  const handle = (): string | undefined => me?.handle;
  const mayUpload = settings.uploads;
  const { call, send, poster } = createSending({ client, mayUpload, pictures, forms, handle, clock, log });
  const addGroups = settings.userGroups === true ? createGroups({ client, clock, log }) : NO_GROUPS;
  const addName = createPeople({ client, clock, log, mayRead: () => me?.scopes.includes(NAMES_SCOPE) === true });
  const deliver = createDeliver({ tutor, inbox, clock, log });
  let me: SignedIn | undefined;
  let connection: Connection | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function outgoing(delivery: Delivery): Promise<Outgoing> {
    const { request } = delivery;
    const address = addressOf(delivery);
    const journey = { address, audience: await tutor.seenBy(request), direct: request.place.kind === 'direct' };
    return {
      send: (reply) => send(reply, routesFor({ ...journey, replaces: reply.replaces === true })),
      ...(address.home === 'always' ? {} : { working: () => stillWorking(address, journey.direct, send) }),
    };
  }

  const recover = (): Promise<void> =>
    deliver.recover('slack', outgoing).catch((cause: unknown) => {
      log.error('could not look for unsent answers', { platform: 'slack', cause });
    });

  return {
    name: 'slack',
    poster,
    readFile: createReadFile({
      client,
      call,
      botToken: settings.botToken,
      apiUrl: settings.apiUrl,
      mayRead: () => me?.scopes.includes(FILES_SCOPE) === true,
    }),
    start: async () => {
      connection = connect(settings, { logger, log, clock });
      const self = (me = await identify(settings.botToken, client));
      const app = new App({
        receiver: connection.receiver,
        token: settings.botToken,
        botId: self.botId,
        botUserId: self.botUserId,
        logger,
        clientOptions: clientOptions(logger, settings.apiUrl),
        convoStore: false,
        attachFunctionToken: false,
        // Checked above, where a wrong token gets a message for people instead of an unhandled rejection.
        tokenVerificationEnabled: false,
      });
      app.error((error) => {
        log.error('slack listener failed', { said: withoutSecrets(error.message) });
        return Promise.resolve();
      });
      const { command } = settings;
      const take = async (heard: SlackDelivery) => {
        const delivery = await addGroups(await addName(heard));
        await deliver.deliver(delivery, await outgoing(delivery));
      };
      listen(app, { me: self, command, clock, call, forms, deliver: take });
      await connection.open();
      timer = setInterval(() => void recover(), RECOVER_EVERY_MS).unref();
      void recover();
      log.info('slack connected', { by: settings.appToken === undefined ? 'http' : 'socket' });
    },
    stop: async () => {
      clearInterval(timer);
      await connection?.close();
      await deliver.settle(SETTLE_MS);
    },
  };
}
