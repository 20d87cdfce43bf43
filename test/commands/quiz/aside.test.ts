import { describe, expect, test } from 'vitest';
import type { Place, Request } from '../../../src/core/request.ts';
import { openTutor, requestOf } from '../whole-tutor.ts';

const SERVER: Place = { platform: 'discord', team: 'server', channel: 'general', kind: 'shared' };
const DIRECT: Place = { ...SERVER, channel: 'ann', kind: 'direct' };

/** A mention on Discord, where nothing can be said to one person among others. */
const mention: Partial<Request> = { place: SERVER, aside: false };

const tutor = openTutor();
const seenBy = (line: string, context: Partial<Request>) => tutor.seenBy(requestOf(line, context));

describe('what a mention is told about a quiz, or a pack', () => {
  test.each([
    'quiz',
    'quiz calm networking 5',
    'quiz setup',
    'quiz presets',
    'quiz join',
    'quiz start',
    'quiz pause',
    'quiz skip',
    'quiz show',
    'packs add',
    'packs lint',
    'packs remove our-week',
  ])('may be read by all where it would otherwise come from afar: %s', async (line) => {
    expect(await seenBy(line, mention)).toBe('place');
    expect(await seenBy(line, { place: SERVER })).toBe('asker');
  });

  test.each([
    'quiz mine',
    'quiz why',
    'quiz log',
    'regrade',
    'answer B',
    'packs try first-week 2 B',
    'packs export our-week',
    'progress',
    'review',
    'quiz show q1abcdef',
    'quiz join q1abcdef',
    'quiz next q1abcdef.2',
  ])('stays with whoever asked where it is about them, or about a quiz of anywhere: %s', async (line) => {
    expect(await seenBy(line, mention)).toBe('asker');
  });

  test('is what it always was in a direct conversation', async () => {
    expect(await seenBy('quiz', { place: DIRECT })).toBe('place');
  });
});
