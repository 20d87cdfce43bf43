import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { openBrowser, type Look } from './browser.ts';
import { serve } from './served.ts';

/** Notes every error, failed load and breach of the page's policy from now on. */
async function watch(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
  });
  await page.exposeFunction('noteBreach', (what: string) => void complaints.push(`policy: ${what}`));
  await page.addInitScript(
    `addEventListener('securitypolicyviolation', (event) => noteBreach(event.violatedDirective + ' ' + event.blockedURI))`,
  );
  return complaints;
}

/** Serves the page and opens a browser that complains into a list. All of it is closed when the test ends. */
export async function openDoor({ look = {}, password }: { readonly look?: Look; readonly password?: string } = {}) {
  const web = await serve({ settings: password === undefined ? {} : { password } });
  const { page, context, close } = await openBrowser(look);
  onTestFinished(async () => {
    await close();
    await web.stop();
  });
  const complaints = await watch(page);
  await page.goto(web.url());
  return { web, page, context, complaints, quiet: () => expect(complaints).toEqual([]) };
}

/** Opens the page by its link and waits for the greeting. */
export async function visit(look: Look = {}) {
  const door = await openDoor({ look });
  const { page } = door;
  await page.getByText('I explain the words of Kubernetes').waitFor();
  const answers = page.locator('.answer');

  /** Types a line and waits for its answer. */
  async function ask(line: string): Promise<void> {
    const before = await answers.count();
    await page.getByRole('combobox', { name: 'Your question' }).fill(line);
    await page.keyboard.press('Enter');
    await answers.nth(before).waitFor();
  }

  return { ...door, answers, ask };
}
