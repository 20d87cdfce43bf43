import { isAboutName } from './secret-names.ts';

/**
 * Whether an object tells that a value is only the name of something, or another fact about a secret: `spec.secretName`. Its
 * own metadata tells nothing, for a password may be the object's name by chance.
 */
export function isToldName(object: unknown, value: string, field = ''): boolean {
  if (typeof object !== 'object' || object === null) return isAboutName(field) && String(object) === value;
  if (Array.isArray(object)) return object.some((item) => isToldName(item, value, field));
  return Object.entries(object).some(([name, inner]) => name !== 'metadata' && isToldName(inner, value, name));
}
