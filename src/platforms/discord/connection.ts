import {
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
  RESTEvents,
  type APIInteraction,
  type APIRequest,
  type GatewayMessageCreateDispatchData,
  type GatewayReadyDispatchData,
  type Guild,
  type ResponseLike,
} from 'discord.js';
import type { Log } from '../../ports/log.ts';
import { explainClose, explainLogin } from './login-error.ts';

/** Who the bot is, as Discord says when it lets it in. */
export interface Identity {
  readonly self: string;
  readonly application: string;
}

/** What the connection tells. Payloads are passed on as Discord sent them, so that recorded ones can be tested. */
export interface Listeners {
  readonly onMessage: (message: GatewayMessageCreateDispatchData) => void;
  readonly onInteraction: (interaction: APIInteraction) => void;
  /** The bot was added to a server while it was running. */
  readonly onJoin: (guild: Guild) => void;
}

/** A client that keeps only what the door reads: servers, channels and threads. */
export function createClient(apiUrl?: string): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
    }),
    // One more try after a 5xx or a lost connection; a 429 is waited out and counts as none.
    rest: { retries: 1, ...(apiUrl === undefined ? {} : { api: apiUrl }) },
  });
}

/**
 * Lets the client log in and resolves when Discord knows it. Lost connections come back by themselves. Every event that
 * carries an error has a listener, because an `error` event nobody hears ends the process.
 */
export async function connect(
  client: Client,
  token: string,
  listenAs: (identity: Identity) => Listeners,
  log: Log,
): Promise<Identity> {
  const { promise, resolve } = Promise.withResolvers<Identity>();
  let closedWith: number | undefined;
  let open = false;

  // The first event of a connection, so nothing said is missed by listening only from here.
  client.ws.once(GatewayDispatchEvents.Ready, ({ user, application }: GatewayReadyDispatchData) => {
    const identity = { self: user.id, application: application.id };
    const { onMessage, onInteraction, onJoin } = listenAs(identity);
    client.ws.on(GatewayDispatchEvents.MessageCreate, onMessage);
    client.ws.on(GatewayDispatchEvents.InteractionCreate, onInteraction);
    client.on(Events.GuildCreate, onJoin);
    resolve(identity);
  });
  client.on(Events.Error, (error) => log.error('Discord client error', { reason: error.message }));
  client.on(Events.ShardError, (error) => log.warn('Discord connection error', { reason: error.message }));
  client.on(Events.ShardReconnecting, () => log.info('Discord connection lost; reconnecting'));
  client.on(Events.ShardDisconnect, ({ code }) => {
    closedWith = code;
    if (open) log.error('Discord closed the connection for good', { code, reason: explainClose(code) });
  });
  client.rest.on(RESTEvents.Response, (request, response) => {
    noteRepeated(request, response, log);
  });

  try {
    await client.login(token);
  } catch (error) {
    throw explainLogin(error, closedWith);
  }
  open = true;
  return promise;
}

/** Hears no more of what people say; answers under way can still be sent. */
export function stopListening(client: Client): void {
  client.ws.removeAllListeners(GatewayDispatchEvents.MessageCreate);
  client.ws.removeAllListeners(GatewayDispatchEvents.InteractionCreate);
  client.removeAllListeners(Events.GuildCreate);
}

/** A follow-up that had to be sent again may stand there twice: unlike a post in a channel it has no nonce. */
function noteRepeated({ method, path, retries }: APIRequest, { status }: ResponseLike, log: Log): void {
  const isFollowUp = method.toUpperCase() === 'POST' && path.startsWith('/webhooks/');
  if (isFollowUp && retries > 0 && status < 300) log.warn('possible duplicate', { platform: 'discord' });
}
