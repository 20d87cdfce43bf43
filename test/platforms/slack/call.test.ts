import { webApi } from '@slack/bolt';
import { describe, expect, test } from 'vitest';
import { Busy, createCall, Refused } from '../../../src/platforms/slack/call.ts';
import { createTestLog } from './log.ts';

const httpError = (status: number) => new webApi.WebAPIHTTPError(status, 'Error', {});
const platformError = (error: string) => new webApi.WebAPIPlatformError({ ok: false, error });
const busy = (seconds: number) => new webApi.WebAPIRateLimitedError(seconds);

/** Fails with each error in turn, then succeeds, and counts. */
function failing(...errors: readonly Error[]) {
  let tries = 0;
  return {
    tries: () => tries,
    once: () => {
      const error = errors[tries];
      tries += 1;
      return error === undefined ? Promise.resolve('done') : Promise.reject(error);
    },
  };
}

describe('a call to Slack', () => {
  test('that may be repeated is repeated while Slack breaks', async () => {
    const { log, lines } = createTestLog();
    const { once, tries } = failing(httpError(500), httpError(503));
    await expect(createCall(log)('views.publish', once, 'repeatable')).resolves.toBe('done');
    expect([tries(), lines().length]).toEqual([3, 0]);
  });

  test('that posts is repeated once, and the possible duplicate is logged', async () => {
    const { log, lines } = createTestLog();
    const { once, tries } = failing(httpError(500));
    await expect(createCall(log)('chat.postMessage', once, 'once')).resolves.toBe('done');
    expect(tries()).toBe(2);
    expect(lines()).toEqual(['warn possible duplicate']);
  });

  test('that posts is given up after its second failure', async () => {
    const { once, tries } = failing(httpError(500), httpError(500), httpError(500));
    await expect(createCall(createTestLog().log)('chat.postMessage', once, 'once')).rejects.toThrow('500');
    expect(tries()).toBe(2);
  });

  test('waits as long as a busy Slack asks for, and counts that as no failure', async () => {
    const { log, lines } = createTestLog();
    const { once } = failing(busy(1), new Busy(0), httpError(502));
    const from = Date.now();
    await expect(createCall(log)('chat.postMessage', once, 'once')).resolves.toBe('done');
    expect(Date.now() - from).toBeGreaterThanOrEqual(1_000);
    expect(lines()).toEqual(['info slack is busy', 'info slack is busy', 'warn possible duplicate']);
  });

  test('does not wait longer than its claim lasts', async () => {
    await expect(createCall(createTestLog().log)('x', failing(busy(45)).once, 'repeatable')).rejects.toThrow(
      '45 seconds',
    );
  });

  test('is never repeated when Slack says no', async () => {
    for (const no of [platformError('channel_not_found'), new Refused('used_url'), httpError(404)]) {
      const { once, tries } = failing(no);
      await expect(createCall(createTestLog().log)('x', once, 'repeatable')).rejects.toBeInstanceOf(Refused);
      expect(tries()).toBe(1);
    }
  });
});
