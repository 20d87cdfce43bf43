import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { App, type Receiver, type ReceiverEvent } from '@slack/bolt';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ASK, SAY } from '../../../src/platforms/slack/buttons.ts';
import { createCall } from '../../../src/platforms/slack/call.ts';
import { MANIFEST_LIMITS } from '../../../src/platforms/slack/limits.ts';
import { listen } from '../../../src/platforms/slack/listen.ts';
import { manifest } from '../../../src/platforms/slack/manifest.ts';
import { FORM_WINDOW } from '../../../src/platforms/slack/names.ts';
import { CHOOSE } from '../../../src/platforms/slack/select.ts';
import { toYaml } from '../../../src/platforms/slack/yaml.ts';
import { createTestLog } from './log.ts';

const CHOICES = { command: '/kube', uploads: false } as const;
const HTTP = { ...CHOICES, url: 'https://tutor.example', uploads: true } as const;
const cli = new URL('../../../src/platforms/slack/manifest-cli.ts', import.meta.url).pathname;
const run = (...args: readonly string[]) => promisify(execFile)(process.execPath, [cli, ...args]);

/** What the listeners, all of them, take in when Slack sends this. */
async function heard(body: Record<string, unknown>): Promise<readonly string[]> {
  const keys: string[] = [];
  const receiver: Receiver = { init: () => undefined, start: () => Promise.resolve(), stop: () => Promise.resolve() };
  const app = new App({
    receiver,
    token: 'xoxb-1',
    botId: 'B0BOT',
    botUserId: 'U0BOT',
    tokenVerificationEnabled: false,
  });
  const { log } = createTestLog();
  listen(app, {
    me: { team: 'T1', botId: 'B0BOT', botUserId: 'U0BOT' },
    command: CHOICES.command,
    clock: () => 0,
    forms: { find: () => Promise.resolve({ title: 'Look', fields: [{ label: 'Which?', name: 'ns', type: 'text' }] }) },
    // Nothing of Slack is there to open a window, so that the tutor answers in another way.
    call: (name) => createCall(log)(name, () => Promise.reject(new Error('no Slack here')), 'once'),
    deliver: ({ key }) => {
      keys.push(key);
      return Promise.resolve();
    },
  });
  const event: ReceiverEvent = { body, ack: () => Promise.resolve() };
  await app.processEvent(event);
  return keys;
}

const common = { team: { id: 'T1' }, user: { id: 'U1' }, trigger_id: '1.2', response_url: 'https://x.example' };
const message = { type: 'message', channel: 'C1', channel_type: 'im', ts: '1.0', user: 'U1', text: '<@U0BOT> pod' };
const eventBody = (event: object) => ({ type: 'event_callback', team_id: 'T1', event_id: 'Ev1', event });
const EVENT_BODIES: Readonly<Record<string, Record<string, unknown>>> = {
  app_mention: eventBody({ ...message, type: 'app_mention' }),
  'message.im': eventBody(message),
  app_home_opened: eventBody({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home', event_ts: '1.0' }),
};

describe('the manifest', () => {
  const { features, settings, oauth_config: oauth, display_information: display } = manifest(CHOICES);

  test('stands in deploy/slack as it is generated', async () => {
    const file = await readFile(new URL('../../../deploy/slack/manifest.yaml', import.meta.url), 'utf8');
    expect(parse(file)).toEqual(manifest(CHOICES));
    expect((await run()).stdout).toBe(file);
  });

  test('asks for four rights, and for more only to show pictures, to know user groups, to read names and to read files', async () => {
    expect(oauth.scopes.bot).toEqual(['app_mentions:read', 'chat:write', 'commands', 'im:history']);
    expect(manifest(HTTP).oauth_config.scopes.bot).toContain('files:write');
    expect(manifest({ ...CHOICES, userGroups: true }).oauth_config.scopes.bot).toContain('usergroups:read');
    expect(manifest({ ...CHOICES, names: true }).oauth_config.scopes.bot).toContain('users:read');
    expect(manifest({ ...CHOICES, files: true }).oauth_config.scopes.bot).toContain('files:read');
    expect(JSON.stringify(parse((await run('--files')).stdout))).toContain('files:read');
  });

  test('declares no event that nobody listens to', async () => {
    for (const name of settings.event_subscriptions.bot_events)
      expect(await heard(EVENT_BODIES[name] ?? {})).toHaveLength(1);
    expect(Object.keys(EVENT_BODIES).sort()).toEqual([...settings.event_subscriptions.bot_events].sort());
  });

  test('declares no command and no shortcut that nobody listens to', async () => {
    for (const { command } of features.slash_commands) {
      const typed = { command, text: 'pod', user_id: 'U1', channel_id: 'C1', team_id: 'T1', ...common };
      expect(await heard(typed)).toEqual(['slack command 1.2']);
    }
    for (const { callback_id, type } of features.shortcuts) {
      const at = type === 'message' ? { type: 'message_action', channel: { id: 'C1' }, message } : { type: 'shortcut' };
      expect(await heard({ ...common, ...at, callback_id })).toEqual(['slack shortcut 1.2']);
    }
  });

  test('switches on presses and windows, which are listened to', async () => {
    expect(settings.interactivity.is_enabled).toBe(true);
    const actions = [{ type: 'button', action_id: `${SAY}0-0`, value: 'pod', action_ts: '1.0' }];
    const pressed = { channel: { id: 'C1' }, message, container: { message_ts: '1.0' } };
    expect(await heard({ type: 'block_actions', ...common, ...pressed, actions })).toEqual(['slack press 1.2']);
    // No window opens here, so that the line is said as it is.
    const text = { type: 'plain_text', text: 'Look' };
    const ask = [
      { type: 'button', action_id: `${ASK}0-0`, value: 'get pods -n\n#abcdefghijkl', text, action_ts: '1.0' },
    ];
    expect(await heard({ type: 'block_actions', ...common, ...pressed, actions: ask })).toEqual(['slack press 1.2']);
    const option = { text, value: 'describe pod/web' };
    const choice = [{ type: 'static_select', action_id: `${CHOOSE}0`, selected_option: option, action_ts: '1.0' }];
    expect(await heard({ type: 'block_actions', ...common, ...pressed, actions: choice })).toEqual(['slack press 1.2']);
    const view = {
      id: 'V1',
      hash: 'h',
      callback_id: 'ask_tutor',
      state: { values: { question: { line: { value: 'pod' } } } },
    };
    expect(await heard({ type: 'view_submission', ...common, view })).toEqual(['slack form V1 h']);
    const memory = JSON.stringify({ request: { text: 'get pods -n' }, address: { user: 'U1' } });
    const words = { ...view, callback_id: FORM_WINDOW, private_metadata: memory };
    expect(await heard({ type: 'view_submission', ...common, view: words })).toEqual(['slack form V1 h']);
  });

  test('leaves nothing to the listeners that it does not declare', async () => {
    const typed = { command: '/other', text: 'pod', user_id: 'U1', channel_id: 'C1', team_id: 'T1', ...common };
    const inChannel = eventBody({ ...message, channel_type: 'channel' });
    const shortcut = { ...common, type: 'shortcut', callback_id: 'other' };
    for (const body of [typed, inChannel, shortcut]) expect(await heard(body)).toEqual([]);
  });

  test('keeps to the lengths Slack allows', () => {
    const longest = Object.entries(MANIFEST_LIMITS);
    const told: Readonly<Record<string, readonly string[]>> = {
      name: [display.name],
      description: [display.description],
      displayName: [features.bot_user.display_name],
      command: features.slash_commands.map(({ command }) => command),
      commandDescription: features.slash_commands.map(({ description }) => description),
      usageHint: features.slash_commands.map(({ usage_hint: hint }) => hint),
      shortcutName: features.shortcuts.map(({ name }) => name),
      shortcutDescription: features.shortcuts.map(({ description }) => description),
      callbackId: features.shortcuts.map(({ callback_id: id }) => id),
    };
    expect(Object.keys(told)).toEqual(longest.map(([name]) => name));
    for (const [name, limit] of longest) {
      for (const text of told[name] ?? []) expect(text.length).toBeLessThanOrEqual(limit);
    }
  });

  test('names one address everywhere in HTTP mode, and none in Socket Mode', () => {
    const written = toYaml(manifest(HTTP));
    expect(written.match(/request_url: "https:\/\/tutor.example\/slack\/events"/gu)).toHaveLength(3);
    expect(parse(written)).toEqual(manifest(HTTP));
    expect(manifest(HTTP).settings.socket_mode_enabled).toBe(false);
    expect(toYaml(manifest(CHOICES))).not.toContain('request_url');
  });

  test('is refused to somebody who asks for it wrongly, with a word on how', async () => {
    const wrong = [
      ['--mode', 'http'],
      ['--mode', 'http', '--url', 'http://x.example'],
      ['--mode', 'ftp'],
      ['--command', 'kube'],
      ['--url', 'https://x.example'],
      ['--what'],
    ];
    for (const args of wrong) {
      await expect(run(...args)).rejects.toMatchObject({
        code: 2,
        stderr: expect.stringContaining('--mode socket') as string,
      });
    }
  });
});
