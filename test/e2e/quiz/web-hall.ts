import { openSqliteStore } from '../../../src/store/sqlite.ts';
import { launchProgram } from '../program/program.ts';
import { parseLog, SETTINGS, type Control, type Guest, type Hall, type Out, type Post } from './hall.ts';

const GUESTS = ['Ann', 'Ben', 'Cam', 'Dee', 'Eve'].map((name) => ({ id: name.toLowerCase(), name }));

/** A message as a page gets it. */
interface Item {
  readonly id: string;
  readonly html: string;
  readonly replaces?: string;
}

/** The room of the page, with five names and each their own page open. */
export async function openWebHall(): Promise<Hall> {
  const settings = { ...SETTINGS, KUBE_TUTOR_WEB: 'true', KUBE_TUTOR_WEB_PORT: '0' };
  const program = await launchProgram({ settings });
  const [, link = ''] = await program.shows(/web page: open at (\S+)/u);
  const store = await openSqliteStore(program.data);
  const { origin } = new URL(link);
  const cookie = (await fetch(link)).headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  const closing = new AbortController();
  const [ann, ben, cam, dee, eve] = GUESTS;
  if (ann === undefined || ben === undefined || cam === undefined || dee === undefined || eve === undefined)
    throw new Error('five people play');
  const outs: Out[] = [];
  const pages = new Map<string, Map<string, Item>>();
  const lines: { readonly by: string; readonly at: number }[] = [];

  /** Follows the page of a name: what came stands there until something takes its place. */
  async function follow({ id, name }: Guest): Promise<void> {
    const shown = new Map<string, Item>();
    pages.set(id, shown);
    const url = `${origin}/events?shared=true&name=${name}`;
    const { body } = await fetch(url, { headers: { Cookie: cookie }, signal: closing.signal });
    let rest = '';
    for await (const chunk of body ?? []) {
      const [...events] = (rest + Buffer.from(chunk).toString('utf8')).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) {
        const data = /^data: (?<data>.*)$/mu.exec(event)?.groups?.['data'];
        if (data === undefined) continue;
        // What the page's own script takes it for.
        const item = JSON.parse(data) as Item;
        outs.push({ at: Date.now(), what: `${wordsIn(item.html)} ${item.html}` });
        if (item.replaces !== undefined) shown.delete(item.replaces);
        shown.set(item.id, item);
      }
    }
  }
  for (const guest of GUESTS) void follow(guest).catch(() => undefined);

  async function say({ id, name }: Guest, text: string, via: string, on?: string): Promise<void> {
    const headers = { Cookie: cookie, Origin: origin, 'Content-Type': 'application/json' };
    lines.push({ by: id, at: Date.now() });
    const body = JSON.stringify({ text, via, name, shared: true, on });
    const { status } = await fetch(`${origin}/say`, { method: 'POST', headers, body });
    if (status !== 200) throw new Error(`the page answered ${String(status)}`);
  }

  const answers = (id: string, isPrivate: boolean): readonly Item[] =>
    [...(pages.get(id)?.values() ?? [])].filter(
      ({ html }) => html.includes('"message answer"') && html.includes(ASIDE) === isPrivate,
    );

  return {
    guests: [ann, ben, cam, dee, eve],
    say: (who, line) => say(who, line, 'message'),
    press: (who, post, line) => say(who, line, 'press', post.id),
    presses: () => Promise.resolve(lines),
    fill: (who, post, line, words) => say(who, `${line} ${words}`, 'form', post.id),
    posts: () => Promise.resolve(answers(ann.id, false).map(toPost)),
    notes: () =>
      Promise.resolve(
        GUESTS.flatMap(({ id }) => answers(id, true).map(({ html }) => ({ to: id, text: wordsIn(html) }))),
      ),
    sent: () => Promise.resolve(outs),
    log: () => parseLog(program.all()),
    store,
    leave: async () => {
      closing.abort();
      await program.end();
      await store.close();
    },
  };
}

const ASIDE = 'Only you can see this';

function toPost({ id, html }: Item): Post {
  const controls = [...html.matchAll(/<(?<tag>button|form|option)[^>]*? (?:data-line|value)="(?<line>[^"]*)"/gu)];
  return {
    id,
    at: 0,
    text: wordsIn(html),
    controls: controls.map(({ groups }): Control => {
      const how = groups?.['tag'] === 'form' ? 'fill' : groups?.['tag'] === 'option' ? 'choose' : 'press';
      return { line: groups?.['line'] ?? '', how, raw: {} };
    }),
  };
}

/** The words of a message of a page, a line for each element that stands on its own. */
function wordsIn(html: string): string {
  return html
    .replaceAll(/<p class="who">[^<]*<\/p>|<div class="previews">[^]*$/gu, '')
    .replaceAll(/<\/?(?:p|h\d|li|div|tr|dt|figure|pre)\b[^>]*>/gu, '\n')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/&(?:amp|lt|gt|quot|#39);/gu, ' ')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/\s*\n\s*/gu, '\n')
    .trim();
}
