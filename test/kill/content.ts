import type { Glossary } from '../../src/glossary/glossary.ts';
import type { Item } from '../../src/quiz/item.ts';
import type { Pack } from '../../src/quiz/draw/pack.ts';
import { itemOf } from '../quiz/a-quiz.ts';

/** Workers start often, and need no words. */
export const EMPTY_GLOSSARY: Glossary = {
  terms: [],
  owed: [],
  errors: [],
  howTos: [],
  comparisons: [],
  tour: { steps: [], check: { ask: [], right: [], wrong: [], because: [] } },
  descriptions: {},
};

const because = 'That is how it is.';

/** What scheduled quizzes are drawn from. */
export const PACK: Pack = {
  id: 'kill',
  title: 'Kill',
  description: 'Questions for quizzes that are killed',
  author: 'Nobody',
  questions: Array.from({ length: 6 }, (_, at) => ({
    type: 'choice' as const,
    ask: `Which one is number ${String(at)}?`,
    right: 'This one',
    wrong: ['That one', 'Another one'].map((text) => ({ text, because })),
    because,
    term: 'pod',
  })),
};

/** The questions of the other quizzes. */
export function itemsOf(count: number): readonly Item[] {
  return Array.from({ length: count }, (_, at) => itemOf({ id: `pod/${String(at + 1)}` }));
}
