import type { Block, Button } from '../../../core/reply.ts';
import type { Text } from '../../../core/spans.ts';
import type { ColumnLesson, StatusLesson } from '../../../kubectl/teach/lesson.ts';
import { code, strong } from '../../cards/passages.ts';

/** How many values are explained under a listing; the rest is one click away. */
const EXPLAINED = 4;

/** What the values seen in a listing mean, those that are not as they should be first. */
export function statusBlocks(lessons: readonly StatusLesson[]): readonly Block[] {
  const shown = [...lessons].sort((a, b) => Number(b.bad) - Number(a.bad)).slice(0, EXPLAINED);
  if (shown.length === 0) return [];
  const items = shown.map(({ value, means, rows }): Text => {
    const times = rows.length > 1 ? ` (${String(rows.length)} rows)` : '';
    return [strong(value), `${times}: ${means}`];
  });
  return [{ type: 'list', items }];
}

/** The words that values seen belong to, as buttons. */
export function statusButtons(lessons: readonly StatusLesson[], nameOf: (id: string) => string): readonly Button[] {
  const ids = [...new Set(lessons.filter(({ bad }) => bad).flatMap(({ term }) => term ?? []))];
  return ids.slice(0, 2).map((id) => ({ label: nameOf(id), line: `explain ${id}` }));
}

/** What each column means. */
export function columnBlocks(lessons: readonly ColumnLesson[]): readonly Block[] {
  return lessons.length === 0
    ? []
    : [{ type: 'list', items: lessons.map(({ name, means }): Text => [code(name), `: ${means}`]) }];
}
