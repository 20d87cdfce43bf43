import { openSqliteStore } from '../../../src/store/sqlite.ts';
import { EVENTS_PATH } from '../../../src/platforms/slack/names.ts';
import type { Mode } from '../slack/door.ts';
import { openFaults, type Faults } from '../slack/faults.ts';
import { ANN, APP, BEN, CAM, DEE, EVE, GENERAL, startLocalSlack, type Seen } from '../slack/local-slack.ts';
import { freePort } from '../slack/ports.ts';
import { openScreen } from '../slack/screen.ts';
import { postSigned } from '../slack/signed.ts';
import { launchProgram } from '../program/program.ts';
import { parseLog, SETTINGS, type Control, type Hall, type Post } from './hall.ts';

const GUESTS = [
  { id: ANN, name: 'ann' },
  { id: BEN, name: 'ben' },
  { id: CAM, name: 'cam' },
  { id: DEE, name: 'dee' },
  { id: EVE, name: 'eve' },
] as const;

/** A hall in Slack, and what only Slack has. */
export interface SlackHall extends Hall {
  readonly faults: Faults;
  /** Sends the last press again, word for word, as Slack does when an acknowledgement is lost; over HTTP only. */
  readonly redeliver: () => Promise<void>;
}

/** Starts a workspace and the program beside it. */
export async function openSlackHall(mode: Mode, settings: Readonly<Record<string, string>> = {}): Promise<SlackHall> {
  const port = await freePort();
  const requestUrl = `http://127.0.0.1:${String(port)}${EVENTS_PATH}`;
  const slack = await startLocalSlack(mode === 'Socket Mode' ? {} : { requestUrl });
  const faults = await openFaults(slack.apiUrl);
  const reached =
    mode === 'Socket Mode'
      ? { SLACK_APP_TOKEN: APP.appToken }
      : { SLACK_SIGNING_SECRET: APP.signingSecret, SLACK_PORT: String(port) };
  const program = await launchProgram({
    settings: {
      ...SETTINGS,
      SLACK_BOT_TOKEN: APP.botToken,
      SLACK_API_URL: faults.apiUrl,
      SLACK_UPLOADS: 'true',
      ...reached,
      ...settings,
    },
  });
  await program.shows(/Slack: open/u);
  const store = await openSqliteStore(program.data);

  const own = async (): Promise<readonly Seen[]> =>
    (await slack.messages(GENERAL)).filter(({ user }) => user === APP.botUserId);
  const presses = async () => (await slack.told()).filter(({ type }) => type === 'block_actions');

  const press: Hall['press'] = async ({ id: user }, post, line) => {
    const control = post.controls.find((each) => each.line === line);
    const action = control?.raw ?? { type: 'button', action_id: 'say-9-9', value: line };
    await slack.act('interact', { channel: GENERAL, messageTs: post.id, user, action: { block_id: 'b', ...action } });
  };

  return {
    guests: GUESTS,
    faults,
    press,
    presses: async () =>
      (await presses()).map(({ user, actions }) => ({
        by: (user as { readonly id: string }).id,
        at: millis((actions as readonly { readonly action_ts: string }[])[0]?.action_ts ?? ''),
      })),
    say: async ({ id }, line) =>
      void (await slack.act('command', { channel: GENERAL, user: id, command: '/kube', text: line })),
    fill: async (who, post, line, words) => {
      // A page of its own: another would still show windows of before.
      const screen = await openScreen(slack.port);
      await press(who, post, line);
      const isTheirs = ({ stack }: { readonly [field: string]: unknown }) => {
        const shown = JSON.stringify(stack);
        return shown.includes(who.id) && shown.includes(line);
      };
      await screen.seen('view', isTheirs);
      const values = { 'field-0': { value: { type: 'plain_text_input', value: words } } };
      screen.send({ t: 'view_submit', user: who.id, values });
      await screen.seen('view', ({ stack }) => !isTheirs({ stack }));
      screen.close();
    },
    posts: async () => (await own()).filter(({ ephemeral_to: to }) => to === undefined).map(toPost),
    notes: async () =>
      (await own()).flatMap((seen) =>
        seen.ephemeral_to === undefined ? [] : [{ to: seen.ephemeral_to, text: wordsIn(seen) }],
      ),
    sent: async () => [
      ...faults.sent().map(({ at, call, body }) => ({ at, what: `${call} ${body}` })),
      // What goes through response addresses passes by, and stands there; a stand-in dates messages by whole seconds.
      ...(await own())
        .filter(({ ephemeral_to: to }) => to !== undefined)
        .map((seen) => ({ at: millis(seen.ts), what: JSON.stringify(seen) })),
    ],
    log: () => parseLog(program.all()),
    store,
    redeliver: async () => {
      const body = (await presses()).at(-1);
      if (body !== undefined) await postSigned(requestUrl, body, { headers: { 'x-slack-retry-num': '1' } });
    },
    leave: async () => {
      await program.end();
      await store.close();
      await faults.stop();
      await slack.stop();
    },
  };
}

const millis = (ts: string): number => Math.round(Number(ts) * 1000);

function toPost(seen: Seen): Post {
  const elements = (seen.blocks ?? []).flatMap(({ elements: parts = [] }) => parts);
  return { id: seen.ts, at: millis(seen.ts), text: wordsIn(seen), controls: elements.flatMap(toControls) };
}

function toControls(element: Readonly<Record<string, unknown>>): readonly Control[] {
  const { type, action_id: id, value, text, options } = element;
  if (type === 'button' && typeof value === 'string') {
    const how = String(id).startsWith('ask-') ? 'fill' : 'press';
    return [{ line: value.split('\n')[0] ?? '', how, raw: { type, action_id: id, value, text } }];
  }
  if (type !== 'static_select') return [];
  return (options as readonly { readonly value: string }[]).map((option) => ({
    line: option.value,
    how: 'choose',
    raw: { type, action_id: id, selected_option: option },
  }));
}

/** What a message shows: the words of its blocks in order, those in fixed width with their line breaks. */
function wordsIn({ blocks = [] }: Seen): string {
  const words: string[] = [];
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) return part.forEach(visit);
    if (typeof part !== 'object' || part === null) return;
    for (const [name, value] of Object.entries(part)) {
      if (typeof value === 'string' && /^(?:text|alt_text|fallback)$/u.test(name)) words.push(value);
      else if (name !== 'options') visit(value);
    }
    if ('type' in part && part.type !== 'text') words.push('\n');
  };
  visit(blocks);
  return words.join('').replaceAll(/\n+/gu, '\n').trim();
}
