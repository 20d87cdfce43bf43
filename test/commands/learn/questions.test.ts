import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswer } from '../../../src/commands/learn/given.ts';
import { hintTo } from '../../../src/commands/learn/hint.ts';
import { createQuestions } from '../../../src/commands/learn/questions.ts';
import { tellsTerm } from '../../../src/commands/learn/tells-term.ts';
import { toPlain } from '../../../src/core/spans.ts';
import { letterOf } from '../../../src/commands/quiz/cards/letters.ts';
import { kindOf } from '../../../src/learn/card.ts';
import { createItemBank } from '../../../src/quiz/draw/bank.ts';
import type { Pack } from '../../../src/quiz/draw/pack.ts';
import { isRight } from '../../../src/quiz/judge.ts';
import type { Item } from '../../../src/quiz/item.ts';
import { OTHERS } from './items.ts';
import { KNOWLEDGE } from './open-learning.ts';

const PACK: Pack = {
  id: 'harbour',
  title: 'Harbour',
  description: 'Cranes and ships.',
  author: 'Ann',
  questions: [
    { type: 'true-false', claim: 'A crane can fly.', truth: false, because: 'It is bolted to the quay.' },
    { type: 'typed', ask: 'What lifts?', accept: ['crane'], because: 'Cranes lift.' },
  ],
};

const questions = createQuestions(() => Promise.resolve(createItemBank(KNOWLEDGE, [PACK])));
const ids = KNOWLEDGE.glossary.terms.map(({ id }) => id);

/** Some questions about every tenth term. */
const items: readonly Item[] = (
  await Promise.all(
    ids.filter((_, at) => at % 10 === 0).flatMap((id) => ['a', 'b', 'c', 'd'].map((seed) => questions.about(id, seed))),
  )
).flatMap((item) => item ?? []);

describe('questions about a term', () => {
  test('are about that term, and the same for the same seed', async () => {
    const drawn = await Promise.all(Array.from({ length: 12 }, (_, at) => questions.about('pod', String(at))));
    expect(drawn.every((item) => item?.term === 'pod')).toBe(true);
    expect(new Set(drawn.map((item) => item?.id)).size).toBeGreaterThan(3);
    expect(await questions.about('pod', '3')).toEqual(drawn[3]);
  });

  test('go through every question there is before one comes again, and through kinds first', async () => {
    const before: string[] = [];
    for (let asked = 0; asked < 40; asked += 1) {
      before.push((await questions.about('pod', String(asked), before))?.id ?? '');
    }
    const many = new Set(before).size;
    expect(many).toBeGreaterThan(5);
    expect(new Set(before.slice(0, many)).size).toBe(many);
    const again = before.slice(many);
    expect(new Set(again).size).toBe(again.length);
    const kinds = before.slice(0, 3).map((item) => kindOf({ item, term: 'pod', options: 3, chosen: [0] }));
    expect(new Set(kinds).size).toBeGreaterThan(1);
  });

  test('are there for written entries, and for no other word', async () => {
    const some = ids.filter((_, at) => at % 4 === 0);
    const drawn = await Promise.all(some.map(async (id) => [id, await questions.about(id, 'x')] as const));
    expect(drawn.filter(([, item]) => item === undefined).map(([id]) => id)).toEqual([]);
    expect(await questions.about('no-such-word', 'x')).toBeUndefined();
  });

  test('of a pack are found by their ids, and packs by their names', async () => {
    expect(await questions.about('harbour#2', 'x')).toMatchObject({ id: 'harbour#2', key: { type: 'typed' } });
    expect(await questions.named('harbour#1')).toMatchObject({ type: 'true-false' });
    expect(await questions.named('harbour#9')).toBeUndefined();
    expect(await questions.packs()).toEqual(['harbour']);
  });
});

describe('a hint', () => {
  test('is the same each time and never what is right', () => {
    expect(items.length).toBeGreaterThan(30);
    for (const item of [...items, ...Object.values(OTHERS)]) {
      const hint = hintTo(item);
      expect(hintTo(item)).toEqual(hint);
      if (hint === undefined || item.key.type !== 'one') continue;
      expect(toPlain(hint)).not.toBe(`Hint: it is not ${letterOf(item.key.right)}.`);
    }
  });

  test.each([
    [OTHERS.several, 'Hint: 2 are right.'],
    [OTHERS.order, 'Hint: B comes first.'],
    [OTHERS.typed, 'Hint: it begins with "k" and has 7 letters.'],
  ])('to $id is: %s', (item, hint) => {
    expect(toPlain(hintTo(item) ?? [])).toBe(hint);
  });

  test('there is none where one wrong option less is the answer', () => {
    const options = [{ text: ['True'] }, { text: ['False'] }];
    expect(hintTo({ id: 'x', key: { type: 'one', right: 0 }, options })).toBeUndefined();
    expect(hintTo({ id: 'x', key: { type: 'typed', accept: ['po'] }, options: [] })).toBeUndefined();
  });
});

describe('what somebody answers', () => {
  test('is read or refused with an example that would be taken, whatever it is', () => {
    const any = [...items.slice(0, 12), ...Object.values(OTHERS)];
    fc.assert(
      fc.property(
        fc.constantFrom(...any),
        fc.oneof(fc.string(), fc.stringMatching(/^[A-F ,]{0,8}$/u)),
        (item, words) => {
          const context = { line: 'review answer', engine: KNOWLEDGE.engine };
          const given = readAnswer(item, words.trim(), context);
          if (given.ok) return;
          const example = /As in: review answer (.+)$/u.exec(given.failure.message)?.[1] ?? '';
          expect(readAnswer(item, example, context).ok).toBe(true);
        },
      ),
    );
  });

  test('is right when it says what is right', () => {
    for (const item of items) {
      const { key } = item;
      const places = key.type === 'typed' ? [] : key.type === 'one' ? [key.right] : key.right;
      const words = key.type === 'typed' ? (key.accept[0] ?? '') : places.map(letterOf).join(' ');
      const given = readAnswer(item, words, { line: 'review answer', engine: KNOWLEDGE.engine });
      expect(given.ok && isRight(key, given.value)).toBe(true);
    }
  });
});

describe('a card that names a term', () => {
  const names = ['Pod', 'po'];
  const line = ['The smallest thing'];
  const option = (text: string) => ({ text: [text] });
  test.each([
    [{ key: { type: 'typed', accept: ['PO'] }, options: [] }, true],
    [{ key: { type: 'typed', accept: ['node'] }, options: [] }, false],
    [{ key: { type: 'one', right: 1 }, options: [option('Node'), option('Pod')] }, true],
    [{ key: { type: 'one', right: 0 }, options: [option('Node'), option('Pod')] }, false],
    [{ key: { type: 'one', right: 0 }, options: [option('the smallest thing.'), option('b')] }, true],
    [{ key: { type: 'several', right: [0, 1] }, options: [option('Pod'), option('po')] }, false],
  ] as const)('answers %j by itself: %s', (item, tells) => {
    expect(tellsTerm(item, names, line)).toBe(tells);
  });
});
