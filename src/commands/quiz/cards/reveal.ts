import { toNumber, toOrdinal } from '../../../core/chart-words.ts';
import type { Block, Button, Reply } from '../../../core/reply.ts';
import type { Text } from '../../../core/spans.ts';
import type { Item } from '../../../quiz/item.ts';
import { standings, teamStandings } from '../../../quiz/standings.ts';
import { keyOf, type Asked, type QuizState } from '../../../quiz/state.ts';
import { buttonRow } from '../../cards/buttons.ts';
import { joinText, readOn, strong } from '../../cards/passages.ts';
import { answersTo, countBlocks } from './counts.ts';
import { calledName, onOneLine, teamName } from './names.ts';
import { rightBlocks } from './right.ts';
import type { CardWorld, ShownQuiz } from './world.ts';

type World = Pick<CardWorld, 'nameOf'>;

/** How many lead so far. */
const LEADERS = 3;

/** The answer of a question that is closed: what is right and why, what was chosen, who leads. */
export function revealCard({ id, state }: Omit<ShownQuiz, 'events'>, index: number, world: World): Reply | undefined {
  const [item, asked, key] = [state.items[index], state.questions[index], keyOf(state, index)];
  if (item === undefined || asked?.closed === undefined || key === undefined) return undefined;
  return {
    title: revealTitle(state, index),
    blocks: [
      ...outcomeBlocks(asked),
      ...rightBlocks(item, key, world.nameOf),
      ...reasonBlocks(item, asked),
      ...countBlocks(state, item, index, key),
      ...docsBlocks(item),
      ...leaderBlocks(state),
      ...buttonRow([
        ...(nextButton(id, state, index) ?? []),
        ...aboutButtons(item, world),
        ...(answersTo(state, index).length === 0
          ? []
          : [
              { label: 'How did I do?', line: `quiz mine ${id}.${String(index + 1)}` },
              { label: 'I guessed', line: `guessed ${id}.${String(index + 1)}` },
            ]),
      ]),
    ],
    about: aboutTerm(item, world),
  };
}

function revealTitle({ rules, items }: QuizState, index: number): string {
  if (rules.mode === 'daily') return `Answer of the day: ${onOneLine(rules.topic, 80)}`;
  return `Answer to question ${String(index + 1)} of ${String(items.length)}`;
}

/** What a closed question is about, for scripts and for what is said afterwards. */
export function aboutTerm({ term }: Item, { nameOf }: World): Reply['about'] {
  const terms = term === undefined ? [] : [{ id: term, name: nameOf(term), aliases: [], score: 1 }];
  return { kind: 'quiz', terms };
}

/** What is out of the ordinary about how a question ended. */
export function outcomeBlocks({ closed, voided, key }: Asked): readonly Block[] {
  const words = [
    ...(closed?.reason === 'skipped' ? ['Skipped by vote: it counts for nobody.'] : []),
    ...(voided ? ['This question was taken out: it counts for nobody.'] : []),
    ...(key === undefined || voided ? [] : ['The answer was corrected; points were worked out anew.']),
  ];
  return words.map((each): Block => ({ type: 'text', text: [strong(each)] }));
}

/** Why the right answer is right. Written for the first key; where that was wrong, it may be wrong too. */
export function reasonBlocks({ because }: Item, { key }: Asked): readonly Block[] {
  if (because.length === 0) return [];
  return [
    { type: 'text', text: key === undefined ? because : ['The explanation, from before the correction: ', ...because] },
  ];
}

/** Where to read on. */
export function docsBlocks({ docs }: Item): readonly Block[] {
  return docs === undefined || !URL.canParse(docs) ? [] : [{ type: 'note', text: readOn([docs]) }];
}

/** The entry of what a question was about. */
export function aboutButtons({ term }: Item, { nameOf }: World): readonly Button[] {
  return term === undefined ? [] : [{ label: nameOf(term), line: `explain ${term}` }];
}

/** Without a clock somebody has to say that it goes on. */
function nextButton(
  id: string,
  { rules, phase, questions, items }: QuizState,
  index: number,
): readonly Button[] | undefined {
  const waits =
    rules.mode === 'calm' && phase === 'closed' && index === questions.length - 1 && questions.length < items.length;
  return waits
    ? [{ label: 'Next question', line: `quiz next ${id}.${String(index + 1)}`, style: 'primary' }]
    : undefined;
}

/** Who leads, while more is to come. */
function leaderBlocks(state: QuizState): readonly Block[] {
  if (state.phase === 'ended' || state.questions.length === state.items.length) return [];
  const teams = teamStandings(state).map(({ rank, team, points }) => ({ rank, name: teamName(team), points }));
  const people = standings(state)
    .filter(({ points }) => points > 0)
    .slice(0, LEADERS)
    .map(({ rank, player, points }) => ({ rank, name: calledName(player.name), points }));
  const lines = [teams, people].filter((all) => all.some(({ points }) => points > 0));
  if (lines.length === 0) return [];
  return [{ type: 'heading', text: 'So far' }, ...lines.map((all): Block => ({ type: 'text', text: places(all) }))];
}

// A Latin word stands between name and number: beside Hebrew or Arabic letters alone the number would change sides.
const places = (all: readonly { readonly rank: number; readonly name: string; readonly points: number }[]): Text =>
  joinText(
    all.map(({ rank, name, points }) => [`${toOrdinal(rank)} `, strong(name), ` with ${toNumber(points)}`]),
    ' · ',
  );
