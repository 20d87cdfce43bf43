import {
  ComponentType,
  InteractionType,
  TextInputStyle,
  type APIInteraction,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmitInteraction,
  type APISelectMenuOption,
} from 'discord.js';
import { filledIn, formLine, type Form, type FormField } from '../../core/form.ts';
import { formNameOf, lineOf } from './buttons.ts';
import { LIMITS } from './limits.ts';
import { clip, flat, printable } from './markdown.ts';

const FIELD = 'field-';
/** A field of several lines: what is sent does not tell. */
const LINES = 'lines-';

/** What a pressed button that opens a form says by itself, and the name of its form; `undefined` for anything else. */
export function formPressed(interaction: APIInteraction): { readonly line: string; readonly form: string } | undefined {
  if (interaction.type !== InteractionType.MessageComponent) return undefined;
  const { component_type: type, custom_id: id } = interaction.data;
  const form = type === ComponentType.Button ? formNameOf(id) : undefined;
  return form === undefined ? undefined : { line: lineOf(id), form };
}

/** A form as Discord's window. Its id is the line that is said. */
export function modalOf(form: Form, line: string): APIModalInteractionResponseCallbackData {
  return {
    custom_id: line,
    title: clip(flat(form.title), LIMITS.modalTitle) || 'Ask the tutor',
    components: form.fields.map(drawField),
  };
}

function drawField(field: FormField, at: number): APILabelComponent {
  const label = flat(field.label) || 'Your words';
  const { component, missing } = componentOf(
    field,
    `${field.type === 'text' && field.lines === true ? LINES : FIELD}${String(at)}`,
  );
  // A long question goes on below; that choices are missing matters more.
  const more = label.length > LIMITS.fieldLabel ? label : '';
  const hint = missing === 0 ? more : `${String(missing)} more do not fit here: type them.`;
  return {
    type: ComponentType.Label,
    label: clip(label, LIMITS.fieldLabel),
    ...(hint === '' ? {} : { description: clip(hint, LIMITS.fieldHint) }),
    component,
  };
}

function componentOf(
  field: FormField,
  id: string,
): { readonly component: APILabelComponent['component']; readonly missing: number } {
  const required = field.optional !== true;
  const options = field.type === 'select' ? optionsOf(field) : [];
  if (field.type === 'select' && options.length > 0) {
    const least = required ? {} : { min_values: 0 };
    const component = { type: ComponentType.StringSelect, custom_id: id, options, required, ...least } as const;
    return { component, missing: field.options.length - options.length };
  }
  const value = clip(flat(field.initial ?? ''), LIMITS.askedText);
  const several = field.type === 'text' && field.lines === true;
  const style = several ? TextInputStyle.Paragraph : TextInputStyle.Short;
  const input = { type: ComponentType.TextInput, custom_id: id, style, required } as const;
  return {
    component: {
      ...input,
      max_length: several ? LIMITS.askedLines : LIMITS.askedText,
      ...(value === '' ? {} : { value }),
    },
    missing: 0,
  };
}

function optionsOf({ options, initial }: Extract<FormField, { type: 'select' }>): APISelectMenuOption[] {
  // Discord refuses a menu that offers the same value twice.
  const fitting = new Map(
    options.flatMap(({ label, value }): (readonly [string, APISelectMenuOption])[] => {
      const said = flat(value);
      if (said === '' || said.length > LIMITS.optionValue) return [];
      const start = value === initial ? { default: true } : {};
      return [[said, { label: clip(flat(label), LIMITS.optionLabel) || said, value: said, ...start }]];
    }),
  );
  return [...fitting.values()].slice(0, LIMITS.options);
}

/** The line of a window that was sent, with what was filled in behind it, or `undefined` for a window of another kind. */
export function lineSent({ data }: APIModalSubmitInteraction): string | undefined {
  const fields = data.components.flatMap((row) => ('component' in row ? [row.component] : []));
  const filled = new Map(
    fields.flatMap((field): (readonly [string, string])[] => {
      if (field.type === ComponentType.TextInput && field.custom_id.startsWith(LINES)) {
        return [[field.custom_id, filledIn(printable(field.value))]];
      }
      if (!field.custom_id.startsWith(FIELD)) return [];
      if (field.type === ComponentType.TextInput) return [[field.custom_id, flat(field.value)]];
      return field.type === ComponentType.StringSelect ? [[field.custom_id, flat(field.values[0] ?? '')]] : [];
    }),
  );
  if (filled.size === 0) return undefined;
  // Their numbers have one digit.
  const inOrder = [...filled].sort(([a], [b]) => Number(a.at(-1)) - Number(b.at(-1)));
  const values = inOrder.map(([, words]) => words);
  return formLine(lineOf(data.custom_id), values);
}
