import { describe, expect, it } from 'vitest';
import type { Form } from '../../src/core/form.ts';
import { reply } from '../../src/core/reply.ts';
import { faintTexts } from './contrast.ts';
import { visit } from './visit.ts';

const PLACE = { platform: 'web', team: 'web', channel: 'room' } as const;
const FORM: Form = {
  title: 'A new quiz',
  fields: [
    {
      type: 'select',
      label: 'What it is about',
      name: 'topic',
      options: [
        { label: 'Networking', value: 'networking' },
        { label: 'Storage', value: 'storage' },
      ],
    },
    { type: 'text', label: 'How many questions', name: 'count', optional: true, initial: '10' },
    { type: 'text', label: 'Anything else', name: 'more', optional: true },
  ],
};
const question = (title: string) =>
  reply('answer', title, [
    {
      type: 'buttons',
      buttons: [
        { label: 'Answer A', line: 'vote A' },
        { label: 'Send', line: 'example', asks: 'What runs on every node?' },
        { label: 'Start it', line: 'example', form: FORM },
      ],
    },
  ]);

/** The shared room with a question in it. */
async function quizRoom(look: Parameters<typeof visit>[0] = {}) {
  const room = await visit(look);
  await room.page.getByRole('switch', { name: 'Shared room' }).check();
  await room.page.getByText('I explain the words of Kubernetes').waitFor();
  const posted = await room.web.poster.post(PLACE, question('Question 1'), 'k1');
  const message = posted.type === 'posted' ? posted.message : '';
  await room.page.getByRole('heading', { name: 'Question 1' }).waitFor();
  return { ...room, edit: () => room.web.poster.edit(PLACE, message, question('Half-time')) };
}

describe('what nobody asked for, in a browser', () => {
  it('changes in its place, and what somebody is typing stays where it is', async () => {
    const { page, edit, quiet } = await quizRoom();
    const field = page.getByLabel('What runs on every node?');
    await field.fill('kubelt');
    await page.keyboard.press('ArrowLeft');
    await edit();
    await page.getByRole('heading', { name: 'Half-time' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Question 1' }).count()).toBe(0);
    await page.keyboard.type('e');
    expect(await field.inputValue()).toBe('kubelet');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Example of kubelet' }).waitFor();
    quiet();
  });

  it('keeps the focus on the button that had it', async () => {
    const { page, edit, quiet } = await quizRoom();
    await page.getByRole('button', { name: 'Answer A' }).focus();
    await edit();
    await page.getByRole('heading', { name: 'Half-time' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'You said A' }).waitFor();
    quiet();
  });

  it('says the line of a form of several fields, without what was left empty', async () => {
    const { page, edit, quiet } = await quizRoom();
    await page.getByText('A new quiz').click();
    await page.getByLabel('What it is about').selectOption({ label: 'Storage' });
    await edit();
    await page.getByRole('heading', { name: 'Half-time' }).waitFor();
    await page.getByRole('button', { name: 'Start it' }).click();
    await page.getByRole('heading', { name: 'Example of storage 10' }).waitFor();
    quiet();
  });

  it('says nothing while a choice is owed', async () => {
    const { page } = await quizRoom();
    await page.getByText('A new quiz').click();
    const before = await page.locator('.message').count();
    await page.getByRole('button', { name: 'Start it' }).click();
    expect(await page.locator('select:invalid').count()).toBe(1);
    expect(await page.locator('.message').count()).toBe(before);
  });

  it.each(['light', 'dark'] as const)('can be read in %s, and fits a narrow screen', async (colorScheme) => {
    const { page } = await quizRoom({ colorScheme, width: 360, height: 780 });
    await page.getByText('A new quiz').click();
    expect(await faintTexts(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });
});
