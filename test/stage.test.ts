import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { renderPlain } from '../src/core/plain.ts';
import type { Log } from '../src/ports/log.ts';
import type { PostingDoor } from '../src/ports/poster.ts';
import type { Review } from '../src/ports/reviews.ts';
import { createStage } from '../src/stage.ts';
import { createRecordingPoster, type RecordingPoster } from './commands/recording-poster.ts';
import { MORNING, openTutor } from './commands/whole-tutor.ts';

const DAY_MS = 86_400_000;
const ANN = 'slack/team/@ann';
const CHANNEL = { platform: 'slack', team: 'team', channel: 'general', kind: 'shared' } as const;

/** Something answered three days ago: it is due by now. */
const met: Review = {
  id: 'r1',
  person: ANN,
  at: MORNING - 3 * DAY_MS,
  term: 'pod',
  item: 'pod/1',
  correct: true,
  guessed: false,
  hinted: false,
  source: 'drill',
  options: 3,
  chosen: [0],
};

const doorOf = (name: PostingDoor['name'], poster: RecordingPoster): PostingDoor => ({
  name,
  poster,
  start: () => Promise.resolve(),
  stop: () => Promise.resolve(),
});

/** A stage over a whole tutor, with one person who wants to be reminded. */
async function build() {
  const tutor = openTutor();
  const warnings: string[] = [];
  const log: Log = {
    debug: () => undefined,
    info: () => undefined,
    warn: (message) => warnings.push(message),
    error: (message) => warnings.push(message),
  };
  await tutor.store.reviews.add([met]);
  await tutor.say('remind me on');
  const stage = createStage({ tutor, log });
  return { ...tutor, stage, warnings };
}

/** A minute goes by, for the clock on the wall and for the tutor's. */
async function minute({ wait }: { readonly wait: (ms: number) => void }): Promise<void> {
  wait(60_000);
  await vi.advanceTimersByTimeAsync(60_000);
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

describe('a reminder', () => {
  test('goes out through the open door of its person, once a day', async () => {
    const room = await build();
    room.stage.take(doorOf('slack', room.poster));
    for (let at = 0; at < 5; at += 1) await minute(room);
    expect(room.poster.whispers).toHaveLength(1);
    expect(room.poster.whispers[0]?.person).toBe('ann');
    expect(room.poster.texts()).toEqual([]);
    room.wait(DAY_MS);
    await minute(room);
    expect(room.poster.whispers).toHaveLength(2);
    expect(room.warnings).toEqual([]);
    await room.stage.stop();
  });

  test('waits until a door of its person is open', async () => {
    const room = await build();
    const other = createRecordingPoster(room.now);
    room.stage.take(doorOf('discord', other));
    await minute(room);
    expect(other.whispers).toEqual([]);
    room.stage.take(doorOf('slack', room.poster));
    await minute(room);
    expect(room.poster.whispers).toHaveLength(1);
    expect(other.whispers).toEqual([]);
    await room.stage.stop();
  });

  test('that is refused is told beside the next private answer in a channel, once, and tried no more that day', async () => {
    const room = await build();
    room.poster.refuse('No messages from apps.');
    room.stage.take(doorOf('slack', room.poster));
    await minute(room);
    room.poster.refuse(undefined);
    await minute(room);
    expect(room.poster.whispers).toEqual([]);
    const told = renderPlain(await room.say('progress', { place: CHANNEL }));
    expect(told).toContain('1 question is due');
    expect(renderPlain(await room.say('progress', { place: CHANNEL }))).not.toContain('is due: now');
    await room.stage.stop();
  });

  test('that breaks on its way is not sent twice, and the others go on', async () => {
    const room = await build();
    const broken: RecordingPoster = { ...room.poster, whisper: () => Promise.reject(new Error('no network')) };
    room.stage.take(doorOf('slack', broken));
    await minute(room);
    expect(room.warnings).toEqual(['could not remind']);
    room.stage.take(doorOf('slack', room.poster));
    await minute(room);
    expect(room.poster.whispers).toEqual([]);
    room.wait(DAY_MS);
    await minute(room);
    expect(room.poster.whispers).toHaveLength(1);
    await room.stage.stop();
  });

  test('is not sent again while a slow platform still takes it, and another process sends none after it', async () => {
    const room = await build();
    const slow: RecordingPoster = {
      ...room.poster,
      whisper: async (...said) => {
        await new Promise((done) => setTimeout(done, 150_000));
        return room.poster.whisper(...said);
      },
    };
    room.stage.take(doorOf('slack', slow));
    for (let at = 0; at < 5; at += 1) await minute(room);
    expect(room.poster.whispers).toHaveLength(1);
    expect(await room.reminders.sent({ person: ANN })).toBe(false);
    await room.stage.stop();
  });

  test('goes to nobody before a door opens, nor after the stage has closed', async () => {
    const room = await build();
    await minute(room);
    room.stage.take(doorOf('slack', room.poster));
    await room.stage.stop();
    await minute(room);
    expect(room.poster.whispers).toEqual([]);
  });
});

test('the answers of all are looked at once a day, as long as a door is open, and a failure is told', async () => {
  const room = await build();
  let looks = 0;
  const stage = createStage({
    tutor: {
      ...room,
      daily: async () => {
        looks += 1;
        if (looks === 1) throw new Error('the database is away');
        await room.daily();
      },
    },
    log: {
      debug: () => undefined,
      info: () => undefined,
      error: () => undefined,
      warn: (text) => room.warnings.push(text),
    },
  });
  const fit = () => room.store.notes.read('learning', 'fit');
  await room.store.reviews.add([{ ...met, id: 'r2', at: MORNING - DAY_MS, correct: false }]);
  await minute(room);
  expect(looks).toBe(0);
  stage.take(doorOf('slack', room.poster));
  await minute(room);
  expect(room.warnings).toEqual(['could not look at the answers of all']);
  expect(await fit()).toBeUndefined();
  await minute(room);
  // Memory is loaded first, and that takes its own time.
  await vi.waitFor(async () => expect(await fit()).toMatchObject({ at: MORNING + 180_000 }));
  await stage.stop();
});

test('quizzes go on from the first door that opens, through every door that is open', async () => {
  const room = await build();
  room.stage.take(doorOf('slack', room.poster));
  await room.say('quiz calm first-week 2', { place: CHANNEL });
  // What plays quizzes is loaded first, and that takes its own time.
  await vi.waitFor(
    async () => {
      await vi.advanceTimersByTimeAsync(500);
      expect(room.poster.texts()).not.toEqual([]);
    },
    { timeout: 20_000 },
  );
  expect(room.poster.texts()[0]).toContain('Calm quiz: First week');
  expect(room.poster.texts()).toHaveLength(1);
  await room.stage.stop();
});
