import { webApi } from '@slack/bolt';
import { describe, expect, test } from 'vitest';
import { Busy, createCall, createSingleCall, Refused } from '../../../src/platforms/slack/call.ts';
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

describe('a call that is made once', () => {
  function single() {
    let now = 0;
    const slept: number[] = [];
    const { log, lines } = createTestLog();
    const call = createSingleCall({ clock: () => now, log, sleep: (ms) => Promise.resolve(void slept.push(ms)) });
    return { call, slept, lines, later: (ms: number) => void (now += ms) };
  }

  test('is not repeated, and one that may have arrived is logged', async () => {
    const { call, lines } = single();
    const { once, tries } = failing(httpError(500));
    await expect(call('chat.postMessage', once, 'once')).rejects.toThrow('500');
    expect([tries(), lines()]).toEqual([1, ['warn possible duplicate']]);
  });

  test('that can be repeated freely leaves no duplicate', async () => {
    const { call, lines } = single();
    await expect(call('chat.update', failing(httpError(500)).once, 'repeatable')).rejects.toThrow('500');
    expect(lines()).toEqual([]);
  });

  test('rejects while Slack asks for a long wait, without asking it again', async () => {
    const { call, later, slept } = single();
    const { once, tries } = failing(busy(30));
    await expect(call('chat.postMessage', once, 'once')).rejects.toThrow('Slack asks to wait 30 seconds');
    later(10_000);
    await expect(call('chat.postMessage', once, 'once')).rejects.toThrow('Slack asks to wait 20 seconds');
    expect(tries()).toBe(1);
    later(18_500);
    await expect(call('chat.postMessage', once, 'once')).resolves.toBe('done');
    expect(slept).toEqual([1_500]);
  });

  test('of another name does not wait', async () => {
    const { call, slept } = single();
    await expect(call('chat.postMessage', failing(busy(2)).once, 'once')).rejects.toThrow();
    await expect(call('chat.update', failing().once, 'repeatable')).resolves.toBe('done');
    expect(slept).toEqual([]);
  });

  test('that Slack refuses says why', async () => {
    const { call, lines } = single();
    const refused = call('chat.postMessage', failing(platformError('not_in_channel')).once, 'once');
    await expect(refused).rejects.toBeInstanceOf(Refused);
    expect(lines()).toEqual([]);
  });
});
