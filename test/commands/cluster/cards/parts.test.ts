import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pagesOfParts, type Part } from '../../../../src/commands/cluster/cards/parts.ts';
import type { Block } from '../../../../src/core/reply.ts';

const word = fc.stringMatching(/^[a-z]{1,20}$/u);
const code = fc.array(word, { minLength: 1, maxLength: 60 }).map((lines): Block => ({
  type: 'code',
  code: lines.join('\n'),
}));
const listing = fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 60 }).map((rows): Block => ({
  type: 'listing',
  caption: 'rows',
  columns: ['NAME', 'STATUS'].map((name) => ({ name, priority: 0 })),
  rows,
}));
const part: fc.Arbitrary<Part> = fc
  .tuple(fc.option(word, { nil: undefined }), fc.oneof(code, listing))
  .map(([heading, block]) => ({ ...(heading === undefined ? {} : { heading }), blocks: [block] }));

const contentOf = (block: Block): readonly string[] => {
  if (block.type === 'code') return block.code.split('\n');
  return block.type === 'listing' ? block.rows.map((cells) => cells.join(' ')) : [];
};
const linesOf = (block: Block): number =>
  block.type === 'listing' ? block.rows.length + 1 : Math.max(1, contentOf(block).length);

test('nothing is lost or told twice, and no page is longer than it may be', () => {
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 8 }),
      fc.record({ lines: fc.integer({ min: 10, max: 60 }), characters: fc.integer({ min: 800, max: 3_000 }) }),
      (parts, room) => {
        const pages = pagesOfParts(parts, room);
        const told = pages.flat().flatMap(contentOf);
        expect(told).toEqual(parts.flatMap(({ blocks }) => blocks.flatMap(contentOf)));
        for (const page of pages) {
          expect(page.reduce((sum, block) => sum + linesOf(block), 0)).toBeLessThanOrEqual(room.lines);
          const characters = page.flatMap((block) => (block.type === 'code' ? block.code.length : []));
          expect(characters.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(room.characters);
        }
      },
    ),
  );
});

test('what is longer than a page says that it goes on', () => {
  const long: Part = { heading: 'Desired', blocks: [{ type: 'code', code: Array(25).fill('line').join('\n') }] };
  const pages = pagesOfParts([long], { lines: 12, characters: 1_000 });
  expect(pages.map(([first]) => first)).toEqual([
    { type: 'heading', text: 'Desired' },
    { type: 'heading', text: 'Desired (continued)' },
    { type: 'heading', text: 'Desired (continued)' },
  ]);
});
