import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../src/core/table.ts';
import { choicesOf } from '../../../src/platforms/terminal/buttons.ts';
import { renderTerminal } from '../../../src/platforms/terminal/render.ts';
import { CHART_REPLIES } from '../../core/charts.ts';
import { anyReply } from '../any-reply.ts';
import { POD_CARD } from '../classroom.ts';

// eslint-disable-next-line no-control-regex -- the looks this door gives: "select graphic rendition" and nothing else
const LOOKS = /\u001b\[\d+m/gu;
// eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const CONTROLS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const WIDTHS = fc.integer({ min: 20, max: 100 });

const plain = (width: number) => renderTerminal(POD_CARD, { width, colour: false });

describe('a reply in a terminal', () => {
  it('puts the title over a rule as long as the title', () => {
    expect(plain(80).split('\n').slice(0, 4)).toEqual([
      'Pod',
      '───',
      '',
      'The smallest thing Kubernetes runs: one or more containers that start on the',
    ]);
  });

  it('numbers the buttons that say a line and shows the address of those that link', () => {
    expect(plain(80).split('\n').slice(-2)).toEqual([
      '1 Example   2 Which page   3 Share here',
      'Documentation (https://kubernetes.io/docs/concepts/workloads/pods/)',
    ]);
  });

  it('goes on counting where a second row of buttons begins', () => {
    const two = { blocks: POD_CARD.blocks.filter(({ type }) => type === 'buttons'), about: POD_CARD.about };
    const drawn = renderTerminal({ ...two, blocks: [...two.blocks, ...two.blocks] }, { width: 80, colour: false });
    expect(drawn).toContain('4 Example   5 Which page   6 Share here');
    expect(choicesOf(two).map(({ line }) => line)).toEqual(['example pod', 'pages 1', 'share pod']);
  });

  it('draws code with a bar at its left and never breaks it', () => {
    expect(plain(20)).toContain('│       image: nginx:1.29');
  });

  it('keeps backticks around code where there are no colours, and needs none where there are', () => {
    expect(plain(80)).toContain('`kubectl get pods` lists');
    expect(renderTerminal(POD_CARD, { width: 80, colour: true }).replace(LOOKS, '')).toContain(
      'kubectl get pods lists',
    );
  });

  it('keeps a heading close to what follows it', () => {
    expect(plain(80)).toContain('How it looks\n│ apiVersion: v1');
  });

  it('shows a table row by row where its columns do not fit', () => {
    const wide = {
      type: 'table' as const,
      caption: '',
      columns: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
      rows: [['1', '2', '3', '4', '5', '6', '7', '8', '9']],
    };
    const drawn = renderTerminal({ blocks: [wide], about: POD_CARD.about }, { width: 20, colour: false });
    expect(drawn.trim().split('\n').slice(0, 2)).toEqual(['one    1', 'two    2']);
  });

  it('is the same with and without colours but for looks and backticks', () => {
    const bare = (text: string) => text.replace(LOOKS, '').replaceAll('`', '').replace(/\s+/gu, ' ');
    expect(bare(renderTerminal(POD_CARD, { width: 80, colour: true }))).toBe(bare(plain(80)));
  });
});

describe('a chart in a terminal', () => {
  for (const [name, reply] of CHART_REPLIES) {
    it(`is drawn with blocks and colours, or with ASCII, as it was agreed: ${name}`, async () => {
      const drawn = [
        renderTerminal(reply, { width: 72, colour: true }).replaceAll('\u001b', 'ESC'),
        renderTerminal(reply, { width: 72, colour: false }),
        renderTerminal(reply, { width: 30, colour: false }),
      ];
      await expect(`${drawn.join('\n\n\n')}\n`).toMatchFileSnapshot(`../../golden/terminal/chart-${name}.txt`);
    });
  }
});

describe('hostile text in a terminal', () => {
  it('never reaches the terminal as a control character or as a change of reading direction', () => {
    fc.assert(
      fc.property(anyReply, WIDTHS, fc.boolean(), (reply, width, colour) => {
        expect(renderTerminal(reply, { width, colour }).replace(colour ? LOOKS : '', '')).not.toMatch(CONTROLS);
      }),
    );
  });

  it('never makes a line wider than the screen, save code and addresses, which must not be broken', () => {
    fc.assert(
      fc.property(anyReply, WIDTHS, (reply, width) => {
        const lines = renderTerminal(reply, { width, colour: false }).split('\n');
        const breakable = lines.filter((line) => !line.startsWith('│') && !/https?:\/\//u.test(line));
        for (const line of breakable) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('never takes a number away from a button', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const drawn = renderTerminal(reply, { width: 60, colour: false });
        for (const number of choicesOf(reply).keys())
          expect(drawn).toMatch(new RegExp(`(^|\\s)${String(number + 1)} `, 'mu'));
      }),
    );
  });
});
