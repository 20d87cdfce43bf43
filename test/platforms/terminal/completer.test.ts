import { describe, expect, it } from 'vitest';
import { createCompleter } from '../../../src/platforms/terminal/completer.ts';

const lines =
  (...all: readonly string[]) =>
  () =>
    all.map((line) => ({ label: line, line }));

describe('Tab', () => {
  it('offers the best line, then the next best, then the best again', () => {
    const tab = createCompleter(lines('explain pod', 'explain podgroup'));
    expect(tab('po')).toEqual([['explain pod'], 'po']);
    expect(tab('explain pod')).toEqual([['explain podgroup'], 'explain pod']);
    expect(tab('explain podgroup')).toEqual([['explain pod'], 'explain podgroup']);
  });

  it('starts over when something else is typed', () => {
    const tab = createCompleter(lines('explain pod', 'explain podgroup'));
    tab('po');
    expect(tab('pod')).toEqual([['explain pod'], 'pod']);
  });

  it('offers nothing where nothing fits, and never what stands there already', () => {
    expect(createCompleter(lines())('xyz')).toEqual([[], 'xyz']);
    expect(createCompleter(lines('pod'))('pod')).toEqual([[], 'pod']);
  });
});
