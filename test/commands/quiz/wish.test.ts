import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWish, rulesOf, type Wish } from '../../../src/commands/quiz/wish.ts';
import { MODES } from '../../../src/quiz/rules.ts';

describe('a wish for a quiz', () => {
  const table: readonly (readonly [string, Wish])[] = [
    ['', {}],
    ['calm networking 5', { mode: 'calm', topic: 'networking', count: 5 }],
    ['5 NETWORKING Calm', { mode: 'calm', topic: 'networking', count: 5 }],
    ['me on networking with 5 questions please', { topic: 'networking', count: 5 }],
    ['kcna level 1', { topic: 'kcna', level: 1 }],
    ['level 4', { topic: 'level', count: 4 }],
    ['hard pods', { level: 3, topic: 'pods' }],
    ['live no speed', { mode: 'live', speedShare: 0 }],
    ['live kahoot quick', { mode: 'live', speedShare: 0.5, pace: 'quick' }],
    ['at a relaxed pace', { pace: 'relaxed' }],
    [
      'teams named red,blue,red by random consult',
      {
        mode: 'teams',
        teams: ['red', 'blue'],
        assignment: 'random',
        consult: true,
      },
    ],
    ['teams named ,,', { mode: 'teams', teams: [] }],
    ['named', { topic: 'named' }],
    ['by the book', { topic: 'by book' }],
    ['persistent volume claim', { topic: 'persistent volume claim' }],
    ['everything about kubernetes', {}],
    ['12345', { topic: '12345' }],
    ['-3', { topic: '-3' }],
    ['5 10', { count: 10 }],
    ['calm live', { mode: 'live' }],
    // What every object has is a word like others.
    ['constructor', { topic: 'constructor' }],
    ['tostring hasOwnProperty __proto__', { topic: 'tostring hasownproperty __proto__' }],
    ['  calm   5  ', { mode: 'calm', count: 5 }],
  ];

  test.each(table)('"%s" is read', (text, wish) => {
    expect(parseWish(text)).toEqual(wish);
  });

  test('can be any text: nothing throws, and the topic is made of words that were said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = text.toLowerCase().split(/\s+/u);
        for (const word of parseWish(text).topic?.split(' ') ?? []) expect(words).toContain(word);
      }),
    );
  });

  test.each(MODES)('in %s asks a number of questions, and lets speed count only where there is a clock', (mode) => {
    const { count, rules } = rulesOf({ speedShare: 0.5 }, mode);
    expect(count).toBeGreaterThan(0);
    expect(rules.speedShare).toBe(mode === 'live' || mode === 'duel' || mode === 'teams' ? 0.5 : 0);
  });

  test('for a daily question asks one, however many were named', () => {
    expect(rulesOf({ count: 5 }, 'daily').count).toBe(1);
  });

  test.each([[undefined], [[]], [['red']]])('for teams named %j plays red against blue', (teams) => {
    const { rules } = rulesOf(teams === undefined ? {} : { teams }, 'teams');
    expect(rules).toMatchObject({ teams: { names: ['red', 'blue'], assignment: 'choose', consult: false } });
  });
});
