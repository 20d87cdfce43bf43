import {
  InteractionResponseType,
  MessageFlags,
  Routes,
  type APIApplicationCommandOptionChoice,
  type APIDMChannel,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  type REST,
  type RESTPostAPIChannelMessageJSONBody,
  type RequestData,
} from 'discord.js';
import { toCallFailed } from './failed.ts';
import type { Rendered } from './render.ts';

/** What answers an interaction for fifteen minutes. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly application: string;
}

/** The calls this door makes to Discord. All reject with `CallFailed`, which holds no secret. */
export interface Api {
  /** Answers an interaction at once, with a new message or in place of the pressed one. */
  readonly answer: (to: Interaction, message: Rendered, how: 'private' | 'public' | 'replace') => Promise<void>;
  /** Offers lines to somebody who types. */
  readonly complete: (to: Interaction, choices: readonly APIApplicationCommandOptionChoice[]) => Promise<void>;
  /** Opens a form in answer to a press. */
  readonly ask: (to: Interaction, form: APIModalInteractionResponseCallbackData) => Promise<void>;
  /** Asks for more time: for a command with a visible "thinking", for a press without a sign. */
  readonly hold: (to: Interaction, how: 'private' | 'public' | 'press') => Promise<void>;
  /** The message an interaction was answered with, or the pressed one; rejects when there was no answer yet. */
  readonly original: (to: Interaction) => Promise<APIMessage>;
  readonly edit: (to: Interaction, message: Rendered) => Promise<void>;
  readonly followUp: (to: Interaction, message: Rendered, how: 'private' | 'public') => Promise<void>;
  /** Posts, and tells the message's id. */
  readonly post: (channel: string, message: Rendered, extra: PostExtra) => Promise<string>;
  /** Puts a message in the place of one of our own in a channel. */
  readonly change: (channel: string, id: string, message: Rendered) => Promise<void>;
  readonly typing: (channel: string) => Promise<void>;
  /** The channel of the private conversation with somebody. */
  readonly directChannel: (user: string) => Promise<string>;
  /** Replaces all commands of the application, in one server or everywhere. */
  readonly register: (application: string, commands: unknown, guild?: string) => Promise<void>;
}

/** What makes a message a reply, and a repeated post one message. */
export type PostExtra = Pick<RESTPostAPIChannelMessageJSONBody, 'enforce_nonce' | 'message_reference' | 'nonce'>;

const withFlags = ({ body }: Rendered, isPrivate: boolean): Rendered['body'] =>
  isPrivate ? { ...body, flags: (body.flags ?? 0) | MessageFlags.Ephemeral } : body;

/** Binds the calls to one connection. */
export function createApi(rest: REST): Api {
  async function call<T = void>(what: string, work: Promise<unknown>): Promise<T> {
    try {
      // Discord's answers have the shape its API types promise.
      return (await work) as T;
    } catch (error) {
      throw toCallFailed(what, error);
    }
  }

  const respond = (to: Interaction, type: InteractionResponseType, data: unknown, files: Rendered['files'] = []) =>
    call(
      'could not answer an interaction',
      rest.post(Routes.interactionCallback(to.id, to.token), {
        ...noAuth(files),
        body: { type, data },
      }),
    );
  const originalOf = (to: Interaction) => Routes.webhookMessage(to.application, to.token, '@original');

  return {
    answer: (to, message, how) => {
      const { UpdateMessage, ChannelMessageWithSource } = InteractionResponseType;
      const type = how === 'replace' ? UpdateMessage : ChannelMessageWithSource;
      return respond(to, type, withFlags(message, how === 'private'), message.files);
    },
    hold: (to, how) => {
      const { DeferredMessageUpdate, DeferredChannelMessageWithSource } = InteractionResponseType;
      if (how === 'press') return respond(to, DeferredMessageUpdate, undefined);
      return respond(to, DeferredChannelMessageWithSource, how === 'private' ? { flags: MessageFlags.Ephemeral } : {});
    },
    ask: (to, form) => respond(to, InteractionResponseType.Modal, form),
    complete: (to, choices) => respond(to, InteractionResponseType.ApplicationCommandAutocompleteResult, { choices }),
    original: (to) => call('could not read an answer', rest.get(originalOf(to), { auth: false })),
    edit: async (to, { body, files }) => {
      await call('could not edit an answer', rest.patch(originalOf(to), { ...noAuth(files), body }));
    },
    followUp: async (to, message, how) => {
      const options = { ...noAuth(message.files), body: withFlags(message, how === 'private') };
      await call('could not follow up', rest.post(Routes.webhook(to.application, to.token), options));
    },
    post: async (channel, { body, files }, extra) => {
      const options = { body: { ...body, ...extra }, files: [...files] };
      return (await call<APIMessage>('could not post a message', rest.post(Routes.channelMessages(channel), options)))
        .id;
    },
    change: async (channel, id, { body, files }) => {
      const options = { body, files: [...files] };
      await call('could not change a message', rest.patch(Routes.channelMessage(channel, id), options));
    },
    typing: (channel) => call('could not show typing', rest.post(Routes.channelTyping(channel))),
    directChannel: async (user) => {
      const made = rest.post(Routes.userChannels(), { body: { recipient_id: user } });
      return (await call<APIDMChannel>('could not open a direct conversation', made)).id;
    },
    register: async (application, commands, guild) => {
      const route =
        guild === undefined
          ? Routes.applicationCommands(application)
          : Routes.applicationGuildCommands(application, guild);
      await call('could not register the commands', rest.put(route, { body: commands }));
    },
  };
}

/** The token in the address is all the right these calls need. */
function noAuth(files: Rendered['files']): RequestData {
  return { auth: false, files: [...files] };
}
