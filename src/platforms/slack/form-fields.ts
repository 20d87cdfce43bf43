import type { types } from '@slack/bolt';
import { filledIn, type FormField } from '../../core/form.ts';
import { LIMITS } from './limits.ts';
import type { Submission } from './receive-windows.ts';
import { clean, cutText, flat } from './text.ts';

const FIELD = 'field-';
/** A field of several lines: what is sent does not tell. */
const LINES = 'lines-';
const VALUE = 'value';

/** A text on one line that Slack shows as it is. */
export const plainText = (text: string, limit: number): types.PlainTextElement => ({
  type: 'plain_text',
  text: cutText(flat(text), limit).text,
  emoji: false,
});

/** A field of a form; `at` is its place in it. */
export function drawField(field: FormField, at: number): types.InputBlock {
  const { element, hint } = elementOf(field, at === 0);
  return {
    type: 'input',
    block_id: `${field.type === 'text' && field.lines === true ? LINES : FIELD}${String(at)}`,
    label: plainText(flat(field.label) || 'Your words', LIMITS.inputLabel),
    optional: field.optional === true,
    ...(hint === undefined ? {} : { hint: plainText(hint, LIMITS.inputHint) }),
    element,
  };
}

function elementOf(
  field: FormField,
  first: boolean,
): { readonly element: types.InputBlock['element']; readonly hint?: string } {
  const options = field.type === 'select' ? optionsOf(field.options) : [];
  if (field.type === 'select' && options.length > 0) {
    const initial = options.find(({ value }) => value === flat(field.initial ?? ''));
    const missing = field.options.length - options.length;
    const element = {
      type: 'static_select',
      action_id: VALUE,
      options,
      ...(initial === undefined ? {} : { initial_option: initial }),
      ...(first ? { focus_on_load: true } : {}),
    } as const;
    return missing === 0 ? { element } : { element, hint: `${String(missing)} more do not fit here: type them.` };
  }
  const initial = cutText(flat(field.initial ?? ''), LIMITS.askedText).text;
  const several = field.type === 'text' && field.lines === true;
  return {
    element: {
      type: 'plain_text_input',
      action_id: VALUE,
      max_length: several ? LIMITS.inputText : LIMITS.askedText,
      ...(several ? { multiline: true } : {}),
      ...(initial === '' ? {} : { initial_value: initial }),
      ...(first ? { focus_on_load: true } : {}),
    },
  };
}

function optionsOf(options: Extract<FormField, { type: 'select' }>['options']): types.PlainTextOption[] {
  const fitting = options.flatMap(({ label, value }): types.PlainTextOption[] => {
    const said = flat(value);
    if (said === '' || said.length > LIMITS.optionValue) return [];
    return [{ text: plainText(flat(label) || said, LIMITS.optionText), value: said }];
  });
  return [...new Map(fitting.map((option) => [option.value, option])).values()].slice(0, LIMITS.options);
}

/** What was filled in, in the order of the fields; empty where nothing was. */
export function readFields({ values }: Submission['state']): readonly string[] {
  // Slack promises no order of the fields; their numbers have one digit.
  const blocks = Object.keys(values).filter((block) => block.startsWith(FIELD) || block.startsWith(LINES));
  return blocks
    .sort((a, b) => Number(a.at(-1)) - Number(b.at(-1)))
    .map((block) => {
      const field = values[block]?.[VALUE];
      const words = field?.selected_option?.value ?? field?.value ?? '';
      return block.startsWith(LINES) ? filledIn(clean(words)) : flat(words);
    });
}
