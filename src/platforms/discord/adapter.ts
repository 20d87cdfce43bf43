import type { Client } from 'discord.js';
import type { Tutor } from '../../core/tutor.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Inbox } from '../../ports/inbox.ts';
import type { Log } from '../../ports/log.ts';
import type { Notes } from '../../ports/notes.ts';
import type { Pictures } from '../../ports/pictures.ts';
import type { ReadingDoor } from '../../ports/attached-files.ts';
import type { PostingDoor } from '../../ports/poster.ts';
import { createDeliver } from '../deliver.ts';
import { createFormBook } from '../form-book.ts';
import { createApi, type Api } from './api.ts';
import { connect, createClient, stopListening, type Identity, type Listeners } from './connection.ts';
import { createSendForm } from './forms.ts';
import { createIntake, leftOutgoing, parentOf } from './intake.ts';
import { inviteLink } from './invite.ts';
import { createDiscordPoster } from './poster.ts';
import { createReadFile } from './read-file.ts';
import { register } from './register.ts';

/** How this door is set up. */
export interface DiscordSettings {
  readonly token: string;
  /** Another address than Discord's own, for tests. */
  readonly apiUrl?: string;
  /** Registers the commands in this one server, where changes show at once: for development. */
  readonly guildId?: string;
  /** The name of the slash command. */
  readonly command: string;
}

/** What the door needs of the rest of the program. */
export interface DiscordOptions {
  readonly tutor: Tutor;
  readonly inbox: Inbox;
  readonly clock: Clock;
  readonly log: Log;
  readonly pictures: Pictures;
  readonly settings: DiscordSettings;
  readonly notes: Notes;
}

const RECOVER_EVERY_MS = 30_000;
const SETTLE_MS = 10_000;

/** The Discord door: slash command, mentions, direct messages, buttons and "Explain this" over one gateway connection. */
export function createDiscord({
  tutor,
  inbox,
  clock,
  log,
  pictures,
  settings,
  notes,
}: DiscordOptions): PostingDoor & ReadingDoor {
  const { token, apiUrl, guildId, command } = settings;
  const { deliver, recover, settle } = createDeliver({ tutor, inbox, clock, log });
  const forms = createFormBook({ notes, clock, log });
  const sendForm = createSendForm(pictures, forms);
  let running: { readonly client: Client; readonly api: Api; readonly timer: NodeJS.Timeout } | undefined;
  const poster = createDiscordPoster({ api: () => running?.api, sendForm, log });

  async function start(): Promise<void> {
    const client = createClient(apiUrl);
    const api = createApi(client.rest);
    const intake = { tutor, clock, log, api, sendForm, deliver, forms };
    const listenAs = ({ self }: Identity): Listeners => createIntake(intake, { self, parentOf: parentOf(client) });
    const { application } = await connect(client, token, listenAs, log);
    try {
      const where = guildId === undefined ? {} : { guildId };
      await register({ api, notes, clock, log }, { application, command, ...where });
    } catch (error) {
      await client.destroy();
      throw error;
    }
    const sweep = () =>
      void recover('discord', (left) => leftOutgoing(intake, left)).catch((cause: unknown) => {
        log.error('could not look for unanswered messages', { platform: 'discord', cause });
      });
    sweep();
    running = { client, api, timer: setInterval(sweep, RECOVER_EVERY_MS) };
    log.info('Discord is open', { invite: inviteLink(application) });
  }

  async function stop(): Promise<void> {
    if (running === undefined) return;
    const { client, timer } = running;
    running = undefined;
    clearInterval(timer);
    stopListening(client);
    await settle(SETTLE_MS);
    await client.destroy();
  }

  return { name: 'discord', poster, readFile: createReadFile(apiUrl), start, stop };
}
