import {
  ComponentType,
  InteractionType,
  TextInputStyle,
  type APIInteraction,
  type APIMessageComponentInteraction,
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmitInteraction,
} from 'discord.js';
import { lineOf, questionOf } from './buttons.ts';
import { LIMITS } from './limits.ts';
import { clip, flat } from './markdown.ts';

const FIELD = 'words';

/** The form behind a pressed button that asks for words, or `undefined` for anything else. Its id is the line. */
export function formFor(interaction: APIInteraction): APIModalInteractionResponseCallbackData | undefined {
  if (interaction.type !== InteractionType.MessageComponent) return undefined;
  const { component_type: type, custom_id: id } = interaction.data;
  const question = type === ComponentType.Button ? questionOf(id) : undefined;
  if (question === undefined) return undefined;
  const title = labelOf(interaction.message.components ?? [], id);
  const asked = question || title;
  return {
    custom_id: lineOf(id),
    title: clip(title, LIMITS.modalTitle),
    components: [
      {
        type: ComponentType.Label,
        label: clip(asked, LIMITS.fieldLabel),
        ...(asked.length > LIMITS.fieldLabel ? { description: clip(asked, LIMITS.fieldHint) } : {}),
        component: {
          type: ComponentType.TextInput,
          custom_id: FIELD,
          style: TextInputStyle.Short,
          required: true,
          max_length: LIMITS.askedText,
        },
      },
    ],
  };
}

/** The label of the button with an id, in the message it stands in. */
function labelOf(components: NonNullable<APIMessageComponentInteraction['message']['components']>, id: string): string {
  const found = (component: object): string | undefined => {
    if ('custom_id' in component && component.custom_id === id && 'label' in component) return String(component.label);
    if (!('components' in component) || !Array.isArray(component.components)) return undefined;
    for (const each of component.components) {
      // Components hold nothing but components.
      const label = found(each as object);
      if (label !== undefined) return label;
    }
    return undefined;
  };
  return flat(found({ components }) ?? '') || 'Ask the tutor';
}

/** The line of a form with what was typed into it, or `undefined` where nothing was. */
export function wordsIn({ data }: APIModalSubmitInteraction): string | undefined {
  const typed = data.components.flatMap((row) =>
    'component' in row ? [row.component] : 'components' in row ? row.components : [],
  );
  const words = typed.flatMap((each) =>
    'value' in each && each.custom_id === FIELD ? [flat(String(each.value))] : [],
  );
  const said = words.join(' ').trim();
  return said === '' ? undefined : `${lineOf(data.custom_id)} ${said}`;
}
