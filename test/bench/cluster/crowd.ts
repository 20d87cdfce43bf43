import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cellsNow } from '../../../src/cluster/practice/cells.ts';
import { discover } from '../../../src/cluster/practice/discovery.ts';
import { parsePlace } from '../../../src/cluster/practice/place.ts';
import { loadSnapshot } from '../../../src/cluster/practice/snapshot.ts';

/** `node crowd.ts PODS`: serves that many pods, as recorded off a real server, in pages made beforehand; prints its port. */
const [count = '5000'] = process.argv.slice(2);
const pods = Number(count);
const snapshot = await loadSnapshot();
const kind = snapshot.kinds.find(({ resource, group }) => resource === 'pods' && group === '');
if (kind === undefined) throw new Error('the snapshot has no pods');
const { rows: recorded, columns } = kind;
const now = Date.parse(snapshot.recordedAt) + 60_000;

/** What a server keeps of who set which field: as much as real pods have. */
const managedFields = Array.from({ length: 4 }, (_, at) => ({
  manager: `controller-${String(at)}`,
  operation: 'Update',
  fieldsType: 'FieldsV1',
  fieldsV1: {
    'f:metadata': {
      'f:labels': Object.fromEntries(Array.from({ length: 8 }, (__, field) => [`f:label-${String(field)}`, {}])),
    },
  },
}));

function row(at: number, include: string): string {
  const from = recorded[at % recorded.length];
  if (from === undefined) throw new Error('the snapshot has no pods');
  const name = `pod-${String(at).padStart(6, '0')}`;
  const cells = [name, ...cellsNow(kind as NonNullable<typeof kind>, from, now).slice(1)];
  const metadata = { ...from.object.metadata, name, namespace: 'crowd', managedFields };
  const object = include === 'None' ? null : { kind: 'PartialObjectMetadata', apiVersion: 'meta.k8s.io/v1', metadata };
  return JSON.stringify({ cells, object });
}

const pages = new Map<string, Buffer>();
/** A page by what it includes, where it starts and how long it is, made once. */
function page(include: string, start: number, limit: number): Buffer {
  const key = `${include} ${String(start)} ${String(limit)}`;
  const known = pages.get(key);
  if (known !== undefined) return known;
  const end = Math.min(pods, start + limit);
  const rows = Array.from({ length: end - start }, (_, at) => row(start + at, include)).join(',');
  const left = pods - end;
  const metadata = JSON.stringify({
    resourceVersion: '1',
    ...(left > 0 ? { continue: String(end), remainingItemCount: left } : {}),
  });
  const made = Buffer.from(
    `{"kind":"Table","apiVersion":"meta.k8s.io/v1","metadata":${metadata},"columnDefinitions":${JSON.stringify(columns)},"rows":[${rows}]}`,
  );
  pages.set(key, made);
  return made;
}

const server = createServer((request, response) => {
  const url = new URL(`http://crowd${request.url ?? ''}`);
  const place = parsePlace(url.pathname);
  const accept = request.headers.accept ?? '';
  if (place?.type === 'api' || place?.type === 'apis') {
    const { body, type = 'application/json' } = discover(place.type, snapshot, accept);
    response.writeHead(200, { 'content-type': type }).end(JSON.stringify(body));
    return;
  }
  const { searchParams } = url;
  const bytes = page(
    searchParams.get('includeObject') ?? 'Metadata',
    Number(searchParams.get('continue') ?? 0),
    Number(searchParams.get('limit') ?? 0) || pods,
  );
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length }).end(bytes);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
for (const include of ['None', 'Metadata']) for (let start = 0; start < pods; start += 500) page(include, start, 500);
// Listening on a port, so that the address is one.
process.stdout.write(`${String((server.address() as AddressInfo).port)}\n`);
