import { isSecretName } from './secret-names.ts';

/**
 * Why a field selector is not sent, or `undefined` where it may be. Whoever may ask "which of them has spec.password=a?" can
 * ask again until there is an answer, and custom kinds may let any of their fields be selected by.
 */
export function secretSelector(selector: string): string | undefined {
  const path = selector
    .split(',')
    .map((term) => term.split(/[=!]/u, 1)[0]?.trim() ?? '')
    .find((field) => field.split('.').some(isSecretName));
  return path === undefined
    ? undefined
    : `${path} may hold a secret, and choosing by it would tell what it is. Choose by a name or by labels (-l).`;
}
