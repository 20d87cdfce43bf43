import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { createPictures } from '../../src/draw/create-pictures.ts';
import { loadGlossary } from '../../src/glossary/load.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { NO_CLUSTERS } from '../../src/config/clusters.ts';
import { createReading } from '../../src/reading.ts';
import { createTutor } from '../../src/tutor.ts';
import { openBrowser, type Look } from './browser.ts';
import { serve } from './served.ts';

interface Shot {
  readonly name: string;
  readonly look: Look;
  readonly act: (page: Page) => Promise<void>;
}

async function ask(page: Page, line: string): Promise<void> {
  await page.getByRole('combobox').fill(line);
  await page.keyboard.press('Enter');
  await page.locator('.answer').nth(1).waitFor();
}

async function preview(page: Page, platform: string, line = 'what is a pod?'): Promise<void> {
  await ask(page, line);
  await page.getByRole('button', { name: platform }).last().click();
  await page.locator('.drawn').waitFor();
  await page
    .locator('.previews')
    .last()
    .evaluate((element) => element.scrollIntoView());
}

const askPod = (page: Page) => ask(page, 'what is a pod?');

const SHOTS: readonly Shot[] = [
  { name: 'wide-light', look: {}, act: askPod },
  { name: 'wide-dark', look: { colorScheme: 'dark' }, act: askPod },
  { name: 'narrow', look: { width: 360, height: 780 }, act: askPod },
  { name: 'suggestions', look: { height: 600 }, act: (page) => page.getByRole('combobox').pressSequentially('deploy') },
  { name: 'slack-preview', look: {}, act: (page) => preview(page, 'Slack') },
  { name: 'discord-preview', look: {}, act: (page) => preview(page, 'Discord') },
  { name: 'listing', look: {}, act: (page) => ask(page, 'get pods -n broken') },
  {
    name: 'listing-narrow',
    look: { width: 360, height: 780, colorScheme: 'dark' },
    act: (page) => ask(page, 'get pods'),
  },
  {
    name: 'description',
    look: { height: 2000 },
    act: (page) => ask(page, 'describe deploy never-ready -n broken'),
  },
  { name: 'diagnosis', look: {}, act: (page) => ask(page, 'why -n broken') },
  { name: 'refusal', look: {}, act: (page) => ask(page, 'delete pod web-1') },
  { name: 'listing-slack', look: { height: 1400 }, act: (page) => preview(page, 'Slack', 'get pods -n broken') },
  { name: 'listing-discord', look: { height: 1400 }, act: (page) => preview(page, 'Discord', 'get pods -n broken') },
  { name: 'discord-preview-dark', look: { colorScheme: 'dark' }, act: (page) => preview(page, 'Discord') },
];

const quiet = () => undefined;
const glossary = await loadGlossary(fileURLToPath(new URL('../../glossary', import.meta.url)));
const createRealTutor = () =>
  createTutor({
    glossary,
    store: createMemoryStore(),
    reading: createReading({ clusters: NO_CLUSTERS }, { clock: Date.now, version: '0' }),
    clock: Date.now,
    // The same pictures each time.
    random: () => 0,
    log: { debug: quiet, info: quiet, warn: quiet, error: console.error },
    version: '0',
    ratePerMinute: 100,
    keepPlaces: false,
    zone: 'UTC',
  });

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Say where the pictures should go: npm run screenshots -- FOLDER [PART-OF-A-NAME]');
  process.exit(1);
}
await mkdir(folder, { recursive: true });
const only = process.argv[3] ?? '';
for (const { name, look, act } of SHOTS.filter(({ name }) => name.includes(only))) {
  const web = await serve({ tutor: createRealTutor(), pictures: createPictures() });
  const { page, close } = await openBrowser(look);
  await page.goto(web.newLink());
  await page.locator('.answer').waitFor();
  await act(page);
  // Scrolling is smooth, and suggestions wait for a pause in the typing.
  await page.waitForTimeout(900);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await close();
  await web.stop();
}
