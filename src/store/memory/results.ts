import type { QuizResult, Results } from '../../ports/results.ts';

/** Results that are forgotten when the process ends. */
export function memoryResults(): Results {
  let rows: readonly QuizResult[] = [];
  return {
    put: (quiz, results) => {
      rows = [...rows.filter((row) => row.quiz !== quiz), ...results];
      return Promise.resolve();
    },
    list: ({ team, channel, since = 0, person }) =>
      Promise.resolve(
        rows
          .filter(
            (row) =>
              row.team === team &&
              (channel === undefined || row.channel === channel) &&
              row.endedAt >= since &&
              (person === undefined || row.person === person),
          )
          .sort(inOrder),
      ),
    forget: (person) => {
      rows = rows.filter((row) => row.person !== person);
      return Promise.resolve();
    },
  };
}

/** The oldest quiz first, and in each the best first. */
const inOrder = (a: QuizResult, b: QuizResult): number =>
  a.endedAt - b.endedAt || compare(a.quiz, b.quiz) || a.rank - b.rank || compare(a.person, b.person);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
