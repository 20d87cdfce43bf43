import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/core/reply.ts';
import { chartName } from '../../../src/core/pictured.ts';
import { html } from '../../../src/platforms/web/html.ts';
import { renderMessage } from '../../../src/platforms/web/message.ts';
import { renderReply } from '../../../src/platforms/web/render.ts';
import { anyReply, anyText } from '../any-reply.ts';
import { POD_CARD } from '../classroom.ts';
import { attributes, unescaped, withoutTags } from './markup.ts';

const about: Reply['about'] = { kind: 'answer', terms: [] };
const drawn = (...blocks: Reply['blocks']) => renderReply({ blocks, about }).markup.replace(/\s+/gu, ' ');

describe('a reply on the page', () => {
  it.each<[string, Reply['blocks'][number], string]>([
    [
      'text',
      {
        type: 'text',
        text: ['a', { type: 'strong', text: 'b' }, { type: 'emphasis', text: 'c' }, { type: 'code', text: 'd' }],
      },
      '<p>a<strong>b</strong><em>c</em><code>d</code></p>',
    ],
    [
      'a link',
      { type: 'text', text: [{ type: 'link', text: 'docs', url: 'https://k8s.io/?a=1&b=2' }] },
      '<p><a href="https://k8s.io/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">docs</a></p>',
    ],
    [
      'a link to nowhere good',
      { type: 'text', text: [{ type: 'link', text: 'docs', url: 'javascript:alert(1)' }] },
      '<p>docs (javascript:alert(1))</p>',
    ],
    ['a heading', { type: 'heading', text: 'How' }, '<h3>How</h3>'],
    ['code', { type: 'code', code: 'a < b\n', language: 'sh' }, '<pre tabindex="0"><code>a &lt; b </code></pre>'],
    ['a list', { type: 'list', items: [['a'], ['b']] }, '<ul> <li>a</li><li>b</li> </ul>'],
    ['an ordered list', { type: 'list', items: [['a']], ordered: true }, '<ol> <li>a</li> </ol>'],
    ['fields', { type: 'fields', fields: [{ name: 'Kind', value: ['Pod'] }] }, '<dt>Kind</dt> <dd>Pod</dd>'],
    ['a warning, named in words', { type: 'note', tone: 'warning', text: ['Mind'] }, '<strong>Warning:</strong> Mind'],
    ['a quiet note', { type: 'note', text: ['By the way'] }, '<p class="note">By the way</p>'],
    [
      'a picture with its words',
      { type: 'image', picture: 'pod in node', alt: 'A "Pod"' },
      '<img src="/pictures/pod%20in%20node.svg" alt="A &quot;Pod&quot;" />',
    ],
    [
      'a chart for each ground, with its words',
      { type: 'chart', chart: { type: 'podium', title: 'x', places: [] }, alt: 'Nobody "yet"' },
      `<source srcset="/pictures/${chartName({ type: 'podium', title: 'x', places: [] })}.svg?ground=dark" media="(prefers-color-scheme: dark)" /> <img src="/pictures/${chartName({ type: 'podium', title: 'x', places: [] })}.svg" alt="Nobody &quot;yet&quot;" />`,
    ],
    [
      'a button',
      { type: 'buttons', buttons: [{ label: 'Go', line: 'pod', style: 'primary' }] },
      '<button type="button" class="primary" data-line="pod">Go</button>',
    ],
    [
      'progress in words too',
      { type: 'progress', done: 12, total: 9, label: 'Tour' },
      '<p>Tour: 12 of 9</p> <progress aria-label="Tour: 12 of 9" value="9" max="9"></progress>',
    ],
    [
      'a button that asks, with a field',
      { type: 'buttons', buttons: [{ label: 'Look', line: 'get pods -n', asks: 'Which "one"?' }] },
      '<form class="ask" data-line="get pods -n"> <label><span>Which &quot;one&quot;?</span><input type="text" required autocomplete="off" maxlength="500" /></label> <button type="submit" class="plain">Look</button> </form>',
    ],
    [
      'a button that asks for several lines, with room for them',
      {
        type: 'buttons',
        buttons: [
          {
            label: 'Check',
            line: 'packs lint',
            form: { title: 'Check', fields: [{ type: 'text', label: 'YAML', name: 'yaml', lines: true }] },
          },
        ],
      },
      '<form class="ask" data-line="packs lint"> <label><span>YAML</span><textarea rows="8" required autocomplete="off" spellcheck="false" maxlength="3800" ></textarea></label> <button type="submit" class="plain">Check</button> </form>',
    ],
    [
      'a button with several questions, folded away',
      {
        type: 'buttons',
        buttons: [
          {
            label: 'Start',
            line: 'quiz',
            form: {
              title: 'A <new> quiz',
              fields: [
                {
                  type: 'select',
                  label: 'Topic',
                  name: 'topic',
                  optional: true,
                  initial: 'b',
                  options: [
                    { label: '"A"', value: 'a' },
                    { label: 'B', value: 'b' },
                  ],
                },
                { type: 'text', label: 'How many', name: 'count', initial: '10' },
              ],
            },
          },
        ],
      },
      '<details class="form"> <summary>A &lt;new&gt; quiz</summary> <form class="ask" data-line="quiz"> <label><span>Topic</span><select > <option value="">As it comes</option> <option value="a">&quot;A&quot;</option><option value="b" selected>B</option> </select></label><label><span>How many</span><input type="text" value="10" required autocomplete="off" maxlength="500" /></label> <button type="submit" class="plain">Start</button> </form> </details>',
    ],
    [
      'a listing with words that say how something is',
      {
        type: 'listing',
        caption: 'Pods',
        columns: [
          { name: 'NAME', priority: 0 },
          { name: 'STATUS', priority: 0 },
        ],
        rows: [['web', 'CrashLoopBackOff']],
      },
      '<td>web</td><td class="tone-bad">CrashLoopBackOff</td>',
    ],
    [
      'choices that open',
      { type: 'select', label: 'One', options: [{ label: 'web', hint: 'Running', line: 'describe pod/web' }] },
      '<button type="button" class="plain" data-line="describe pod/web">web (Running)</button>',
    ],
    [
      'a file in full',
      { type: 'file', name: 'a.txt', text: 'a <b>', alt: 'Long' },
      '<pre tabindex="0"><code>a &lt;b&gt;</code></pre>',
    ],
    ['progress of nothing', { type: 'progress', done: 0, total: 0, label: 'Tour' }, 'value="0" max="1"'],
  ])('draws %s', (_, block, markup) => {
    expect(drawn(block)).toContain(markup);
  });

  it('names a table for those who cannot see it, and fills short rows', () => {
    const table = drawn({ type: 'table', caption: 'Side by side', columns: ['A', 'B'], rows: [['1']] });
    expect(table).toContain('role="region" aria-label="Side by side"');
    expect(table).toContain('<th scope="col">A</th><th scope="col">B</th>');
    expect(table).toContain('<td>1</td><td></td>');
  });

  it('puts the title above everything', () => {
    expect(renderReply(POD_CARD).markup).toMatch(/^<h2>Pod<\/h2><p>The smallest/u);
  });
});

describe('hostile text on the page', () => {
  it('never becomes a tag or an attribute, whatever it stands in', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const { markup } = renderReply(reply);
        expect(withoutTags(markup)).not.toMatch(/[<>]/u);
        for (const url of attributes(markup, 'href')) expect(unescaped(url)).toMatch(/^https?:/iu);
        for (const path of attributes(markup, 'srcset')) {
          expect(path).toMatch(/^\/pictures\/[a-z]+-[a-z0-9]{14}\.svg\?ground=dark$/u);
        }
        for (const path of attributes(markup, 'src')) expect(path).toMatch(/^\/pictures\/[\w.~!*()%'&#;-]*\.svg$/u);
      }),
      { numRuns: 500 },
    );
  });

  it('never becomes a tag or an attribute of a message either', () => {
    fc.assert(
      fc.property(anyText, anyText, (name, text) => {
        const message = renderMessage({ type: 'said', id: 'x', spot: 'x', number: 1, name, text });
        expect(withoutTags(message.html)).not.toMatch(/[<>]/u);
      }),
    );
  });

  it('reads as it was written, but for what cannot be shown', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const readable = text
          .toWellFormed()
          .replace(/\r\n?/gu, '\n')
          // eslint-disable-next-line no-control-regex -- control characters are exactly what cannot be shown
          .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
        expect(unescaped(html`${text}`.markup)).toBe(readable);
      }),
    );
  });
});
