import { fail, ok, type Result } from '../../core/failure.ts';
import type { Knowledge } from '../../glossary/knowledge.ts';
import type { Answer, Item } from '../../quiz/item.ts';
import { letterOf } from '../quiz/cards/letters.ts';
import { toAnswer } from '../quiz/answer-line.ts';

/** Reads an answer to a question, or says how one looks. `line` is what it is said behind. */
export function readAnswer(
  item: Item,
  words: string,
  { line, engine }: { readonly line: string; readonly engine: Knowledge['engine'] },
): Result<Answer> {
  /** The term the engine takes somebody's words for, as it would if they asked. */
  const takenFor = (text: string): readonly string[] => {
    const finding = engine.find(text);
    return finding.type === 'term' ? finding.terms.slice(0, 1).map(({ id }) => id) : [];
  };
  const answer = toAnswer(item, words, takenFor);
  const problem = problemOf(item, answer, words);
  return problem === undefined
    ? ok(answer)
    : fail({ type: 'invalid', message: `${problem} As in: ${line} ${exampleFor(item)}` });
}

function problemOf({ key, options }: Item, answer: Answer, words: string): string | undefined {
  if (words === '') return 'Answer what?';
  if (key.type === 'typed') return undefined;
  const letters = `${letterOf(0)} to ${letterOf(options.length - 1)}`;
  if (answer.type === 'typed' || answer.picks.some((pick) => options[pick] === undefined)) {
    return `The answers here go by letters, ${letters}.`;
  }
  const many = new Set(answer.picks).size;
  if (many < answer.picks.length) return 'Each letter only once.';
  if (key.type === 'one' && many > 1) return 'One letter here, not several.';
  return key.type === 'order' && many < options.length ? `All letters here, ${letters}, in their order.` : undefined;
}

function exampleFor({ key, options }: Item): string {
  switch (key.type) {
    case 'one':
      return 'B';
    case 'several':
      return 'A B';
    case 'order':
      return options.map((_, at) => letterOf(at)).join(' ');
    case 'typed':
      return 'pod';
  }
}
