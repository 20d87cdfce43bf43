/** Limits of a Slack message, checked by hand from Slack's pages and not from the renderer's own constants. */

type Json = Readonly<Record<string, unknown>>;

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);

/** Everything Slack would refuse in a message or view, and everything in it that could call somebody. */
export function problemsOf(
  message: { readonly text: string; readonly blocks: unknown },
  most = 50,
  json = 12_000,
): readonly string[] {
  const blocks = list(message.blocks);
  const problems: string[] = [];
  const check = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem);
  };
  check(message.text.trim() !== '', 'no text');
  check(message.text.length <= 4_000, `text of ${String(message.text.length)}`);
  check(!/[<>]|&(?!amp;|lt;|gt;)/u.test(message.text), 'unescaped text');
  check(blocks.length <= most, `${String(blocks.length)} blocks`);
  check(JSON.stringify(blocks).length <= json, `${String(JSON.stringify(blocks).length)} characters of blocks`);
  const strings = JSON.stringify(message, (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/\n/gu, '') : value,
  );
  check(message.text.isWellFormed() && !/\\ud[89a-f]/u.test(strings), 'half a character');
  check(!/\\u00[01]/u.test(strings), 'a control character');
  const ids = blocks.flatMap(({ elements, type }) =>
    type === 'actions' ? list(elements).map((each) => each['action_id']) : [],
  );
  check(new Set(ids).size === ids.length, 'the same action id twice');
  return [...problems, ...blocks.flatMap(problemsOfBlock)];
}

function problemsOfBlock(block: Json): readonly string[] {
  switch (block['type']) {
    case 'header':
      return plain(block['text'], 150, 'header');
    case 'context':
      return list(block['elements']).length === 1
        ? list(block['elements']).flatMap(problemsOfContext)
        : ['a bad context'];
    case 'actions': {
      const elements = list(block['elements']);
      return [
        ...(elements.length >= 1 && elements.length <= 5 ? [] : ['a bad row']),
        ...elements.flatMap((each) =>
          each['type'] === 'static_select' ? problemsOfMenu(each) : problemsOfButton(each),
        ),
      ];
    }
    case 'image': {
      const alt = String(block['alt_text']);
      return alt !== '' && alt.length <= 2_000 && typeof block['slack_file'] === 'object' ? [] : ['a bad image'];
    }
    case 'rich_text':
      return list(block['elements']).length > 0
        ? list(block['elements']).flatMap(problemsOfRichText)
        : ['empty rich text'];
    default:
      return [`a block of type ${String(block['type'])}`];
  }
}

function plain(value: unknown, most: number, name: string): readonly string[] {
  const { type, text, emoji } = value as Json;
  const fits = typeof text === 'string' && text.trim() !== '' && text.length <= most;
  return type === 'plain_text' && emoji === false && fits ? [] : [`a bad ${name}`];
}

function problemsOfContext(element: Json): readonly string[] {
  if (element['type'] === 'plain_text') return plain(element, 2_000, 'context');
  const text = String(element['text']);
  const links = text.replace(/<https?:\/\/[^<>|\s]+\|[^<>|\n]+>/gu, '');
  const dates = links.replace(/<!date\^-?\d{1,13}\^[a-z_{} ]+\|[^<>|&\n]+>/gu, '');
  const code = dates.replace(/`[^`\n]+`/gu, '');
  const alive = /[<>~`]|&(?!amp;|lt;|gt;)/u.test(code);
  return element['type'] === 'mrkdwn' && text.length <= 2_000 && !alive ? [] : [`context that is alive: ${text}`];
}

function problemsOfButton(button: Json): readonly string[] {
  const { action_id: id, value, url, accessibility_label: spoken } = button;
  const target =
    url === undefined ? typeof value === 'string' && value !== '' && value.length <= 2_000 : isAddress(url);
  return [
    ...plain(button['text'], 75, 'label'),
    ...(button['type'] === 'button' && target ? [] : ['a bad button']),
    ...(typeof id === 'string' && id.length <= 255 ? [] : ['a bad action id']),
    ...(spoken === undefined || (typeof spoken === 'string' && spoken.length <= 75) ? [] : ['a bad spoken label']),
  ];
}

function problemsOfMenu(menu: Json): readonly string[] {
  const options = list(menu['options']);
  return [
    ...plain(menu['placeholder'], 150, 'placeholder'),
    ...(options.length >= 1 && options.length <= 100 ? [] : [`a menu of ${String(options.length)}`]),
    ...options.flatMap(({ text, value }) => [
      ...plain(text, 75, 'option'),
      ...(typeof value === 'string' && value !== '' && value.length <= 150 ? [] : ['a bad option value']),
    ]),
    ...(typeof menu['action_id'] === 'string' && menu['action_id'].length <= 255 ? [] : ['a bad action id']),
  ];
}

const isAddress = (url: unknown): boolean =>
  typeof url === 'string' && url.length <= 3_000 && /^https?:\/\/\S+$/u.test(url);

/** Sections and lists hold text and links only: no mention, no broadcast, no emoji can come out of them. */
function problemsOfRichText(element: Json): readonly string[] {
  const elements = list(element['elements']);
  if (elements.length === 0) return [`an empty ${String(element['type'])}`];
  if (element['type'] === 'rich_text_list') return elements.flatMap(problemsOfRichText);
  return elements.flatMap(({ type, text, url, timestamp, format, fallback }) => {
    if (type === 'date') {
      const fits = Number.isSafeInteger(timestamp) && typeof format === 'string' && typeof fallback === 'string';
      return fits && format !== '' && fallback !== '' ? [] : ['a bad date'];
    }
    const said = typeof text === 'string' && text !== '' && text.length <= 3_000;
    if (type === 'text' || (type === 'link' && isAddress(url))) return said ? [] : ['empty or long rich text'];
    return [`rich text of type ${String(type)}`];
  });
}

/** Everything Slack would refuse in a window: https://docs.slack.dev/surfaces/modals and the pages of its blocks. */
export function problemsOfWindow(window: object): readonly string[] {
  const { title, submit, close, blocks, private_metadata: memory, callback_id: id } = window as Json;
  const fields = list(blocks);
  const ids = fields.map(({ block_id: each }) => each);
  return [
    ...[title, submit, close].flatMap((text) => plain(text, 24, 'face')),
    ...(fields.length >= 1 && fields.length <= 100 ? [] : [`a window of ${String(fields.length)}`]),
    ...(new Set(ids).size === ids.length ? [] : ['the same block id twice']),
    ...(typeof memory === 'string' && memory.length <= 3_000 ? [] : ['too much to remember']),
    ...(typeof id === 'string' && id.length <= 255 ? [] : ['a bad callback id']),
    ...fields.flatMap(problemsOfInput),
  ];
}

function problemsOfInput({ type, label, hint, element }: Json): readonly string[] {
  const field = element as Json;
  return [
    ...(type === 'input' ? [] : ['no input']),
    ...plain(label, 2_000, 'label'),
    ...(hint === undefined ? [] : plain(hint, 2_000, 'hint')),
    ...(field['type'] === 'static_select' ? problemsOfChoice(field) : problemsOfWords(field)),
  ];
}

function problemsOfChoice({ options, initial_option: initial }: Json): readonly string[] {
  const all = list(options);
  const values = all.map(({ value }) => value);
  const known = initial === undefined || all.some((each) => JSON.stringify(each) === JSON.stringify(initial));
  return [
    ...(all.length >= 1 && all.length <= 100 && new Set(values).size === all.length ? [] : ['bad options']),
    ...all.flatMap(({ text }) => plain(text, 75, 'option')),
    ...values.flatMap((value) =>
      typeof value === 'string' && value !== '' && value.length <= 150 ? [] : ['a bad value'],
    ),
    ...(known ? [] : ['a first choice that is none of the options']),
  ];
}

function problemsOfWords({ type, max_length: most, initial_value: initial }: Json): readonly string[] {
  const room = typeof most === 'number' && most >= 1 && most <= 3_000 ? most : 0;
  const fits = initial === undefined || (typeof initial === 'string' && initial !== '' && initial.length <= room);
  return type === 'plain_text_input' && room > 0 && fits ? [] : ['a bad field for words'];
}
