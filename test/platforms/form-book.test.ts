import { expect, test } from 'vitest';
import { formOf, type Form } from '../../src/core/form.ts';
import { reply, type Reply } from '../../src/core/reply.ts';
import { createFormBook, formName } from '../../src/platforms/form-book.ts';
import type { Notes } from '../../src/ports/notes.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { createTestLog } from './slack/log.ts';

const FORM: Form = { title: 'Answer', fields: [{ type: 'text', label: 'Your answer', name: 'answer' }] };
const DAY_MS = 24 * 3_600_000;

const cardOf = (form: Form): Reply =>
  reply('answer', 'Question', [{ type: 'buttons', buttons: [{ label: 'Answer', line: 'answer k3.4', form }] }]);
/** The name that a button of the card carries. */
const nameOf = (form: Form): string => formName(formOf({ label: 'Answer', form }) ?? form);

function bookAt(start: number, notes: Notes = createMemoryStore().notes) {
  let now = start;
  const { log, lines } = createTestLog();
  const open = () => createFormBook({ notes, clock: () => now, log });
  return { book: open(), open, lines, later: (ms: number) => void (now += ms) };
}

test('a form is found by the name on its button, also by another process', async () => {
  const { book, open } = bookAt(0);
  await book.keep(cardOf(FORM));
  expect(await open().find(nameOf(FORM))).toEqual(FORM);
  expect(await book.find('nobody')).toBeUndefined();
});

test('a question that a button asks is kept as the form it is', async () => {
  const { book } = bookAt(0);
  await book.keep(
    reply('query', 'Pods', [{ type: 'buttons', buttons: [{ label: 'Look', line: 'get', asks: 'Which?' }] }]),
  );
  const form = formOf({ label: 'Look', asks: 'Which?' });
  expect(form && (await book.find(formName(form)))).toEqual(form);
});

test('a form is written once, whoever shows it how often', async () => {
  const { notes } = createMemoryStore();
  let writes = 0;
  const counted: Notes = {
    ...notes,
    write: (...given) => {
      writes += 1;
      return notes.write(...given);
    },
  };
  const { book } = bookAt(0, counted);
  for (let shown = 0; shown < 3; shown += 1) await book.keep(cardOf(FORM));
  expect(writes).toBe(1);
});

test('a form works for two months, and is forgotten in time', async () => {
  const { notes } = createMemoryStore();
  const { book, later } = bookAt(100 * DAY_MS, notes);
  await book.keep(cardOf(FORM));
  later(60 * DAY_MS);
  expect(await book.find(nameOf(FORM))).toEqual(FORM);
  later(40 * DAY_MS);
  await book.keep(cardOf({ ...FORM, title: 'Another' }));
  expect(await book.find(nameOf(FORM))).toBeUndefined();
  expect(await notes.read('forms/3', nameOf(FORM))).toBeUndefined();
});

test('a reply is sent also when its form cannot be kept', async () => {
  const { notes } = createMemoryStore();
  const { book, lines } = bookAt(0, { ...notes, write: () => Promise.reject(new Error('full')) });
  await expect(book.keep(cardOf(FORM))).resolves.toBeUndefined();
  expect(lines()).toEqual(['warn could not keep a form']);
});
