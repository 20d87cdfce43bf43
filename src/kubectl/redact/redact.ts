import type { Target } from '../../ports/cluster.ts';
import { isCustom } from './custom.ts';
import { kindOfTarget } from './kinds.ts';
import { cleanLog } from './log.ts';
import { createPass, type Pass } from './pass.ts';
import type { RedactionPolicy } from './policy.ts';
import { isTable, redactTable } from './table.ts';
import { redactObject } from './walk.ts';

/** An answer as it may be shown, and how many values were hidden in it. */
export interface Redacted {
  readonly body: unknown;
  readonly redactions: number;
}

/**
 * An answer without its secrets, whatever its form: an object, a list, a Table, a log. Comes before anything sorts, filters
 * or prints, or a query like `--sort-by=.data.x` would tell what it may not show. What a server says about itself and about
 * the caller (discovery, schemas, version, self reviews) holds no values and stays.
 *
 * Fields that only repeat what is shown anyway (managed fields, the copy that `kubectl apply` keeps) go without being counted.
 */
export function redact(body: unknown, target: Target, policy: RedactionPolicy): Redacted {
  if (target.type !== 'objects') return { body, redactions: 0 };
  if (typeof body === 'string') {
    const { text, redactions } = cleanLog(body);
    return { body: text, redactions };
  }
  const pass = createPass(policy);
  const shown = redactBody(pass, body, target);
  return { body: shown, redactions: pass.count };
}

function redactBody(pass: Pass, body: unknown, target: Target): unknown {
  const kind = kindOfTarget(target);
  if (isTable(body)) {
    return redactTable(pass, body, { custom: isCustom(target), ...(kind === undefined ? {} : { kind }) });
  }
  return isList(body, target) ? redactList(pass, body, kind) : redactObject(pass, body, kind);
}

interface List {
  readonly items: readonly unknown[];
  readonly metadata?: unknown;
  readonly [field: string]: unknown;
}

/** A list where a list was asked for: a kind of one's own may have a field of that name. */
function isList(body: unknown, target: Target): body is List {
  if (target.type !== 'objects' || target.name !== undefined) return false;
  return typeof body === 'object' && body !== null && 'items' in body && Array.isArray(body.items);
}

/** A list's own metadata stays: what looks random there is the way to the next page. */
function redactList(pass: Pass, list: List, kind: string | undefined): unknown {
  const { items, metadata, ...head } = list;
  let copy: unknown[] | undefined;
  for (const [at, item] of items.entries()) {
    const shown = redactObject(pass, item, kind);
    if (shown === item) continue;
    copy ??= [...items];
    copy[at] = shown;
  }
  const shownHead = redactObject(pass, head);
  if (copy === undefined && shownHead === head) return list;
  return { ...(shownHead as object), ...(metadata === undefined ? {} : { metadata }), items: copy ?? items };
}
