import { labelSelector } from '../../pod-selector.ts';
import { isRecord } from '../parts.ts';
import type { Path } from '../parts.ts';
import { field } from '../parts.ts';
import type { Part } from '../scene.ts';
import { plain } from '../text.ts';

/** Which labels are selected, as `-l` takes it. */
export function selectorText(selector: unknown): string {
  if (!isRecord(selector)) return '';
  if (isRecord(selector['matchLabels']) || Array.isArray(selector['matchExpressions'])) return labelSelector(selector);
  const keys = Object.keys(selector).sort();
  return keys.map((key) => `${key}=${plain(selector[key])}`).join(',');
}

/** A line about what is selected; an empty selector takes everything. */
export function selector(label: string, path: Path, empty = '<everything>'): Part {
  return field(label, path, { as: (value) => selectorText(value) || empty });
}
