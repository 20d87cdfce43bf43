import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAnswerLine } from '../../../src/commands/quiz/answer-line.ts';
import { parsePreset } from '../../../src/commands/quiz/presets.ts';
import { parseSpan, SPANS } from '../../../src/commands/quiz/span.ts';
import { parseAct, VERBS } from '../../../src/commands/quiz/verbs.ts';
import { parseWhen } from '../../../src/commands/quiz/when.ts';
import { problemOf } from '../../../src/quiz/moments.ts';

describe('a line about a quiz that is there', () => {
  test.each([
    ['join', { verb: 'join', rest: '' }],
    ['join q4f9x2ab red', { verb: 'join', quiz: 'q4f9x2ab', rest: 'red' }],
    ['JOIN red', { verb: 'join', rest: 'red' }],
    ['go', { verb: 'start', rest: '' }],
    ['abort', { verb: 'stop', rest: '' }],
    ['continue q4f9x2ab', { verb: 'resume', quiz: 'q4f9x2ab', rest: '' }],
    ['extend 30', { verb: 'extend', rest: '30' }],
    ['reveal q4f9x2ab.3', { verb: 'reveal', quiz: 'q4f9x2ab', index: 2, rest: '' }],
    ['void 3', { verb: 'void', index: 2, rest: '3' }],
    ['void q4f9x2ab.3', { verb: 'void', quiz: 'q4f9x2ab', index: 2, rest: '' }],
    ['void', { verb: 'void', rest: '' }],
    ['void 0', { verb: 'void', rest: '0' }],
    ['void three', { verb: 'void', rest: 'three' }],
    ['hand over to ben', { verb: 'hand', rest: 'over to ben' }],
    ['team ben red', { verb: 'assign', rest: 'ben red' }],
    ['why', { verb: 'mine', rest: '' }],
    ['networking', undefined],
    ['constructor', undefined],
    ['tostring', undefined],
    ['', undefined],
  ])('"%s" is read', (line, act) => {
    expect(parseAct(line)).toEqual(act);
  });

  test.each(VERBS)('may begin with %s', (verb) => {
    expect(parseAct(verb)?.verb).toBe(verb);
  });
});

describe('an answer', () => {
  test.each([
    ['B', { words: 'B' }],
    ['A C', { words: 'A C' }],
    ['q4f9x2ab.3 B', { quiz: 'q4f9x2ab', index: 2, words: 'B' }],
    ['q4f9x2ab.3 a node port', { quiz: 'q4f9x2ab', index: 2, words: 'a node port' }],
    ['q4f9x2ab.0 B', { words: 'q4f9x2ab.0 B' }],
    ['q4f9x2ab B', { words: 'q4f9x2ab B' }],
    ['q4f9x2ab.3', { quiz: 'q4f9x2ab', index: 2, words: '' }],
    ['kubernetes.io', { words: 'kubernetes.io' }],
  ])('"%s" is read', (line, parsed) => {
    expect(parseAnswerLine(line)).toEqual(parsed);
  });
});

describe('a moment that comes again', () => {
  test.each([
    ['workdays 9:30 quiz daily', '30 9 * * 1-5', 'quiz daily'],
    ['weekdays 9:30 quiz daily', '30 9 * * 1-5', 'quiz daily'],
    ['daily 18:05 today', '5 18 * * *', 'today'],
    ['every day at 9 quiz daily', '0 9 * * *', 'quiz daily'],
    ['every friday at 4pm quiz live 10', '0 16 * * 5', 'quiz live 10'],
    ['on Mondays at 12am quiz', '0 0 * * 1', 'quiz'],
    ['sundays 12pm quiz', '0 12 * * 0', 'quiz'],
    ['weekends 10h15 quiz at ease', '15 10 * * 0,6', 'quiz at ease'],
    ['daily 24:00 quiz', '0 0 * * *', 'quiz'],
    ['30 9 * * 1-5 quiz daily', '30 9 * * 1-5', 'quiz daily'],
    ['*/30 9-17 1 jan mon quiz', '*/30 9-17 1 jan mon', 'quiz'],
  ])('"%s" is read', (text, cron, line) => {
    expect(parseWhen(text)).toEqual({ cron, line });
    expect(problemOf(cron, 'Europe/Paris')).toBeUndefined();
  });

  test.each([
    '',
    'daily',
    'daily 9:30',
    'daily 25:00 quiz',
    'daily 9:60 quiz',
    'sometimes 9:30 quiz',
    'constructor 9:30 quiz',
    '30 9 * * 1-5',
    '30 9 1 1 1 quiz',
    'quiz daily 9:30',
  ])('"%s" is none', (text) => {
    expect(parseWhen(text)).toBeUndefined();
  });

  test('is a line of cron that can be read, whatever day and time were said', () => {
    const days = fc.constantFrom('daily', 'workdays', 'weekends', 'monday', 'Sundays,', 'everyday');
    fc.assert(
      fc.property(days, fc.nat(23), fc.nat(59), (day, hour, minute) => {
        const when = parseWhen(`${day} ${String(hour)}:${String(minute).padStart(2, '0')} quiz`);
        expect(when && problemOf(when.cron, 'UTC')).toBeUndefined();
        expect(when?.cron).toMatch(new RegExp(`^${String(minute)} ${String(hour)} \\* \\* `, 'u'));
      }),
    );
  });
});

describe('a line about presets', () => {
  test.each([
    ['presets', { type: 'list' }],
    ['save Friday calm networking 5', { type: 'save', name: 'friday', words: 'calm networking 5' }],
    ['save default', { type: 'save', name: 'default', words: '' }],
    ['preset friday', { type: 'play', name: 'friday' }],
    ['forget preset friday', { type: 'forget', name: 'friday' }],
    ['preset __proto__', undefined],
    ['save', undefined],
    ['save -x calm', undefined],
    [`save ${'x'.repeat(33)} calm`, undefined],
    ['forget friday', undefined],
    ['presets networking', undefined],
  ])('"%s" is read', (line, parsed) => {
    expect(parsePreset(line)).toEqual(parsed);
  });
});

describe('a stretch of a board', () => {
  const now = Date.UTC(2026, 10, 25, 15, 30);

  test.each([
    ['week', Date.UTC(2026, 10, 23)],
    ['month', Date.UTC(2026, 10, 1)],
    ['season', Date.UTC(2026, 9, 1)],
    ['all', 0],
  ] as const)('%s begins where it is said to', (span, since) => {
    expect(SPANS[span].since(now)).toBe(since);
  });

  test('on a Sunday, the week is the one that began six days before', () => {
    expect(SPANS.week.since(Date.UTC(2026, 10, 29, 23))).toBe(Date.UTC(2026, 10, 23));
  });

  test.each([
    ['weekly', 'week'],
    ['quarter', 'season'],
    ['constructor', undefined],
  ])('"%s" is %s', (word, span) => {
    expect(parseSpan(word)).toBe(span);
  });
});
