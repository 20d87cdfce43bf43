import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/quiz/item.ts';
import { allowed, isSame, settle, settleTeam } from '../../src/quiz/settle.ts';
import type { Given } from '../../src/quiz/state.ts';

const pick = (letter: string): Answer => ({ type: 'picks', picks: [letter.charCodeAt(0) - 65] });
/** `A5 B9`: A at 5, B at 9, as they arrived. */
const given = (text: string): readonly Given[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((each) => ({ answer: pick(each.slice(0, 1)), at: Number(each.slice(1)) }));
const said = (one: Given | undefined): string =>
  one?.answer.type === 'picks' ? `${String.fromCharCode(65 + (one.answer.picks[0] ?? 0))}${String(one.at)}` : '';

describe('what counts of what somebody sent', () => {
  test.each([
    ['', '', 'nothing'],
    ['A5', 'A5', 'the only answer'],
    ['A5 B9', 'B9', 'the one change, and its time'],
    ['B9 A5', 'B9', 'the same when they arrive the other way round'],
    ['A5 B9 C12', 'B9', 'no second change'],
    ['C12 B9 A5', 'B9', 'no second change, whatever arrives first'],
    ['A5 A9', 'A5', 'the same again is no change'],
    ['A5 B9 B12', 'B9', 'nor when it was changed before'],
    ['A5 B9 A12', 'B9', 'back is a second change'],
    ['A5 A7 B9', 'B9', 'a change after the same again'],
    ['A5 B5', 'B5', 'in one moment, by the alphabet'],
    ['B5 A5', 'B5', 'in one moment, by the alphabet, whatever arrives first'],
  ])('of %j counts %j: %s', (sent, counts) => {
    expect(said(settle(given(sent)))).toBe(counts);
  });

  test('is what a list of moments says that is read from left to right', () => {
    const answers = fc.array(fc.record({ answer: fc.constantFrom('A', 'B', 'C').map(pick), at: fc.nat(12) }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(answers, (sent) => {
        let stands: Given | undefined;
        let left = 2;
        const inOrder = sent.toSorted((a, b) => a.at - b.at || said(a).localeCompare(said(b)));
        for (const each of inOrder) {
          if (left === 0 || isSame(each.answer, stands?.answer)) continue;
          stands = each;
          left -= 1;
        }
        expect(said(settle(sent))).toBe(said(stands));
      }),
    );
  });

  test('stays what it is without what cannot count, in every order of arrival', () => {
    const answers = fc.array(fc.record({ answer: fc.constantFrom('A', 'B', 'C').map(pick), at: fc.nat(9) }), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(answers, (sent) => {
        // As the quiz keeps them: only what could count when it arrived.
        const kept: Given[] = [];
        for (const each of sent) if (allowed([...kept, each]).includes(each)) kept.push(each);
        expect(said(settle(kept))).toBe(said(settle(sent)));
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['a Pod', 'pod', true],
    ['the  ReplicaSet', 'replica-set', true],
    ['pod', 'pods', false],
  ])('typed answers %j and %j are the same: %j', (one, other, same) => {
    const typed = (text: string): Answer => ({ type: 'typed', text, takenFor: [] });
    expect(isSame(typed(one), typed(other))).toBe(same);
  });

  test('an answer is no other for its kind, and nothing is the same as none', () => {
    expect(isSame(pick('A'), undefined)).toBe(false);
    expect(isSame({ type: 'picks', picks: [0, 1] }, { type: 'picks', picks: [1, 0] })).toBe(false);
  });
});

describe('what a team stands by', () => {
  test.each([
    [['A5', ''], 'A5', 'the one answer, whoever gives it'],
    [['A5', 'B9'], 'B9', 'the latest word'],
    [['A5', 'A9'], 'A5', 'a member who agrees takes no time'],
    [['A5 B9', 'B7'], 'B7', 'a member who comes round to it takes none either'],
    [['A5 B9 C12', ''], 'B9', 'one change each'],
    [['A5', 'B5'], 'B5', 'in one moment, by the alphabet'],
    [[], '', 'nothing where nobody answers'],
  ])('of %j counts %j: %s', (members, counts) => {
    expect(said(settleTeam(members.map(given)))).toBe(counts);
    expect(said(settleTeam(members.toReversed().map(given)))).toBe(counts);
  });
});
