import { expect, test } from 'vitest';
import { createPace } from '../../../src/platforms/slack/pace.ts';

test('messages go into a channel a second apart, and other channels do not wait', async () => {
  let now = 0;
  const slept: number[] = [];
  const pace = createPace({ clock: () => now, sleep: (ms) => Promise.resolve(void slept.push(ms)) });
  for (const channel of ['C1', 'C1', 'C2', 'C1']) await pace(channel);
  expect(slept).toEqual([1_000, 2_000]);
  now = 2_500;
  await pace('C1');
  expect(slept).toEqual([1_000, 2_000, 500]);
  now = 10_000;
  await pace('C1');
  expect(slept).toHaveLength(3);
});
