import { toNumber } from '../../../core/chart-words.ts';
import { BASE } from '../../../quiz/score.ts';
import { PACES, type Mode, type Rules } from '../../../quiz/rules.ts';
import type { QuizState } from '../../../quiz/state.ts';
import { isTimed, timeFor } from '../../../quiz/timing.ts';

/** A mode in a few words. */
export const MODE_WORDS: Readonly<Record<Mode, string>> = {
  live: 'live: everybody on the same question, with a clock',
  calm: 'calm: no clock, only right or wrong counts',
  daily: 'daily: one question, open for hours',
  duel: 'duel: two people, with a clock',
  drill: 'drill: you alone, without a clock',
  teams: 'teams: everybody on the same question, with a clock',
};

/** What the mode of a quiz changes, a sentence each. */
export function howItIsPlayed({ rules, items }: QuizState): readonly string[] {
  const timed = isTimed(rules);
  const worth = Object.values(BASE).map(toNumber);
  const full = `${worth.slice(0, -1).join(', ')} or ${worth.at(-1) ?? ''} points by its level`;
  return [
    timed
      ? `${clockWords(items.map((item) => timeFor(item, rules.pace)))}, by how much there is to read.`
      : 'Take your time: nothing closes while you think.',
    `A right answer is worth ${full}${timed ? '' : ', and speed counts for nothing'}.`,
    ...(timed ? [SPEED[rules.speedShare]] : []),
    timed
      ? 'You may change an answer once; its time counts from the change.'
      : 'You may change an answer once. Anybody who plays may go on to the next question.',
    ...teamWords(rules),
    rules.mode === 'duel'
      ? 'It starts by itself as soon as two have joined.'
      : 'Come in whenever you like, also in the middle: you count from the question that is open then. The host may play, too.',
  ];
}

/** About how long an explanation is read: of a real one the length would tell something before its question is closed. */
const READING_MS = 15_000;

/** About how many minutes a quiz takes when everybody uses their time; at least one. */
export function minutesFor({ rules: { pace }, items }: QuizState): number {
  const ms = items.reduce((sum, item) => sum + timeFor(item, pace) + READING_MS * PACES[pace], 0);
  return Math.max(1, Math.round(ms / 60_000));
}

const SPEED: Readonly<Record<Rules['speedShare'], string>> = {
  0: 'Speed counts for nothing: an answer in the last second brings all its points.',
  0.25: 'Speed is worth up to a quarter of the points. The first three seconds are free, for reading.',
  0.5: 'Speed is worth up to half of the points. The first three seconds are free, for reading.',
};

function clockWords(times: readonly number[]): string {
  const [least, most] = [Math.min(...times), Math.max(...times)].map((ms) => String(Math.round(ms / 1000)));
  return least === most ? `${least ?? ''} seconds a question` : `${least ?? ''} to ${most ?? ''} seconds a question`;
}

const ASSIGNED = {
  choose: 'You choose your team.',
  random: 'You are dealt into teams at random, evenly.',
  host: 'You are dealt into teams evenly, and the host may put you into another before the start.',
} as const;

function teamWords({ teams }: Rules): readonly string[] {
  if (teams === undefined) return [];
  return [
    ASSIGNED[teams.assignment],
    teams.consult
      ? 'Talk it over in your team: the answer that stands when the time is up counts for all of it, whoever gave it.'
      : 'Everybody answers alone.',
    'A team has the mean of the points of its active members, so size does not win.',
  ];
}
