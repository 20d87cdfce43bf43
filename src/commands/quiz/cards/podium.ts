import { toEnumeration, toNumber, toOrdinal } from '../../../core/chart-words.ts';
import type { PodiumPlace } from '../../../core/chart.ts';
import { chartBlock, type Block, type Button, type Reply } from '../../../core/reply.ts';
import { toPlain, type Text } from '../../../core/spans.ts';
import { standings, tieBreak, type Standing, type TieBreak } from '../../../quiz/standings.ts';
import type { QuizState } from '../../../quiz/state.ts';
import { buttonRow } from '../../cards/buttons.ts';
import { strong } from '../../cards/passages.ts';
import { hardest, misses } from './misses.ts';
import { calledName, onOneLine } from './names.ts';
import { standingsBlocks, teamBlocks } from './tables.ts';
import { counted, percent } from './words.ts';
import { ABOUT, type CardWorld, type ShownQuiz } from './world.ts';

/** Ranks on the podium. */
const PODIUM = 3;
/** How many words to review are offered. */
const REVIEW = 3;
const IMPROVED = 3;

/** How a quiz ended: the podium, everybody's points, and what to learn from it. */
export function podiumCard({ id, state }: Omit<ShownQuiz, 'events'>, world: CardWorld): Reply {
  const people = standings(state).filter(({ answered }) => answered > 0);
  const missed = misses(state).slice(0, REVIEW);
  return {
    title: `How it ended: ${onOneLine(state.rules.topic, 80)}`,
    blocks: [
      ...endBlocks(state),
      ...(people.length === 0
        ? [{ type: 'text', text: ['Nobody answered a question that counts, so there is nothing to rank.'] } as const]
        : [...podiumBlocks(people), ...teamBlocks(state), ...standingsBlocks(people)]),
      ...lessonBlocks(state, world),
      ...reviewBlocks(missed, world),
      ...buttonRow(missed.map(({ term }): Button => ({ label: world.nameOf(term), line: `explain ${term}` }))),
      ...buttonRow([
        { label: 'Again', line: `quiz again ${id}`, style: 'primary' },
        { label: 'Board', line: 'board' },
        { label: 'Review what I missed', line: 'review' },
      ]),
    ],
    about: ABOUT,
  };
}

/** Why it ended before its end, and what was changed afterwards. */
function endBlocks({ ended, questions, items }: QuizState): readonly Block[] {
  const played = `${String(questions.length)} of ${counted(items.length, 'question')}`;
  const early = {
    stopped: `Stopped early, after ${played}.`,
    idle: `Nobody went on after ${played}, so I closed it.`,
    unreachable: `It ended after ${played}: I could not post here.`,
  };
  const reason = ended?.reason;
  const text = reason === 'stopped' || reason === 'idle' || reason === 'unreachable' ? [early[reason]] : [];
  const [out, corrected] = [
    questions.map(({ voided }) => voided),
    questions.map(({ key, voided }) => key !== undefined && !voided),
  ];
  const changed = [
    ...changedWords(out, 'counts for nobody', 'count for nobody'),
    ...changedWords(corrected, 'was corrected', 'were corrected'),
  ];
  return [...text, ...changed].map((words): Block => ({ type: 'text', text: [strong(words)] }));
}

function changedWords(which: readonly boolean[], one: string, many: string): readonly string[] {
  const numbers = which.flatMap((is, at) => (is ? [String(at + 1)] : []));
  if (numbers.length === 0) return [];
  return [
    numbers.length === 1 ? `Question ${numbers.join('')} ${one}.` : `Questions ${toEnumeration(numbers)} ${many}.`,
  ];
}

function podiumBlocks(people: readonly Standing[]): readonly Block[] {
  const best = people.filter(({ rank, points }) => rank <= PODIUM && points > 0);
  if (best.length === 0) return [];
  const ranks = [...Map.groupBy(best, ({ rank }) => rank)].map(([rank, sharing]) => ({ rank, sharing }));
  const places = ranks.map(({ rank, sharing }): PodiumPlace => ({
    rank,
    names: sharing.map(({ player }) => calledName(player.name)),
    points: sharing[0]?.points ?? 0,
  }));
  const ties = ranks.filter(({ sharing }) => sharing.length > 1).map(({ rank, sharing }) => tieText(rank, sharing));
  return [
    chartBlock({ type: 'podium', title: 'The podium', places }),
    ...ties.map((text): Block => ({ type: 'text', text })),
  ];
}

const BROKEN: Readonly<Record<TieBreak['by'], string>> = {
  accuracy: 'for a larger share of right answers',
  hardest: 'for the hardest question got right',
  time: 'for the quicker answers',
};

/** Whoever has the same points has the same rank; who is named first, and why. */
function tieText(rank: number, sharing: readonly Standing[]): Text {
  const [first, second] = sharing;
  const names = toEnumeration(sharing.slice(0, 5).map(({ player }) => calledName(player.name)));
  const who = sharing.length > 5 ? counted(sharing.length, 'player') : names;
  const way = first === undefined || second === undefined ? undefined : tieBreak(first, second);
  const why =
    first === undefined || way === undefined
      ? 'Nothing tells them apart.'
      : `${calledName(first.player.name)} is named first, ${BROKEN[way.by]}.`;
  return [strong(`${toOrdinal(rank)} place is shared`), ` by ${who}: same points, same rank. ${why}`];
}

function lessonBlocks(state: QuizState, { improved = [] }: CardWorld): readonly Block[] {
  const hard = hardest(state);
  const item = hard === undefined ? undefined : state.items[hard.index];
  const items: readonly Text[] = [
    ...(hard === undefined || item === undefined
      ? []
      : [
          [
            strong(`Hardest: question ${String(hard.index + 1)}, `),
            `${toNumber(hard.right)} of ${toNumber(hard.asked)} right. `,
            { type: 'emphasis', text: onOneLine(toPlain(item.ask), 120) } as const,
          ],
        ]),
    ...(improved.length === 0
      ? []
      : [
          [
            strong('Most improved: '),
            toEnumeration(
              improved
                .slice(0, IMPROVED)
                .map(({ name, from, to }) => `${calledName(name)} from ${percent(from)} to ${percent(to)} right`),
            ),
          ],
        ]),
  ];
  return items.length === 0 ? [] : [{ type: 'list', items }];
}

/** What is worth another look, by how many missed it. */
export function reviewBlocks(
  missed: ReturnType<typeof misses>,
  { nameOf }: Pick<CardWorld, 'nameOf'>,
): readonly Block[] {
  if (missed.length === 0) return [];
  const items = missed.map(({ term, missed: count, asked }): Text => [
    strong(nameOf(term)),
    asked === 1 ? ': missed' : `: missed ${toNumber(count)} of ${counted(asked, 'time')}`,
  ]);
  return [
    { type: 'heading', text: 'Worth another look' },
    { type: 'list', items },
  ];
}
