import fc from 'fast-check';
import type { Block, Reply } from '../../../src/core/reply.ts';
import { anyChartOf } from '../../core/any-chart.ts';
import { anyForm, anyReply, anyText } from '../any-reply.ts';

/** What means something to Discord and to nobody else. */
const MARKS = [
  '# ',
  '-# ',
  '>>> ',
  '> ',
  '- ',
  '* ',
  '1. ',
  '1) ',
  '||',
  '~~',
  '__',
  '*',
  '\\',
  '\\`',
  '`',
  '``',
  '```',
  '````',
  '```js\n',
  '\n```\n',
  '[x](https://evil.example)',
  '](https://evil.example)',
  '<@1>',
  '<@&1>',
  '<#1>',
  '<t:1:R>',
  '<:a:1>',
  '</kube:1>',
  '<id:home>',
  '@',
  'everyone',
  '@here',
  '@everyone',
  'https://example.org/a_b_(c)',
  'https://x@evil.example',
  '\n',
  '\r',
  '\u2028',
  '\u200b',
  '\ud83d',
  '🧑‍🚀',
  'word',
] as const;

/** Text built to be read as Markdown. */
export const anyMarkdown = fc
  .array(fc.oneof(fc.constantFrom(...MARKS), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 14 })
  .map((pieces) => pieces.join(''));

const long = anyMarkdown.map((text) => text.repeat(Math.ceil(2_000 / Math.max(1, text.length))));
const words = fc.oneof(anyMarkdown, anyText, long);

const bigBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text: fc.array(words, { maxLength: 3 }) }),
  fc.record({ type: fc.constant('heading' as const), text: words }),
  fc.record({ type: fc.constant('code' as const), code: words, language: anyMarkdown }),
  fc.record({
    type: fc.constant('list' as const),
    items: fc.array(fc.array(words, { maxLength: 2 }), { maxLength: 8 }),
    ordered: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('fields' as const),
    fields: fc.array(fc.record({ name: words, value: fc.array(words, { maxLength: 2 }) }), { maxLength: 5 }),
  }),
  fc.record({
    type: fc.constant('note' as const),
    text: fc.array(
      fc.oneof(
        words,
        fc.record({ type: fc.constantFrom('strong' as const, 'emphasis' as const, 'code' as const), text: words }),
        fc.record({ type: fc.constant('link' as const), text: words, url: fc.oneof(words, fc.webUrl()) }),
      ),
      { maxLength: 5 },
    ),
  }),
  fc.record({ type: fc.constant('image' as const), picture: fc.constantFrom('a', 'b', 'c/d e'), alt: words }),
  fc.record({
    type: fc.constant('listing' as const),
    caption: words,
    columns: fc.array(fc.record({ name: anyMarkdown, priority: fc.nat(3) }), { minLength: 1, maxLength: 6 }),
    rows: fc.array(fc.array(fc.oneof(words, fc.constantFrom('Running', 'Error')), { maxLength: 6 }), { maxLength: 8 }),
  }),
  fc.record({
    type: fc.constant('select' as const),
    label: words,
    options: fc.array(
      fc.record({ label: words, hint: anyMarkdown, line: fc.oneof(anyMarkdown, fc.constantFrom('pod', 'next')) }),
      { maxLength: 40 },
    ),
  }),
  fc.record({ type: fc.constant('chart' as const), chart: anyChartOf(words), alt: words }),
  fc.record({ type: fc.constant('file' as const), name: words, text: words, alt: words }),
  fc.record({
    type: fc.constant('buttons' as const),
    buttons: fc.array(
      fc.oneof(
        fc.record({ label: words, line: fc.oneof(anyMarkdown, fc.constantFrom('pod', 'next')) }),
        fc.record({ label: words, url: fc.oneof(words, fc.webUrl()) }),
        fc.record({ label: words, line: fc.oneof(anyMarkdown, fc.constantFrom('pod', 'next')), asks: words }),
        fc.record({ label: words, line: fc.oneof(anyMarkdown, fc.constantFrom('pod', 'next')), form: anyForm }),
      ),
      { maxLength: 30 },
    ),
  }),
);

/** Replies that are hostile, too long, or both. */
export const hostileReply: fc.Arbitrary<Reply> = fc
  .tuple(anyReply, fc.array(bigBlock, { maxLength: 20 }))
  .map(([reply, blocks]) => ({ ...reply, blocks: [...reply.blocks, ...blocks] }));
