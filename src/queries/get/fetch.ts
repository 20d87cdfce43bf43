import { ok, type Result } from '../../core/failure.ts';
import { numberAt, textAt } from '../../kubectl/object.ts';
import type { Accept, ClusterFailure, Subresource } from '../../ports/cluster.ts';
import { toTarget, type Lookup } from '../lookup.ts';
import type { Reader } from '../session.ts';

/** How lookups are read. */
export interface Request {
  readonly accept: Accept;
  /** Besides `limit` and `continue`. */
  readonly params: Readonly<Record<string, string>>;
  readonly subresource?: Subresource;
  /** Rows a page; absent: a listing comes whole, as sorting needs it. */
  readonly limit?: number;
  /** Pages at most. */
  readonly pages: number;
}

/** What a lookup gave: an object, or the pages of a listing. */
export interface Fetched {
  readonly lookup: Lookup;
  readonly bodies: readonly unknown[];
  readonly warnings: readonly string[];
  readonly redactions: number;
  readonly bytes: number;
  /** Set when a listing goes on; `remaining` where the server told how far. */
  readonly more?: { readonly remaining?: number };
  /** Why the rest of a listing could not be read. */
  readonly broken?: ClusterFailure;
}

/** Reads one lookup, page after page. A listing that breaks off later than on its first page is kept as far as it came. */
export async function fetchLookup(
  lookup: Lookup,
  request: Request,
  { read, signal }: { readonly read: Reader; readonly signal: AbortSignal },
): Promise<Result<Fetched, ClusterFailure>> {
  const target = toTarget(lookup, request.subresource);
  const isListing = lookup.name === undefined;
  const bodies: unknown[] = [];
  const warnings = new Set<string>();
  let [redactions, bytes] = [0, 0];
  for (let next = ''; ;) {
    // Each page says where the next begins.
    const answer = await read(target, { accept: request.accept, params: toParams(request, isListing, next) });
    const soFar = { lookup, bodies, warnings: [...warnings], redactions, bytes };
    if (!answer.ok) return bodies.length === 0 ? answer : ok({ ...soFar, more: {}, broken: answer.failure });
    const { body } = answer.value;
    bodies.push(body);
    for (const warning of answer.value.warnings) warnings.add(warning);
    [redactions, bytes] = [redactions + answer.value.redactions, bytes + answer.value.bytes];
    next = isListing ? textAt(body, 'metadata', 'continue') : '';
    const done = { ...soFar, warnings: [...warnings], redactions, bytes };
    if (next === '') return ok(done);
    if (bodies.length >= request.pages || signal.aborted) {
      const remaining = numberAt(body, 'metadata', 'remainingItemCount');
      return ok({ ...done, more: remaining === undefined ? {} : { remaining } });
    }
  }
}

function toParams({ params, limit }: Request, isListing: boolean, next: string): Readonly<Record<string, string>> {
  if (!isListing || limit === undefined) return params;
  return { ...params, limit: String(limit), ...(next === '' ? {} : { continue: next }) };
}
