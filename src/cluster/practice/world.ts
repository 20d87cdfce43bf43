import { textAt, valueAt } from '../../kubectl/object.ts';
import type { Clock } from '../../ports/clock.ts';
import { discover, discoverVersion } from './discovery.ts';
import { listKind, readOne } from './list.ts';
import { podLog } from './logs.ts';
import type { Place } from './place.ts';
import { READER } from './reviews.ts';
import { shiftMoments } from './shift.ts';
import type { OpenApi, RecordedKind, Snapshot } from './snapshot.ts';
import { found, refusal, type Response } from './status.ts';

/** A request to read, as it came. */
export interface Reading {
  readonly place: Place;
  readonly params: URLSearchParams;
  readonly accept: string;
  /** What stood before the path, and stands before those that answers name. */
  readonly prefix: string;
}

/** A recorded cluster that goes on from now. */
export interface World {
  readonly snapshot: Snapshot;
  readonly read: (reading: Reading) => Promise<Response>;
}

/** Lets a recorded cluster go on from the moment of `clock`: ages run from there. */
export function createWorld(recorded: Snapshot, openApi: () => Promise<OpenApi>, clock: Clock): World {
  const shift = clock() - Date.parse(recorded.recordedAt);
  const kinds = recorded.kinds.map((kind) => ({ ...kind, rows: shiftMoments(kind.rows, shift) }));
  const snapshot: Snapshot = { ...recorded, kinds };

  function readObjects(place: Extract<Place, { type: 'objects' }>, { params, accept }: Reading): Response {
    const { group, version, resource, namespace, name, subresource } = place;
    if (group === '' && resource === 'secrets') return noSecrets(place);
    const kind = kinds.find((each) => each.group === group && each.version === version && each.resource === resource);
    if (kind === undefined) return refusal(404, 'the server could not find the requested resource');
    if (params.get('watch') === 'true')
      return refusal(400, 'the practice cluster answers once and does not keep a watch');
    const asked = { params, accept, now: clock(), ...(namespace === undefined ? {} : { namespace }) };
    if (name === undefined) return listKind(kind, asked);
    const row = kind.rows.find(
      ({ object }) =>
        textAt(object, 'metadata', 'name') === name && textAt(object, 'metadata', 'namespace') === (namespace ?? ''),
    );
    if (row === undefined) return notFound(kind, name);
    switch (subresource) {
      case undefined:
      case 'status':
        return readOne(kind, row, asked);
      case 'log':
        return podLog(row.object, params, { logs: snapshot.logs, shift, now: clock() });
      default:
        return refusal(404, 'the server could not find the requested resource');
    }
  }

  return {
    snapshot,
    read: async (reading) => {
      const { place, accept } = reading;
      switch (place.type) {
        case 'version':
          return found(snapshot.version);
        case 'health':
          return found('ok', 'text/plain');
        case 'api':
        case 'apis':
          return discover(place.type, snapshot, accept);
        case 'group version':
          return discoverVersion(place.group, place.version, snapshot);
        case 'openapi':
          return found(withPrefix((await openApi()).index, reading.prefix));
        case 'document': {
          const document = (await openApi()).documents[place.key];
          return document === undefined
            ? refusal(404, 'the server could not find the requested resource')
            : found(document);
        }
        case 'objects':
          return readObjects(place, reading);
      }
    },
  };
}

/** The index names the paths of its documents. */
function withPrefix(index: unknown, prefix: string): unknown {
  const keys = Object.keys((valueAt(index, 'paths') as Readonly<Record<string, unknown>> | undefined) ?? {});
  return { paths: Object.fromEntries(keys.map((key) => [key, { serverRelativeURL: `${prefix}/openapi/v3/${key}` }])) };
}

function notFound({ group, resource }: RecordedKind, name: string): Response {
  const named = group === '' ? resource : `${resource}.${group}`;
  return refusal(404, `${named} "${name}" not found`, { name, group, kind: resource });
}

/** What role-based access control says where a role grants everything but Secrets. */
function noSecrets({ namespace, name }: Extract<Place, { type: 'objects' }>): Response {
  const verb = name === undefined ? 'list' : 'get';
  const where = namespace === undefined ? 'at the cluster scope' : `in the namespace "${namespace}"`;
  const named = name === undefined ? 'secrets' : `secrets "${name}"`;
  const message = `${named} is forbidden: User "${READER}" cannot ${verb} resource "secrets" in API group "" ${where}`;
  return refusal(403, message, { kind: 'secrets', ...(name === undefined ? {} : { name }) });
}
