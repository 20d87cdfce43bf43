import { expect, test } from 'vitest';
import { reply } from '../../../src/core/reply.ts';
import { receiveAsk, receiveWords } from '../../../src/platforms/slack/ask-words.ts';
import type { Press } from '../../../src/platforms/slack/receive-actions.ts';
import { render } from '../../../src/platforms/slack/render.ts';

const ME = { team: 'T1', botId: 'B0BOT', botUserId: 'U0BOT' };
const PRESS: Press = {
  user: { id: 'U1', username: 'ann' },
  channel: { id: 'C1', name: 'general' },
  container: { type: 'message', message_ts: '1700000000.1', is_ephemeral: true },
  trigger_id: '12.34.secret',
  response_url: 'https://hooks.slack.com/x',
};
const CARD = reply('query', 'Pods', [
  { type: 'buttons', buttons: [{ label: 'Look in another namespace', line: 'get pods -n', asks: 'Which namespace?' }] },
]);

/** The button as Slack hands it over. */
function pressed() {
  const row = render(CARD).blocks.find(({ type }) => type === 'actions');
  const [button] = row !== undefined && 'elements' in row ? row.elements : [];
  // Drawn a moment ago, from a card with one button.
  return { ...(button as unknown as { value: string; text: { text: string } }), action_ts: '1700000000.5' };
}

const sent = (words: string | null, memory = receiveAsk(pressed(), PRESS, ME)?.window?.private_metadata ?? '') => ({
  id: 'V1',
  hash: 'h',
  private_metadata: memory,
  state: { values: { question: { line: { value: words } } } },
});

test('a button that asks opens a window with its question', () => {
  const { window, plain } = receiveAsk(pressed(), PRESS, ME) ?? {};
  expect(window).toMatchObject({
    type: 'modal',
    title: { text: 'Look in another namespa…' },
    blocks: [{ label: { text: 'Which namespace?' }, element: { max_length: 500 } }],
  });
  expect(plain?.request.text).toBe('get pods -n');
});

test('the window says the line with the words, as private as the card was', () => {
  expect(receiveWords(sent(' shop \n now '), 7)).toEqual({
    key: 'slack form V1 h',
    request: {
      id: 'slack-V1',
      text: 'get pods -n shop now',
      via: 'form',
      from: { id: 'U1' },
      place: { platform: 'slack', team: 'T1', channel: 'C1', kind: 'shared' },
      audience: 'asker',
      at: 7,
    },
    address: {
      user: 'U1',
      channel: 'C1',
      pressed: { ts: '1700000000.1', private: true },
      responseUrl: 'https://hooks.slack.com/x',
    },
  });
});

test.each([
  ['without words', sent('  ')],
  ['without a value', sent(null)],
  ['that remembers nothing', sent('shop', '')],
])('a window %s says nothing', (_, view) => {
  expect(receiveWords(view, 7)).toBeUndefined();
});

test('without room for where it was pressed there is no window, only the line', () => {
  const far = { ...PRESS, response_url: `https://hooks.slack.com/${'x'.repeat(3_000)}` };
  expect(receiveAsk(pressed(), far, ME)).toMatchObject({ window: undefined, plain: { request: { via: 'press' } } });
});

test('a press without a value says nothing', () => {
  expect(receiveAsk({ action_ts: '1', text: { text: 'x' } }, PRESS, ME)).toBeUndefined();
});
