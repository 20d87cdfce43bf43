import { ok, type Result } from '../../../core/failure.ts';
import type { Where } from '../../query.ts';
import { parseDuration } from '../duration.ts';
import { shown, toContext, toNamespace } from '../names.ts';
import { withFlagValue } from '../try-line.ts';
import type { Values } from '../values.ts';
import { invalid, optional } from './input.ts';

/** Where a line wants to ask. `-A` outweighs `-n`, as with kubectl. */
export function readWhere(values: Values, line: string): Result<Where> {
  const context = values.text('context');
  const allContexts = values.isOn('all-contexts');
  if (context !== undefined && allContexts)
    return invalid('--context asks one cluster and --all-contexts all of them: write only one of the two.');
  if (context !== undefined) {
    const name = toContext(context);
    if (!name.ok) return name;
  }
  const allNamespaces = values.isOn('all-namespaces');
  const namespace = values.text('namespace');
  if (namespace !== undefined && !toNamespace(namespace).ok) return wrongNamespace(values, namespace, line);
  const timeout = values.text('request-timeout');
  const timeoutSeconds = timeout === undefined ? undefined : readTimeout(timeout);
  if (timeout !== undefined && timeoutSeconds === undefined)
    return invalid(`--request-timeout takes a time, as in --request-timeout=5s; ${shown(timeout)} is none.`);
  return ok({
    ...optional('context', context),
    allContexts,
    ...optional('namespace', allNamespaces ? undefined : namespace),
    allNamespaces,
    // Zero is kubectl's word for no limit of one's own.
    ...optional('timeoutSeconds', timeoutSeconds === 0 ? undefined : timeoutSeconds),
  });
}

function wrongNamespace(values: Values, namespace: string, line: string): Result<never> {
  const wrong = toNamespace(namespace);
  const lower = namespace.toLowerCase();
  const given = values.given('namespace');
  const mended = given !== undefined && toNamespace(lower).ok ? withFlagValue(line, given, lower) : undefined;
  return invalid(wrong.ok ? '' : wrong.failure.message, mended);
}

/** Seconds alone or a duration, not below zero: client-go `clientcmd/helpers.go`, ParseTimeout. */
function readTimeout(text: string): number | undefined {
  const seconds = /^\d{1,9}$/u.test(text) ? Number(text) : parseDuration(text);
  return seconds === undefined || seconds < 0 ? undefined : seconds;
}
