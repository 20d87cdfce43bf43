import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlain } from '../../../src/core/spans.ts';
import { picturedIn } from '../../../src/core/pictured.ts';
import { reply, type Block, type Reply } from '../../../src/core/reply.ts';
import { CUT_NOTICE } from '../../../src/platforms/slack/budget.ts';
import { render, renderWords, titleOf } from '../../../src/platforms/slack/render.ts';
import { anyReply, anyText } from '../any-reply.ts';
import { CHART_REPLIES } from '../../core/charts.ts';
import { POD_CARD, PODS_CARD } from '../classroom.ts';
import { problemsOf } from './check.ts';

const LONG: Reply = reply('answer', 'Everything at once', [
  { type: 'code', code: Array.from({ length: 200 }, (_, at) => `line ${String(at)}: kubectl get pods`).join('\n') },
  {
    type: 'buttons',
    buttons: Array.from({ length: 45 }, (_, at) => ({ label: `Term ${String(at)}`, line: `term ${String(at)}` })),
  },
]);

const HOSTILE: Reply = reply('unknown', '<!channel> *bold* :bomb:', [
  { type: 'text', text: ['You asked: <!everyone> <@U1> ```x``` *y* <https://z.example|click>'] },
  { type: 'code', code: 'a\n```\n<!here>' },
  { type: 'note', text: ['*not bold* <!here> ', { type: 'code', text: 'po`d' }] },
  { type: 'note', text: ['See ', { type: 'link', text: 'a | b', url: 'https://x.example/?a=1&b=<2>' }] },
  { type: 'text', text: [{ type: 'link', text: 'click', url: 'javascript:alert(1)' }] },
  {
    type: 'buttons',
    buttons: [
      { label: 'A', line: 'answer a' },
      { label: 'Bad', url: 'javascript:alert(1)' },
    ],
  },
]);

const REPLIES: Readonly<Record<string, Reply>> = {
  pod: POD_CARD,
  pods: PODS_CARD,
  'too-long': LONG,
  hostile: HOSTILE,
  nothing: { blocks: [], about: { kind: 'answer', terms: [] } },
};

const files = new Map([['pod-in-node', 'F0POD']]);
const json = (blocks: readonly Block[]): string => JSON.stringify(render({ blocks, about: POD_CARD.about }).blocks);

describe('a reply in Block Kit', () => {
  for (const [name, each] of Object.entries(REPLIES)) {
    test(`is drawn as it was agreed: ${name}`, async () => {
      const message = render(each, { kind: 'message', files });
      expect(problemsOf(message)).toEqual([]);
      await expect(`${JSON.stringify(message, null, 2)}\n`).toMatchFileSnapshot(`../../golden/slack/${name}.json`);
    });
  }

  for (const [name, each] of CHART_REPLIES) {
    test(`shows a chart, or draws it in text, as it was agreed: ${name}`, async () => {
      const uploaded = new Map(picturedIn(each).map((pictured) => [pictured.name, 'F0CHART']));
      const messages = [render(each, { kind: 'message', files: uploaded }), render(each)];
      for (const message of messages) expect(problemsOf(message)).toEqual([]);
      const golden = `../../golden/slack/chart-${name}.json`;
      await expect(`${JSON.stringify(messages, null, 2)}\n`).toMatchFileSnapshot(golden);
    });
  }

  test('is never one that Slack refuses, whatever its charts say', () => {
    fc.assert(
      fc.property(anyReply, (each) => {
        const uploaded = new Map(picturedIn(each).map((pictured) => [pictured.name, 'F0CHART']));
        expect(problemsOf(render(each, { kind: 'message', files: uploaded }))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('counts what a menu does not hold', () => {
    const options = Array.from({ length: 120 }, (_, at) => ({ label: `Pod ${String(at)}`, line: `pod ${String(at)}` }));
    expect(json([{ type: 'select', label: 'One', options }])).toContain('The menu holds 100 of 120.');
  });

  test('is never one that Slack refuses, whatever it says', () => {
    fc.assert(
      fc.property(anyReply, (each) => {
        expect(problemsOf(render(each))).toEqual([]);
        expect(problemsOf(render(each, { kind: 'home', files }), 100, 60_000)).toEqual([]);
        expect(problemsOf(renderWords(each))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('is never one that Slack refuses, however long it is', () => {
    const long = fc.array(anyText, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' ').repeat(200));
    const block: fc.Arbitrary<Block> = fc.oneof(
      fc.record({ type: fc.constant('text' as const), text: fc.array(long, { maxLength: 3 }) }),
      fc.record({ type: fc.constant('code' as const), code: long }),
      fc.record({ type: fc.constant('note' as const), text: fc.array(long, { maxLength: 2 }) }),
      fc.record({
        type: fc.constant('list' as const),
        items: fc.array(fc.array(long, { maxLength: 2 }), { maxLength: 60 }),
      }),
      fc.record({ type: fc.constant('image' as const), picture: fc.constant('pod-in-node'), alt: long }),
      fc.record({
        type: fc.constant('buttons' as const),
        buttons: fc.array(fc.record({ label: long, line: anyText }), { maxLength: 40 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 60 }), long, (blocks, title) => {
        expect(problemsOf(render({ title, blocks, about: POD_CARD.about }, { kind: 'message', files }))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('says that something is left out exactly when it is', () => {
    const text = fc.integer({ min: 1, max: 8_000 }).map((length) => 'x'.repeat(length));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), (texts) => {
        const blocks = texts.map((each) => ({ type: 'text', text: [each] }) as const);
        const drawn = json(blocks);
        const whole = texts.every((each) => drawn.includes(`"${each}"`));
        expect(drawn.includes(CUT_NOTICE)).toBe(!whole);
      }),
    );
  });

  test('keeps its closing buttons when the rest is too long', () => {
    const { blocks } = render(LONG);
    expect(blocks.at(-1)?.type).toBe('actions');
    expect(JSON.stringify(blocks)).toContain('"value":"term 0"');
  });

  test('keeps every word of a text that fits', () => {
    const word = fc.stringMatching(/^[a-z<>&*_~`@!:|]{1,12}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const text = words.join(' ');
        expect(json([{ type: 'text', text: [text] }])).toContain(JSON.stringify(text));
      }),
    );
  });

  test('hides no word of a note, whether it is drawn with marks or plainly', () => {
    const cases: readonly [Extract<Block, { type: 'note' }>['text'], string][] = [
      [['Written for 1.36.'], 'Written for 1.36.'],
      [['Use ', { type: 'code', text: 'kubectl' }], 'Use `kubectl`'],
      [['Use *this* ', { type: 'code', text: 'kubectl' }], 'Use *this* `kubectl`'],
      [[{ type: 'link', text: 'Pods', url: 'https://k8s.io/a?b=1&c=2' }], '<https://k8s.io/a?b=1&amp;c=2|Pods>'],
      [[{ type: 'link', text: 'Pods', url: 'javascript:x' }], 'Pods (javascript:x)'],
      [['at 12:30:45 ', { type: 'strong', text: 'now' }], 'at 12:30:45 now'],
    ];
    for (const [text, drawn] of cases) expect(json([{ type: 'note', text }])).toContain(JSON.stringify(drawn));
    expect(toPlain(cases[1]?.[0] ?? [])).toBe('Use kubectl');
  });

  test('describes a picture in words where it could not be uploaded', () => {
    expect(JSON.stringify(render(POD_CARD))).toContain('Picture: A node holds two Pods');
    expect(JSON.stringify(render(POD_CARD, { kind: 'message', files }))).toContain('"slack_file":{"id":"F0POD"}');
  });

  test('gives its title back', () => {
    expect(titleOf(render(POD_CARD).blocks)).toBe('Pod');
    for (const other of [undefined, [], [{}], [{ type: 'header' }], [{ type: 'section', text: { text: 'x' } }], 'x']) {
      expect(titleOf(other)).toBeUndefined();
    }
  });

  test('says what its buttons say only where it has no buttons', () => {
    expect(render(POD_CARD).text).not.toContain('example pod');
    expect(renderWords(POD_CARD).text).toContain('[Example] example pod');
  });
});
