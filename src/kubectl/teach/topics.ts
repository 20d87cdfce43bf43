import type { Grid } from '../output.ts';
import type { Wanted, Where } from '../query.ts';
import { topicOf, typedTopic, type Topic } from './steps.ts';
import { statusLessons } from './statuses.ts';

/** Something that looks bad in a listing. */
export interface BadTopic {
  readonly topic: Topic;
  /** Absent: it lives in none. */
  readonly namespace?: string;
  /** It ran before, so that there are logs of that. */
  readonly restarted: boolean;
  /** It runs or ran, so that there are logs. */
  readonly ran: boolean;
}

/** Objects that a listing shows. */
export function shownTopics(grids: readonly Grid[], where: Where): readonly Topic[] {
  return grids.flatMap(({ rows }) => rows.flatMap(({ ref }) => (ref === undefined ? [] : [topicOf(ref, where)])));
}

/** Objects that somebody named. */
export function wantedTopics(wanted: Wanted, where: Where): readonly Topic[] {
  if (wanted.type === 'pairs') return wanted.pairs.map((pair) => typedTopic(pair, where));
  const { types, names } = wanted;
  return types.slice(0, 1).flatMap((type) => names.map((name) => typedTopic({ type, name }, where)));
}

/** What looks bad in a listing, those with the most to say first. */
export function badTopics(grid: Grid, where: Where): readonly BadTopic[] {
  const counts = new Map<number, number>();
  for (const { rows } of statusLessons(grid).filter(({ bad }) => bad)) {
    for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .flatMap(([place]) => {
      const row = grid.rows[place];
      if (row?.ref === undefined) return [];
      const cell = (column: string) => row.cells[grid.columns.findIndex(({ name }) => name === column)] ?? '';
      const restarted = /^[1-9]/u.test(cell('RESTARTS'));
      const ran = grid.resource === 'pods' && /^(?:Running|Error|Failed|NotReady)$/u.test(cell('STATUS'));
      const { namespace } = row.ref;
      return [{ topic: topicOf(row.ref, where), restarted, ran, ...(namespace === undefined ? {} : { namespace }) }];
    });
}

/** What warnings in a listing of events are about, the latest first; events show it as text: `pod/web-1`. */
export function warnedTopics(grids: readonly Grid[], where: Where): readonly Topic[] {
  return grids.flatMap(({ columns, rows }) => {
    const at = (column: string) => columns.findIndex(({ name }) => name === column);
    const [type, object, place] = [at('TYPE'), at('OBJECT'), at('NAMESPACE')];
    return rows.toReversed().flatMap(({ cells }) => {
      const [kind = '', name = ''] = (cells[object] ?? '').toLowerCase().split('/');
      const namespace = cells[place] ?? where.namespace;
      const isWarning = cells[type] === 'Warning' && kind !== '' && name !== '';
      return isWarning
        ? [typedTopic({ type: kind, name }, { ...where, ...(namespace === undefined ? {} : { namespace }) })]
        : [];
    });
  });
}
