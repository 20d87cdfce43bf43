import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formChoices, formLine, formOf, formUsage, FORM_FIELDS, type Form } from '../../src/core/form.ts';
import { renderPlain } from '../../src/core/plain.ts';
import { reply } from '../../src/core/reply.ts';
import { anyForm, anyText } from '../platforms/any-reply.ts';

const QUIZ: Form = {
  title: 'A new quiz',
  fields: [
    {
      type: 'select',
      label: 'What it is about',
      name: 'topic',
      options: [
        { label: 'Networking', value: 'networking' },
        { label: 'Storage', value: 'storage' },
        { label: 'Security', value: 'security' },
      ],
    },
    { type: 'text', label: 'How many questions', name: 'count', optional: true, initial: '10' },
  ],
};

describe('a form', () => {
  test('of one question is a field for words', () => {
    expect(formOf({ label: 'Look elsewhere', asks: 'Which namespace?' })).toEqual({
      title: 'Look elsewhere',
      fields: [{ label: 'Which namespace?', name: 'words', type: 'text' }],
    });
  });

  test('says its line with what was filled in, and leaves out what was not', () => {
    expect(formLine('quiz live', ['storage', ' ', 'level  2\n'])).toBe('quiz live storage level 2');
    expect(formLine('quiz', ['', ''])).toBe('quiz');
  });

  test('keeps several lines as they are, below its line', () => {
    const yaml = '\n\r\nid: a\r\n  - b  \n\n    c\n\n';
    expect(formLine('packs lint', [yaml])).toBe('packs lint\nid: a\n  - b\n\n    c');
    expect(formLine('packs lint', [' ', yaml, 'x'])).toBe('packs lint\nid: a\n  - b\n\n    c x');
    expect(formLine('packs lint', ['\n only one  line \n'])).toBe('packs lint only one line');
  });

  test('is typed in the order of its fields', () => {
    expect(formUsage('quiz', QUIZ)).toBe('quiz <topic> [count]');
    expect(QUIZ.fields.map(formChoices)).toEqual(['networking, storage or security', 'any words']);
  });

  test('reads as the line to type where nobody can open it', () => {
    const card = reply('help', 'Quiz', [
      { type: 'buttons', buttons: [{ label: 'Set it up', line: 'quiz', form: QUIZ }] },
    ]);
    expect(renderPlain(card)).toBe(
      'Quiz\n\n[Set it up] quiz <topic> [count]\n  topic: networking, storage or security',
    );
  });

  test('without a field is a plain button', () => {
    expect(formOf({ label: 'Go', form: { title: 'Go', fields: [] } })).toBeUndefined();
    expect(formOf({ label: 'Go' })).toBeUndefined();
  });

  test('has menus that every platform takes: no value twice, none without a value, and one of them at first', () => {
    const menu = (options: readonly { label: string; value: string }[], initial: string) =>
      formOf({
        label: 'x',
        form: { title: '', fields: [{ type: 'select', label: 'One', name: 'one', options, initial }] },
      })?.fields[0];
    const twice = [
      { label: 'A', value: 'a' },
      { label: 'again', value: ' a ' },
      { label: '', value: 'b' },
      { label: 'nothing', value: ' ' },
    ];
    expect(menu(twice, 'b')).toEqual({
      type: 'select',
      label: 'One',
      name: 'one',
      initial: 'b',
      options: [
        { label: 'A', value: 'a' },
        { label: 'b', value: 'b' },
      ],
    });
    expect(menu(twice, 'c')).not.toHaveProperty('initial');
    expect(menu([], 'c')).toMatchObject({ type: 'text', initial: 'c' });
  });

  test('has, whatever it was made of, at most five fields with a label, and choices that stand on one line', () => {
    fc.assert(
      fc.property(anyForm, anyText, (form, label) => {
        const shown = formOf({ label, form });
        expect(shown?.fields.length ?? 0).toBe(Math.min(FORM_FIELDS, form.fields.length));
        for (const field of shown?.fields ?? []) {
          expect(field.label.trim()).not.toBe('');
          if (field.type === 'text') continue;
          const values = field.options.map(({ value }) => value);
          expect(new Set(values).size).toBe(values.length);
          expect(values.every((value) => value !== '' && !value.includes('\n'))).toBe(true);
          if (field.initial !== undefined) expect(values).toContain(field.initial);
        }
      }),
    );
  });
});
