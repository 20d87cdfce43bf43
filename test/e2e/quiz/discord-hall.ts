import { SnowflakeUtil, type APIMessage } from 'discord.js';
import { unescape } from '../../../src/platforms/discord/markdown.ts';
import { textsOf, type ReadableMessage } from '../../../src/platforms/discord/subject.ts';
import type { QuizPlace } from '../../../src/quiz/event.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import { startFront, type Call, type Front } from '../discord/front.ts';
import { HALL, startTwin, USERS, type Said, type Trouble } from '../discord/twin.ts';
import { launchProgram } from '../program/program.ts';
import { until } from '../slack/ports.ts';
import { parseLog, SETTINGS, type Control, type Hall, type Note, type Post } from './hall.ts';

const [ann, ben, cam, dee, eve] = Object.entries(USERS).map(([name, id]) => ({ id, name }));
/** Looks like a token, which the settings ask for. */
const TOKEN = 'stand.in.token';
const PRIVATE = 64;

type Sent = ReadableMessage & { readonly flags?: number };

/** A hall in Discord, and what only Discord has. */
export interface DiscordHall extends Hall, Pick<Trouble, 'redeliver'> {
  readonly front: Front;
  readonly place: QuizPlace;
}

/** Starts a server and the program beside it. */
export async function openDiscordHall(settings: Readonly<Record<string, string>> = {}): Promise<DiscordHall> {
  const { twin, trouble } = await startTwin(TOKEN);
  const front = await startFront(twin);
  const program = await launchProgram({
    settings: { ...SETTINGS, DISCORD_TOKEN: TOKEN, DISCORD_API_URL: front.url, ...settings },
  });
  await program.shows(/Discord: open/u);
  const store = await openSqliteStore(program.data);
  if (ann === undefined || ben === undefined || cam === undefined || dee === undefined || eve === undefined)
    throw new Error('five people play');
  /** Who is answered by the secret of an interaction. */
  const speakers = new Map<string, string>();
  const said: Said[] = [];
  const presses: { readonly by: string; readonly at: number }[] = [];

  const note = (who: string, each: Said): void => {
    said.push(each);
    speakers.set(each.token, who);
    presses.push({ by: who, at: SnowflakeUtil.timestampFrom(each.id) });
  };
  const as = (id: string) => twin.channel(HALL).user(id);

  const press: Hall['press'] = async ({ id }, post, line) => {
    const { how, raw } = post.controls.find((each) => each.line === line) ?? { how: 'press', raw: { custom_id: line } };
    const customId = String(raw['custom_id']);
    const by = as(id);
    const { id: messageId } = post;
    note(
      id,
      await (how === 'choose'
        ? by.selectMenu({ messageId, customId, values: [line] })
        : by.clickButton({ messageId, customId })),
    );
  };

  function notesIn(call: Call): readonly Note[] {
    // What comes too late for its interaction goes to the conversation with whoever asked; the front numbers it so.
    const direct = /\/channels\/9(?<user>\d+)\/messages$/u.exec(call.path)?.groups?.['user'];
    if (direct !== undefined) return [{ to: direct, text: wordsIn(call.body).trim() }];
    const [token, who] = [...speakers].find(([each]) => call.path.includes(each)) ?? [];
    if (token === undefined || who === undefined || call.method === 'GET') return [];
    const first = front.accepted.find(({ path }) => path.includes(token) && path.endsWith('/callback'));
    const isCallback = call.path.endsWith('/callback');
    // Messages as the bot sends them.
    const sent = (isCallback ? call.body['data'] : call.body) as Sent | undefined;
    // What our own program sent, as Discord's documentation shapes it.
    const opened = first?.body['data'] as { readonly flags?: number } | undefined;
    const told = call.method === 'PATCH' ? opened : sent;
    const flags = told?.flags ?? 0;
    const text = sent === undefined ? '' : wordsIn(sent).trim();
    return (flags & PRIVATE) !== 0 && text !== '' ? [{ to: who, text }] : [];
  }

  /** Answers that were announced to one person: the twin forgets that their messages are private. */
  async function announced(): Promise<readonly (string | undefined)[]> {
    const isPrivate = ({ token }: Said) =>
      front.accepted.some(
        ({ path, body }) => path.includes(token) && body['type'] === 5 && JSON.stringify(body).includes('"flags":64'),
      );
    const all = await Promise.all(
      said.filter(isPrivate).map(({ id }) => twin.channel(HALL).getInteractionResponse(id)),
    );
    return all.map((response) => response?.messageId ?? undefined);
  }

  return {
    guests: [ann, ben, cam, dee, eve],
    front,
    place: { platform: 'discord', team: twin.guildId, channel: HALL },
    redeliver: trouble.redeliver,
    press,
    presses: () => Promise.resolve(presses),
    say: async ({ id }, line) => {
      const options = [{ type: 3, name: 'ask', value: line }];
      note(id, await as(id).runSlashCommand({ name: 'kube', options }));
    },
    fill: async (who, post, line, words) => {
      const before = front.accepted.length;
      await press(who, post, line);
      const isWindow = ({ body }: Call) => body['type'] === 9 && JSON.stringify(body).includes(line);
      await until('the window of a press', () => front.accepted.slice(before).find(isWindow));
      const components = [{ type: 18, component: { type: 4, custom_id: 'field-0', value: words } }];
      const data = { custom_id: line, components };
      note(
        who.id,
        await twin.simulateInteraction({ type: 5, channelId: HALL, userId: who.id, messageId: post.id, data }),
      );
    },
    posts: async () => {
      const hidden = await announced();
      return (await twin.channel(HALL).getMessages())
        .filter(({ author, flags = 0 }) => author.id === twin.botUserId && (flags & PRIVATE) === 0)
        .filter(({ id }) => !hidden.includes(id))
        .map(toPost);
    },
    notes: () => Promise.resolve(front.accepted.flatMap(notesIn)),
    sent: () => Promise.resolve(front.calls.map(({ at, path, body }) => ({ at, what: path + JSON.stringify(body) }))),
    log: () => parseLog(program.all()),
    store,
    leave: async () => {
      await program.end();
      await store.close();
      await front.stop();
      await twin.stop();
    },
  };
}

function toPost(message: APIMessage): Post {
  const controls: Control[] = [];
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) return part.forEach(visit);
    if (typeof part !== 'object' || part === null) return;
    // Components as Discord documents them.
    const { custom_id: id, options, components } = part as Readonly<Record<string, unknown>>;
    if (typeof id === 'string' && Array.isArray(options)) {
      for (const { value } of options as readonly { readonly value: string }[])
        controls.push({ line: value, how: 'choose', raw: { custom_id: id } });
    } else if (typeof id === 'string') {
      const [line = '', more = ''] = id.split('\n');
      controls.push({ line, how: more.startsWith('#') ? 'fill' : 'press', raw: { custom_id: id } });
    }
    visit(components);
  };
  visit(message.components);
  return { id: message.id, at: SnowflakeUtil.timestampFrom(message.id), text: wordsIn(message), controls };
}

/** What a message shows, without its headings and bold letters, with the descriptions of its pictures. */
function wordsIn(message: ReadableMessage): string {
  const described = [...JSON.stringify(message.components ?? []).matchAll(/"description":("(?:[^"\\]|\\.)*")/gu)];
  // Matched as a string of JSON.
  const pictures = described.map(([, text = '""']) => JSON.parse(text) as string);
  return [
    unescape(
      textsOf(message)
        .join('\n')
        .replaceAll(/\*\*|^(?:#+|-#) /gmu, ''),
    ),
    ...pictures,
  ].join('\n');
}
