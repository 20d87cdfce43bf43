import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableText } from '../../../src/kubectl/go/table.ts';
import { alignTabs, DESCRIBE_TABS, TABLE_TABS } from '../../../src/kubectl/go/tab-writer.ts';

describe('columns out of tabs', () => {
  test.each([
    ['pads to the widest cell and three more', 'NAME\tAGE\nweb-1\t5m\n', 'NAME    AGE\nweb-1   5m\n'],
    ['has no column narrower than six', 'A\tB\n1\t2\n', 'A     B\n1     2\n'],
    ['ends a line after a last tab with spaces', 'NAME\tCPU\t\nweb-1\t2m\t\n', 'NAME    CPU   \nweb-1   2m    \n'],
    ['counts characters, not bytes', 'é\tx\nabcd\tx\n', 'é      x\nabcd   x\n'],
    [
      'lets text after the last tab be as long as it likes',
      'a\tsome long text\nb\tc\n',
      'a     some long text\nb     c\n',
    ],
    [
      'keeps a width after a line without tabs',
      'long name here\tx\nno tabs\na\tx\n',
      'long name here   x\nno tabs\na                x\n',
    ],
    ['says nothing of nothing', '', ''],
    // Printed by kubectl 1.37's tab writer for an event whose message has lines of its own.
    ['breaks a cell that holds a line break', 'a\tone\ntwo\nb\tx\n', 'a     one\ntwo\nb     x\n'],
  ])('%s', (_name, text, expected) => {
    expect(alignTabs(text, TABLE_TABS)).toBe(expected);
  });

  test('two spaces and no least width in descriptions, and each block for itself', () => {
    expect(alignTabs('REVISION\tCHANGE-CAUSE\n1\t<none>\n', DESCRIBE_TABS)).toBe(
      'REVISION  CHANGE-CAUSE\n1         <none>\n',
    );
    expect(alignTabs('long name\tx\n\na\tx\n', DESCRIBE_TABS)).toBe('long name  x\n\na  x\n');
  });

  test('changes nothing but tabs', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '\t', '\n', '日') }), (text) => {
        const set = alignTabs(`${text}\n`, TABLE_TABS);
        expect(set.replaceAll(' ', '')).toBe(`${text}\n`.replaceAll('\t', ''));
      }),
    );
  });
});

test('a table can go without its headings', () => {
  expect(tableText(['NAME', 'AGE'], [['web-1', '5m']], false)).toBe('web-1   5m\n');
});
