import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { Adapter } from '../../src/core/tutor.ts';
import { createLog } from '../../src/ops/log.ts';
import { onShutdown } from '../../src/ops/shutdown.ts';

/** A program with doors that stop in their own way, and the story of its end. */
function program(stops: Readonly<Record<string, () => Promise<void>>>, closing = () => Promise.resolve()) {
  const story: string[] = [];
  const events = new EventEmitter();
  const { promise: ended, resolve } = Promise.withResolvers<number>();
  const adapters = Object.entries(stops).map(([name, stop]): Adapter => ({
    name,
    start: () => Promise.resolve(),
    stop: async () => {
      story.push(`${name} stops`);
      await stop();
      story.push(`${name} stopped`);
    },
  }));
  const write = (line: string): void => {
    story.push((JSON.parse(line) as { readonly message: string }).message);
  };
  const stop = onShutdown({
    adapters,
    store: {
      close: async () => {
        story.push('closed');
        await closing();
      },
    },
    log: createLog({ level: 'debug', pretty: false, write }),
    stopMs: 50,
    events,
    exit: (code) => {
      story.push(`exit ${String(code)}`);
      resolve(code);
    },
  });
  return { events, ended, story, stop };
}

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
const never = (): Promise<void> => new Promise(() => undefined);

test.each(['SIGTERM', 'SIGINT'])('%s stops all doors, then closes the store, then exits 0', async (signal) => {
  const { events, ended, story } = program({ a: soon, b: soon });
  events.emit(signal);
  await ended;
  expect(story).toEqual(['stopping', 'a stops', 'b stops', 'a stopped', 'b stopped', 'closed', 'exit 0']);
});

test('a door that hangs is given up, and the store is closed all the same', async () => {
  const { events, ended, story } = program({ a: never, b: soon });
  events.emit('SIGTERM');
  await ended;
  expect(story.slice(-4)).toEqual(['b stopped', 'gave up waiting for work under way', 'closed', 'exit 0']);
});

test('a door or a store that fails to close keeps nothing else from closing', async () => {
  const broken = (): Promise<void> => Promise.reject(new Error('broken'));
  const { events, ended, story } = program({ a: broken, b: soon }, broken);
  events.emit('SIGTERM');
  await ended;
  expect(story).toContain('b stopped');
  expect(story.slice(-3)).toEqual(['closed', 'could not close the store', 'exit 0']);
});

test('a second signal exits at once', async () => {
  const { events, ended, story } = program({ a: never });
  events.emit('SIGINT');
  events.emit('SIGINT');
  expect(await ended).toBe(1);
  expect(story).not.toContain('closed');
});

test('a rejection nobody handled is logged and survived', () => {
  const { events, story } = program({ a: soon });
  events.emit('unhandledRejection', new Error('lost'));
  expect(story).toEqual(['a rejection nobody handled']);
});

test('an exception nobody caught stops everything and exits 1', async () => {
  const { events, ended, story } = program({ a: soon });
  events.emit('uncaughtException', new Error('lost'));
  events.emit('uncaughtException', new Error('lost again'));
  expect(await ended).toBe(1);
  expect(story.slice(-3)).toEqual(['a stopped', 'closed', 'exit 1']);
});

test('stopping twice stops once', async () => {
  const { ended, story, stop } = program({ a: soon });
  await Promise.all([stop(), stop(1)]);
  expect(await ended).toBe(0);
  expect(story.filter((each) => each === 'closed')).toHaveLength(1);
});
