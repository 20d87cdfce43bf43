import { toNumber, toOrdinal } from '../../../core/chart-words.ts';
import type { Block, Button, Reply } from '../../../core/reply.ts';
import { standings, type Standing } from '../../../quiz/standings.ts';
import { keyOf, type QuizState } from '../../../quiz/state.ts';
import { buttonRow } from '../../cards/buttons.ts';
import { calledName } from './names.ts';
import { rightWords } from './right.ts';
import { counted } from './words.ts';
import { ABOUT, type ShownQuiz } from './world.ts';

/** Rows of the table. */
const ROWS = 15;

/** Somebody whom a correction moved, or whose points it changed. */
interface Shift {
  readonly name: string;
  readonly before?: Standing | undefined;
  readonly after?: Standing | undefined;
}

/** What a correction did to ranks and points, for whoever made it. `undo`: the line that takes it back. */
export function regradedCard(
  { id, state }: Omit<ShownQuiz, 'events'>,
  before: QuizState,
  index: number,
  { nameOf, undo }: { readonly nameOf: (termId: string) => string; readonly undo: string | undefined },
): Reply {
  const key = keyOf(state, index);
  const number = String(index + 1);
  const isOut = state.questions[index]?.voided === true;
  const words = isOut || key === undefined ? 'counts for nobody' : `now has ${rightWords(key, nameOf)} as its answer`;
  const shifts = shiftsOf(before, state);
  const moved = shifts.filter((shift) => shift.before?.rank !== shift.after?.rank);
  const told = state.rules.mode === 'drill' ? '' : ' The channel is told.';
  return {
    title: `Question ${number} is corrected`,
    blocks: [
      { type: 'text', text: [`It ${words}. Points, boards and reviews were worked out anew.${told}`] },
      { type: 'text', text: [shiftWords(shifts.length, moved.length)] },
      ...tableOf(moved.length > 0 ? moved : shifts),
      ...buttonRow([
        ...(undo === undefined ? [] : [{ label: 'Undo', line: undo } satisfies Button]),
        { label: 'What was asked', line: `quiz log ${id}` },
      ]),
    ],
    about: ABOUT,
  };
}

/** Everybody whose rank or points are others now, in the order of the ranks that hold now. */
function shiftsOf(before: QuizState, after: QuizState): readonly Shift[] {
  const [was, is] = [before, after].map((state) => standings(state).filter(({ answered }) => answered > 0));
  const people = new Map<string, Shift>();
  for (const each of is ?? []) people.set(each.player.id, { name: each.player.name, after: each });
  for (const each of was ?? []) {
    const { id, name } = each.player;
    people.set(id, { ...people.get(id), name, before: each });
  }
  return [...people.values()].filter(
    (shift) => shift.before?.rank !== shift.after?.rank || shift.before?.points !== shift.after?.points,
  );
}

function shiftWords(shifted: number, moved: number): string {
  if (shifted === 0) return 'Nobody has other points or another rank for it.';
  if (moved === 0) return `All ranks stay. Points changed for ${counted(shifted, 'player')}:`;
  const others = shifted - moved;
  const rest = others === 0 ? '' : ` Points alone changed for ${counted(others, 'more player')}.`;
  return `${counted(moved, 'player')} moved.${rest}`;
}

function tableOf(shifts: readonly Shift[]): readonly Block[] {
  if (shifts.length === 0) return [];
  const rows = shifts
    .slice(0, ROWS)
    .map(({ name, before, after }) => [calledName(name), standingWords(before), standingWords(after)]);
  const more = shifts.length - ROWS;
  return [
    { type: 'table', caption: 'Before and now', columns: ['Name', 'Before', 'Now'], rows },
    ...(more > 0 ? [{ type: 'note', text: [`And ${counted(more, 'more player')}.`] } satisfies Block] : []),
  ];
}

const standingWords = (standing: Standing | undefined): string =>
  standing === undefined ? 'no rank' : `${toOrdinal(standing.rank)}, ${toNumber(standing.points)} points`;
