import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { faintTexts } from './contrast.ts';
import { visit } from './visit.ts';

describe('an answer out of a cluster in a browser', () => {
  it('opens its choices and says the line of the chosen one, by keyboard', async () => {
    const { page, ask, quiet } = await visit();
    await ask('list');
    await page.locator('.select summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Example of cart-5f6d8b7c9-fghij' }).waitFor();
    quiet();
  });

  it('says the line of a form with the words', async () => {
    const { page, ask, quiet } = await visit();
    await ask('list');
    await page.getByLabel('Which namespace?').fill('billing');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Example of billing' }).waitFor();
    expect(await page.getByLabel('Which namespace?').inputValue()).toBe('');
    quiet();
  });

  it('saves a file as it is', async () => {
    const { page, ask, quiet } = await visit();
    await ask('list');
    await page.locator('.file summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save pods-shop.txt' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('pods-shop.txt');
    expect(await readFile(await download.path(), 'utf8')).toBe('NAME   READY\nmail-0 0/1\n```\n<!channel> @everyone\n');
    expect(await page.getByText('The whole listing has 120 lines').count()).toBe(0);
    quiet();
  });

  it('is drawn as Slack and as Discord show it, with nothing unknown in it', async () => {
    const { ask, answers } = await visit();
    await ask('list');
    const item = answers.last();
    for (const name of ['Slack', 'Discord']) {
      await item.getByRole('button', { name, exact: true }).click();
      await item.locator(`.drawn.${name.toLowerCase()} .menu`).waitFor();
      expect(await item.locator('.unknown').count()).toBe(0);
    }
  });

  it.each(['light', 'dark'] as const)('can be read in %s, and fits a narrow screen', async (colorScheme) => {
    const { page, ask } = await visit({ colorScheme, width: 360, height: 780 });
    await ask('list');
    for (const summary of await page.locator('.bubble summary').all()) await summary.click();
    expect(await faintTexts(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });
});
