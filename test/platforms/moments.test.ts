import { describe, expect, test } from 'vitest';
import { momentWords, type Moment } from '../../src/core/moment.ts';
import { plainText } from '../../src/core/plain.ts';
import { toPlain } from '../../src/core/spans.ts';
import { renderText as renderDiscord } from '../../src/platforms/discord/markdown.ts';
import { quietLine } from '../../src/platforms/slack/quiet.ts';
import { richText } from '../../src/platforms/slack/rich-text.ts';
import { renderTerminal } from '../../src/platforms/terminal/render.ts';
import { renderText as renderWeb } from '../../src/platforms/web/text.ts';

const AT = Date.UTC(2026, 10, 24, 14, 5, 30);
const UNIX = String(AT / 1000);
const moment = (style: Moment['style']): Moment => ({ type: 'moment', at: AT, style });
const closes = (style: Moment['style']) => ['It closes ', moment(style), '.'] as const;

describe('a moment in running text', () => {
  test.each([
    ['time', '14:05:30 UTC'],
    ['date', '24 Nov, 14:05 UTC'],
    ['relative', 'at 14:05:30 UTC'],
  ] as const)('is said in words where nobody knows the time zone: %s', (style, words) => {
    expect(momentWords(moment(style))).toBe(words);
    expect(toPlain(closes(style))).toBe(`It closes ${words}.`);
    expect(plainText(closes(style))).toBe(`It closes ${words}.`);
    const reply = { blocks: [{ type: 'text', text: closes(style) }], about: { kind: 'answer', terms: [] } } as const;
    expect(renderTerminal(reply, { width: 80, colour: false })).toBe(`It closes ${words}.`);
  });

  test.each([
    ['time', 'T'],
    ['date', 'f'],
    ['relative', 'R'],
  ] as const)('is a live stamp in Discord: %s', (style, stamp) => {
    expect(renderDiscord(closes(style)).markdown).toBe(`It closes <t:${UNIX}:${stamp}>.`);
  });

  test('is left out in Discord rather than torn apart', () => {
    expect(renderDiscord([moment('time')], 10)).toEqual({ markdown: '', whole: false });
  });

  test.each([
    ['time', '{time_secs}', '14:05:30 UTC'],
    ['date', '{date_short_pretty} at {time}', '24 Nov, 14:05 UTC'],
    ['relative', 'at {time_secs}', 'at 14:05:30 UTC'],
  ] as const)('is a date in Slack, which shows it in the time zone of the reader: %s', (style, format, fallback) => {
    const date = { type: 'date', timestamp: AT / 1000, format, fallback };
    expect(richText(closes(style), 100).elements[1]).toEqual(date);
    const line = quietLine(closes(style)).block?.elements;
    expect(line).toEqual([
      { type: 'mrkdwn', text: `It closes <!date^${UNIX}^${format}|${fallback}>.`, verbatim: true },
    ]);
  });

  test('is left out in Slack rather than torn apart', () => {
    expect(richText([moment('time')], 5)).toEqual({ elements: [], cut: true });
  });

  test('tells the web page which moment it is', () => {
    expect(renderWeb(closes('relative')).markup).toBe(
      'It closes <time datetime="2026-11-24T14:05:30.000Z" data-moment="relative">at 14:05:30 UTC</time>.',
    );
  });
});
