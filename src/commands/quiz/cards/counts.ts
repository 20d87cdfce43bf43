import { chartBlock, type Block } from '../../../core/reply.ts';
import type { OptionCount } from '../../../core/chart.ts';
import type { Text } from '../../../core/spans.ts';
import type { Answer, Item, Key } from '../../../quiz/item.ts';
import { isRight } from '../../../quiz/judge.ts';
import { countedAnswer } from '../../../quiz/standings.ts';
import type { QuizState } from '../../../quiz/state.ts';
import { strong } from '../../cards/passages.ts';
import { answerWords, letterOf, lettersOf } from './letters.ts';
import { optionLabel, rightPlaces } from './right.ts';
import { counted, share } from './words.ts';

/** How many wrong orders are told apart. */
const WRONG_ORDERS = 3;

/** The answers that counted, without whose they are: one of each person, or of each team where teams consult. */
export function answersTo(state: QuizState, index: number): readonly Answer[] {
  const players = [...state.players.values()].filter(({ since }) => since <= index);
  const consults = state.rules.teams?.consult === true;
  const voices = consults
    ? players.filter((each, at) => players.findIndex(({ team }) => team === each.team) === at)
    : players;
  return voices.flatMap((player) => countedAnswer(state, index, player)?.answer ?? []);
}

/** What each option got, as a picture and in words: counts, never names. */
export function countBlocks(state: QuizState, item: Item, index: number, key: Key): readonly Block[] {
  const answers = answersTo(state, index);
  if (answers.length === 0) {
    const isSkipped = state.questions[index]?.closed?.reason === 'skipped';
    return isSkipped ? [] : [{ type: 'text', text: ['Nobody answered this one.'] }];
  }
  const right = answers.filter((answer) => isRight(key, answer)).length;
  const options = optionCounts(item, key, answers);
  const who = state.rules.teams?.consult === true ? 'teams' : 'people';
  return [
    ...leadingWrong(item, key, answers),
    chartBlock({
      type: 'counts',
      title: `${String(right)} of ${counted(answers.length, who === 'teams' ? 'team' : 'answer')} right`,
      options,
    }),
    ...silent(state, index, answers.length, who),
  ];
}

/** What each option got; of orders the ones chosen most, of words only how many were right. */
export function optionCounts(item: Item, key: Key, answers: readonly Answer[]): readonly OptionCount[] {
  const right = answers.filter((answer) => isRight(key, answer)).length;
  switch (key.type) {
    case 'one':
    case 'several':
      return item.options.map((_, at) => ({
        letter: letterOf(at),
        label: optionLabel(item, at),
        count: countOf(answers, at),
        right: rightPlaces(key).includes(at),
      }));
    case 'order':
      return orderCounts(key.right, answers, right);
    case 'typed':
      // What somebody typed is not repeated in the channel: words tell whose they are.
      return [
        { letter: '✓', label: 'The right word', count: right, right: true },
        { letter: '✗', label: 'Another word', count: answers.length - right, right: false },
      ];
  }
}

/** The right order, the wrong ones that were chosen most, and all others together. */
function orderCounts(order: readonly number[], answers: readonly Answer[], right: number): readonly OptionCount[] {
  const words = lettersOf(order, true);
  const wrong = [...Map.groupBy(answers, (answer) => answerWords(answer, true))]
    .flatMap(([label, same]) => (label === words ? [] : [{ letter: '✗', label, count: same.length, right: false }]))
    .toSorted((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  const others = wrong.slice(WRONG_ORDERS).reduce((sum, { count }) => sum + count, 0);
  return [
    { letter: '✓', label: words, count: right, right: true },
    ...wrong.slice(0, WRONG_ORDERS),
    ...(others === 0 ? [] : [{ letter: '✗', label: 'Another order', count: others, right: false }]),
  ];
}

const countOf = (answers: readonly Answer[], at: number): number =>
  answers.filter((answer) => answer.type === 'picks' && answer.picks.includes(at)).length;

/** Where a wrong option drew more than a right one did, why it is wrong: it is what most people have to learn. */
function leadingWrong({ options }: Item, key: Key, answers: readonly Answer[]): readonly Block[] {
  const right = rightPlaces(key);
  if (right.length === 0) return [];
  const least = Math.min(...right.map((at) => countOf(answers, at)));
  const [first] = options
    .flatMap(({ because }, at) =>
      right.includes(at) || because === undefined ? [] : [{ at, because, count: countOf(answers, at) }],
    )
    .toSorted((a, b) => b.count - a.count);
  if (first === undefined || first.count <= least) return [];
  const text: Text = [strong(`${share(first.count, answers.length)} chose ${letterOf(first.at)}. `), ...first.because];
  return [{ type: 'text', text }];
}

function silent(state: QuizState, index: number, answered: number, who: 'teams' | 'people'): readonly Block[] {
  if (state.rules.mode === 'daily' || who === 'teams') return [];
  const all = [...state.players.values()].filter(({ since, left }) => since <= index && !left).length;
  return all <= answered
    ? []
    : [{ type: 'note', text: [`${String(all - answered)} of ${counted(all, 'player')} gave no answer`] }];
}
