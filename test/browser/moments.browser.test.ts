import { expect, it, onTestFinished } from 'vitest';
import type { Moment } from '../../src/core/moment.ts';
import type { Reply } from '../../src/core/reply.ts';
import type { Tutor } from '../../src/core/tutor.ts';
import { openBrowser } from './browser.ts';
import { serve } from './served.ts';

const moment = (style: Moment['style'], at: number): Moment => ({ type: 'moment', at, style });

it('counts down to a moment, and says others in the time zone of the reader', async () => {
  const now = Date.UTC(2026, 10, 24, 14, 5, 30);
  const card: Reply = {
    blocks: [
      { type: 'text', text: ['It closes ', moment('relative', now + 40_000), '.'] },
      { type: 'text', text: ['It began: ', moment('time', now), ', or ', moment('date', now), '.'] },
    ],
    about: { kind: 'quiz', terms: [] },
  };
  const tutor: Tutor = {
    respond: () => Promise.resolve(card),
    seenBy: ({ audience }) => Promise.resolve(audience),
    complete: () => [],
  };
  const web = await serve({ tutor });
  const { page, close } = await openBrowser();
  onTestFinished(async () => {
    await close();
    await web.stop();
  });
  await page.clock.install({ time: now });
  await page.clock.pauseAt(now + 1_000);
  await page.goto(web.newLink());
  const clock = page.locator('[data-moment="relative"]').last();
  await clock.waitFor();
  expect(await clock.textContent()).toBe('in 39 seconds');
  expect([await clock.getAttribute('role'), await clock.getAttribute('aria-live')]).toEqual(['timer', 'off']);
  await page.clock.runFor(5_000);
  expect(await clock.textContent()).toBe('in 34 seconds');
  await page.clock.runFor(200_000);
  expect(await clock.textContent()).toBe('3 minutes ago');
  // What the browser itself makes of the moment, wherever this runs.
  const [time, date] = (await page.evaluate(
    `[new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(${String(now)}),
      new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(${String(now)})]`,
  )) as readonly string[];
  expect(await page.locator('[data-moment="time"]').last().textContent()).toBe(time);
  expect(await page.locator('[data-moment="date"]').last().textContent()).toBe(date);
});
