import { fail, ok, type Failure, type Result } from '../core/failure.ts';
import type { KubeObject, ObjectRef } from '../kubectl/object.ts';
import { placeFlags } from '../kubectl/teach/steps.ts';
import { tryLine } from '../kubectl/grammar/try-line.ts';
import type { TypeName, Where } from '../kubectl/query.ts';
import { isNotFound, toFailure } from './fault.ts';
import { explainMissing } from './get/not-found.ts';
import { toAttempt, type Lookup } from './lookup.ts';
import { getObject } from './objects.ts';
import { resolveWanted } from './resolve.ts';
import type { Session } from './session.ts';

/** One object to read, by its name. */
export type Named = Lookup & { readonly name: string };

/** A question of ours about one object: the word it begins with, and the cluster that was named for it. */
export interface Asking {
  readonly word: 'why' | 'owner';
  readonly where?: Pick<Where, 'context'>;
}

const WHERE: Where = { allContexts: false, allNamespaces: false };

/** Where the API has what somebody named as `type/name`. */
export async function resolveNamed(of: TypeName, session: Session): Promise<Result<Named>> {
  const wanted = { type: 'pairs', pairs: [of] } as const;
  const resolved = await resolveWanted({ verb: 'describe', where: WHERE, wanted, selectors: {} }, session);
  if (!resolved.ok) return resolved;
  const [lookup] = resolved.value.lookups;
  if (lookup === undefined) return fail({ type: 'missing', message: `There is no type "${of.type}".` });
  return ok({ ...lookup, name: of.name });
}

/** Reads it; where it is not there, says so with the nearest name. */
export async function readNamed(lookup: Named, session: Session, asking: Asking): Promise<Result<KubeObject>> {
  const { resource, namespace, name } = lookup;
  const answer = await getObject(session, resource, { name, ...(namespace === undefined ? {} : { namespace }) });
  if (answer.ok) return answer;
  if (!isNotFound(answer.failure)) return fail(toFailure(answer.failure, toAttempt(lookup, session.cluster)));
  return fail(asked(await explainMissing(lookup, { verb: 'describe', where: WHERE }, session), lookup, asking));
}

/** The nearest name in a line that asks the same again, in the same place. */
function asked({ tryLine: line, ...failure }: Failure, { namespace }: Named, { word, where = {} }: Asking): Failure {
  const [, type, name] = /^describe (\S+) (\S+)/u.exec(line ?? '') ?? [];
  if (type === undefined || name === undefined) return failure;
  const flags = placeFlags({ ...where, ...(namespace === undefined ? {} : { namespace }) });
  return { ...failure, ...tryLine(`${word} ${type}/${name}${flags}`) };
}

/** The reference to what was read. */
export function toRef({ resource, namespace, name }: Named): ObjectRef {
  const { group, version, kind, name: plural } = resource;
  return { group, version, kind, resource: plural, name, ...(namespace === undefined ? {} : { namespace }) };
}
