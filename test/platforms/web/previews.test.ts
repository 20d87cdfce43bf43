import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderJson } from '../../../src/platforms/web/json.ts';
import { drawDiscord } from '../../../src/platforms/web/preview-discord.ts';
import { drawMarkdown } from '../../../src/platforms/web/preview-markdown.ts';
import { drawMrkdwn } from '../../../src/platforms/web/preview-mrkdwn.ts';
import { drawSlack } from '../../../src/platforms/web/preview-slack.ts';
import { anyText } from '../any-reply.ts';
import { attributes, unescaped, withoutTags } from './markup.ts';

const slack = (...blocks: readonly object[]) => drawSlack({ blocks }).markup.replace(/\s+/gu, ' ');
const discord = (...components: readonly object[]) => drawDiscord({ components }).markup.replace(/\s+/gu, ' ');
const rich = (...elements: readonly object[]) => ({ type: 'rich_text', elements });
const words = (text: string, style?: object) => ({ type: 'text', text, style });

describe('an answer as Slack shows it', () => {
  it.each([
    ['a header', { type: 'header', text: { type: 'plain_text', text: 'Pod *x*' } }, '<h4>Pod *x*</h4>'],
    [
      'rich text with its looks',
      rich({
        type: 'rich_text_section',
        elements: [words('a '), words('b', { bold: true }), words('c', { italic: true }), words('d', { code: true })],
      }),
      '<p>a <strong>b</strong><em>c</em><code>d</code></p>',
    ],
    [
      'a link',
      rich({ type: 'rich_text_section', elements: [{ type: 'link', url: 'https://k8s.io', text: 'docs' }] }),
      '<a href="https://k8s.io" target="_blank" rel="noopener noreferrer">docs</a>',
    ],
    [
      'a list',
      rich({
        type: 'rich_text_list',
        style: 'ordered',
        elements: [{ type: 'rich_text_section', elements: [words('one')] }],
      }),
      '<ol> <li>one</li> </ol>',
    ],
    ['code', rich({ type: 'rich_text_preformatted', elements: [words('a <b>')] }), '<code>a &lt;b&gt;</code>'],
    ['a quote', rich({ type: 'rich_text_quote', elements: [words('so')] }), '<blockquote>so</blockquote>'],
    [
      'a quiet line',
      { type: 'context', elements: [{ type: 'mrkdwn', text: '*x* `y`' }] },
      '<strong>x</strong> <code>y</code>',
    ],
    [
      'buttons',
      { type: 'actions', elements: [{ type: 'button', style: 'primary', text: { type: 'plain_text', text: 'Go' } }] },
      '<span class="slack-button primary">Go</span>',
    ],
    [
      'a menu',
      {
        type: 'actions',
        elements: [
          {
            type: 'static_select',
            placeholder: { type: 'plain_text', text: 'One <of> them' },
            options: [{ text: { type: 'plain_text', text: 'web - Running' }, value: 'x' }],
          },
        ],
      },
      '<summary>One &lt;of&gt; them</summary> <ul> <li>web - Running</li> </ul>',
    ],
    [
      'a picture',
      { type: 'image', slack_file: { id: 'pod' }, alt_text: 'A Pod' },
      '<img src="/pictures/pod.svg" alt="A Pod" />',
    ],
    [
      'a table',
      {
        type: 'table',
        rows: [[{ type: 'raw_text', text: 'A' }, rich({ type: 'rich_text_section', elements: [words('B')] })]],
      },
      '<td>A</td><td><p>B</p></td>',
    ],
    [
      'a section',
      { type: 'section', text: { type: 'mrkdwn', text: '_a_' }, fields: [{ type: 'plain_text', text: 'b' }] },
      '<em>a</em></span></p> <p>b</p>',
    ],
    ['a rule', { type: 'divider' }, '<hr />'],
    ['a block it does not know, by name', { type: 'video' }, '(block video is not drawn here)'],
  ])('draws %s', (_, block, markup) => {
    expect(slack(block)).toContain(markup);
  });

  it('draws the plain text where there are no blocks', () => {
    expect(drawSlack({ text: 'a &lt;b&gt; *c*' }).markup).toContain('a &lt;b&gt; <strong>c</strong>');
  });

  it.each([
    ['<https://k8s.io|the docs>', '<a href="https://k8s.io" target="_blank" rel="noopener noreferrer">the docs</a>'],
    ['snake_case_name', 'snake_case_name'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['```a\n*b*```', '<pre tabindex="0"><code>a\n*b*</code></pre>'],
    ['&amp;lt;', '&amp;lt;'],
    ['<!everyone>', '&lt;!everyone&gt;'],
    ['~gone~', '<s>gone</s>'],
  ])('reads the markup of %s', (text, markup) => {
    expect(drawMrkdwn(text).markup).toBe(`<span class="mrkdwn">${markup}</span>`);
  });
});

describe('an answer as Discord shows it', () => {
  it.each([
    [
      'a card',
      { type: 17, components: [{ type: 10, content: 'x' }] },
      '<div class="discord-card"> <div class="text"><p>x</p></div> </div>',
    ],
    [
      'buttons',
      {
        type: 1,
        components: [
          { type: 2, style: 1, label: 'Go' },
          { type: 2, style: 5, label: 'Docs' },
        ],
      },
      '<span class="discord-button primary">Go</span><span class="discord-button link">Docs ↗</span>',
    ],
    [
      'a menu',
      {
        type: 1,
        components: [{ type: 3, placeholder: 'One', options: [{ label: 'web', description: 'Running', value: 'x' }] }],
      },
      '<summary>One</summary> <ul> <li>web <small>Running</small></li> </ul>',
    ],
    ['a file', { type: 13, file: { url: 'attachment://1-pods.txt' } }, '<p class="attached">1-pods.txt</p>'],
    [
      'a picture',
      { type: 12, items: [{ media: { url: 'attachment://1-pod-in-node.png' }, description: 'A Pod' }] },
      '<img src="/pictures/pod-in-node.svg" alt="A Pod" />',
    ],
    [
      'a section',
      { type: 9, components: [{ type: 10, content: 'x' }], accessory: { type: 2, style: 2, label: 'Go' } },
      '<span class="discord-button secondary">Go</span>',
    ],
    ['a rule', { type: 14 }, '<hr />'],
    ['a component it does not know, by number', { type: 99 }, '(component 99 is not drawn here)'],
  ])('draws %s', (_, component, markup) => {
    expect(discord(component).replace(/> </gu, '><')).toContain(markup.replace(/> </gu, '><'));
  });

  it.each([
    ['## Pod', '<h4 class="h2">Pod</h4>'],
    ['-# quiet', '<p class="subtext">quiet</p>'],
    ['> said', '<blockquote>said</blockquote>'],
    ['- item', '<p class="item">• item</p>'],
    ['**a \\* b** *c* `d*`', '<p><strong>a * b</strong> <em>c</em> <code>d*</code></p>'],
    ['[docs](https://k8s.io)', '<p><a href="https://k8s.io" target="_blank" rel="noopener noreferrer">docs</a></p>'],
    ['[docs](javascript:alert(1))', '<p>[docs](javascript:alert(1))</p>'],
    ['\\# no heading', '<p># no heading</p>'],
    [
      'a\n```yaml\nkind: Pod\n# **x**\n```\nb',
      '<p>a</p><pre tabindex="0"><code>kind: Pod\n# **x**</code></pre><p>b</p>',
    ],
  ])('reads the Markdown of %j', (text, markup) => {
    expect(drawMarkdown(text).markup).toBe(markup);
  });

  it('takes the body of a message, or a message that holds it', () => {
    const body = { components: [{ type: 10, content: 'x' }] };
    expect(drawDiscord({ body, files: [] })).toEqual(drawDiscord(body));
    expect(drawDiscord({ content: 'plain' }).markup).toContain('<p>plain</p>');
  });
});

const TYPES = [
  'header',
  'section',
  'rich_text',
  'rich_text_list',
  'rich_text_section',
  'context',
  'actions',
  'button',
  'image',
  'table',
  'text',
  'link',
  'mrkdwn',
  1,
  2,
  9,
  10,
  12,
  14,
  17,
];
const KEYS = [
  'type',
  'text',
  'elements',
  'components',
  'content',
  'url',
  'alt_text',
  'style',
  'rows',
  'fields',
  'items',
  'media',
  'label',
  'slack_file',
  'id',
  'accessory',
  'blocks',
];

/** Payloads of the right words in the wrong places. */
const { payload: anyPayload } = fc.letrec((tie) => ({
  payload: fc.oneof(
    { maxDepth: 4 },
    anyText,
    fc.constantFrom(...TYPES, true, null),
    fc.array(tie('payload'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('payload'), { maxKeys: 6 }),
  ),
}));

describe('any payload at all', () => {
  it.each([
    ['Slack', (value: unknown) => drawSlack({ blocks: [value] })],
    ['Discord', (value: unknown) => drawDiscord({ components: [value] })],
    ['JSON', renderJson],
  ])('never becomes a tag or an attribute when it is drawn as %s', (_, draw) => {
    fc.assert(
      fc.property(anyPayload, (value) => {
        const { markup } = draw(value);
        expect(withoutTags(markup)).not.toMatch(/[<>]/u);
        for (const url of attributes(markup, 'href')) expect(unescaped(url)).toMatch(/^https?:/iu);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['Markdown', drawMarkdown],
    ['mrkdwn', drawMrkdwn],
  ])('loses no letter of its text when it is read as %s', (_, draw) => {
    const letters = (text: string) => text.replace(/[^a-z]/giu, '');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('pod', '*', '**', '_', '`', '~', ' ', '\n', '>', '-'), { maxLength: 12 }),
        (parts) => {
          const text = parts.join('');
          expect(letters(unescaped(withoutTags(draw(text).markup)))).toBe(letters(text));
        },
      ),
    );
  });

  it('is read by a browser as the JSON it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { markup } = renderJson(value);
        expect(JSON.parse(unescaped(withoutTags(markup)))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
