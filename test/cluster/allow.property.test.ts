import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPath } from '../../src/cluster/allow.ts';
import { SELF_REVIEWS } from '../../src/ports/cluster.ts';
import type { Target } from '../../src/ports/cluster.ts';

const characters = ['', '.', '..', '...', '/', '//', '%', '%2e%2e', '%2F', '?', '#', '&', '=', '\\', '\0', '\r\n', ' '];
const words =
  'watch proxy exec attach portforward namespaces secrets token log status scale api apis v1 apps pods web-1';
const hostile = [
  ...characters,
  ...words.split(' '),
  '\u202e',
  '\ud800',
  'https://evil.example',
  '//evil.example',
  '@evil.example',
  ':443',
  'selfsubjectreviews',
  'subjectaccessreviews',
  '__proto__',
  'constructor',
  'system:node',
  'a/../b',
  '..;/x',
];
const part = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...hostile) },
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...hostile), { maxLength: 4 }).map((parts) => parts.join('')) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.anything() },
);
const plain = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/u);
const some = fc.oneof({ weight: 1, arbitrary: part }, { weight: 3, arbitrary: plain });
const target = fc.oneof(
  fc.record(
    {
      type: fc.constant('objects'),
      group: fc.oneof(some, fc.constant('')),
      version: some,
      resource: some,
      namespace: some,
      name: some,
      subresource: fc.oneof(fc.constantFrom('status', 'scale', 'log'), some),
    },
    { requiredKeys: ['type', 'group', 'version', 'resource'] },
  ),
  fc.record({
    type: fc.constant('review'),
    review: fc.oneof(fc.constantFrom(...SELF_REVIEWS), some),
    spec: fc.anything(),
  }),
  fc.record(
    { type: fc.constant('discovery'), root: fc.oneof(fc.constantFrom('api', 'apis'), some), groupVersion: some },
    { requiredKeys: ['type', 'root'] },
  ),
  fc.record({ type: fc.constant('openapi'), document: some }, { requiredKeys: ['type'] }),
  fc.record({ type: some }),
);
const NAMES = [
  'labelSelector',
  'fieldSelector',
  'limit',
  'continue',
  'includeObject',
  'container',
  'tailLines',
  'previous',
];
const params = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.dictionary(
      fc.oneof(fc.constantFrom(...NAMES, 'watch', 'follow', 'command', 'dryRun'), some.map(String)),
      fc.oneof(fc.constantFrom('1', 'true', 'None'), some),
      { maxKeys: 2 },
    ),
  },
);

const READS = [
  /^\/api\/[a-z0-9-]+\/(?:namespaces\/[^/]+\/)?[a-z0-9-]+(?:\/[^/]+(?:\/(?:status|scale|log))?)?$/u,
  /^\/apis\/[a-z0-9.-]+\/[a-z0-9-]+\/(?:namespaces\/[^/]+\/)?[a-z0-9-]+(?:\/[^/]+(?:\/(?:status|scale))?)?$/u,
  /^\/(?:api(?:\/[a-z0-9-]+)?|apis(?:\/[a-z0-9.-]+\/[a-z0-9-]+)?)$/u,
  /^\/openapi\/v3(?:\/apis?(?:\/[a-z0-9.-]+){0,2})?$/u,
  /^\/version$/u,
];
const POSTS = [
  '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
  '/apis/authorization.k8s.io/v1/selfsubjectrulesreviews',
  '/apis/authentication.k8s.io/v1/selfsubjectreviews',
];
const QUERY =
  /^(?:labelSelector|fieldSelector|limit|continue|includeObject|resourceVersion|tailLines|sinceSeconds|sinceTime|container|previous|timestamps|limitBytes)$/u;

describe('the allow-list, whatever it is given', () => {
  test('lets nothing through but reads and the three self-reviews, on the host and below the prefix they belong to', () => {
    let through = 0;
    fc.assert(
      fc.property(target, params, (hostileTarget, hostileParams) => {
        const allowed = toPath(hostileTarget as unknown as Target, hostileParams);
        if (!allowed.ok) return;
        through += 1;
        const { method, path, body } = allowed.value;
        const url = new URL(`https://cluster.example/k8s/c-1${path}`);
        expect(url.host).toBe('cluster.example');
        expect(url.hash).toBe('');
        // What an URL parser makes of it is what it was before: no way up, no other path.
        expect(url.pathname + url.search).toBe(`/k8s/c-1${path}`);
        expect(path).toMatch(/^[!-~]+$/u);
        const [pathname = '', query = ''] = path.split('?');
        for (const name of new URLSearchParams(query).keys()) expect(name).toMatch(QUERY);
        if (method === 'POST') {
          expect(POSTS).toContain(path);
          expect(typeof body).toBe('string');
          return;
        }
        expect(method).toBe('GET');
        expect(body).toBeUndefined();
        expect([pathname, READS.some((pattern) => pattern.test(pathname))]).toEqual([pathname, true]);
        expect(pathname).not.toMatch(/^\/(?:api|apis\/[^/]+)\/[^/]+\/(?:watch|proxy)(?:\/|$)/u);
        for (const segment of pathname.slice(1).split('/'))
          expect(['', '.', '..']).not.toContain(decodeURIComponent(segment));
      }),
      { numRuns: 20_000 },
    );
    // Laws about nothing hold easily.
    expect(through).toBeGreaterThan(1000);
  });

  test('sends a name as it is: what the server decodes is what was asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (name) => {
        const allowed = toPath({
          type: 'objects',
          group: '',
          version: 'v1',
          resource: 'pods',
          namespace: 'shop',
          name,
        });
        if (!allowed.ok) return;
        expect(allowed.value.path.split('/').map(decodeURIComponent).at(-1)).toBe(name);
      }),
    );
  });
});
