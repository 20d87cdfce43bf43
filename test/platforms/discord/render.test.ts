import { expect, test } from 'vitest';
import { picturedIn } from '../../../src/core/pictured.ts';
import { reply, type Reply } from '../../../src/core/reply.ts';
import { render, renderBare } from '../../../src/platforms/discord/render.ts';
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

const HOSTILE: Reply = reply('unknown', '# @everyone <@1>', [
  {
    type: 'text',
    text: ['You asked: @everyone <@1> **x** [y](https://z.example)\n# big\n- item\n1. one\n||spoiler||'],
  },
  { type: 'code', code: 'a\n```\n<@1>' },
  { type: 'text', text: [{ type: 'link', text: 'click', url: 'javascript:alert(1)' }] },
  {
    type: 'buttons',
    buttons: [
      { label: '', line: 'pod' },
      { label: 'Same', line: 'pod' },
      { label: 'L', line: 'x'.repeat(96) },
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

const drawings = new Map([['pod-in-node', new Uint8Array([137, 80, 78, 71])]]);

for (const [name, each] of Object.entries(REPLIES)) {
  test(`the reply "${name}" is drawn as it was agreed`, async () => {
    const message = render(each, drawings);
    expect(
      problemsOf(
        message.body,
        message.files.map((file) => file.name),
      ),
    ).toEqual([]);
    const golden = `../../golden/discord/${name}.json`;
    await expect(`${JSON.stringify(message.body, null, 2)}\n`).toMatchFileSnapshot(golden);
  });
}

for (const [name, each] of CHART_REPLIES) {
  test(`the chart "${name}" is attached, or drawn in text, as it was agreed`, async () => {
    const painted = new Map(picturedIn(each).map((pictured) => [pictured.name, new Uint8Array([137, 80, 78, 71])]));
    const messages = [render(each, painted), render(each)];
    for (const { body, files } of messages) {
      expect(
        problemsOf(
          body,
          files.map((file) => file.name),
        ),
      ).toEqual([]);
    }
    const bodies = messages.map(({ body }) => body);
    const golden = `../../golden/discord/chart-${name}.json`;
    await expect(`${JSON.stringify(bodies, null, 2)}\n`).toMatchFileSnapshot(golden);
  });
}

test('a picture that cannot be attached is told in words', () => {
  expect(JSON.stringify(render(POD_CARD).body)).toContain('-# Picture: A node holds two Pods');
});

test('blanks around words stay outside of their marks, where Discord may not take them for marks', () => {
  const text = [{ type: 'strong', text: 'B is right: ' }, 'the ', { type: 'emphasis', text: ' kubelet' }] as const;
  const { body } = render({ blocks: [{ type: 'text', text }], about: { kind: 'quiz', terms: [] } });
  expect(JSON.stringify(body)).toContain('"**B is right:** the  *kubelet*"');
});

test('a file that cannot be attached is told in words', () => {
  expect(render(PODS_CARD).files).toEqual([]);
  expect(JSON.stringify(render(PODS_CARD).body)).toContain('-# The whole listing has 120 lines');
});

test('a file is attached as it is, byte for byte', () => {
  const [file] = render(PODS_CARD, new Map()).files;
  expect(file?.name).toBe('1-pods-shop.txt');
  expect(String(file?.data)).toBe('NAME   READY\nmail-0 0/1\n```\n<!channel> @everyone\n');
});

test('a menu holds the first 25 choices and says so', () => {
  const options = Array.from({ length: 30 }, (_, at) => ({ label: `Pod ${String(at)}`, line: `pod ${String(at)}` }));
  const { body } = render(reply('query', 'Pods', [{ type: 'select', label: 'One', options }]));
  expect(JSON.stringify(body)).toContain('The menu holds the first 25 of 30.');
});

test('the plainest form of a reply keeps its words', () => {
  expect(renderBare(POD_CARD).body.content).toContain('The smallest thing Kubernetes runs');
});
