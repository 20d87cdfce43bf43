import { listAt, mapAt, textAt, valueAt } from '../../object.ts';
import type { TableColumn } from '../lists.ts';
import { table, tableOf } from '../lists.ts';
import { valueOf } from '../parts.ts';
import type { Part, Scene } from '../scene.ts';
import { plain } from '../text.ts';

const target = (endpoint: unknown): string => {
  const kind = textAt(endpoint, 'targetRef', 'kind');
  return kind === '' ? '' : `${kind}/${textAt(endpoint, 'targetRef', 'name')}`;
};

/** An endpoint that says nothing of being ready is ready: kubernetes.io, EndpointSlices, "Conditions". */
const ready = (endpoint: unknown): ReturnType<typeof valueOf> => {
  const isReady = valueAt(endpoint, 'conditions', 'ready') !== false;
  const isEnding = valueAt(endpoint, 'conditions', 'terminating') === true;
  return valueOf(isReady ? 'yes' : isEnding ? 'no, it is ending' : 'no', isReady ? undefined : 'wrong');
};

const COLUMNS: readonly TableColumn[] = [
  ['Addresses', (endpoint) => listOf(valueAt(endpoint, 'addresses'))],
  ['Ready', ready],
  ['Target', target],
  ['Node', 'nodeName'],
  ['Zone', 'zone'],
];

const listOf = (value: unknown): string => (Array.isArray(value) ? value.map(plain).join(', ') : '');

/** The endpoints of a slice. */
export const endpointRows: Part = table('Endpoints', 'endpoints', COLUMNS, '<none>');

/** The endpoints of all slices of a Service; that it has none is what most broken Services have in common. */
export const serviceEndpoints: Part = (scene) => {
  const found = scene.related['endpointslices'];
  if (found === undefined) return [];
  if (found.type === 'unread') return [{ type: 'field', label: 'Endpoints', value: valueOf(found.why, 'notice') }];
  const endpoints = found.objects.flatMap((slice) =>
    listAt(slice, 'endpoints').map((endpoint) => ({ ...endpoint, ports: portsOf(slice) })),
  );
  if (endpoints.length === 0) return [{ type: 'field', label: 'Endpoints', value: noEndpoints(scene) }];
  return tableOf('Endpoints', endpoints, [...COLUMNS.slice(0, 1), ['Ports', 'ports'], ...COLUMNS.slice(1)], scene);
};

function portsOf(slice: unknown): string {
  const ports = listAt(slice, 'ports').map((port) => plain(valueAt(port, 'port')));
  return ports.join(', ');
}

function noEndpoints({ object }: Scene): ReturnType<typeof valueOf> {
  if (textAt(object, 'spec', 'type') === 'ExternalName') return valueOf('<none> (its name leads elsewhere)');
  const selects = Object.keys(mapAt(object, 'spec', 'selector')).length > 0;
  return valueOf(selects ? '<none> (nothing answers behind it)' : '<none> (it selects no Pods)', 'wrong');
}

/** The addresses of the older Endpoints, ready ones first. */
export const addressRows: Part = (scene) => {
  const rows = listAt(scene.object, 'subsets').flatMap((subset) => {
    const ports = listAt(subset, 'ports').map((port) => `${plain(valueAt(port, 'port'))}/${textAt(port, 'protocol')}`);
    const rowsOf = (key: string, isReady: boolean): readonly unknown[] =>
      listAt(subset, key).map((address) => ({
        ...address,
        addresses: [textAt(address, 'ip')],
        conditions: { ready: isReady },
        ports: ports.join(', '),
      }));
    return [...rowsOf('addresses', true), ...rowsOf('notReadyAddresses', false)];
  });
  return tableOf(
    'Addresses',
    rows,
    [...COLUMNS.slice(0, 1), ['Ports', 'ports'], ...COLUMNS.slice(1, 4)],
    scene,
    '<none>',
  );
};
