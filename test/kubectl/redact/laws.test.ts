import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STRICT } from '../../../src/kubectl/redact/policy.ts';
import { redact } from '../../../src/kubectl/redact/redact.ts';
import type { Target } from '../../../src/ports/cluster.ts';

const at = (resource: string, group = '', name: string | undefined = 'web'): Target => ({
  type: 'objects',
  group,
  version: 'v1',
  resource,
  namespace: 'shop',
  ...(name === undefined ? {} : { name }),
});
const hide = (body: unknown, target: Target = at('pods')) => redact(body, target, STRICT);

/** Any text that somebody may have chosen as a password, and that cannot be part of an answer by chance. */
const value = fc.string({ unit: 'binary', minLength: 3, maxLength: 40 }).map((text) => `Zq7${text}k9X`);
/** The same without what would end it in a line of text. */
const word = fc.stringMatching(/^[A-Za-z0-9!#$%*+./:=?@^_|~-]{3,40}$/u).map((text) => `Zq7${text}k9X`);

const secretName = fc.constantFrom(
  'password',
  'passwd',
  'dbPassword',
  'DB_PASSWORD',
  'secret',
  'clientSecret',
  'token',
  'authToken',
  'apikey',
  'apiKey',
  'API_KEY',
  'api-key',
  'credential',
  'credentials',
  'privateKey',
  'private_key',
  'connectionString',
  'CONNECTION_STRING',
  'x-auth-token',
);
const plainName = fc.constantFrom(
  'spec',
  'template',
  'items',
  'containers',
  'config',
  'nested',
  'a',
  'values',
  'status',
  'list',
  'data',
);
const plain = fc.oneof(
  fc.constantFrom('web', 'nginx:1.27', 'ClusterFirst', '10.0.0.1', 'true'),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

/** A value somewhere inside any object, with other things around it. */
const buried = (core: fc.Arbitrary<unknown>) =>
  fc
    .tuple(
      core,
      fc.array(fc.tuple(plainName, fc.boolean(), fc.dictionary(plainName, plain, { maxKeys: 3 })), { maxLength: 8 }),
    )
    .map(([inside, layers]) =>
      layers.reduce<unknown>(
        (below, [name, list, around]) => ({ ...around, [name]: list ? [around, below] : below }),
        inside,
      ),
    );

/** Neither end of a value may be seen: half a password is too much. */
const holds = (body: unknown): boolean => /Zq7|k9X/u.test(JSON.stringify(body));

const PLACES: readonly (readonly [where: string, put: (value: string, name: string) => unknown])[] = [
  ['variables of a container', (text) => ({ env: [{ name: 'GREETING', value: text }] })],
  [
    'variables beside references',
    (text) => ({
      env: [
        { name: 'A', valueFrom: { secretKeyRef: { name: 'a', key: 'b' } } },
        { name: 'B', value: text },
      ],
    }),
  ],
  ['variables as a map', (text) => ({ env: { GREETING: text } })],
  ['variables as pairs', (text) => ({ env: [`GREETING=${text}`] })],
  ['a field of a custom resource', (text, name) => ({ [name]: text })],
  ['a list under a secret name', (text, name) => ({ [name]: [text] })],
  ['an object under a secret name', (text, name) => ({ [name]: { value: text } })],
  ['a parameter', (text, name) => ({ parameters: [{ name, value: text }] })],
  [
    'an annotation with a secret name',
    (text, name) => ({ metadata: { annotations: { [`example.com/${name}`]: text } } }),
  ],
  [
    'a copy of the object',
    (text) => ({
      metadata: {
        annotations: { 'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify({ data: { a: text } }) },
      },
    }),
  ],
  ['an argument', (text, name) => ({ args: [`--${name}=${text}`] })],
  ['an argument of its own', (text, name) => ({ command: ['app', `--${name}`, text] })],
  ['a ConfigMap inside', (text) => ({ apiVersion: 'v1', kind: 'ConfigMap', data: { 'app.conf': text } })],
  ['a Secret inside', (text) => ({ apiVersion: 'v1', kind: 'Secret', stringData: { a: text } })],
  ['a certificate bundle', (text) => ({ caBundle: text })],
];

describe('a planted value', () => {
  test.each(PLACES)('is not seen in %s, however deep', (_where, put) => {
    fc.assert(
      fc.property(
        fc.tuple(value, secretName).chain(([text, name]) => buried(fc.constant(put(text, name)))),
        (body) => !holds(hide(body, at('widgets', 'example.com')).body),
      ),
      { numRuns: 300 },
    );
  });

  const TEXTS: readonly (readonly [how: string, write: (value: string, name: string) => string])[] = [
    ['a pair', (text, name) => `${name}=${text}`],
    ['a line of YAML', (text, name) => `${name}: ${text}`],
    ['JSON', (text, name) => JSON.stringify({ a: 1, [name]: text, b: 2 })],
    ['JSON inside JSON', (text, name) => JSON.stringify({ log: JSON.stringify({ [name]: text }) })],
    ['a flag', (text, name) => `app --${name} ${text} --verbose`],
    ['a flag with an equals sign', (text, name) => `app --${name}=${text} --verbose`],
    ['a query', (text, name) => `GET /x?a=1&${name}=${encodeURIComponent(text)}&b=2`],
    ['XML', (text, name) => `<a><${name}>${text}</${name}></a>`],
    ['a field called value', (text, name) => `- name: ${name}\n  value: ${text}`],
    ['an address', (text) => `dial postgres://app:${encodeURIComponent(text)}@db:5432/shop`],
    ['a header', (text) => `> Authorization: Bearer ${text}`],
  ];
  test.each(TEXTS)('is not seen in a message, a log or a cell as %s', (_how, write) => {
    fc.assert(
      fc.property(word, secretName, fc.constantFrom('', 'INFO ', '2026-11-01T10:00:00Z '), (text, name, before) => {
        const line = before + write(text, name);
        const table = {
          kind: 'Table',
          columnDefinitions: [{ name: 'Message', type: 'string', format: '' }],
          rows: [{ cells: [line] }],
        };
        const shown = [
          hide({ message: line }, at('events')).body,
          hide(`a\n${line}\nb`, at('pods')).body,
          hide(table, at('events', '', undefined)).body,
        ];
        expect(shown.filter(holds)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('redacting', () => {
  const json = fc.oneof(
    fc.jsonValue({ maxDepth: 6 }),
    buried(
      fc
        .tuple(secretName, word)
        .map(([name, text]) => ({ [name]: text, env: [{ name, value: text }], message: `${name}: ${text}` })),
    ),
  );
  const targets = fc.constantFrom(
    at('pods'),
    at('configmaps'),
    at('nodes'),
    at('widgets', 'example.com'),
    at('pods', '', undefined),
  );

  test('never throws, whatever comes', () => {
    fc.assert(
      fc.property(json, targets, (body, target) => hide(body, target).redactions >= 0),
      { numRuns: 1_000 },
    );
  });

  test('survives nesting that no object has', () => {
    const deep = JSON.parse(`${'{"a":['.repeat(20_000)}"password=Zq7hunter2"${']}'.repeat(20_000)}`) as unknown;
    expect(hide(deep).redactions).toBe(1);
  });

  test('a second time changes nothing and counts nothing', () => {
    fc.assert(
      fc.property(json, targets, (body, target) => {
        const once = hide(body, target);
        expect(hide(once.body, target)).toEqual({ body: once.body, redactions: 0 });
      }),
      { numRuns: 1_000 },
    );
  });

  test('a log a second time changes nothing', () => {
    const piece = fc.oneof(
      word,
      secretName,
      fc.constantFrom('=', ': ', ' ', '\n', '"', "'", '--', '{', '}', ',', 'Bearer ', '://', '@', '  - '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const once = hide(pieces.join(''));
        expect(hide(once.body).body).toBe(once.body);
      }),
      { numRuns: 2_000 },
    );
  });

  test('leaves what it was given as it was', () => {
    fc.assert(
      fc.property(json, targets, (body, target) => {
        const before = JSON.stringify(body);
        hide(body, target);
        expect(JSON.stringify(body)).toBe(before);
      }),
    );
  });

  test('gives back the very object where it holds no secret', () => {
    const body = {
      kind: 'Pod',
      metadata: { name: 'web', labels: { app: 'web' } },
      spec: { containers: [{ name: 'web', image: 'nginx:1.27' }] },
    };
    expect(hide(body).body).toBe(body);
  });
});
