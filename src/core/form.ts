/** One thing to choose in a form; `value` is what choosing it puts into the line. */
export interface FormOption {
  readonly label: string;
  readonly value: string;
}

/** One thing a form asks for. `name` stands for it in the line to type, as in `quiz start <topic>`. */
export type FormField = {
  readonly label: string;
  readonly name: string;
  /** May stay empty, and is then left out of the line. */
  readonly optional?: boolean;
  /** What stands there at first: words, or the value of an option. */
  readonly initial?: string;
} &
  /** `lines`: several of them, which stay as they are typed, blanks and all. */
  (
    | { readonly type: 'text'; readonly lines?: true }
    | { readonly type: 'select'; readonly options: readonly FormOption[] }
  );

/**
 * A few questions answered at once, and so a way to type a command: sending it says its button's line with the answers
 * behind it, in the order of the fields. At most 5 fields; what comes after them has to be typed.
 */
export interface Form {
  readonly title: string;
  readonly fields: readonly FormField[];
}

/** How many fields a form may have: Discord's windows hold five. */
export const FORM_FIELDS = 5;

/** The longest line of a button that opens a form, in characters: Discord's hundred hold the form's name beside it. */
export const FORM_LINE_LIMIT = 80;

/** How many choices are spelt out where nobody can open a menu. */
const SPELT_OUT = 8;

const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What opens a form: `form` itself, or one question that `asks` for words. */
export interface FormOpener {
  readonly label: string;
  readonly asks?: string;
  readonly form?: Form;
}

/** The form behind a button as every door can show it, or `undefined` for a button that simply says its line. */
export function formOf({ label, asks, form }: FormOpener): Form | undefined {
  if (form !== undefined) {
    const fields = form.fields.slice(0, FORM_FIELDS).map(usable);
    return fields.length === 0 ? undefined : { title: flat(form.title) || flat(label), fields };
  }
  if (asks === undefined) return undefined;
  return { title: flat(label), fields: [{ label: flat(asks) || 'Your words', name: 'words', type: 'text' }] };
}

/** A menu offers each value once and starts with one of its own; without a choice left it is a field for words. */
function usable(field: FormField): FormField {
  const label = flat(field.label) || flat(field.name) || 'Your words';
  const { name, optional, initial } = field;
  const rest = { label, name, ...(optional === true ? { optional } : {}) };
  const words = flat(initial ?? '');
  const start = words === '' ? {} : { initial: words };
  if (field.type === 'text') return { ...rest, ...start, type: 'text', ...(field.lines ? { lines: true } : {}) };
  const seen = new Map<string, FormOption>();
  for (const option of field.options) {
    const value = flat(option.value);
    if (value !== '' && !seen.has(value)) seen.set(value, { label: flat(option.label) || value, value });
  }
  if (seen.size === 0) return { ...rest, ...start, type: 'text' };
  return { ...rest, ...(seen.has(words) ? start : {}), type: 'select', options: [...seen.values()] };
}

/** What was filled into a field: on one line, unless it has several that say something. */
export function filledIn(value: string): string {
  const lines = value.split(/\r\n|[\r\n]/u).map((line) => line.trimEnd());
  const [from, to] = [lines.findIndex((line) => line !== ''), lines.findLastIndex((line) => line !== '')];
  return from < to ? lines.slice(from, to + 1).join('\n') : flat(value);
}

/** The line that a form says: its button's line, and behind it what was filled in; several lines stand below. */
export function formLine(line: string, values: readonly string[]): string {
  return values
    .map(filledIn)
    .filter((part) => part !== '')
    .reduce((said, part) => (part.includes('\n') ? `${said}\n${part}` : `${said} ${part}`), flat(line))
    .trim();
}

/** How a form's line is typed: `quiz start <topic> [pace]`; what may be left out stands in square brackets. */
export function formUsage(line: string, { fields }: Form): string {
  const named = fields.map(({ name, optional }) => (optional === true ? `[${flat(name)}]` : `<${flat(name)}>`));
  return [flat(line), ...named].join(' ');
}

/** What may be typed for a field, in words: `networking, storage or security`. */
export function formChoices(field: FormField): string {
  if (field.type === 'text') return 'any words';
  const values = field.options.map(({ value }) => value);
  if (values.length > SPELT_OUT) {
    return `${values.slice(0, SPELT_OUT).join(', ')} and ${String(values.length - SPELT_OUT)} more`;
  }
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`;
}
