import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';

/** The one option of the slash command: a free line, as it would be typed anywhere else. */
export const OPTION = 'ask';

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
      ],
    },
    { ...where, type: ApplicationCommandType.Message, name: 'Explain this' },
  ];
}
