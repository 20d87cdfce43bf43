import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageFlags,
  type APIApplicationCommandInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  type APIMessage,
} from 'discord.js';
import type { Request } from '../../core/request.ts';
import type { Delivery } from '../../ports/inbox.ts';
import type { Address } from './address.ts';
import { attachedTo } from './attachments.ts';
import { lineOf } from './buttons.ts';
import { FILE_OPTION, OPTION } from './definitions.ts';
import { EXPLAINED } from './limits.ts';
import { lineSent } from './modal.ts';
import { GREETING, personFrom, placeOf, timeOf, type Surroundings } from './place.ts';
import { textsOf } from './subject.ts';

/** What was said, in which way. */
type Said = Pick<Request, 'files' | 'text' | 'via'>;

/** A command, a press or "Explain this" as a delivery, or `undefined` for anything else. */
export function receiveInteraction(interaction: APIInteraction, here: Surroundings): Delivery | undefined {
  const said = saidIn(interaction);
  const user = interaction.member?.user ?? interaction.user;
  const channel = interaction.channel?.id;
  if (said === undefined || user === undefined || channel === undefined) return undefined;

  const { id, token, application_id: application, guild_id: guild, member } = interaction;
  const place = placeOf(channel, guild, here.parentOf(channel));
  // A form that a press opened carries the message with the button, too.
  const { MessageComponent, ModalSubmit } = InteractionType;
  const isPress = interaction.type === MessageComponent || interaction.type === ModalSubmit;
  const pressed = isPress && interaction.message !== undefined ? pressedIn(interaction.message) : undefined;
  const isPrivate = pressed?.isPrivate ?? true;
  const address: Address = {
    to: 'interaction',
    interaction: { id, token, application },
    channel,
    user: user.id,
    ...(pressed === undefined ? {} : { pressed }),
  };
  const request: Request = {
    ...said,
    id,
    from: personFrom(user, member),
    place,
    // A direct conversation is private as it is, and keeps its messages; "only you can see this" ones vanish.
    audience: isPrivate && place.kind === 'shared' ? 'asker' : 'place',
    at: timeOf(id),
  };
  return { key: `discord/${id}`, request, address };
}

function saidIn(interaction: APIInteraction): Said | undefined {
  if (interaction.type === InteractionType.ApplicationCommand) return commandIn(interaction);
  if (interaction.type === InteractionType.ModalSubmit) {
    const text = lineSent(interaction);
    return text === undefined ? undefined : { text, via: 'form' };
  }
  if (interaction.type !== InteractionType.MessageComponent) return undefined;
  const { data } = interaction;
  if (data.component_type === ComponentType.Button) return { text: lineOf(data.custom_id), via: 'press' };
  const [chosen] = data.component_type === ComponentType.StringSelect ? data.values : [];
  return chosen === undefined ? undefined : { text: chosen, via: 'press' };
}

function commandIn(interaction: APIApplicationCommandInteraction): Said | undefined {
  const { data } = interaction;
  if (data.type === ApplicationCommandType.Message) return { text: explained(data), via: 'shortcut' };
  if (data.type !== ApplicationCommandType.ChatInput) return undefined;
  const option = data.options?.find(({ name }) => name === OPTION);
  const text = option?.type === ApplicationCommandOptionType.String ? option.value.trim() : '';
  return { text: text || GREETING, via: 'slash', ...attachedTo(filesIn(data)) };
}

function filesIn({ options = [], resolved }: APIChatInputApplicationCommandInteraction['data']) {
  const file = options.find(({ name }) => name === FILE_OPTION);
  const attached =
    file?.type === ApplicationCommandOptionType.Attachment ? resolved?.attachments?.[file.value] : undefined;
  return attached === undefined ? [] : [attached];
}

/** The line for "Explain this": the text of the message it was used on, also of a card. */
function explained({ target_id, resolved }: APIMessageApplicationCommandInteraction['data']): string {
  const target = resolved.messages[target_id];
  const text = target === undefined ? '' : textsOf(target).join('\n').slice(0, EXPLAINED).toWellFormed();
  return `explain-this ${text}`.trim();
}

function pressedIn({ id, flags }: Pick<APIMessage, 'flags' | 'id'>): NonNullable<PressedIn> {
  return { id, isPrivate: ((flags ?? 0) & MessageFlags.Ephemeral) !== 0 };
}

type PressedIn = Extract<Address, { to: 'interaction' }>['pressed'];
