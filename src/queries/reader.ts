import { fail, ok, type Result } from '../core/failure.ts';
import { isCustom } from '../kubectl/redact/custom.ts';
import type { RedactionPolicy } from '../kubectl/redact/policy.ts';
import { redact } from '../kubectl/redact/redact.ts';
import { isRefused } from '../kubectl/redact/refused.ts';
import { narrowRows, type IncludeObject } from '../kubectl/redact/rows.ts';
import { secretSelector } from '../kubectl/redact/selector.ts';
import { isTable } from '../kubectl/redact/table.ts';
import { filterText } from '../kubectl/redact/text.ts';
import type { Answer, Cluster, ClusterFailure, Impersonation, ReadOptions, Target } from '../ports/cluster.ts';
import type { Read, Reader } from './session.ts';

/** Whose eyes a reader is: one cluster, one identity, one recorded query. */
export interface ReaderSettings {
  readonly cluster: Cluster;
  /** Absent: as the cluster's own credentials say. */
  readonly as?: Impersonation;
  /** The id of the recorded query. */
  readonly auditId?: string;
  readonly policy: RedactionPolicy;
  readonly signal: AbortSignal;
}

/** The only way in which queries read: refuses what is not shown at all, reads, and hides what must not be seen. */
export function createReader({ cluster, as, auditId, policy, signal }: ReaderSettings): Reader {
  const identity = { signal, ...(as === undefined ? {} : { as }), ...(auditId === undefined ? {} : { auditId }) };
  return async (target, options = {}) => {
    const refusal = refusalOf(target, options, policy);
    if (refusal !== undefined) return refused(refusal);
    const sent = { ...options, ...identity, ...safeParams(target, options) };
    const answer = await cluster.read(target, sent);
    if (!answer.ok) return fail({ ...answer.failure, message: filterText(answer.failure.message).text });
    if (isSecrets(target) && !isTable(answer.value.body)) {
      return refused({ message: 'This cluster does not list Secrets as a table, and I show nothing else of them.' });
    }
    return ok(toRead(answer.value, target, options, policy));
  };
}

type Options = Pick<ReadOptions, 'accept' | 'params'>;

function refusalOf(target: Target, { accept, params }: Options, policy: RedactionPolicy): Refused | undefined {
  const failure = isRefused(target, accept ?? 'json', policy);
  if (failure !== undefined) return failure;
  const message = secretSelector(params?.['fieldSelector'] ?? '');
  return message === undefined ? undefined : { message };
}

type Refused = Pick<ClusterFailure, 'message' | 'tryLine'>;

function refused({ message, tryLine }: Refused): Result<never, ClusterFailure> {
  return fail({ type: 'refused', message, ...(tryLine === undefined ? {} : { tryLine }) });
}

/**
 * What must be asked otherwise than a query asks. Rows of Secrets come without their objects, whose annotations may hold a
 * copy of the values. Rows of custom kinds come with them: only a whole object tells which printed cells are secret.
 */
function safeParams(target: Target, { accept, params }: Options): Options {
  if (accept !== 'table') return {};
  if (isSecrets(target)) return { params: { ...params, includeObject: 'None' } };
  return isCustom(target) ? { params: { ...params, includeObject: 'Object' } } : {};
}

function toRead(answer: Answer, target: Target, options: Options, policy: RedactionPolicy): Read {
  const { body, redactions } = redact(answer.body, target, policy);
  const { etag, bytes } = answer;
  return {
    body: isCustom(target) ? narrowRows(body, wantedRows(options)) : body,
    ...(etag === undefined ? {} : { etag }),
    warnings: answer.warnings.map((warning) => filterText(warning).text),
    bytes,
    redactions,
  };
}

/** What a query asked of each row's object; the server's own default is its metadata. */
function wantedRows({ params }: Options): IncludeObject {
  const wanted = params?.['includeObject'];
  return wanted === 'None' || wanted === 'Object' ? wanted : 'Metadata';
}

function isSecrets(target: Target): boolean {
  return target.type === 'objects' && target.group === '' && target.resource === 'secrets';
}
