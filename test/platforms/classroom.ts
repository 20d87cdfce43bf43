import { command, nothing, type AnyCommand } from '../../src/core/command.ts';
import { createDispatch } from '../../src/core/dispatch.ts';
import { ok } from '../../src/core/failure.ts';
import { chartBlock, reply, type AboutTerm, type Reply } from '../../src/core/reply.ts';
import type { Tutor } from '../../src/core/tutor.ts';
import { toPicture } from '../../src/draw/charts/index.ts';
import { renderSvg } from '../../src/draw/svg.ts';
import type { Pictures } from '../../src/ports/pictures.ts';
import { chartNamed } from '../core/charts.ts';

const POD: AboutTerm = { id: 'pod', name: 'Pod', aliases: ['po', 'pods'], score: 1 };

/** A reply with one block of each type, as the glossary's cards have them. */
export const POD_CARD: Reply = {
  title: 'Pod',
  blocks: [
    {
      type: 'text',
      text: [
        'The smallest thing Kubernetes runs: one or more ',
        { type: 'strong', text: 'containers' },
        ' that start on the ',
        { type: 'emphasis', text: 'same' },
        ' machine and share one network address. You rarely make one by hand; a ',
        { type: 'code', text: 'Deployment' },
        ' keeps as many as you ask for.',
      ],
    },
    { type: 'image', picture: 'pod-in-node', alt: 'A node holds two Pods; each Pod holds its containers' },
    { type: 'heading', text: 'How it looks' },
    {
      type: 'code',
      language: 'yaml',
      code: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.29',
    },
    {
      type: 'fields',
      fields: [
        { name: 'Short name', value: [{ type: 'code', text: 'po' }] },
        { name: 'Part of', value: ['every Pod runs on exactly one node'] },
      ],
    },
    {
      type: 'list',
      items: [
        [{ type: 'code', text: 'kubectl get pods' }, ' lists the Pods of this namespace'],
        [{ type: 'code', text: 'kubectl describe pod web' }, ' tells what happened to one'],
      ],
    },
    {
      type: 'table',
      caption: 'Pod and container',
      columns: ['Aspect', 'Pod', 'Container'],
      rows: [
        ['What it is', 'a wrapper that Kubernetes places on a node', 'one isolated program'],
        ['Address', 'has its own', 'shares the one of its Pod'],
      ],
    },
    { type: 'progress', done: 2, total: 9, label: 'Tour' },
    { type: 'note', tone: 'warning', text: ['Deleting a Pod that nobody owns loses it.'] },
    { type: 'note', text: ['Written for Kubernetes 1.36.'] },
    {
      type: 'buttons',
      buttons: [
        { label: 'Example', line: 'example pod', style: 'primary' },
        { label: 'Which page', line: 'pages 1' },
        { label: 'Share here', line: 'share pod' },
        { label: 'Documentation', url: 'https://kubernetes.io/docs/concepts/workloads/pods/' },
      ],
    },
  ],
  about: { kind: 'answer', terms: [POD] },
};

/** A reply with what answers out of a cluster are made of, besides what the cards have. */
export const PODS_CARD: Reply = {
  title: 'Pods in shop',
  blocks: [
    {
      type: 'listing',
      caption: 'Pods in shop',
      columns: [
        { name: 'NAME', priority: 0 },
        { name: 'READY', priority: 0 },
        { name: 'STATUS', priority: 0 },
        { name: 'RESTARTS', priority: 0 },
        { name: 'AGE', priority: 0 },
        { name: 'NODE', priority: 1 },
      ],
      rows: [
        ['web-7d4b9c6f5-abcde', '1/1', 'Running', '0', '5d', 'worker-1.example.internal'],
        ['cart-5f6d8b7c9-fghij', '0/1', 'CrashLoopBackOff', '12 (3m ago)', '41m', 'worker-2.example.internal'],
        ['mail-0', '0/1', 'Pending', '0', '2m', '<none>'],
      ],
    },
    {
      type: 'select',
      label: 'Describe one',
      options: [
        { label: 'web-7d4b9c6f5-abcde', hint: 'Running', line: 'example web-7d4b9c6f5-abcde' },
        { label: 'cart-5f6d8b7c9-fghij', hint: 'CrashLoopBackOff', line: 'example cart-5f6d8b7c9-fghij' },
        { label: 'mail-0', line: 'example mail-0' },
      ],
    },
    {
      type: 'file',
      name: 'pods-shop.txt',
      text: 'NAME   READY\nmail-0 0/1\n```\n<!channel> @everyone\n',
      alt: 'The whole listing has 120 lines; add a name or a label to see less.',
    },
    {
      type: 'buttons',
      buttons: [
        { label: 'Look in another namespace', line: 'example', asks: 'Which namespace?' },
        { label: 'What is a Pod?', line: 'pod' },
      ],
    },
  ],
  about: { kind: 'query', terms: [POD] },
};

/** A reply with a chart of each type. */
export const SCORES_CARD: Reply = reply(
  'answer',
  'Scores',
  ['podium', 'board', 'mastery', 'counts', 'steps'].map((name) => chartBlock(chartNamed(name))),
);

/** A reply with a form of several fields. */
export const SETUP_CARD: Reply = reply('help', 'Set it up', [
  {
    type: 'buttons',
    buttons: [
      {
        label: 'Fill it in',
        line: 'example',
        form: {
          title: 'A new example',
          fields: [
            {
              type: 'select',
              label: 'What it is about',
              name: 'topic',
              options: [
                { label: 'Networking', value: 'networking' },
                { label: 'Storage', value: 'storage' },
              ],
            },
            { type: 'text', label: 'How many', name: 'count', optional: true, initial: '10' },
          ],
        },
      },
      { label: 'What is a Pod?', line: 'pod' },
    ],
  },
]);

const COMMANDS: readonly AnyCommand[] = [
  command({
    name: 'hello',
    aliases: [],
    summary: 'say hello',
    params: [],
    examples: ['hello'],
    parse: nothing,
    run: () =>
      Promise.resolve(
        ok(
          reply('help', 'Hello', [
            { type: 'text', text: ['I explain the words of Kubernetes. Ask away.'] },
            { type: 'buttons', buttons: [{ label: 'What is a Pod?', line: 'pod' }] },
          ]),
        ),
      ),
  }),
  command({
    name: 'pod',
    aliases: ['pods', 'share'],
    summary: 'explain the Pod',
    params: [],
    examples: ['pod'],
    parse: (rest) => (rest === '' || rest === 'pod' ? {} : undefined),
    run: () => Promise.resolve(ok(POD_CARD)),
  }),
  command({
    name: 'scores',
    aliases: [],
    summary: 'show charts',
    params: [],
    examples: ['scores'],
    parse: nothing,
    run: () => Promise.resolve(ok(SCORES_CARD)),
  }),
  command({
    name: 'list',
    aliases: [],
    summary: 'list Pods',
    params: [],
    examples: ['list'],
    parse: nothing,
    run: () => Promise.resolve(ok(PODS_CARD)),
  }),
  command({
    name: 'example',
    aliases: [],
    summary: 'show an example',
    params: [],
    examples: ['example pod'],
    parse: (rest) => (rest === '' ? undefined : rest),
    run: (term) =>
      Promise.resolve(ok(reply('answer', `Example of ${term}`, [{ type: 'code', code: 'kubectl get pods' }]))),
  }),
  command({
    name: 'pages',
    aliases: [],
    summary: 'turn pages',
    params: [],
    examples: ['pages 1'],
    parse: (rest) => (/^\d$/u.test(rest) ? Number(rest) : undefined),
    run: (page) =>
      Promise.resolve(
        ok({
          ...reply('answer', `Page ${String(page)}`, [
            { type: 'buttons', buttons: [{ label: 'Next page', line: `pages ${String(page + 1)}` }] },
          ]),
          replaces: page > 1,
        }),
      ),
  }),
  command({
    name: 'whisper',
    aliases: [],
    summary: 'answer the asker alone',
    params: [],
    examples: ['whisper'],
    audience: 'asker',
    parse: nothing,
    run: () =>
      Promise.resolve(
        ok(
          reply('answer', 'Between us', [
            { type: 'text', text: ['Nobody else reads this.'] },
            {
              type: 'buttons',
              buttons: [
                { label: 'Pages', line: 'pages 1' },
                { label: 'Aloud', line: 'aloud' },
              ],
            },
          ]),
        ),
      ),
  }),
  command({
    name: 'setup',
    aliases: [],
    summary: 'offer a form',
    params: [],
    examples: ['setup'],
    parse: nothing,
    run: () => Promise.resolve(ok(SETUP_CARD)),
  }),
  command({
    name: 'vote',
    aliases: [],
    summary: 'take an answer, for the asker alone',
    params: [],
    examples: ['vote A'],
    audience: 'asker',
    parse: (rest) => (/^[A-E]$/u.test(rest) ? rest : undefined),
    run: (letter, { from }) => Promise.resolve(ok(reply('answer', `${from.name ?? 'Somebody'} said ${letter}`, []))),
  }),
  command({
    name: 'aloud',
    aliases: [],
    summary: 'answer everybody',
    params: [],
    examples: ['aloud'],
    audience: 'place',
    parse: nothing,
    run: () => Promise.resolve(ok(reply('answer', 'For all', []))),
  }),
  command({
    name: 'break',
    aliases: [],
    summary: 'fail',
    params: [],
    examples: ['break'],
    parse: nothing,
    run: () => Promise.reject(new Error('broken on purpose')),
  }),
];

const LINES = ['what is a pod', 'pod', 'pods', 'example pod', 'pages 1', 'hello'];

/** A small tutor made of real parts: enough for a door to be tried without the glossary. A question is said back. */
export function createClassroom(): Tutor {
  const { respond, seenBy } = createDispatch({
    commands: COMMANDS,
    ask: (request) =>
      Promise.resolve(
        ok({
          blocks: [{ type: 'text', text: [`You asked: ${request.text} (${request.via})`] }],
          about: { kind: 'unknown', terms: [] },
        }),
      ),
    permit: () => undefined,
    rateLimit: () => ({ allowed: true, retryInSeconds: 0 }),
    onError: () => undefined,
  });
  const complete: Tutor['complete'] = (text, limit) =>
    LINES.filter((line) => line.startsWith(text.toLowerCase()))
      .slice(0, limit)
      .map((line) => ({ label: line, line }));
  return { respond, seenBy, complete };
}

const POD_SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 160" width="480" height="160">
  <rect x="2" y="2" width="476" height="156" rx="12" fill="#e8f0fe" stroke="#326ce5" stroke-width="2"/>
  <text x="20" y="30" font-family="sans-serif" font-size="16" fill="#1b3a7a">Node</text>
  <rect x="20" y="46" width="200" height="94" rx="8" fill="#fff" stroke="#326ce5"/>
  <rect x="250" y="46" width="200" height="94" rx="8" fill="#fff" stroke="#326ce5"/>
  <text x="36" y="70" font-family="sans-serif" font-size="14" fill="#1b3a7a">Pod</text>
  <text x="266" y="70" font-family="sans-serif" font-size="14" fill="#1b3a7a">Pod</text>
</svg>`;

/** One drawing, under the name the card above uses, and charts. */
export const CLASSROOM_PICTURES: Pictures = {
  svg: (name) => (name === 'pod-in-node' ? POD_SVG : undefined),
  png: () => Promise.resolve(undefined),
  svgOf: (chart, ground) => renderSvg(toPicture(chart), ground),
  pngOf: () => Promise.resolve(undefined),
};
