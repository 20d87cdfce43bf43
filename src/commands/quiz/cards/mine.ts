import { toNumber } from '../../../core/chart-words.ts';
import type { Block, Button, Reply } from '../../../core/reply.ts';
import { toPlain, type Text } from '../../../core/spans.ts';
import type { Answer, Item, Key } from '../../../quiz/item.ts';
import { credit } from '../../../quiz/judge.ts';
import { BASE } from '../../../quiz/score.ts';
import { settle } from '../../../quiz/settle.ts';
import { countedAnswer, standings } from '../../../quiz/standings.ts';
import { keyOf, type Asked, type QuizState } from '../../../quiz/state.ts';
import { elapsed, limitFor } from '../../../quiz/timing.ts';
import { buttonRow } from '../../cards/buttons.ts';
import { code, strong } from '../../cards/passages.ts';
import { answerWords, letterOf, pickText } from './letters.ts';
import { teamName } from './names.ts';
import { outcomeBlocks, reasonBlocks } from './reveal.ts';
import { rightPlaces, rightWords } from './right.ts';
import { duration, taken } from './words.ts';
import { ABOUT } from './world.ts';

/** What one person answered to a question that is closed, and why it was right or wrong. Only for them. */
export function mine(state: QuizState, index: number, playerId: string, id: string): Reply {
  const [item, asked, key] = [state.items[index], state.questions[index], keyOf(state, index)];
  const number = String(index + 1);
  if (item === undefined || asked === undefined || key === undefined)
    return only([`Question ${number} was not asked yet.`]);
  const own = settle(asked.given.get(playerId) ?? []);
  if (asked.closed === undefined) {
    const line = `answer ${id}.${number}`;
    return state.phase === 'ended'
      ? only([`The quiz ended before question ${number} closed, so it counts for nobody.`])
      : own === undefined
        ? only([`Question ${number} is still open. Answer with `, code(line), '.'])
        : only([
            `Question ${number} is still open. You said ${answerWords(own.answer, key.type === 'order')}; once it is closed I tell you more.`,
          ]);
  }
  if (own === undefined) return unanswered(item, asked, key, number);
  return {
    title: `Question ${number}: ${verdict(credit(key, own.answer))}`,
    blocks: [
      ...outcomeBlocks(asked),
      { type: 'text', text: item.ask },
      { type: 'fields', fields: factsOf(state, index, playerId, own.answer, item) },
      ...whyBlocks(item, key, own.answer),
      ...reasonBlocks(item, asked),
      ...buttonRow([
        ...explainButtons(item),
        // Whoever was wrong has said enough.
        ...(asked.guessed.has(playerId) || credit(key, own.answer) === 0
          ? []
          : [{ label: 'I guessed', line: `guessed ${id}.${number}` }]),
      ]),
    ],
    about: ABOUT,
  };
}

/** For whoever gave no answer that counts: what there was to know. */
function unanswered(item: Item, asked: Asked, key: Key, number: string): Reply {
  return {
    title: `Question ${number}: no answer of yours`,
    blocks: [
      ...outcomeBlocks(asked),
      { type: 'text', text: ['None came before it closed.'] },
      { type: 'text', text: item.ask },
      { type: 'fields', fields: [rightFact(item, key)] },
      ...reasonBlocks(item, asked),
      ...buttonRow(explainButtons(item)),
    ],
    about: ABOUT,
  };
}

const PLAIN = (id: string): string => id;
const only = (text: Text): Reply => ({ blocks: [{ type: 'text', text }], about: ABOUT });

/** How right an answer is, in words. */
export function verdict(share: number): string {
  return share === 1 ? 'right' : share > 0 ? 'partly right' : 'not this time';
}

function factsOf(state: QuizState, index: number, playerId: string, answer: Answer, item: Item) {
  const [asked, key, player] = [state.questions[index], keyOf(state, index), state.players.get(playerId)];
  const inOrder = key?.type === 'order';
  const mark = standings(state)
    .find((each) => each.player.id === playerId)
    ?.marks.find((each) => each.index === index);
  const own = settle(asked?.given.get(playerId) ?? []);
  const counts = player === undefined ? undefined : countedAnswer(state, index, player);
  const limit = limitFor(state, index, player?.extraTime);
  const team = player?.team === undefined || state.rules.teams?.consult !== true ? undefined : teamName(player.team);
  return [
    { name: 'Your answer', value: saidText(answer, item, inOrder) },
    ...(team === undefined || counts === undefined || counts === own
      ? []
      : [{ name: `${team} stood by`, value: saidText(counts.answer, item, inOrder) }]),
    ...(key === undefined ? [] : [rightFact(item, key)]),
    ...(mark === undefined
      ? []
      : [{ name: 'Points', value: [`${toNumber(mark.points)} of ${toNumber(BASE[item.level])}`] }]),
    ...(asked === undefined || own === undefined || limit === undefined
      ? []
      : [{ name: 'Time', value: [`${taken(elapsed(asked, own.at))} of ${duration(limit)}`] }]),
  ];
}

const rightFact = (item: Item, key: Key): { readonly name: string; readonly value: Text } => ({
  name: 'Right answer',
  value: key.type === 'one' ? pickText(item, key.right) : [rightWords(key, PLAIN)],
});

/** An answer as whoever gave it remembers it: a single letter with what stood behind it. */
export function saidText(answer: Answer, item: Item, inOrder: boolean): Text {
  const [only, ...others] = answer.type === 'picks' ? answer.picks : [];
  return only === undefined || others.length > 0 ? [answerWords(answer, inOrder)] : pickText(item, only);
}

/** Why what somebody chose is wrong, where that is not why the right answer is right. */
export function whyBlocks({ options, because: reason }: Item, key: Key, answer: Answer): readonly Block[] {
  if (answer.type === 'typed' || key.type === 'order') return [];
  const right = rightPlaces(key);
  return answer.picks
    .filter((pick) => !right.includes(pick))
    .flatMap((pick): readonly Block[] => {
      const because = options[pick]?.because;
      return because === undefined || toPlain(because) === toPlain(reason)
        ? []
        : [{ type: 'text', text: [strong(`Why not ${letterOf(pick)}: `), ...because] }];
    });
}

const explainButtons = ({ term }: Item): readonly Button[] =>
  term === undefined ? [] : [{ label: 'Explain it', line: `explain ${term}` }];
