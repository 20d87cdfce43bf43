/** Limits of a Discord message, checked by hand from Discord's pages and not from the renderer's own constants. */

type Json = Readonly<Record<string, unknown>>;

const V2 = 1 << 15;

/** A message without components, or a Components V2 one: everything Discord would refuse and everything that is alive. */
export function problemsOf(message: unknown, files: readonly string[] = []): readonly string[] {
  if (message === undefined) return [];
  const body = message as Json;
  const problems: string[] = [];
  const check = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem);
  };
  const all = childrenOf(body).flatMap(nested);
  const texts = all.filter(({ type }) => type === 10).map(({ content }) => String(content));
  const content = typeof body['content'] === 'string' ? body['content'] : '';
  const flags = Number(body['flags'] ?? 0);

  check(JSON.stringify(body['allowed_mentions']) === '{"parse":[],"replied_user":false}', 'may ping');
  check(content !== '' || all.length > 0, 'is empty');
  check(content.length <= 2000, `content of ${String(content.length)}`);
  if (all.length > 0) {
    check((flags & V2) !== 0, 'lacks the flag of Components V2');
    check(content === '' && body['embeds'] === undefined, 'mixes a card with content');
  }
  check(all.length <= 40, `${String(all.length)} components`);
  const total = texts.join('').length;
  check(total <= 4000, `${String(total)} characters of text`);
  for (const text of texts) check(text.trim() !== '', 'an empty text display');
  for (const text of [...texts, content]) problems.push(...alive(text));

  const ids = all.flatMap(({ custom_id: id }) => (typeof id === 'string' ? [id] : []));
  check(new Set(ids).size === ids.length, 'the same custom id twice');
  for (const id of ids) check(id.length >= 1 && id.length <= 100, `a custom id of ${String(id.length)}`);
  for (const each of all) problems.push(...problemsOfOne(each, files));
  check(files.length <= 10, `${String(files.length)} files`);
  const attached = ((body['attachments'] ?? []) as readonly Json[]).map(({ filename }) => filename);
  check(JSON.stringify(attached) === JSON.stringify(files), 'attachments that are not the files');
  check(isWellFormed(body), 'half a character');
  return problems;
}

const childrenOf = (json: Json): readonly Json[] => (json['components'] ?? []) as readonly Json[];
const nested = (component: Json): readonly Json[] => [component, ...childrenOf(component).flatMap(nested)];

function problemsOfOne(component: Json, files: readonly string[]): readonly string[] {
  const children = childrenOf(component);
  switch (component['type']) {
    case 1:
      return children.length >= 1 && children.length <= 5 ? [] : [`a row of ${String(children.length)}`];
    case 2: {
      const label = String(component['label']);
      const target = component['style'] === 5 ? component['url'] : component['custom_id'];
      const isLink = component['style'] !== 5 || /^https?:\/\/.{1,500}$/u.test(String(target));
      return label.trim() !== '' && label.length <= 80 && typeof target === 'string' && isLink ? [] : ['a bad button'];
    }
    case 12: {
      const items = component['items'] as readonly { media: { url: string }; description?: string }[];
      const known = items.every(({ media }) => files.includes(media.url.replace('attachment://', '')));
      const told = items.every(
        ({ description }) => description === undefined || (description !== '' && description.length <= 1024),
      );
      return known && told && items.length >= 1 && items.length <= 10 ? [] : ['a bad gallery'];
    }
    case 3: {
      const options = component['options'] as readonly { label: string; value: string; description?: string }[];
      const isEach = (text: string | undefined) => text === undefined || (text.trim() !== '' && text.length <= 100);
      const fits = options.every((option) => [option.label, option.value, option.description].every(isEach));
      const apart = new Set(options.map(({ value }) => value)).size === options.length;
      const hint = String(component['placeholder']);
      const some = options.length >= 1 && options.length <= 25 && hint.trim() !== '' && hint.length <= 150;
      return fits && apart && some ? [] : ['a bad menu'];
    }
    case 13: {
      const { url } = component['file'] as { url: string };
      return files.includes(url.replace('attachment://', '')) ? [] : ['a file that is not there'];
    }
    case 17:
      return children.length > 0 ? [] : ['an empty container'];
    case 10:
    case 14:
      return [];
    default:
      return [`a component of type ${String(component['type'])}`];
  }
}

const CODE = /```[a-z0-9+#-]*\n[^]*?\n```|\\[^0-9A-Za-z\s]|`[^`\n]+`|<t:-?\d{1,13}:[TfR]>/gu;
/** Read from left to right: a fence, an escaped sign, code, a link to the web. */
const TOKENS = new RegExp(`${CODE.source}|\\[(?:\\\\.|[^[\\]\\\\])*\\]\\(https?:\\/\\/[^\\s()<>@]+\\)`, 'gu');

/** What Discord would read as more than words, outside of code. Code itself must be closed. */
function alive(markdown: string): readonly string[] {
  const problems: string[] = [];
  const words = markdown.replace(TOKENS, (token) => (token.startsWith('```') ? '' : '·'));
  if (words.includes('`')) problems.push('code that is not closed');
  if (/[<[\]~|]/u.test(words)) problems.push('a mark that is alive');
  if (/@(?:everyone|here)/iu.test(markdown.replace(CODE, '·'))) problems.push('a mention of everybody');
  // Our own marks open a line at most once, and only these.
  for (const line of words.split('\n')) {
    if (/^\s*(?:#{1,3} |-# |> |- |\d+\. )\s*(?:[#>-]|\d+\.)/u.test(line)) problems.push('a mark within a marked line');
  }
  return problems;
}

function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  return typeof value !== 'object' || value === null || Object.values(value).every(isWellFormed);
}

/** Everything Discord would refuse in a window: https://docs.discord.com/developers/components/using-modal-components. */
export function problemsOfModal(modal: object): readonly string[] {
  const { custom_id: id, title, components } = modal as Json;
  const labels = components as readonly Json[];
  const fields = labels.map(({ component }) => component as Json);
  const ids = fields.map(({ custom_id: each }) => each);
  const isText = (text: unknown, most: number) => typeof text === 'string' && text.trim() !== '' && text.length <= most;
  return [
    ...(isText(id, 100) ? [] : ['a bad id']),
    ...(isText(title, 45) ? [] : ['a bad title']),
    ...(labels.length >= 1 && labels.length <= 5 ? [] : [`a window of ${String(labels.length)}`]),
    ...(new Set(ids).size === ids.length ? [] : ['the same id twice']),
    ...labels.flatMap(({ type, label, description }) =>
      type === 18 && isText(label, 45) && (description === undefined || isText(description, 100))
        ? []
        : ['a bad label'],
    ),
    ...fields.flatMap((field) => (field['type'] === 3 ? problemsOfChoice(field) : problemsOfWords(field))),
    ...(isWellFormed(modal) ? [] : ['half a character']),
  ];
}

function problemsOfChoice({ options, required, min_values: least = 1 }: Json): readonly string[] {
  const all = options as readonly { label: string; value: string; default?: boolean }[];
  const isEach = (text: string) => text.trim() !== '' && text.length <= 100;
  const fits = all.every(({ label, value }) => isEach(label) && isEach(value));
  const apart = new Set(all.map(({ value }) => value)).size === all.length;
  const first = all.filter((option) => option.default === true).length <= 1;
  const owed = required === true ? least === 1 : least === 0;
  return all.length >= 1 && all.length <= 25 && fits && apart && first && owed ? [] : ['a bad choice'];
}

function problemsOfWords({ type, style, max_length: most, value }: Json): readonly string[] {
  const room = typeof most === 'number' && most >= 1 && most <= 4_000 ? most : 0;
  const fits = value === undefined || (typeof value === 'string' && value.length <= room);
  return type === 4 && (style === 1 || style === 2) && room > 0 && fits ? [] : ['a bad field for words'];
}
