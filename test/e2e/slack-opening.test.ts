import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { EVENTS_PATH } from '../../src/platforms/slack/names.ts';
import { openFaults, type Faults } from './slack/faults.ts';
import { ANN } from './slack/local-slack.ts';
import { freePort } from './slack/ports.ts';
import { postSigned } from './slack/signed.ts';
import { startTrial, type Trial } from './slack/trial.ts';

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
afterEach(() => trial.close());
afterAll(() => trial.end());

describe('a request that is not from Slack, or not from now', () => {
  const event = { type: 'message', channel: 'D0FORGED', channel_type: 'im', user: ANN, ts: '1.0', text: 'forged' };
  const body = { type: 'event_callback', team_id: 'T1', event_id: 'Ev1', event };
  const huge = { ...body, event: { ...event, text: 'x'.repeat(1_100_000) } };
  const cases = [
    { what: 'signed with another secret', body, flaw: { secret: 'guessed' }, status: 401 },
    { what: 'six minutes old', body, flaw: { ahead: -360 }, status: 401 },
    { what: 'from two minutes ahead', body, flaw: { ahead: 120 }, status: 401 },
    { what: 'without a signature', body, flaw: { headers: { 'x-slack-signature': '' } }, status: 401 },
    { what: 'larger than a megabyte', body: huge, flaw: {}, status: 413 },
  ] as const;

  test.each(cases)('is refused when it is $what', async ({ body: sent, flaw, status }) => {
    const port = await freePort();
    const door = await trial.opened({ mode: 'signed HTTP', port });
    const url = `http://127.0.0.1:${String(port)}${EVENTS_PATH}`;
    expect((await postSigned(url, sent, flaw)).status).toBe(status);
    expect(door.asked).toEqual([]);
  });

  test('gets nothing on other paths', async () => {
    const port = await freePort();
    await trial.opened({ mode: 'signed HTTP', port });
    expect((await fetch(`http://127.0.0.1:${String(port)}/`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${String(port)}${EVENTS_PATH}`)).status).toBe(404);
  });
});

describe('a door that cannot open says what to do', () => {
  const refuse = async (call: string, error: string): Promise<Faults> => {
    const faults = await openFaults(trial.slack.apiUrl);
    trial.closeLater(faults);
    faults.next({ call, status: 200, body: JSON.stringify({ ok: false, error }) });
    return faults;
  };

  test('about a bot token that Slack does not know', async () => {
    const { apiUrl } = await refuse('auth.test', 'invalid_auth');
    await expect(trial.opened({ apiUrl })).rejects.toThrow(/SLACK_BOT_TOKEN \(invalid_auth\).*OAuth & Permissions/u);
  });

  test('about an app token that Slack does not know', async () => {
    const { apiUrl } = await refuse('apps.connections.open', 'not_allowed_token_type');
    await expect(trial.opened({ apiUrl })).rejects.toThrow(
      /SLACK_APP_TOKEN \(not_allowed_token_type\).*connections:write/u,
    );
  });

  test('about tokens in the wrong places', async () => {
    await expect(trial.opened({ settings: { botToken: 'xapp-1' } })).rejects.toThrow(
      'SLACK_BOT_TOKEN does not start with xoxb-',
    );
  });

  test('about a Slack that is out of reach', async () => {
    const apiUrl = `http://127.0.0.1:${String(await freePort())}/api/`;
    await expect(trial.opened({ apiUrl })).rejects.toThrow('Slack cannot be reached');
  });

  test('about a port that is taken', async () => {
    const taken = createServer().listen(0);
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as { port: number };
    await expect(trial.opened({ mode: 'signed HTTP', port })).rejects.toThrow(/port \d+ \(SLACK_PORT\).*EADDRINUSE/u);
    taken.close();
  });
});
