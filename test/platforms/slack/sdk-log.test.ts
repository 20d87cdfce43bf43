import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSdkLog } from '../../../src/platforms/slack/sdk-log.ts';
import { createTestLog } from './log.ts';

const token = fc.stringMatching(/^[A-Za-z0-9-]{10,30}$/u);
const secret = fc.oneof(
  token.map((text) => `xoxb-${text}`),
  token.map((text) => `xapp-${text}`),
  token.map((text) => `https://hooks.slack.com/actions/T1/${text}`),
  token.map((text) => `wss://wss-primary.slack.com/link/?ticket=${text}`),
);

test('no token and no address that lets others post reaches the log', () => {
  fc.assert(
    fc.property(secret, fc.lorem(), (hidden, words) => {
      const { log, everything, lines } = createTestLog();
      const sdk = createSdkLog(log);
      sdk.warn(words, hidden);
      sdk.error(new Error(`${words} ${hidden}`));
      expect(lines()).toEqual(['warn slack sdk', 'error slack sdk']);
      expect(everything()).not.toContain(hidden);
      expect(everything()).toContain(words);
    }),
  );
});

test('what the SDK says for its own makers, with the words of people in it, is dropped', () => {
  const { log, lines } = createTestLog();
  const sdk = createSdkLog(log);
  sdk.debug('body', 'what is a pod');
  sdk.info('body', 'what is a pod');
  expect(lines()).toEqual([]);
});
