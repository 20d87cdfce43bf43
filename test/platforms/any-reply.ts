import fc from 'fast-check';
import type { Form, FormField } from '../../src/core/form.ts';
import { toAlt } from '../../src/core/chart-alt.ts';
import { REPLY_KINDS, type Block, type Button, type Option, type Reply } from '../../src/core/reply.ts';
import type { Span } from '../../src/core/spans.ts';
import { anyChartOf } from '../core/any-chart.ts';

/** Pieces that mean something to a terminal, a browser or a chat client. */
const HOSTILE = [
  '\u001b[31m',
  '\u001b]0;title\u0007',
  '\u009b2J',
  '\r',
  '\u0000',
  '\t',
  '\n',
  '\n\n',
  '\u202e',
  '\u2066',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</pre>',
  '</code></a>',
  '<!--',
  ']]>',
  '&lt;',
  '&#60;b&#62;',
  '```',
  '`',
  '**',
  '<@U123>',
  '@everyone',
  'javascript:alert(1)',
  '{{x}}',
  '漢字',
  '👩‍👩‍👧',
  'e\u0301',
  '\ud800',
  'kubectl get pods',
] as const;

const piece = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.lorem({ maxCount: 8 }),
);

/** Text as nobody would want it. */
export const anyText = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(' '));

const url = fc.oneof(fc.webUrl(), anyText);
const span: fc.Arbitrary<Span> = fc.oneof(
  anyText,
  fc.record({ type: fc.constantFrom('strong' as const, 'emphasis' as const, 'code' as const), text: anyText }),
  fc.record({ type: fc.constant('link' as const), text: anyText, url }),
  fc.record({
    type: fc.constant('moment' as const),
    at: fc.oneof(fc.nat(4_000_000_000_000), fc.constantFrom(-1, 8.64e15, 8.64e15 + 1)),
    style: fc.constantFrom('time' as const, 'date' as const, 'relative' as const),
  }),
);
const text = fc.array(span, { maxLength: 4 });
const named = { label: anyText, name: anyText };
const field: fc.Arbitrary<FormField> = fc.oneof(
  fc.record({ ...named, type: fc.constant('text' as const), optional: fc.boolean(), initial: anyText }),
  fc.record({ ...named, type: fc.constant('text' as const) }),
  fc.record({ ...named, type: fc.constant('text' as const), lines: fc.constant(true as const), initial: anyText }),
  fc
    .record({
      ...named,
      type: fc.constant('select' as const),
      optional: fc.boolean(),
      options: fc.array(fc.record({ label: anyText, value: fc.oneof(anyText, fc.constantFrom('a', 'b')) }), {
        maxLength: 120,
      }),
    })
    .map((menu) => ({ ...menu, initial: menu.options.at(-1)?.value ?? 'a' })),
);

/** Any form at all, built of hostile text. */
export const anyForm: fc.Arbitrary<Form> = fc.record({ title: anyText, fields: fc.array(field, { maxLength: 7 }) });

const button: fc.Arbitrary<Button> = fc.oneof(
  fc.record({ label: anyText, line: anyText, form: anyForm }),
  fc.record({ label: anyText, line: anyText }),
  fc.record({ label: anyText, line: anyText, spoken: anyText }),
  fc.record({ label: anyText, line: anyText, asks: anyText }),
  fc.record({ label: anyText, url }),
);
const option: fc.Arbitrary<Option> = fc.oneof(
  fc.record({ label: anyText, line: anyText }),
  fc.record({ label: anyText, hint: anyText, line: anyText }),
);
/** Any chart at all, built of hostile text. */
export const anyChart = anyChartOf(anyText);

const count = fc.integer({ min: -3, max: 40 });

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text }),
  fc.record({ type: fc.constant('heading' as const), text: anyText }),
  fc.record({ type: fc.constant('list' as const), items: fc.array(text, { maxLength: 4 }), ordered: fc.boolean() }),
  fc.record({ type: fc.constant('code' as const), code: anyText, language: anyText }),
  fc.record({
    type: fc.constant('table' as const),
    caption: anyText,
    columns: fc.array(anyText, { minLength: 1, maxLength: 9 }),
    rows: fc.array(fc.array(anyText, { maxLength: 9 }), { maxLength: 4 }),
  }),
  fc.record({
    type: fc.constant('fields' as const),
    fields: fc.array(fc.record({ name: anyText, value: text }), { maxLength: 4 }),
  }),
  fc.record({ type: fc.constant('note' as const), text, tone: fc.constant('warning' as const) }),
  fc.record({ type: fc.constant('note' as const), text }),
  fc.record({
    type: fc.constant('listing' as const),
    caption: anyText,
    columns: fc.array(fc.record({ name: anyText, priority: fc.nat(3) }), { minLength: 1, maxLength: 9 }),
    rows: fc.array(fc.array(fc.oneof(anyText, fc.constantFrom('Running', 'Error', 'Pending')), { maxLength: 9 }), {
      maxLength: 4,
    }),
  }),
  fc.record({ type: fc.constant('select' as const), label: anyText, options: fc.array(option, { maxLength: 8 }) }),
  fc.record({ type: fc.constant('file' as const), name: anyText, text: anyText, alt: anyText }),
  fc.record({ type: fc.constant('image' as const), picture: anyText, alt: anyText }),
  fc.record({ type: fc.constant('chart' as const), chart: anyChart, alt: anyText }),
  anyChart.map((chart) => ({ type: 'chart' as const, chart, alt: toAlt(chart) })),
  fc.record({ type: fc.constant('buttons' as const), buttons: fc.array(button, { maxLength: 12 }) }),
  fc.record({ type: fc.constant('progress' as const), done: count, total: count, label: anyText }),
);

/** Any reply at all, built of hostile text. */
export const anyReply: fc.Arbitrary<Reply> = fc.record(
  {
    title: anyText,
    blocks: fc.array(block, { maxLength: 6 }),
    replaces: fc.boolean(),
    about: fc.record({ kind: fc.constantFrom(...REPLY_KINDS), terms: fc.constant([]) }),
  },
  { requiredKeys: ['blocks', 'about'] },
);
