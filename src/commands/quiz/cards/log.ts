import type { Block, Button, Option, Reply } from '../../../core/reply.ts';
import { toPlain, type Text } from '../../../core/spans.ts';
import { isRight } from '../../../quiz/judge.ts';
import { keyOf, type QuizState } from '../../../quiz/state.ts';
import { buttonRow } from '../../cards/buttons.ts';
import { joinText, strong } from '../../cards/passages.ts';
import { answersTo, optionCounts } from './counts.ts';
import { onOneLine } from './names.ts';
import { counted } from './words.ts';
import { ABOUT, type ShownQuiz } from './world.ts';

type Quiz = Omit<ShownQuiz, 'events'>;

/** Questions on one page. */
const PAGE = 10;
/** Other quizzes that are offered. */
const OTHERS = 3;

/**
 * For whoever hosted a quiz: what it asked from a question on (from 0), and what each option got. Counts, never names, and
 * nothing of a question that is open: hosts may play.
 */
export function logCard({ id, state }: Quiz, from: number, others: readonly Quiz[]): Reply {
  const last = Math.min(from + PAGE, state.questions.length);
  const indices = Array.from({ length: Math.max(0, last - from) }, (_, at) => from + at);
  const closed = indices.filter((index) => state.questions[index]?.closed !== undefined);
  return {
    title: `What was asked: ${onOneLine(state.rules.topic, 80)}`,
    blocks: [
      { type: 'note', text: whenText(state) },
      { type: 'list', items: indices.map((index) => questionText(state, index)) },
      ...(closed.length === 0
        ? []
        : [
            {
              type: 'select',
              label: 'Look at a question',
              options: closed.map((index): Option => ({
                label: `${String(index + 1)}: ${onOneLine(askOf(state, index), 60)}`,
                line: `regrade ${id} ${String(index + 1)}`,
              })),
            } satisfies Block,
          ]),
      ...buttonRow([...pageButtons(id, state, from), ...others.slice(0, OTHERS).map(otherButton)]),
    ],
    about: ABOUT,
  };
}

function whenText({ ended, createdAt, questions, players }: QuizState): Text {
  const when = { type: 'moment', at: ended?.at ?? createdAt, style: 'date' } as const;
  const what = `: ${counted(questions.length, 'question')}, ${counted(players.size, 'player')}. Only you see this.`;
  return [ended === undefined ? 'Opened ' : 'Ended ', when, what];
}

const askOf = ({ items }: QuizState, index: number): string => toPlain(items[index]?.ask ?? []);

function questionText(state: QuizState, index: number): Text {
  const [item, asked, key] = [state.items[index], state.questions[index], keyOf(state, index)];
  const title = strong(`${String(index + 1)}: ${onOneLine(askOf(state, index), 120)}`);
  if (item === undefined || asked === undefined || key === undefined) return [title];
  if (asked.closed === undefined) return [title, ' (still open)'];
  const out = asked.voided ? ' Counts for nobody.' : asked.key === undefined ? '' : ' Corrected.';
  return [title, ' - ', ...countText(state, index), out];
}

/** `A 1 · B 3, right · C 0`. */
export function countText(state: QuizState, index: number): Text {
  const [item, key] = [state.items[index], keyOf(state, index)];
  if (item === undefined || key === undefined) return [];
  const answers = answersTo(state, index);
  if (state.questions[index]?.closed?.reason === 'skipped') return ['skipped by vote.'];
  if (answers.length === 0) return ['nobody answered.'];
  const hasLetters = key.type === 'one' || key.type === 'several';
  const parts = optionCounts(item, key, answers).map(({ letter, label, count, right }): Text => {
    const words = `${hasLetters ? letter : `${label}:`} ${String(count)}`;
    return right && hasLetters ? [strong(`${words}, right`)] : right ? [strong(words)] : [words];
  });
  const right = answers.filter((answer) => isRight(key, answer)).length;
  return [`${String(right)} of ${counted(answers.length, 'answer')} right: `, ...joinText(parts, ' · '), '.'];
}

function pageButtons(id: string, { questions }: QuizState, from: number): readonly Button[] {
  const page = (first: number): Button => {
    const last = Math.min(first + PAGE, questions.length);
    const label = last === first + 1 ? `Question ${String(last)}` : `Questions ${String(first + 1)} to ${String(last)}`;
    return { label, line: `quiz log ${id} ${String(first + 1)}` };
  };
  return [
    ...(from > 0 ? [page(Math.max(0, from - PAGE))] : []),
    ...(from + PAGE < questions.length ? [page(from + PAGE)] : []),
  ];
}

function otherButton({ id, state }: Quiz): Button {
  const day = new Date(state.createdAt).toISOString().slice(0, 10);
  return { label: onOneLine(`${day}: ${state.rules.topic}`, 60), line: `quiz log ${id}` };
}
