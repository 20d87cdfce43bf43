import type { Outcome } from './driver.ts';
import { POINTS } from './points.ts';
import type { Verdict } from './judge.ts';

/** A run with its name, as it stands in the tables. */
export interface Told {
  readonly name: string;
  readonly outcome: Outcome;
  readonly verdict: Verdict;
}

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
/** The first column holds words, the others numbers. */
const table = (columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(columns), row(columns.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n');

/** What happened, as tables in Markdown. */
export function report(runs: readonly Told[]): string {
  const names = runs.map(({ name }) => name);
  const perRun = (title: string, of: (run: Told) => string | number): readonly (string | number)[] => [
    title,
    ...runs.map(of),
  ];
  return [
    table(
      ['', ...names],
      [
        perRun('quizzes', ({ outcome: { evidence } }) => evidence.quizzes.length),
        perRun('of these opened by schedules', ({ outcome: { evidence } }) => scheduled(evidence)),
        perRun('kills', ({ outcome: { evidence } }) => evidence.deaths.length),
        perRun('answers acknowledged', ({ outcome: { evidence } }) => acknowledged(evidence)),
        perRun('messages on Discord', ({ outcome: { evidence } }) => on(evidence, 'discord').length),
        perRun('posts that Discord knew by their nonce', ({ outcome: { evidence } }) =>
          on(evidence, 'discord').reduce((sum, { repeats }) => sum + repeats, 0),
        ),
        perRun('duplicates on Discord', ({ verdict }) => duplicates(verdict, 'discord').length),
        perRun('messages on Slack', ({ outcome: { evidence } }) => on(evidence, 'slack').length),
        perRun('duplicates on Slack', ({ verdict }) => duplicates(verdict, 'slack').length),
        perRun('problems', ({ verdict }) => Object.values(verdict.problems).flat().length),
        perRun('seconds', ({ outcome }) => (outcome.realMs / 1_000).toFixed(0)),
      ],
    ),
    table(
      ['duplicates on Slack: what stands twice', ...names],
      kindsOf(runs).map((what) =>
        perRun(what, ({ verdict }) => duplicates(verdict, 'slack').filter((each) => each.what === what).length),
      ),
    ),
    table(
      ['duplicates on Slack: where the first one died', ...names],
      [...POINTS, undefined].flatMap((point) => {
        const counts = runs.map(
          ({ verdict }) => duplicates(verdict, 'slack').filter((each) => each.point === point).length,
        );
        return counts.some((count) => count > 0) ? [[point ?? 'nowhere: its claim ran out', ...counts]] : [];
      }),
    ),
    table(
      ['schedules: fired (moments that one firing made up for)', ...names],
      (runs[0]?.verdict.fired ?? []).map(({ kind }) =>
        perRun(kind, ({ verdict }) => {
          const own = verdict.fired.find((each) => each.kind === kind);
          return `${String(own?.fired ?? 0)} (${String(own?.skipped ?? 0)})`;
        }),
      ),
    ),
    table(
      ['killed at', ...names],
      POINTS.map((point) => perRun(point, ({ outcome }) => outcome.hits.get(point) ?? 0)),
    ),
  ].join('\n\n');
}

type Evidence = Outcome['evidence'];

const on = ({ messages }: Evidence, name: string) => messages.filter(({ platform }) => platform === name);
const duplicates = ({ duplicates: all }: Verdict, name: string) =>
  all.filter(({ message }) => message.platform === name);
const scheduled = ({ quizzes }: Evidence): number =>
  quizzes.filter(({ state }) => state.rules.lobbyMs !== undefined).length;
const acknowledged = ({ presses }: Evidence): number =>
  presses.filter(({ move, outcome }) => move.type === 'answer' && outcome === 'acknowledged').length;
const kindsOf = (runs: readonly Told[]): readonly string[] => [
  ...new Set(runs.flatMap(({ verdict }) => duplicates(verdict, 'slack').map(({ what }) => what))),
];
