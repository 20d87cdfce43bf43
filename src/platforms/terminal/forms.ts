import { formChoices, formUsage, type Form } from '../../core/form.ts';
import type { Reply } from '../../core/reply.ts';

/** The one question of a form that is no more than that: its answer is the next line. */
export function questionIn({ fields }: Form): string | undefined {
  const [field, ...more] = fields;
  // Several lines cannot be typed here: each would be said by itself.
  return field?.type === 'text' && field.lines !== true && more.length === 0 ? field.label : undefined;
}

/** A form of several fields, as the line to type and what may stand in it. */
export function toUsage(line: string, form: Form): Reply {
  return {
    title: form.title,
    blocks: [
      { type: 'text', text: ['Type ', { type: 'code', text: formUsage(line, form) }] },
      {
        type: 'list',
        items: form.fields.map((field) => {
          const { name, label, optional } = field;
          const rest = optional === true ? ' (may be left out)' : '';
          return [{ type: 'strong', text: name }, `: ${label}: ${formChoices(field)}${rest}`];
        }),
      },
    ],
    about: { kind: 'help', terms: [] },
  };
}
