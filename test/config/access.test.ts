import { expect, test } from 'vitest';
import { loadAccess, parseAccess } from '../../src/config/access.ts';

test('an access file names for whom, which clusters and which namespaces', () => {
  const parsed = parseAccess(`
allow:
  - channels: [slack:C0123]
    clusters: [prod]
    namespaces: [shop]
  - people: [slack:U0123ABCD]
    clusters: ["*"]
    namespaces: ["*"]
    verbs: [get, logs]
    as: { user: ann@example.org, groups: [dev] }
`);
  expect(parsed).toEqual({
    ok: true,
    value: [
      {
        people: [],
        groups: [],
        roles: [],
        channels: ['slack:C0123'],
        clusters: ['prod'],
        namespaces: ['shop'],
        verbs: [],
      },
      {
        people: ['slack:U0123ABCD'],
        groups: [],
        roles: [],
        channels: [],
        clusters: ['*'],
        namespaces: ['*'],
        verbs: ['get', 'logs'],
        as: { user: 'ann@example.org', groups: ['dev'] },
      },
    ],
  });
});

test.each([
  [
    'allow:\n  - people: [U0123]\n    clusters: [prod]\n    namespaces: [shop]',
    'access.yaml:2: allow.0.people.0 should be a platform and an id',
  ],
  ['allow:\n  - clusters: [prod]\n    namespaces: [shop]', 'access.yaml:2: allow.0 should say for whom it is'],
  [
    'allow:\n  - people: [slack:U1]\n    clusters: []\n    namespaces: [shop]',
    'access.yaml:3: allow.0.clusters should name a context',
  ],
  ['allow: [', 'access.yaml:1: '],
  ['permit: []', 'access.yaml:1: '],
])('a mistake in %j is told with its line: %s', (text, message) => {
  const parsed = parseAccess(text);
  expect(parsed.ok ? [] : parsed.failure.join('\n')).toContain(message);
});

test('a file that is not there is named', () => {
  const loaded = loadAccess('/nowhere/access.yaml');
  expect(loaded).toEqual({
    ok: false,
    failure: ['KUBE_TUTOR_ACCESS names /nowhere/access.yaml, which cannot be read (ENOENT)'],
  });
});

test('the example that ships is right', () => {
  const loaded = loadAccess('deploy/access.yaml');
  expect(loaded.ok && loaded.value.length).toBe(3);
});
