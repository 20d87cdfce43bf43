import { App, webApi } from '@slack/bolt';
import type { Adapter, Tutor } from '../../core/tutor.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Delivery, Inbox } from '../../ports/inbox.ts';
import type { Log } from '../../ports/log.ts';
import type { Pictures } from '../../ports/pictures.ts';
import { createDeliver, type Outgoing } from '../deliver.ts';
import { addressOf, type SlackDelivery } from './address.ts';
import { createCall } from './call.ts';
import { clientOptions } from './client.ts';
import { connectTo } from './connect.ts';
import type { Connection } from './connection.ts';
import { createGroups, NO_GROUPS } from './groups.ts';
import { createHandOver } from './hand-over.ts';
import { identify } from './identity.ts';
import { listen } from './listen.ts';
import { routesFor } from './routes.ts';
import { createSdkLog, withoutSecrets } from './sdk-log.ts';
import { createSend } from './send.ts';
import type { SlackSettings } from './settings.ts';
import { createShareFile } from './share-files.ts';
import { stillWorking } from './still-working.ts';
import { createUploads, NO_UPLOADS } from './uploads.ts';

export type { SlackSettings } from './settings.ts';

/** What the Slack door is built from. */
export interface SlackOptions {
  readonly tutor: Tutor;
  readonly inbox: Inbox;
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
  { tutor, inbox, clock, log, pictures, settings }: SlackOptions,
  connect: typeof connectTo = connectTo,
): Adapter {
  const logger = createSdkLog(log);
  const client = new webApi.WebClient(settings.botToken, clientOptions(logger, settings.apiUrl));
  const call = createCall(log);
  const uploads = settings.uploads ? createUploads({ client, pictures, log }) : NO_UPLOADS;
  const sharing = settings.uploads ? { shareFile: createShareFile(client) } : {};
  const send = createSend({ handOver: createHandOver(client, call), uploads, ...sharing, log });
  const addGroups = settings.userGroups === true ? createGroups({ client, clock, log }) : NO_GROUPS;
  const deliver = createDeliver({ tutor, inbox, clock, log });
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
    start: async () => {
      connection = connect(settings, { logger, log, clock });
      const me = await identify(settings.botToken, client);
      const app = new App({
        receiver: connection.receiver,
        token: settings.botToken,
        botId: me.botId,
        botUserId: me.botUserId,
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
        const delivery = await addGroups(heard);
        await deliver.deliver(delivery, await outgoing(delivery));
      };
      listen(app, { me, command, clock, call, deliver: take });
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
