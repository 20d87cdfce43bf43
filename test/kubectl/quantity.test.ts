import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCpu, formatMemory, parseQuantity, toMillis, toUnits } from '../../src/kubectl/quantity.ts';

describe('a quantity', () => {
  test.each([
    ['0', 0n],
    ['1', 1_000_000_000n],
    ['250m', 250_000_000n],
    ['1.5', 1_500_000_000n],
    ['-2', -2_000_000_000n],
    ['+2', 2_000_000_000n],
    ['.5', 500_000_000n],
    ['1.', 1_000_000_000n],
    ['1k', 1_000_000_000_000n],
    ['1Ki', 1_024_000_000_000n],
    ['1.5Gi', 1_610_612_736_000_000_000n],
    ['1e3', 1_000_000_000_000n],
    ['1E3', 1_000_000_000_000n],
    ['12e-3', 12_000_000n],
    ['3E', 3_000_000_000_000_000_000_000_000_000n],
    ['0.1n', 1n],
    ['100n', 100n],
    ['k', 0n],
    ['-', 0n],
  ])('%s is %d billionths', (text, amount) => {
    expect(parseQuantity(text)).toBe(amount);
  });

  test.each(['', 'web', '1 Gi', '1ki', '1K', '--1', '1e', '1e1.5', 'Gi1', '1,5', '9'.repeat(100), '1e999999999'])(
    '%s is none',
    (text) => {
      expect(parseQuantity(text)).toBeUndefined();
    },
  );

  test.each([
    ['1', '1000m'],
    ['1234567n', '2m'],
    ['100u', '1m'],
    ['0', '0m'],
  ])('%s of CPU reads %s', (text, words) => {
    expect(formatCpu(parseQuantity(text) ?? 0n)).toBe(words);
  });

  test.each([
    ['64Mi', '64Mi'],
    ['1Gi', '1024Mi'],
    ['1048575', '0Mi'],
    ['129M', '123Mi'],
  ])('%s of memory reads %s', (text, words) => {
    expect(formatMemory(parseQuantity(text) ?? 0n)).toBe(words);
  });

  test('is rounded up where it is told in coarser units', () => {
    expect([toMillis(1n), toUnits(1n), toMillis(-1n), toUnits(2_000_000_000n)]).toEqual([1, 1, 0, 2]);
  });

  test('keeps the order of plain numbers, and no text makes reading it fail', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        expect((parseQuantity(String(a)) ?? 0n) < (parseQuantity(String(b)) ?? 0n)).toBe(a < b);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void parseQuantity(text)));
  });
});
