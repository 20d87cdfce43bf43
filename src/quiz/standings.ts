import { credit } from './judge.ts';
import { points } from './score.ts';
import { settle, settleTeam } from './settle.ts';
import { keyOf, type Given, type Member, type QuizState } from './state.ts';
import { elapsed, isTimed, limitFor } from './timing.ts';

/** How one answer counted. */
export interface Mark {
  readonly index: number;
  readonly points: number;
  readonly right: boolean;
  readonly level: number;
  readonly answered: boolean;
  /** Milliseconds taken; the whole time there was for a question left out; 0 where there is no clock. */
  readonly ms: number;
}

/** How somebody stands. Ties share a rank: 1, 1, 3. */
export interface Standing {
  readonly player: Member;
  readonly rank: number;
  readonly points: number;
  readonly right: number;
  /** Questions that counted since they joined. */
  readonly asked: number;
  readonly answered: number;
  readonly marks: readonly Mark[];
}

/**
 * How a team stands: for each question the mean of those of its active members who were there, so that neither size nor whoever
 * joins late weighs. Active is who answered at least half of what they could.
 */
export interface TeamStanding {
  readonly team: string;
  readonly rank: number;
  /** Rounded. */
  readonly points: number;
  readonly active: number;
  readonly members: number;
}

/** What counts of somebody's answers to a question: the team's answer at the bell where teams consult. */
export function countedAnswer(state: QuizState, index: number, player: Member): Given | undefined {
  const { rules, questions, players } = state;
  const given = questions[index]?.given;
  if (rules.teams?.consult !== true || player.team === undefined) return settle(given?.get(player.id) ?? []);
  const ofTeam = [...players.values()].filter(({ team }) => team === player.team);
  return settleTeam(ofTeam.map(({ id }) => given?.get(id) ?? []));
}

/** The questions that are closed and count. */
export function counted({ questions }: QuizState): readonly number[] {
  return questions.flatMap(({ closed, voided }, index) =>
    closed === undefined || closed.reason === 'skipped' || voided ? [] : [index],
  );
}

function marksOf(state: QuizState, player: Member): readonly Mark[] {
  return counted(state).flatMap((index): readonly Mark[] => {
    const [item, asked, key] = [state.items[index], state.questions[index], keyOf(state, index)];
    if (index < player.since || item === undefined || asked === undefined || key === undefined) return [];
    const limitMs = limitFor(state, index, player.extraTime);
    const given = countedAnswer(state, index, player);
    const { level } = item;
    const timed = isTimed(state.rules);
    if (given === undefined)
      return [{ index, points: 0, right: false, level, answered: false, ms: timed ? (limitMs ?? 0) : 0 }];
    const elapsedMs = elapsed(asked, given.at);
    const share = credit(key, given.answer);
    const limit = limitMs === undefined ? {} : { limitMs };
    const scored = { level, credit: share, speedShare: state.rules.speedShare, elapsedMs, ...limit };
    return [{ index, points: points(scored), right: share === 1, level, answered: true, ms: timed ? elapsedMs : 0 }];
  });
}

const sum = (marks: readonly Mark[]): number => marks.reduce((total, mark) => total + mark.points, 0);

/** Ranks of values, the highest first: equal values share one. */
export function ranksOf(values: readonly number[]): readonly number[] {
  return values.map((value) => 1 + values.filter((other) => other > value).length);
}

/** Everybody who played, the best first; within one rank by `tieBreak`, then by name. */
export function standings(state: QuizState): readonly Standing[] {
  const rows = [...state.players.values()].map((player) => {
    const marks = marksOf(state, player);
    return {
      player,
      marks,
      points: sum(marks),
      right: marks.filter(({ right }) => right).length,
      asked: marks.length,
      answered: marks.filter(({ answered }) => answered).length,
    };
  });
  const ranks = ranksOf(rows.map((row) => row.points));
  return rows
    .map((row, at) => ({ ...row, rank: ranks[at] ?? 0 }))
    .toSorted(
      (a, b) => a.rank - b.rank || (tieBreak(a, b)?.better === a ? -1 : tieBreak(a, b) ? 1 : 0) || byName(a, b),
    );
}

function byName(a: Standing, b: Standing): number {
  const [one, other] = [`${a.player.name} ${a.player.id}`, `${b.player.name} ${b.player.id}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What tells two people with the same points apart. */
export interface TieBreak {
  readonly better: Standing;
  readonly by: 'accuracy' | 'hardest' | 'time';
}

const accuracy = ({ right, asked }: Standing): number => (asked === 0 ? 0 : right / asked);
const hardest = ({ marks }: Standing): number => Math.max(0, ...marks.map(({ right, level }) => (right ? level : 0)));

/** The middle of the times somebody took, in milliseconds. */
export function medianMs({ marks }: Pick<Standing, 'marks'>): number {
  const times = marks.map(({ ms }) => ms).toSorted((a, b) => a - b);
  return times[Math.floor((times.length - 1) / 2)] ?? 0;
}

/** Accuracy, then the hardest question right, then the median time; nothing when all are the same. */
export function tieBreak(a: Standing, b: Standing): TieBreak | undefined {
  const ways = [
    { by: 'accuracy', lead: accuracy(a) - accuracy(b) },
    { by: 'hardest', lead: hardest(a) - hardest(b) },
    { by: 'time', lead: medianMs(b) - medianMs(a) },
  ] as const;
  const way = ways.find(({ lead }) => lead !== 0);
  return way && { better: way.lead > 0 ? a : b, by: way.by };
}

/** The teams, the best first. A team with nobody active has no points. */
export function teamStandings(state: QuizState): readonly TeamStanding[] {
  const people = standings(state);
  const rows = (state.rules.teams?.names ?? []).map((team) => {
    const members = people.filter(({ player }) => player.team === team);
    const active = members.filter(({ answered, asked }) => asked > 0 && answered * 2 >= asked);
    const means = counted(state).map((index) => mean(active.flatMap(({ marks }) => pointsFor(marks, index))));
    const total = Math.round(means.reduce((all, each) => all + each, 0));
    return { team, members: members.length, active: active.length, points: total };
  });
  const ranks = ranksOf(rows.map((row) => row.points));
  return rows.map((row, at) => ({ ...row, rank: ranks[at] ?? 0 })).toSorted((a, b) => a.rank - b.rank);
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((all, each) => all + each, 0) / values.length;

const pointsFor = (marks: readonly Mark[], index: number): readonly number[] =>
  marks.flatMap((mark) => (mark.index === index ? [mark.points] : []));
