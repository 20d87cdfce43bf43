import {
  ApplicationCommandOptionType,
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandOptionChoice,
} from 'discord.js';
import type { Completion } from '../../core/tutor.ts';
import { OPTION } from './definitions.ts';
import { LIMITS } from './limits.ts';
import { clip, flat } from './markdown.ts';

/** What somebody has typed so far into the slash command. */
export function typedIn({ data }: APIApplicationCommandAutocompleteInteraction): string {
  const option = data.options.find(({ name }) => name === OPTION);
  return option?.type === ApplicationCommandOptionType.String ? option.value : '';
}

/** Completions as Discord lists them. A line too long to be a value is left out: choosing it would say half of it. */
export function choicesOf(completions: readonly Completion[]): readonly APIApplicationCommandOptionChoice<string>[] {
  return completions
    .map(({ label, line }) => ({ name: clip(flat(label) || flat(line), LIMITS.choiceName), value: line.trim() }))
    .filter(({ name, value }) => name !== '' && value !== '' && value.length <= LIMITS.choiceValue)
    .slice(0, LIMITS.choices);
}
