import { describe, expect, it } from 'vitest';
import { faintTexts } from './contrast.ts';
import { openDoor, visit } from './visit.ts';

const WIDE_AND_NARROW = [1280, 800, 360];

describe('the page in a browser', () => {
  it('answers a question and a pressed button, without a complaint of the browser', async () => {
    const { page, answers, ask, quiet } = await visit();
    await ask('pod');
    expect(await answers.last().getByRole('heading', { name: 'Pod', exact: true }).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Example' }).click();
    await page.getByRole('heading', { name: 'Example of pod' }).waitFor();
    quiet();
  });

  it('shows the pictures of an answer', async () => {
    const { page, ask } = await visit();
    await ask('pod');
    await page.getByRole('img', { name: 'A node holds two Pods' }).waitFor();
    await expect.poll(() => page.evaluate(`document.querySelector('.picture img').naturalWidth`)).toBe(480);
  });

  it.each(['light', 'dark'] as const)('shows charts for a %s ground, here and in the previews', async (colorScheme) => {
    const { page, ask, answers, quiet } = await visit({ colorScheme });
    await ask('scores');
    await page.getByRole('img', { name: '1st place: Ann-Kristin with 1,240 points' }).waitFor();
    const shown = (where: string): Promise<readonly string[]> =>
      page.evaluate(
        `[...document.querySelectorAll('${where} img')].map((img) => img.naturalWidth + ' ' + new URL(img.currentSrc).search)`,
      );
    const own = `600 ${colorScheme === 'dark' ? '?ground=dark' : ''}`;
    await expect.poll(() => shown('.picture')).toEqual([own, own, own, own, own]);
    for (const name of ['Slack', 'Discord']) {
      await answers.last().getByRole('button', { name }).click();
      // What is uploaded there is made for light ground.
      await expect.poll(() => shown(`.drawn.${name.toLowerCase()}`)).toEqual(['600 ', '600 ', '600 ', '600 ', '600 ']);
    }
    quiet();
  });

  it('draws an answer as Slack and as Discord show it, and takes the drawing away again', async () => {
    const { page, ask, answers, quiet } = await visit();
    await ask('pod');
    const item = answers.last();
    for (const name of ['Slack', 'Discord']) {
      const button = item.getByRole('button', { name });
      await button.click();
      await item.locator(`.drawn.${name.toLowerCase()}`).getByText('The smallest thing Kubernetes runs').waitFor();
      expect(await button.getAttribute('aria-expanded')).toBe('true');
      expect(await item.locator('[aria-expanded=true]').count()).toBe(1);
      expect(await item.locator('.unknown').count()).toBe(0);
      expect(await item.locator('.json').textContent()).toContain('Pod and container');
    }
    await item.getByRole('button', { name: 'Discord' }).click();
    expect(await page.locator('.drawn').isVisible()).toBe(false);
    quiet();
  });

  it('can be used by keyboard alone', async () => {
    const { page, answers, quiet } = await visit();
    expect(await page.evaluate('document.activeElement.id')).toBe('line');
    await page.keyboard.type('po');
    await page.getByRole('option', { name: 'pods' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate('document.activeElement.getAttribute("aria-activedescendant")')).toBe('suggestion-1');
    await page.keyboard.press('Enter');
    await page.getByText('pods', { exact: true }).waitFor();
    await answers.nth(1).waitFor();
    // Backwards out of the field: the preview buttons, the documentation, then the buttons of the card.
    for (const name of ['Discord', 'Slack', 'Documentation', 'Share here', 'Which page']) {
      await page.keyboard.press('Shift+Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe(name);
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Page 1' }).waitFor();
    quiet();
  });

  it('closes its suggestions with Escape and says what was typed', async () => {
    const { page } = await visit();
    await page.keyboard.type('po');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    await page.getByText('You asked: po (message)').waitFor();
  });

  it('has a link at its start that skips to the question', async () => {
    const { page } = await visit();
    await page.getByLabel('Who speaks').press('Shift+Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the question');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('line');
  });

  it('keeps the focus where a replaced answer stood', async () => {
    const { page, answers, ask } = await visit();
    await ask('pages 1');
    const count = await answers.count();
    await page.getByRole('button', { name: 'Next page' }).press('Enter');
    await page.getByRole('heading', { name: 'Page 2' }).waitFor();
    expect(await answers.count()).toBe(count);
    expect(await page.evaluate('document.activeElement.dataset.line')).toBe('pages 3');
  });

  it('copies code', async () => {
    const { page, ask } = await visit();
    await ask('example pod');
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('kubectl get pods');
  });

  it('shows hostile text as text', async () => {
    const { page, ask, quiet } = await visit();
    await ask('<img src=x onerror=alert(1)><script>alert(2)</script>');
    expect(await page.locator('.said').last().textContent()).toContain('<img src=x onerror=alert(1)><script>');
    expect(await page.locator('#messages script, #messages img').count()).toBe(0);
    quiet();
  });
});

describe('coming back to the page', () => {
  it('finds the conversation and the name again after a reload', async () => {
    const { page, ask, quiet } = await visit();
    await page.getByLabel('Who speaks').fill('Ann');
    await page.keyboard.press('Tab');
    await page.getByText('I explain the words').waitFor();
    await ask('pod');
    await page.reload();
    await page.getByRole('heading', { name: 'Pod', exact: true }).waitFor();
    expect(await page.getByLabel('Who speaks').inputValue()).toBe('Ann');
    expect(await page.locator('.said.own').textContent()).toContain('Ann');
    quiet();
  });

  it('says kindly that a link was used', async () => {
    const { web, page, context } = await visit();
    await context.clearCookies();
    await page.goto(web.url());
    await page.getByRole('heading', { name: 'This link has done its work' }).waitFor();
  });

  it('says when the tutor is gone, and keeps the question', async () => {
    const { web, page } = await visit();
    await web.stop();
    await page.getByText('kube-tutor does not answer').waitFor();
    await page.getByRole('combobox').fill('pod');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('combobox').inputValue()).toBe('pod');
  });
});

describe('two people', () => {
  it('share a room and each see what the other asks at once', async () => {
    const { web, page, context } = await visit();
    const other = await context.newPage();
    await other.goto(web.newLink());
    for (const [each, name] of [
      [page, 'Ann'],
      [other, 'Bob'],
    ] as const) {
      await each.getByLabel('Who speaks').fill(name);
      await each.getByRole('switch', { name: 'Shared room' }).check();
      await each.getByText('I explain the words').waitFor();
    }
    await page.getByRole('combobox').fill('pod');
    await page.keyboard.press('Enter');
    await other.getByRole('heading', { name: 'Pod', exact: true }).waitFor();
    expect(await other.locator('.said:not(.own)').textContent()).toContain('Ann');
    expect(await page.locator('.said.own').textContent()).toContain('Ann');
  });
});

describe('how the page looks', () => {
  it.each(['light', 'dark'] as const)('has no text that is hard to read in its %s colours', async (colorScheme) => {
    const { page, ask, answers } = await visit({ colorScheme });
    await ask('pod');
    for (const name of ['Slack', 'Discord']) {
      await answers.last().getByRole('button', { name }).click();
      await page.locator(`.drawn.${name.toLowerCase()}`).waitFor();
      expect(await faintTexts(page)).toEqual([]);
    }
  });

  it.each(WIDE_AND_NARROW)('never scrolls sideways at %i pixels', async (width) => {
    const { page, ask, answers } = await visit({ width });
    await ask('pod');
    await ask(`word-${'x'.repeat(300)}`);
    await answers.nth(1).getByRole('button', { name: 'Slack' }).click();
    await page.locator('.drawn').waitFor();
    expect(await page.evaluate('document.scrollingElement.scrollWidth')).toBeLessThanOrEqual(width);
  });

  it('moves nothing for those who asked for rest', async () => {
    const { page } = await visit();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await page.evaluate('getComputedStyle(document.documentElement).scrollBehavior')).toBe('auto');
  });
});

describe('the door of the page', () => {
  it('takes a password', async () => {
    const { page, quiet, complaints } = await openDoor({ password: 'open sesame' });
    expect(await page.evaluate('document.activeElement.id')).toBe('password');
    await page.keyboard.type('open barley');
    await page.keyboard.press('Enter');
    await page.getByText('That is not the password.').waitFor();
    // The browser itself notes that the page and the try were answered by 401 and 403.
    expect(complaints.every((each) => /status of 40[13]/u.test(each))).toBe(true);
    complaints.length = 0;
    await page.keyboard.type('open sesame');
    await page.keyboard.press('Enter');
    await page.getByText('I explain the words').waitFor();
    quiet();
  });
});
