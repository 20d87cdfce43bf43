import type { KubeObject } from '../../object.ts';
import type { Value } from '../description.ts';
import type { TableColumn } from '../lists.ts';
import { tableOf } from '../lists.ts';
import { valueOf } from '../parts.ts';
import type { Part } from '../scene.ts';

/** What was read in a role as a table; says so where it may not be read. `none` is said where nothing is there. */
export function relatedTable(
  label: string,
  role: string,
  columns: readonly TableColumn<KubeObject>[],
  none?: Value | string,
): Part {
  return (scene) => {
    const found = scene.related[role];
    if (found === undefined) return [];
    if (found.type === 'unread') return [{ type: 'field', label, value: valueOf(found.why, 'notice') }];
    const entries = tableOf(label, found.objects, columns, scene, none);
    return found.more
      ? [...entries, { type: 'note', value: { text: `There are more ${label} than were read.` } }]
      : entries;
  };
}
