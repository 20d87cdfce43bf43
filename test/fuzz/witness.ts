import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parsePlace } from '../../src/cluster/practice/place.ts';
import { review } from '../../src/cluster/practice/reviews.ts';
import { loadOpenApi, loadSnapshot, type Snapshot } from '../../src/cluster/practice/snapshot.ts';
import { refusal, type Response } from '../../src/cluster/practice/status.ts';
import { lazy } from '../../src/core/lazy.ts';
import { createWorld } from '../../src/cluster/practice/world.ts';

/** An API server that answers what may be read, and remembers everything that arrived. */
export interface Witness {
  readonly port: number;
  /** What can be asked of it. */
  readonly world: Pick<Snapshot, 'kinds'>;
  /** How often each method and subresource arrived: `GET pods/log`. */
  readonly counts: ReadonlyMap<string, number>;
  /** Requests that read nothing, or not only that. */
  readonly violations: readonly string[];
  readonly close: () => Promise<void>;
}

const ROWS = 2;
const READABLE = /^(?:status|scale|log)$/u;
const REVIEWS = /^selfsubject(?:access|rules|)reviews$/u;
/** Parameters that keep a connection open or act. */
const ACTING = /^(?:watch|follow|command|dryRun|stdin|stdout|tty|container|pretty)$/u;

/** Starts a witness over the practice cluster's world. It judges the raw path, by rules of its own. */
export async function startWitness(): Promise<Witness> {
  const whole = await loadSnapshot();
  // A few of each kind: what is asked matters here, not how much is answered.
  const kinds = whole.kinds.map((kind) => ({ ...kind, rows: kind.rows.slice(0, ROWS) }));
  const openApi = lazy(loadOpenApi);
  const world = createWorld({ ...whole, kinds }, openApi, Date.now);
  const counts = new Map<string, number>();
  const violations: string[] = [];

  function judge(method: string, url: URL): void {
    const place = parsePlace(url.pathname);
    const what =
      place?.type === 'objects'
        ? `${place.resource}${place.subresource === undefined ? '' : `/${place.subresource}`}`
        : (place?.type ?? 'nowhere');
    // Kinds are many; what matters is the method and the subresource.
    const subresource =
      place?.type === 'objects' ? (place.subresource ?? (place.name === undefined ? 'list' : 'object')) : what;
    const key = `${method} ${subresource}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const isReview =
      method === 'POST' && place?.type === 'objects' && REVIEWS.test(place.resource) && place.name === undefined;
    const isRead =
      method === 'GET' &&
      place !== undefined &&
      (place.type !== 'objects' || place.subresource === undefined || READABLE.test(place.subresource)) &&
      ![...url.searchParams.keys()].some(
        (name) => ACTING.test(name) && !(name === 'container' && subresource === 'log'),
      ) &&
      !/%2f|%2e%2e|\/\.\.?(?:\/|$)/iu.test(url.pathname);
    if (!isReview && !isRead && violations.length < 100) violations.push(`${method} ${url.pathname}${url.search}`);
  }

  const server = createServer((request, response) => {
    const url = new URL(`http://witness${request.url ?? ''}`);
    judge(request.method ?? '', url);
    const place = parsePlace(url.pathname);
    const answer = async (): Promise<Response> => {
      if (place === undefined) return refusal(404, 'there is nothing here');
      if (request.method === 'POST' && place.type === 'objects') return review(place.resource, {}, world.snapshot);
      return world.read({ place, params: url.searchParams, accept: request.headers.accept ?? '', prefix: '' });
    };
    request.resume();
    void answer().then(({ status, body, type = 'application/json' }) => {
      response.writeHead(status, { 'content-type': type });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    // Listening on a port, so that the address is one.
    port: (server.address() as AddressInfo).port,
    world: { kinds },
    counts,
    violations,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
