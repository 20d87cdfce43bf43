import type { KubeObject } from '../../src/kubectl/object.ts';
import { textAt } from '../../src/kubectl/object.ts';
import {
  loadOpenApi,
  loadSnapshot,
  type RecordedKind,
  type RecordedRow,
  type Snapshot,
} from '../../src/cluster/practice/snapshot.ts';
import { serve } from '../../src/cluster/practice/server.ts';
import { createWorld, type World } from '../../src/cluster/practice/world.ts';
import { createTransport } from '../../src/cluster/https.ts';
import { toLoopback } from '../../src/cluster/connection.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Cluster } from '../../src/ports/cluster.ts';
import { eventAbout, printedPromotion, PROMOTION } from './custom.ts';
import { OBJECTS } from './objects.ts';
import { NAMESPACE } from './parts.ts';
import { textsAt } from './planted.ts';

/** Under this name the world keeps Secrets, which it would refuse under their own. */
const HIDDEN = 'hidden-secrets';

const LOGS = { app: 'log', 'app/previous': 'previous log', setup: 'init log', side: 'cut log' } as const;

/** Lines with their moments; a block of several lines is as many lines of a log. */
const toLog = (texts: readonly string[]): string =>
  texts
    .flatMap((text) => text.split('\n'))
    .map((line) => `2026-11-25T18:00:00.000000001Z ${line}\n`)
    .join('');

/** A row with its name in it, and with `note` in the columns that say something. */
function toRow({ columns }: RecordedKind, object: KubeObject, note = ''): RecordedRow {
  const cells = columns.map(({ name, type }) => {
    if (name === 'Name') return textAt(object, 'metadata', 'name');
    if (name === 'Message' || name === 'Note') return note;
    if (name === 'Admin Password') return textsAt('printed password')[0];
    return type === 'integer' ? 1 : 'x';
  });
  return { cells, object };
}

function plantInto(kind: RecordedKind): RecordedKind {
  if (kind.resource === 'events') return { ...kind, rows: [...kind.rows, ...eventRows(kind)] };
  if (kind.resource === 'promotions') return withNotes(kind);
  if (kind.group === 'metrics.k8s.io') return kind;
  const object = OBJECTS[kind.resource];
  return object === undefined ? kind : { ...kind, rows: [...kind.rows, toRow(kind, object)] };
}

function eventRows(kind: RecordedKind): readonly RecordedRow[] {
  return textsAt('event').map((message, at) => {
    const { involvedObject, message: note, ...rest } = eventAbout(message, at);
    const newer = { ...rest, apiVersion: 'events.k8s.io/v1', regarding: involvedObject, note };
    return toRow(kind, kind.group === '' ? eventAbout(message, at) : newer, message);
  });
}

/** The custom kind with two more printed columns. */
function withNotes(kind: RecordedKind): RecordedKind {
  const column = { type: 'string', format: '', description: 'What its author wrote.', priority: 0 };
  const added = ['Note', 'Admin Password'].map((name) => ({ ...column, name }));
  const noted = { ...kind, columns: [...kind.columns, ...added] };
  const printed = textsAt('custom cell').map((note, at) => toRow(noted, printedPromotion(at), note));
  const before = kind.rows.map(({ cells, object }) => ({ cells: [...cells, '', ''], object }));
  return { ...noted, rows: [...before, toRow(noted, PROMOTION), ...printed] };
}

/** Discovery with a short name and a category for Secrets, under which they might slip through. */
const withAliases = (api: unknown): unknown =>
  JSON.parse(
    JSON.stringify(api, (_key, value: unknown) => {
      const isSecrets =
        typeof value === 'object' && value !== null && 'resource' in value && value.resource === 'secrets';
      return isSecrets ? { ...value, shortNames: ['sec'], categories: ['all'] } : value;
    }),
  );

/** The practice cluster with the planted secrets in it, Secrets among them. */
async function plantedSnapshot(): Promise<Snapshot> {
  const snapshot = await loadSnapshot();
  const configmaps = snapshot.kinds.find(({ resource }) => resource === 'configmaps');
  const secret = OBJECTS['secrets'];
  if (configmaps === undefined || secret === undefined) throw new Error('The snapshot has no ConfigMaps.');
  const secrets: RecordedKind = { ...configmaps, resource: HIDDEN, kind: 'Secret', rows: [] };
  const logs = Object.entries(LOGS).map(([container, place]) => [
    `${NAMESPACE}/planted/${container}`,
    toLog(textsAt(place)),
  ]);
  return {
    ...snapshot,
    api: withAliases(snapshot.api),
    kinds: [...snapshot.kinds.map(plantInto), { ...secrets, rows: [toRow(secrets, secret)] }],
    logs: { ...snapshot.logs, ...Object.fromEntries(logs) },
  };
}

/** Answers for Secrets too, which the practice cluster never does. */
const withSecrets = (world: World): World => ({
  ...world,
  read: (reading) => {
    const { place } = reading;
    const isSecret = place.type === 'objects' && place.group === '' && place.resource === 'secrets';
    return world.read(isSecret ? { ...reading, place: { ...place, resource: HIDDEN } } : reading);
  },
});

/** Serves the planted cluster, and `more` objects by their plural names, on a loopback port and reads it over the transport that reads every cluster. */
export async function openPlanted(
  clock: Clock,
  more: Readonly<Record<string, readonly KubeObject[]>> = {},
): Promise<Cluster> {
  const snapshot = await plantedSnapshot();
  const kinds = snapshot.kinds.map((kind) => ({
    ...kind,
    rows: [...kind.rows, ...(more[kind.resource] ?? []).map((object) => toRow(kind, object))],
  }));
  const server = await serve(withSecrets(createWorld({ ...snapshot, kinds }, loadOpenApi, clock)));
  const transport = createTransport(toLoopback({ name: 'practice', namespace: NAMESPACE, ...server }), {
    version: '1.2.3',
  });
  return {
    ...transport,
    close: async () => {
      await transport.close();
      await server.close();
    },
  };
}
