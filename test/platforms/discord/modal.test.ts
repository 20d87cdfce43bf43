import type { APIInteraction, APIModalSubmitInteraction } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formOf, type Form } from '../../../src/core/form.ts';
import { reply, type Button } from '../../../src/core/reply.ts';
import { formPressed, lineSent, modalOf } from '../../../src/platforms/discord/modal.ts';
import { render } from '../../../src/platforms/discord/render.ts';
import { formName } from '../../../src/platforms/form-book.ts';
import { anyForm, anyText } from '../any-reply.ts';
import { problemsOfModal } from './check.ts';

const LOOK = { label: 'Look elsewhere', line: 'get pods -n', asks: 'Which one?' } as const;
const QUIZ: Form = {
  title: 'A new quiz',
  fields: [
    {
      type: 'select',
      label: 'Topic',
      name: 'topic',
      optional: true,
      initial: 'storage',
      options: [
        { label: 'Networking', value: 'networking' },
        { label: 'Storage', value: 'storage' },
      ],
    },
    { type: 'text', label: 'How many', name: 'count', initial: '10' },
  ],
};

/** The id of the one button of a card, or nothing where Discord cannot carry it. */
function idOf(button: Button): string | undefined {
  const { components } = render(reply('query', 'Pods', [{ type: 'buttons', buttons: [button] }])).body;
  const [, id] = /"custom_id":("[^"]*")/u.exec(JSON.stringify(components)) ?? [];
  return id === undefined ? undefined : (JSON.parse(id) as string);
}

const pressed = (custom_id: string, component_type = 2) =>
  // Only these fields are read.
  formPressed({ type: 3, data: { component_type, custom_id } } as unknown as APIInteraction);

const windowOf = (button: Parameters<typeof formOf>[0]) => {
  const form = formOf(button);
  if (form === undefined) throw new Error('no form');
  return modalOf(form, 'get pods -n');
};

describe('a button that opens a form', () => {
  test('carries its line and the name of its form', () => {
    expect(pressed(idOf(LOOK) ?? '')).toEqual({ line: 'get pods -n', form: formName(formOf(LOOK) ?? QUIZ) });
  });

  test('is still told apart from the others, however many there are', () => {
    const buttons = Array.from({ length: 12 }, () => ({ label: 'Set it up', line: 'x'.repeat(80), form: QUIZ }));
    const { body } = render(reply('help', 'Quiz', [{ type: 'buttons', buttons }]));
    const ids = [...JSON.stringify(body).matchAll(/"custom_id":"([^"]*)"/gu)].map(([, id = '']) => id);
    expect(new Set(ids).size).toBe(12);
    expect(Math.max(...ids.map((id) => (JSON.parse(`"${id}"`) as string).length))).toBeLessThanOrEqual(100);
  });

  test('with too long a line is told as words to type', () => {
    expect(idOf({ label: 'Set it up', line: 'x'.repeat(81), form: QUIZ })).toBeUndefined();
  });

  test.each([
    ['a plain button', 'pod', 2],
    ['a second button of the same line', 'pod\n2', 2],
    ['a choice in a menu', 'pod\n#abcdefghijkl', 3],
  ])('is not %s', (_, id, type) => {
    expect(pressed(id, type)).toBeUndefined();
  });
});

describe('the window of a form', () => {
  test.each([
    ['a short question stands above the field', 'Which one?', { label: 'Which one?' }],
    [
      'a long one below it, too',
      'Which namespace shall I look into, of all there are in here?',
      {
        label: expect.stringMatching(/^Which namespace shall I look into, of all/u) as string,
        description: 'Which namespace shall I look into, of all there are in here?',
      },
    ],
    ['one that is no question gives way', ' ', { label: 'Your words' }],
  ])('has words for everything: %s', (_, asks, expected) => {
    const window = windowOf({ label: 'Look elsewhere', asks });
    expect(window).toMatchObject({ custom_id: 'get pods -n', title: 'Look elsewhere', components: [expected] });
  });

  test('starts with what was chosen before, and lets go of what is optional', () => {
    const [topic, count] = windowOf({ label: 'Set it up', form: QUIZ }).components;
    expect(topic).toMatchObject({
      component: { type: 3, required: false, min_values: 0, options: [{}, { value: 'storage', default: true }] },
    });
    expect(count).toMatchObject({ component: { type: 4, required: true, value: '10' } });
  });

  test('says which choices have to be typed, for a menu takes twenty-five', () => {
    const options = Array.from({ length: 40 }, (_, at) => ({ label: `Term ${String(at)}`, value: `t${String(at)}` }));
    const form: Form = { title: 'Terms', fields: [{ type: 'select', label: 'Term', name: 'term', options }] };
    const [field] = windowOf({ label: 'Choose', form }).components;
    expect(field).toMatchObject({ description: '15 more do not fit here: type them.' });
  });

  test('is never one that Discord refuses', () => {
    fc.assert(
      fc.property(anyForm, anyText, (made, label) => {
        const form = formOf({ label, form: made });
        expect(form === undefined ? [] : problemsOfModal(modalOf(form, 'quiz'))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

test('a field of several lines takes them and hands them on as they are', () => {
  const form: Form = { title: 'Check', fields: [{ type: 'text', label: 'YAML', name: 'yaml', lines: true }] };
  expect(windowOf({ label: 'Check', form }).components).toMatchObject([
    { component: { custom_id: 'lines-0', style: 2, max_length: 4_000 } },
  ]);
  const component = { type: 4, custom_id: 'lines-0', value: 'id: a\n  - b\u0000\n' };
  // Only these fields are read.
  const sent = { data: { custom_id: 'packs lint', components: [{ type: 18, component }] } };
  expect(lineSent(sent as unknown as APIModalSubmitInteraction)).toBe('packs lint\nid: a\n  - b');
});

test('a sent window says its line with the choices in the order of the fields, without what was left empty', () => {
  const sent = (topic: readonly string[], count: string) =>
    // Only these fields are read.
    lineSent({
      data: {
        custom_id: 'quiz',
        components: [
          { type: 18, component: { type: 4, custom_id: 'field-1', value: count } },
          { type: 18, component: { type: 3, custom_id: 'field-0', values: topic } },
        ],
      },
    } as unknown as APIModalSubmitInteraction);
  expect(sent(['networking'], ' 5 ')).toBe('quiz networking 5');
  expect(sent([], '5')).toBe('quiz 5');
});
