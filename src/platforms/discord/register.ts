import { createHash } from 'node:crypto';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { Notes } from '../../ports/notes.ts';
import type { Api } from './api.ts';
import { definitions } from './definitions.ts';
import { isRefusal } from './failed.ts';

const OWNER = 'discord';
const NAME = 'definitions';

/** What registering takes. */
export interface Registering {
  readonly api: Api;
  readonly notes: Notes;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Registers the commands if they are not the ones registered last: Discord counts registrations. Rejects when the
 * server does not exist for the bot; any other trouble leaves the commands as they were.
 */
export async function register(
  { api, notes, clock, log }: Registering,
  {
    application,
    command,
    guildId,
  }: { readonly application: string; readonly command: string; readonly guildId?: string },
): Promise<void> {
  const commands = definitions(command);
  const target = [application, guildId ?? 'everywhere', commands];
  const hash = createHash('sha256').update(JSON.stringify(target)).digest('hex');
  if ((await notes.read(OWNER, NAME)) === hash) return;
  try {
    await api.register(application, commands, guildId);
  } catch (cause) {
    if (guildId !== undefined && isRefusal(cause, 'missingAccess', 'unknownGuild')) {
      throw new Error(
        `The Discord server ${guildId} (DISCORD_GUILD_ID) does not know this bot: invite it there first.`,
        {
          cause,
        },
      );
    }
    log.error('could not register the Discord commands; those registered before still work', { cause });
    return;
  }
  await notes.write(OWNER, NAME, hash, clock());
  log.info('registered the Discord commands', { commands: commands.length, guild: guildId ?? 'everywhere' });
}
