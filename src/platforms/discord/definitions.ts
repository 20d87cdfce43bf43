import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';

/** The line of the slash command, as it would be typed anywhere else. */
export const OPTION = 'ask';

/** What goes with the line, as if it were attached to a message. */
export const FILE_OPTION = 'file';

/** The commands people see: the slash command and "Explain this" on a message. */
export function definitions(command: string): RESTPutAPIApplicationCommandsJSONBody {
  const where = {
    // Installed in servers, used there and in the direct conversation: elsewhere the bot could not follow up.
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  };
  return [
    {
      ...where,
      type: ApplicationCommandType.ChatInput,
      name: command,
      description: 'Ask the Kubernetes tutor; only you see the answer',
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: OPTION,
          description: 'A word, a question or a command: pod, "what is a Service?", help',
          // Required, so that Discord takes what is typed after the name as this option at once.
          required: true,
          autocomplete: true,
        },
        {
          type: ApplicationCommandOptionType.Attachment,
          name: FILE_OPTION,
          description: 'A file for the line, as in: packs add',
        },
      ],
    },
    { ...where, type: ApplicationCommandType.Message, name: 'Explain this' },
  ];
}
