import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completePath, parsePath, renderJsonPath } from '../../../src/kubectl/print/jsonpath.ts';
import recorded from './recorded/jsonpath.json' with { type: 'json' };

function render(template: string, data: unknown): string | null {
  const result = renderJsonPath(template, data);
  return result.ok ? result.value : null;
}

describe('a jsonpath template', () => {
  test.each(recorded.cases)('$template prints what kubectl prints', ({ template, printed }) => {
    expect(render(template, recorded.list)).toBe(printed);
  });

  test.each([
    ['{.items[0', 'unterminated array'],
    ['{.items', 'unclosed action'],
    ['{foo}', 'unrecognized identifier foo'],
    ['{end}', 'not in range'],
    ['{.items[x]}', 'invalid array index x'],
    ['{.items[7]}', 'array index out of bounds: index 7, length 3'],
    ['{"\\q"}', 'escape that is none: \\q'],
    ['{,}', "unrecognized character in action: ','"],
    ['{.kind[0]}', 'only a list'],
    ['x'.repeat(20_000), 'longer than'],
    ['{[?('.repeat(40), 'unterminated filter'],
  ])('%s is refused in words', (template, words) => {
    const result = renderJsonPath(template, recorded.list);
    expect(result.ok ? '' : result.failure.message).toContain(words);
    expect(result.ok ? '' : result.failure.type).toBe('invalid');
  });

  test('goes through a map in the order of its keys, where kubectl takes any', () => {
    expect(render('{.*}', { b: 1, a: 2, c: 3 })).toBe('2 1 3');
  });

  test('that looks at too much is stopped', () => {
    const wide = { items: Array.from({ length: 2000 }, (_, index) => index) };
    const union = `[${Array(1000).fill("'items'").join(',')}]`;
    const result = renderJsonPath(`{${union}[*]}`, wide);
    expect(result.ok ? '' : result.failure.message).toContain('too many values');
    const nested = '{range @}'.repeat(60);
    expect(render(nested, wide)).toBeNull();
  });

  test('never fails otherwise, whatever it is given', () => {
    const piece = fc.constantFrom(
      ...'{}[]()?@$.*,:-1 "\'\\a='.split(''),
      '..',
      '{range ',
      '{end}',
      '[?(',
      ')]',
      '{.items',
      '[*]',
      '==',
      '{"\\n"}',
      '\n',
      'é',
      '__proto__',
      'constructor',
    );
    const template = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(template, fc.jsonValue(), (text, data) => {
        expect(typeof renderJsonPath(text, data).ok).toBe('boolean');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a path', () => {
  test.each([
    ['metadata.name', '{.metadata.name}'],
    ['.metadata.name', '{.metadata.name}'],
    ['{metadata.name}', '{.metadata.name}'],
    ['{.metadata.name}', '{.metadata.name}'],
    ['', ''],
    ['{.a}{.b}', undefined],
    ['{', undefined],
  ])('%s is completed to %s', (typed, complete) => {
    expect(completePath(typed)).toBe(complete);
  });

  test('finds values in one object after the other', () => {
    const path = parsePath('{.a}');
    expect(path.ok && [{ a: 1 }, { b: 2 }].map((object) => path.value.find(object))).toEqual([
      { ok: true, value: [[1]] },
      { ok: true, value: [[]] },
    ]);
    expect(parsePath('{').ok).toBe(false);
  });
});
