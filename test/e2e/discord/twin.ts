import { Server } from 'node:net';
import type { APIMessage } from 'discord.js';

/** What the tests use of discord-digital-twin, in our own words: its types need packages that are not installed here. */
export interface Twin {
  readonly restUrl: string;
  readonly botToken: string;
  readonly botUserId: string;
  readonly guildId: string;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly channel: (id: string) => {
    readonly user: (id: string) => {
      readonly sendMessage: (message: { readonly content: string }) => Promise<APIMessage>;
      readonly editMessage: (edit: { readonly messageId: string; readonly content: string }) => Promise<unknown>;
      readonly runSlashCommand: (command: {
        readonly name: string;
        readonly options: readonly unknown[];
      }) => Promise<Said>;
      readonly clickButton: (press: { readonly messageId: string; readonly customId: string }) => Promise<Said>;
      readonly selectMenu: (choice: {
        readonly messageId: string;
        readonly customId: string;
        readonly values: readonly string[];
      }) => Promise<Said>;
    };
    readonly getMessages: () => Promise<readonly APIMessage[]>;
    readonly getInteractionResponse: (
      id: string,
    ) => Promise<{ readonly type: number; readonly data: unknown; readonly messageId: string | null } | null>;
  };
  readonly simulateInteraction: (interaction: {
    readonly type: number;
    readonly channelId: string;
    readonly userId: string;
    readonly messageId?: string;
    readonly data: unknown;
  }) => Promise<Said>;
  readonly prisma: { readonly channel: { readonly create: (row: { readonly data: object }) => Promise<unknown> } };
  readonly server: { readonly gateway: TwinGateway };
}

/** What Discord does to a connection now and then. */
export interface Trouble {
  /** Sends the last event once more. */
  readonly redeliver: () => void;
  /** Sends an event the twin has no helper for. */
  readonly dispatch: (event: string, data: object) => void;
  /** Ends all gateway connections, with a code or without a word. */
  readonly hangUp: (code?: number) => void;
  /** Refuses the next bot that identifies, with this code. */
  readonly refuseNext: (code: number) => void;
  /** How many bots are connected and let in. */
  readonly present: () => number;
}

/** The id of something said and the secret that answers it. */
export interface Said {
  readonly id: string;
  readonly token: string;
}

type Broadcast = (event: string, data: object) => void;

interface TwinGateway {
  broadcast: Broadcast;
  readonly wss: { readonly on: (event: 'connection', listener: (socket: Socket) => void) => void };
  readonly clients: readonly { readonly ws: Socket; readonly identified: boolean }[];
}

interface Socket {
  readonly on: (event: 'message', listener: (raw: Buffer) => void) => void;
  readonly send: (text: string) => void;
  readonly close: (code: number) => void;
  readonly terminate: () => void;
}

export const BOT_TOKEN = 'secret-that-no-log-may-show';
export const USERS = { ada: '301', ben: '302', cam: '303', dee: '304', eve: '305' } as const;
export const HALL = '401';

/** Starts the twin with five people and a channel, heard on this machine only. */
export async function startTwin(botToken = BOT_TOKEN): Promise<{ readonly twin: Twin; readonly trouble: Trouble }> {
  const place = new URL('../../servers/node_modules/discord-digital-twin/dist/index.js', import.meta.url).href;
  // The package's own class; `Twin` says which of it is used.
  const { DigitalDiscord } = (await import(place)) as { DigitalDiscord: new (options: object) => Twin };
  const twin = new DigitalDiscord({
    guild: { name: 'School' },
    channels: [{ id: HALL, name: 'hall', type: 0 }],
    users: Object.entries(USERS).map(([username, id]) => ({ id, username })),
    botUser: { username: 'kube' },
    botToken,
  });
  await onLoopback(() => twin.start());
  return { twin, trouble: fillIn(twin) };
}

/** The twin listens on every interface unless told otherwise, and cannot be told. */
async function onLoopback(work: () => Promise<void>): Promise<void> {
  const { listen } = Server.prototype;
  Server.prototype.listen = function (this: Server, port: number, ready: () => void) {
    return Reflect.apply(listen, this, [port, '127.0.0.1', ready]) as Server;
    // One of the many overloads of `listen`, the one the twin calls.
  } as typeof listen;
  await work().finally(() => {
    Server.prototype.listen = listen;
  });
}

/** Adds what the twin leaves out: who is mentioned, which message is answered, and that a session cannot be resumed. */
function fillIn(twin: Twin): Trouble {
  const { gateway } = twin.server;
  const broadcast = gateway.broadcast.bind(gateway);
  let refusal: number | undefined;
  let last: Parameters<Broadcast> = ['', {}];
  gateway.broadcast = (event, data) => {
    const { content } = data as { readonly content?: string };
    const named = event === 'MESSAGE_CREATE' && content?.includes(`<@${twin.botUserId}>`) === true;
    const author = (data as { readonly author?: { readonly id: string } }).author?.id;
    if (author !== twin.botUserId && /^(?:MESSAGE|INTERACTION)_CREATE$/u.test(event)) last = [event, data];
    broadcast(event, named ? { ...data, mentions: [{ id: twin.botUserId, username: 'kube' }] } : data);
  };
  gateway.wss.on('connection', (socket) => {
    socket.on('message', (raw) => {
      const { op } = JSON.parse(raw.toString()) as { readonly op: number };
      if (op === 2 && refusal !== undefined) {
        socket.close(refusal);
        refusal = undefined;
      }
      if (op === 6) socket.send(JSON.stringify({ op: 9, d: false }));
    });
  });
  return {
    redeliver: () => {
      gateway.broadcast(...last);
    },
    dispatch: (event, data) => {
      gateway.broadcast(event, data);
    },
    hangUp: (code) => {
      for (const { ws } of gateway.clients.slice()) {
        if (code === undefined) ws.terminate();
        else ws.close(code);
      }
    },
    refuseNext: (code) => {
      refusal = code;
    },
    present: () => gateway.clients.filter(({ identified }) => identified).length,
  };
}
