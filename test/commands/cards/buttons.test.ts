import { expect, test } from 'vitest';
import { buttonRow } from '../../../src/commands/cards/buttons.ts';
import { BUTTON_LINE_LIMIT, type Button } from '../../../src/core/reply.ts';

const button = (label: string, length = 10): Button => ({ label, line: 'x'.repeat(length) });

test('a row of buttons leaves out lines that no button can carry, and makes room for others so', () => {
  const long = button('long', BUTTON_LINE_LIMIT + 1);
  const [row] = buttonRow([
    button('a', BUTTON_LINE_LIMIT),
    long,
    ...['b', 'c', 'd', 'e', 'f'].map((label) => button(label)),
  ]);
  expect(row).toMatchObject({ type: 'buttons', buttons: ['a', 'b', 'c', 'd', 'e'].map((label) => ({ label })) });
});

test('no buttons are no row', () => {
  expect(buttonRow([])).toEqual([]);
  expect(buttonRow([button('long', BUTTON_LINE_LIMIT + 1)])).toEqual([]);
});

test('a link may be as long as it is', () => {
  const url = `https://kubernetes.io/${'a'.repeat(200)}`;
  expect(buttonRow([{ label: 'Documentation', url }])).toHaveLength(1);
});
