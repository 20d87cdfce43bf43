import { fail, ok, type Result } from '../../core/failure.ts';
import { renderTypedJson } from '../../kubectl/go/typed-json.ts';
import { valueAt, type KubeObject } from '../../kubectl/object.ts';
import { labelSelector } from '../../kubectl/pod-selector.ts';
import { kindName, withoutManagedFields } from '../../kubectl/print/objects.ts';
import { renderYaml } from '../../kubectl/print/yaml.ts';
import type { RolloutQuery } from '../../kubectl/query.ts';
import {
  controllerRevisions,
  deploymentRevisions,
  historyTable,
  type Revision,
} from '../../kubectl/rollout/history.ts';
import { podTemplateText } from '../../kubectl/rollout/pod-template.ts';
import { toFailure } from '../fault.ts';
import { listObjects } from '../objects.ts';
import type { Session } from '../session.ts';
import type { Rolling, Said } from './rolling.ts';

const REPLICA_SETS = { group: 'apps', version: 'v1', name: 'replicasets', kind: 'ReplicaSet' } as const;
const REVISIONS = { group: 'apps', version: 'v1', name: 'controllerrevisions', kind: 'ControllerRevision' } as const;

/** The revisions of an object, or the pod template of one of them: kubectl `cmd/rollout/rollout_history.go`. */
export async function showHistory(rolling: Rolling, query: RolloutQuery, session: Session): Promise<Result<Said>> {
  const read = await readRevisions(rolling, session);
  if (!read.ok) return read;
  const revisions = read.value;
  const { revision = 0, format } = query;
  const wanted = revision === 0 ? undefined : revisions.find(({ number }) => number === revision);
  if (revision > 0 && wanted === undefined && (revisions.length > 0 || format !== undefined)) {
    return fail({ type: 'missing', message: `unable to find the specified revision${known(revisions)}` });
  }
  if (format !== undefined) {
    const objects = wanted === undefined ? revisions : [wanted];
    return ok({ text: printObjects(objects, format), notes: [] });
  }
  const { kind, lookup } = rolling;
  const head = `${kindName(kind, 'apps')}/${lookup.name}`;
  const which = revision > 0 ? `with revision #${revision}` : '';
  const shown = wanted === undefined ? historyTable(revisions) : podTemplateText(wanted.template);
  return ok({ text: `${head} ${which}\n${shown}\n`, notes: [] });
}

async function readRevisions(
  { kind, object, lookup }: Rolling,
  session: Session,
): Promise<Result<readonly Revision[]>> {
  const recorded = kind === 'Deployment' ? REPLICA_SETS : REVISIONS;
  const { namespace } = lookup;
  const place = namespace === undefined ? {} : { namespace };
  const labels = labelSelector(valueAt(object, 'spec', 'selector'));
  const listed = await listObjects(session, recorded, { ...place, labels });
  if (!listed.ok) {
    const rule = { verb: 'list', resource: recorded, ...place } as const;
    return fail(toFailure(listed.failure, { what: `the history of ${lookup.name}`, cluster: session.cluster, rule }));
  }
  const { items } = listed.value;
  return ok(kind === 'Deployment' ? deploymentRevisions(object, items) : controllerRevisions(object, items));
}

function known(revisions: readonly Revision[]): string {
  return revisions.length === 0 ? '' : `: there are ${revisions.map(({ number }) => number).join(', ')}`;
}

/** One after the other, as kubectl's printers put several objects. */
function printObjects(revisions: readonly Revision[], format: 'yaml' | 'json'): string {
  const objects = revisions.map(({ object }): KubeObject => withoutManagedFields(object));
  return format === 'json' ? objects.map(renderTypedJson).join('') : objects.map(renderYaml).join('---\n');
}
