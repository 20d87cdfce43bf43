import { toNumber } from '../../../core/chart-words.ts';
import type { Block } from '../../../core/reply.ts';
import { renderTable } from '../../../core/table.ts';
import { teamStandings, type Standing } from '../../../quiz/standings.ts';
import type { QuizState } from '../../../quiz/state.ts';
import { calledName, teamName } from './names.ts';

/** Rows of the table in a message; all of them stand in a file beside it. */
const ROWS = 15;

/** Everybody's points; those of a large crowd go into a file. */
export function standingsBlocks(people: readonly Standing[]): readonly Block[] {
  const late = people.some(({ player }) => player.since > 0);
  const columns = ['#', 'Name', 'Points', 'Right', ...(late ? ['Joined'] : [])];
  const rows = people.map(({ player, rank, points, right, asked }) => [
    String(rank),
    calledName(player.name),
    toNumber(points),
    `${String(right)}/${String(asked)}`,
    ...(late ? [player.since > 0 ? `at question ${String(player.since + 1)}` : ''] : []),
  ]);
  const more = people.length - ROWS;
  return [
    { type: 'table', caption: 'Everybody', columns, rows: rows.slice(0, ROWS) },
    ...(more <= 0
      ? []
      : [
          {
            type: 'file',
            name: 'standings.txt',
            text: `${renderTable(columns, rows, 120)}\n`,
            alt: `The first ${String(ROWS)} of ${String(people.length)} stand above; all of them stand in standings.txt.`,
          } as const,
        ]),
  ];
}

/** How the teams stand. */
export function teamBlocks(state: QuizState): readonly Block[] {
  const teams = teamStandings(state);
  if (teams.length === 0) return [];
  const rows = teams.map(({ rank, team, points, active, members }) => [
    String(rank),
    teamName(team),
    toNumber(points),
    `${String(active)} of ${String(members)}`,
  ]);
  return [
    { type: 'table', caption: 'Teams', columns: ['#', 'Team', 'Points', 'Active'], rows },
    {
      type: 'note',
      text: ['A team has the mean of its active members: those who answered at least half of what they could.'],
    },
  ];
}
