import type { Gap } from './ports/gaps.ts';
import { renderTable } from './core/table.ts';

/** The kept questions as a table for authors, most frequent first. */
export function renderGaps(gaps: readonly Gap[]): string {
  if (gaps.length === 0) return 'No gaps: every question kept so far was answered.';
  const rows = gaps.map(({ kind, count, text, terms, place, lastAt }) => [
    String(count),
    kind,
    new Date(lastAt).toISOString().slice(0, 10),
    text.replace(/\s+/gu, ' '),
    terms.slice(0, 3).join(', '),
    place ?? '',
  ]);
  return renderTable(['count', 'kind', 'last', 'question', 'nearest', 'place'], rows, 120);
}
