import { describe, expect, test } from 'vitest';
import { STRICT } from '../../../src/kubectl/redact/policy.ts';
import { redact } from '../../../src/kubectl/redact/redact.ts';
import type { Target } from '../../../src/ports/cluster.ts';

const at = (resource: string, group = ''): Target => ({ type: 'objects', group, version: 'v1', resource, name: 'x' });
const hide = (body: unknown, target: Target = at('pods'), policy = STRICT) => redact(body, target, policy);
const LONG = `LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t${'QUJD'.repeat(40)}`;

/** Every rule, in the order in which the threat is described: where, what came, what is shown, how many values that hid. */
const RULES: readonly (readonly [where: string, target: Target, came: unknown, shown: unknown, count: number])[] = [
  [
    'Secret',
    at('secrets'),
    { data: { password: 'aHVudGVyMg==' }, stringData: { note: 'x' }, type: 'Opaque' },
    { data: { password: '<redacted, 12 chars>' }, stringData: { note: '<redacted, 1 char>' }, type: 'Opaque' },
    2,
  ],
  [
    'TokenRequest',
    at('serviceaccounts'),
    { kind: 'TokenRequest', status: { token: 'abc' } },
    { kind: 'TokenRequest', status: { token: '‹redacted:token›' } },
    1,
  ],
  [
    'ConfigMap: keys and sizes',
    at('configmaps'),
    { data: { 'app.conf': 'color=red', empty: '' }, binaryData: { logo: 'AAAA' }, immutable: true },
    {
      data: { 'app.conf': '<redacted, 9 chars>', empty: '<redacted, 0 chars>' },
      binaryData: { logo: '<redacted, 4 chars>' },
      immutable: true,
    },
    3,
  ],
  [
    'variables of containers',
    at('pods'),
    {
      spec: {
        containers: [
          {
            env: [
              { name: 'DB_HOST', value: 'db.shop' },
              { name: 'EMPTY', value: '' },
            ],
          },
        ],
        initContainers: [{ env: [{ name: 'A', value: 'b' }] }],
        ephemeralContainers: [{ env: [{ name: 'A', value: 'b' }] }],
      },
    },
    {
      spec: {
        containers: [
          {
            env: [
              { name: 'DB_HOST', value: '<redacted, 7 chars>' },
              { name: 'EMPTY', value: '' },
            ],
          },
        ],
        initContainers: [{ env: [{ name: 'A', value: '<redacted, 1 char>' }] }],
        ephemeralContainers: [{ env: [{ name: 'A', value: '<redacted, 1 char>' }] }],
      },
    },
    3,
  ],
  [
    'plain variables, unless their name says otherwise',
    at('pods'),
    {
      env: [
        { name: 'PORT', value: '8080' },
        { name: 'LOG_LEVEL', value: 'debug' },
        { name: 'TLS', value: 'true' },
        { name: 'WAIT', value: '30s' },
        { name: 'ADMIN_PIN', value: '1234' },
        { name: 'N', value: '123456' },
      ],
    },
    {
      env: [
        { name: 'PORT', value: '8080' },
        { name: 'LOG_LEVEL', value: 'debug' },
        { name: 'TLS', value: 'true' },
        { name: 'WAIT', value: '30s' },
        { name: 'ADMIN_PIN', value: '<redacted, 4 chars>' },
        { name: 'N', value: '<redacted, 6 chars>' },
      ],
    },
    2,
  ],
  [
    'arguments and commands',
    at('pods'),
    {
      command: ['app', '--password', 'x9', '-p', 'y8', '-u', 'bob:z7', '-p', '8080'],
      args: ['--token=a=b;c', '-phunter2', '-port=80', '--log-level=info', 'sh -c "PASSWORD=x9 run"'],
    },
    {
      command: [
        'app',
        '--password',
        '‹redacted:password›',
        '-p',
        '‹redacted:password›',
        '-u',
        'bob:‹redacted:password›',
        '-p',
        '8080',
      ],
      args: [
        '--token=‹redacted:token›',
        '-p‹redacted:password›',
        '-port=80',
        '--log-level=info',
        'sh -c "PASSWORD=‹redacted:password› run"',
      ],
    },
    6,
  ],
  [
    'headers of probes',
    at('pods'),
    {
      livenessProbe: {
        httpGet: {
          httpHeaders: [
            { name: 'Authorization', value: 'Bearer x' },
            { name: 'X-Api-Key', value: 'y' },
            { name: 'Host', value: 'shop' },
          ],
        },
      },
    },
    {
      livenessProbe: {
        httpGet: {
          httpHeaders: [
            { name: 'Authorization', value: '‹redacted:authorization›' },
            { name: 'X-Api-Key', value: '‹redacted:key›' },
            { name: 'Host', value: 'shop' },
          ],
        },
      },
    },
    2,
  ],
  [
    'commands of probes and of the lifecycle',
    at('pods'),
    {
      readinessProbe: { exec: { command: ['redis-cli', '-a', 'x9', 'ping'] } },
      lifecycle: { preStop: { exec: { command: ['sh', '-c', 'curl -u a:x9 http://b'] } } },
    },
    {
      readinessProbe: { exec: { command: ['redis-cli', '-a', '‹redacted:password›', 'ping'] } },
      lifecycle: { preStop: { exec: { command: ['sh', '-c', 'curl -u a:‹redacted:password› http://b'] } } },
    },
    2,
  ],
  [
    'volume attributes',
    at('persistentvolumes'),
    {
      csi: {
        volumeAttributes: { share: 'a', password: 'x9' },
        nodePublishSecretRef: { name: 'smb', namespace: 'kube-system' },
      },
      mountOptions: ['username=bob,password=x9'],
    },
    {
      csi: {
        volumeAttributes: { share: 'a', password: '‹redacted:password›' },
        nodePublishSecretRef: { name: 'smb', namespace: 'kube-system' },
      },
      mountOptions: ['username=bob,password=‹redacted:password›'],
    },
    2,
  ],
  [
    'annotations',
    at('pods'),
    {
      metadata: {
        annotations: {
          'kubectl.kubernetes.io/last-applied-configuration': '{"data":{"a":"b"}}',
          'example.com/original': '{"apiVersion":"v1","data":{"a":"b"}}',
          'example.com/db-password': 'x9',
          'example.com/note': 'token=x9',
          'checksum/secret': '3f2a1b4c5d6e7f8091a2b3c4d5e6f7a8b9c0d1e23f2a1b4c5d6e7f8091a2b3c4',
          long: 'a '.repeat(100),
        },
      },
    },
    {
      metadata: {
        annotations: {
          'example.com/original': '<elided, 36 chars>',
          'example.com/db-password': '‹redacted:password›',
          'example.com/note': 'token=‹redacted:token›',
          'checksum/secret': '3f2a1b4c5d6e7f8091a2b3c4d5e6f7a8b9c0d1e23f2a1b4c5d6e7f8091a2b3c4',
          long: `${'a '.repeat(70)}...`,
        },
      },
    },
    3,
  ],
  [
    'the last annotation',
    at('pods'),
    { metadata: { name: 'x', annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{}' } } },
    { metadata: { name: 'x' } },
    0,
  ],
  [
    'managed fields',
    at('pods'),
    { metadata: { name: 'x', managedFields: [{ manager: 'kubectl' }] } },
    { metadata: { name: 'x' } },
    0,
  ],
  [
    'bundles of certificates',
    at('validatingwebhookconfigurations', 'admissionregistration.k8s.io'),
    { webhooks: [{ clientConfig: { caBundle: LONG } }] },
    { webhooks: [{ clientConfig: { caBundle: '<elided, 196 chars>' } }] },
    1,
  ],
  [
    'signing requests',
    at('certificatesigningrequests', 'certificates.k8s.io'),
    { spec: { request: LONG, username: 'bob', signerName: 'a/b' }, status: { certificate: LONG } },
    {
      spec: { request: '<elided, 196 chars>', username: 'bob', signerName: 'a/b' },
      status: { certificate: '<elided, 196 chars>' },
    },
    2,
  ],
  [
    'trust bundles',
    at('clustertrustbundles', 'certificates.k8s.io'),
    { spec: { trustBundle: LONG } },
    { spec: { trustBundle: '<elided, 196 chars>' } },
    1,
  ],
  [
    'images of nodes',
    at('nodes'),
    { status: { images: [{ names: ['u:x9@registry/a'] }, { names: ['b'] }], nodeInfo: { osImage: 'Debian' } } },
    { status: { images: '<elided, 2 images>', nodeInfo: { osImage: 'Debian' } } },
    1,
  ],
  [
    'custom resources',
    at('databases', 'example.com'),
    {
      spec: {
        password: 'x9',
        adminPasswd: 'x9',
        clientSecret: 'x9',
        apikey: 'x9',
        'api-key': 'x9',
        credentials: { user: 'bob', pass: 'x9' },
        privateKey: 'x9',
        connectionString: 'a b',
        pinCode: 5,
        tokens: ['a1', 'b2'],
        size: 3,
        password2: 12345,
      },
    },
    {
      spec: {
        password: '‹redacted:password›',
        adminPasswd: '‹redacted:password›',
        clientSecret: '‹redacted:secret›',
        apikey: '‹redacted:key›',
        'api-key': '‹redacted:key›',
        credentials: { user: 'bob', pass: '‹redacted:password›' },
        privateKey: '‹redacted:key›',
        connectionString: '‹redacted:connection-string›',
        pinCode: 5,
        tokens: ['‹redacted:token›', '‹redacted:token›'],
        size: 3,
        password2: '‹redacted:password›',
      },
    },
    11,
  ],
  [
    'what only refers to secrets',
    at('widgets', 'example.com'),
    {
      secretName: 'a',
      secretRef: { name: 'a' },
      passwordSecretRef: { name: 'a', key: 'password' },
      imagePullSecrets: [{ name: 'a' }],
      secret: { secretName: 'a', items: [{ key: 'password', path: 'p' }], defaultMode: 420, optional: true },
      tokenExpirationSeconds: 3600,
      automountServiceAccountToken: false,
      maxTokens: 100,
      serviceAccountToken: { audience: 'x', path: 'token', expirationSeconds: 3607 },
    },
    {
      secretName: 'a',
      secretRef: { name: 'a' },
      passwordSecretRef: { name: 'a', key: 'password' },
      imagePullSecrets: [{ name: 'a' }],
      secret: { secretName: 'a', items: [{ key: 'password', path: 'p' }], defaultMode: 420, optional: true },
      tokenExpirationSeconds: 3600,
      automountServiceAccountToken: false,
      maxTokens: 100,
      serviceAccountToken: { audience: 'x', path: 'token', expirationSeconds: 3607 },
    },
    0,
  ],
  [
    'messages of events',
    at('events'),
    { message: 'login with password=x9 failed', reason: 'Failed' },
    { message: 'login with password=‹redacted:password› failed', reason: 'Failed' },
    1,
  ],
  [
    'conditions',
    at('pods'),
    { status: { conditions: [{ type: 'Ready', message: 'GET https://u:x9@a/ failed' }] } },
    { status: { conditions: [{ type: 'Ready', message: 'GET https://u:‹redacted:url-password›@a/ failed' }] } },
    1,
  ],
  [
    'labels',
    at('pods'),
    {
      metadata: {
        labels: { 'pod-template-hash': '7d4b9c6f5d', commit: '3f2a1b4c5d6e7f8091a2b3c4d5e6f7a8b9c0d1e2', token: 'web' },
      },
    },
    {
      metadata: {
        labels: { 'pod-template-hash': '7d4b9c6f5d', commit: '3f2a1b4c5d6e7f8091a2b3c4d5e6f7a8b9c0d1e2', token: 'web' },
      },
    },
    0,
  ],
  [
    'definitions of custom resources: names of fields are only names there',
    at('customresourcedefinitions', 'apiextensions.k8s.io'),
    {
      spec: {
        conversion: { webhook: { clientConfig: { caBundle: LONG } } },
        versions: [
          {
            schema: {
              openAPIV3Schema: { properties: { password: { type: 'string', description: 'password: the password' } } },
            },
          },
        ],
      },
    },
    {
      spec: {
        conversion: { webhook: { clientConfig: { caBundle: '<elided, 196 chars>' } } },
        versions: [
          {
            schema: {
              openAPIV3Schema: { properties: { password: { type: 'string', description: 'password: the password' } } },
            },
          },
        ],
      },
    },
    1,
  ],
];

test.each(RULES)('%s', (_where, target, came, shown, count) => {
  expect(hide(came, target)).toEqual({ body: shown, redactions: count });
});

describe('a template', () => {
  const template = { spec: { containers: [{ name: 'web', env: [{ name: 'A', value: 'x9' }] }] } };
  test.each([
    ['Deployment', { spec: { template } }],
    ['CronJob', { spec: { jobTemplate: { spec: { template } } } }],
    ['PodTemplate', { template }],
    ['ControllerRevision', { kind: 'ControllerRevision', data: { spec: { template } } }],
    ['a custom resource', { spec: { workload: { podTemplate: template } } }],
    ['an object in an object', { spec: { manifests: [{ kind: 'Deployment', spec: { template } }] } }],
  ])('is walked in %s', (_where, object) => {
    expect(hide(object).redactions).toBe(1);
    expect(JSON.stringify(hide(object).body)).not.toContain('x9');
  });
});

describe('what an operator or a query may let through', () => {
  test('values of ConfigMaps come through the filter for text', () => {
    const data = { 'app.conf': 'color=red\npassword=x9', password: 'x9', 'tls.path': '/etc/tls' };
    expect(hide({ data, binaryData: { a: 'AAAA' } }, at('configmaps'), { ...STRICT, configMapValues: true })).toEqual({
      body: {
        data: {
          'app.conf': 'color=red\npassword=‹redacted:password›',
          password: '‹redacted:password›',
          'tls.path': '/etc/tls',
        },
        binaryData: { a: '<redacted, 4 chars>' },
      },
      redactions: 3,
    });
  });

  test('managed fields come without the tokens that lists keep as keys', () => {
    const managedFields = [{ fieldsV1: { 'f:spec': { 'v:"ghp_0123456789abcdefghijklmnopqrstuv"': {}, 'f:a': {} } } }];
    const shown = hide({ metadata: { managedFields } }, at('pods'), { ...STRICT, managedFields: true });
    expect(shown.body).toEqual({
      metadata: { managedFields: [{ fieldsV1: { 'f:spec': { 'v:"‹redacted:github-token›"': {}, 'f:a': {} } } }] },
    });
  });
});

describe('a list', () => {
  const pods: Target = { type: 'objects', group: '', version: 'v1', resource: 'pods' };
  const items = [{ metadata: { name: 'a' } }, { message: 'token=x9' }];

  test('keeps the way to its next page', () => {
    const next = 'eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6MTAwLCJzdGFydCI6IndlYi0xXHUwMDAwIn0';
    const body = { kind: 'PodList', apiVersion: 'v1', metadata: { continue: next, resourceVersion: '1' }, items };
    expect(hide(body, pods)).toEqual({
      body: { ...body, items: [items[0], { message: 'token=‹redacted:token›' }] },
      redactions: 1,
    });
  });

  test('holds objects of other kinds by their own rules', () => {
    const body = {
      kind: 'List',
      items: [
        { kind: 'Secret', data: { a: 'eA==' } },
        { kind: 'ConfigMap', data: { a: 'x' } },
      ],
    };
    expect(hide(body, pods).redactions).toBe(2);
  });

  test('is none where one object was asked for', () => {
    expect(hide({ items: [], password: 'x9' }, at('widgets', 'example.com')).redactions).toBe(1);
    expect(hide({ items: [], password: 'x9' }, { ...pods, resource: 'widgets' }).redactions).toBe(1);
  });
});

test.each<Target>([
  { type: 'discovery', root: 'apis' },
  { type: 'openapi', document: 'apis/apps/v1' },
  { type: 'version' },
  { type: 'review', review: 'selfsubjectrulesreviews' },
])('what a server says of itself and of the caller stays: $type', (target) => {
  const body = {
    description: 'password: the password',
    token: 'x',
    status: { resourceRules: [{ resources: ['secrets'] }] },
  };
  expect(hide(body, target)).toEqual({ body, redactions: 0 });
});
