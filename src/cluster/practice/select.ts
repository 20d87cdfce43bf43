import { ok, type Result } from '../../core/failure.ts';
import { mapAt, valueAt, type KubeObject } from '../../kubectl/object.ts';
import { matchesFields, matchesLabels, parseFieldSelector, parseLabelSelector } from '../../kubectl/selectors.ts';

/** A test of objects by the selectors of a request. */
export function toSelection(labels: string | null, fields: string | null): Result<(object: KubeObject) => boolean> {
  const byLabel = parseLabelSelector(labels ?? '');
  if (!byLabel.ok) return byLabel;
  const byField = parseFieldSelector(fields ?? '');
  if (!byField.ok) return byField;
  return ok(
    (object) =>
      matchesLabels(byLabel.value, mapAt(object, 'metadata', 'labels')) &&
      matchesFields(byField.value, (field) => fieldOf(object, field)),
  );
}

/** The value of a field as selectors see it: a switch that is not set is off. */
function fieldOf(object: KubeObject, field: string): string {
  const value = valueAt(object, ...field.split('.'));
  if (field === 'spec.unschedulable') return String(value === true);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
