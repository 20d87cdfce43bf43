import { describe, expect, test } from 'vitest';
import { fail, ok, replyToFailure } from '../../src/core/failure.ts';
import { plainText, renderPlain } from '../../src/core/plain.ts';
import { BUTTON_LINE_LIMIT, REPLY_KINDS, reply, type Block } from '../../src/core/reply.ts';
import { conversationOf, personOf } from '../../src/core/request.ts';
import { toPlain, type Text } from '../../src/core/spans.ts';
import { requestOf } from '../commands/whole-tutor.ts';

const MARKED: Text = [
  'Ask a ',
  { type: 'strong', text: 'Deployment' },
  ' with ',
  { type: 'code', text: 'kubectl get' },
  ', ',
  { type: 'emphasis', text: 'not' },
  ' by hand; see ',
  { type: 'link', text: 'the page', url: 'https://kubernetes.io/' },
  '.',
];

describe('a text', () => {
  test('in words alone has no marks and no addresses', () => {
    expect(toPlain(MARKED)).toBe('Ask a Deployment with kubectl get, not by hand; see the page.');
    expect(toPlain([])).toBe('');
  });

  test('in plain text keeps code apart and addresses readable', () => {
    expect(plainText(MARKED)).toBe(
      'Ask a Deployment with `kubectl get`, not by hand; see the page (https://kubernetes.io/).',
    );
    expect(plainText([{ type: 'link', text: 'https://helm.sh/', url: 'https://helm.sh/' }])).toBe('https://helm.sh/');
  });
});

const BLOCKS: readonly (readonly [name: string, block: Block, text: string])[] = [
  ['text', { type: 'text', text: ['A ', { type: 'code', text: 'pod' }] }, 'A `pod`'],
  ['a heading', { type: 'heading', text: 'Look first' }, 'LOOK FIRST'],
  ['a list', { type: 'list', items: [['one'], ['two']] }, '- one\n- two'],
  ['an ordered list', { type: 'list', ordered: true, items: [['one'], ['two']] }, '1. one\n2. two'],
  ['code', { type: 'code', code: 'kind: Pod\n\nspec: {}', language: 'yaml' }, '    kind: Pod\n    \n    spec: {}'],
  [
    'a table',
    { type: 'table', caption: 'Compared', columns: ['', 'Pod'], rows: [['Kind', 'object']] },
    '      POD\nKind  object',
  ],
  ['fields', { type: 'fields', fields: [{ name: 'You', value: ['Ann'] }] }, 'You: Ann'],
  ['a note', { type: 'note', text: ['Kept.'] }, '(Kept.)'],
  ['a warning', { type: 'note', tone: 'warning', text: ['Gone.'] }, 'Warning: Gone.'],
  ['an image', { type: 'image', picture: 'pod', alt: 'A Pod' }, 'Picture: A Pod'],
  [
    'buttons',
    {
      type: 'buttons',
      buttons: [
        { label: 'More', line: 'more pod' },
        { label: 'Docs', url: 'https://helm.sh/' },
      ],
    },
    '[More] more pod\nDocs: https://helm.sh/',
  ],
  ['progress', { type: 'progress', label: 'Tour', done: 2, total: 9 }, 'Tour: 2 of 9'],
];

describe('a reply in plain text', () => {
  test.each(BLOCKS)('shows %s', (_, block, text) => {
    expect(renderPlain({ blocks: [block], about: { kind: 'answer', terms: [] } })).toBe(text);
  });

  test('has its title first and a line between its parts, none for an empty part', () => {
    const shown = renderPlain(
      reply('answer', 'Pod', [
        { type: 'text', text: ['One.'] },
        { type: 'list', items: [] },
        { type: 'text', text: ['Two.'] },
      ]),
    );
    expect(shown).toBe('Pod\n\nOne.\n\nTwo.');
  });

  test('leaves its buttons away where they are shown otherwise', () => {
    const all = reply(
      'answer',
      'Pod',
      BLOCKS.map(([, block]) => block),
    );
    expect(renderPlain(all, { buttons: false })).not.toContain('more pod');
    expect(renderPlain(all)).toContain('[More] more pod');
  });
});

describe('a failure', () => {
  test.each([
    ['invalid', 'error'],
    ['missing', 'error'],
    ['refused', 'refusal'],
    ['limited', 'refusal'],
  ] as const)('of type %s is a reply of kind %s in its own words', (type, kind) => {
    const shown = replyToFailure({ type, message: 'Not now.' });
    expect(shown).toEqual({ blocks: [{ type: 'text', text: ['Not now.'] }], about: { kind, terms: [] } });
    expect(REPLY_KINDS).toContain(kind);
  });

  test('offers the line that would work', () => {
    const { blocks } = replyToFailure({ type: 'missing', message: 'Which?', tryLine: 'more pod' });
    expect(blocks.at(-1)).toEqual({ type: 'buttons', buttons: [{ label: 'more pod', line: 'more pod' }] });
  });

  test('and a success can be told apart', () => {
    expect([ok(1), fail('no')]).toEqual([
      { ok: true, value: 1 },
      { ok: false, failure: 'no' },
    ]);
  });
});

test('a button can hold a line with the longest name that Discord adds to it', () => {
  expect(BUTTON_LINE_LIMIT).toBeLessThanOrEqual(100 - 5);
});

describe('whose conversation it is', () => {
  const shared = { platform: 'discord', team: 'guild', channel: 'hall', kind: 'shared' } as const;
  const thread = { ...shared, thread: '7' };
  const [ann, ben] = [{ id: 'ann' }, { id: 'ben' }];

  test.each([
    ['two people in a channel have one each', { from: ann, place: shared }, { from: ben, place: shared }, false],
    ['two people in a thread share one', { from: ann, place: thread }, { from: ben, place: thread }, true],
    ['a thread is not its channel', { from: ann, place: thread }, { from: ann, place: shared }, false],
    ['two channels are two', { from: ann, place: shared }, { from: ann, place: { ...shared, channel: 'x' } }, false],
    [
      'two platforms are two',
      { from: ann, place: shared },
      { from: ann, place: { ...shared, platform: 'slack' as const } },
      false,
    ],
  ])('%s', (_, one, other, same) => {
    expect(conversationOf(requestOf('', one)) === conversationOf(requestOf('', other))).toBe(same);
  });

  test('a person is the same in every channel of a team, and another one in another team', () => {
    const key = (place: typeof shared | typeof thread) => personOf(requestOf('', { from: ann, place }));
    expect(key(shared)).toBe(key(thread));
    expect(personOf(requestOf('', { from: ann, place: { ...shared, team: 'other' } }))).not.toBe(key(shared));
  });
});
