import { describe, expect, test } from 'vitest';
import { toAccess } from '../../src/cluster/access.ts';
import type { Access } from '../../src/cluster/access.ts';
import { parseKubeconfig } from '../../src/cluster/kubeconfig.ts';
import type { Result } from '../../src/core/failure.ts';
import type { ClusterFailure } from '../../src/ports/cluster.ts';
import { toKubeconfig } from './folder.ts';

const parse = (...documents: readonly unknown[]) =>
  parseKubeconfig(
    documents.map((document, index) => ({
      path: `/home/jane/${index}/config`,
      text: typeof document === 'string' ? document : JSON.stringify(document),
    })),
  );

const access = (parts: Parameters<typeof toKubeconfig>[0], name = 'prod'): Result<Access, ClusterFailure> => {
  const kubeconfig = parse(toKubeconfig(parts));
  return kubeconfig.ok ? toAccess(kubeconfig.value, name) : kubeconfig;
};

const messageOf = (result: Result<unknown, ClusterFailure>): string => (result.ok ? '' : result.failure.message);

describe('several files', () => {
  test('give their entries together, and of one name the first', () => {
    const kubeconfig = parse(
      toKubeconfig({ cluster: { server: 'https://first:1' } }),
      toKubeconfig({ cluster: { server: 'https://second:1', 'tls-server-name': 'x' } }),
      toKubeconfig({ name: 'staging' }),
    );
    if (!kubeconfig.ok) throw new Error(kubeconfig.failure.message);
    expect([...kubeconfig.value.contexts.keys()]).toEqual(['prod', 'staging']);
    expect(kubeconfig.value.clusters.get('prod-cluster')).toEqual({ server: 'https://first:1' });
  });

  test('have their paths each beside themselves', () => {
    const kubeconfig = parse(
      toKubeconfig({
        cluster: { 'certificate-authority': 'ca.crt' },
        user: {
          'client-certificate': '../me.crt',
          'client-key': '/abs/me.key',
          tokenFile: 'token',
          exec: { command: './bin/login' },
        },
      }),
      toKubeconfig({ name: 'staging', user: { exec: { command: 'aws' } } }),
    );
    if (!kubeconfig.ok) throw new Error(kubeconfig.failure.message);
    const { clusters, users } = kubeconfig.value;
    expect(clusters.get('prod-cluster')).toMatchObject({ 'certificate-authority': '/home/jane/0/ca.crt' });
    expect(users.get('prod-user')).toEqual({
      'client-certificate': '/home/jane/me.crt',
      'client-key': '/abs/me.key',
      tokenFile: '/home/jane/0/token',
      exec: { command: '/home/jane/0/bin/login' },
    });
    expect(users.get('staging-user')).toEqual({ exec: { command: 'aws' } });
  });
});

describe('a file', () => {
  test.each(['', '# nothing yet', 'apiVersion: v1\nkind: Config', 'contexts: null\nusers: []'])(
    '%j has no entries',
    (text) => {
      const kubeconfig = parse(text);
      expect(kubeconfig.ok && kubeconfig.value.contexts.size).toBe(0);
    },
  );

  test.each<[string, unknown, string]>([
    ['that is no YAML', 'contexts: [', 'is not YAML'],
    ['that is a list', '[1]', 'is not YAML with fields'],
    ['with a word for a list', { contexts: 'prod' }, 'has contexts that are no list'],
    ['with an entry without a name', { users: [{ user: {} }] }, 'has no name for number 1 of its users'],
    ['with an entry that is none', { users: ['x'] }, 'has no name for number 1 of its users'],
    ['with a name twice', { users: [{ name: 'a' }, { name: 'a' }] }, 'has two users with the name “a”'],
    [
      'with a word for an entry',
      { clusters: [{ name: 'a', cluster: 'x' }] },
      'has nothing usable under “a” of its clusters',
    ],
  ])('%s is refused by its name', (_, document, words) => {
    const kubeconfig = parse(toKubeconfig(), document);
    expect(kubeconfig).toMatchObject({ ok: false, failure: { type: 'credentials' } });
    expect(messageOf(kubeconfig)).toContain(`“config” ${words}`);
  });
});

describe('a context', () => {
  test('gives where to, as whom and with what', () => {
    expect(
      access({
        cluster: {
          server: 'https://gate.example/k8s/clusters/c-1/',
          'proxy-url': 'http://proxy:3128',
          'disable-compression': true,
        },
        user: { token: ' secret\n', as: 'bot', 'as-groups': ['dev'], 'as-uid': '7', 'as-user-extra': { scope: ['a'] } },
        context: { namespace: 'shop' },
      }),
    ).toMatchObject({
      ok: true,
      value: {
        name: 'prod',
        namespace: 'shop',
        server: { secure: true, host: 'gate.example', port: 443, prefix: '/k8s/clusters/c-1' },
        proxy: 'http://proxy:3128',
        compress: false,
        token: 'secret',
        as: { user: 'bot', groups: ['dev'], uid: '7', extra: { scope: ['a'] } },
      },
    });
    expect(access({})).toMatchObject({ ok: true, value: { namespace: 'default', compress: true } });
    expect(access({ cluster: { server: 'https://[fd00::1]:6443' } })).toMatchObject({
      value: { server: { host: 'fd00::1', port: 6443, prefix: '' } },
    });
  });

  const exec = { apiVersion: 'client.authentication.k8s.io/v1', command: 'aws', interactiveMode: 'Never' };

  test.each<[string, object]>([
    ['a token', { token: 'x' }],
    ['a file of a token', { tokenFile: 'x' }],
    ['a client certificate', { 'client-certificate-data': 'eA==', 'client-key-data': 'eA==' }],
    ['a password', { username: 'a', password: 'b' }],
  ])('with %s never runs its sign-in program, like kubectl', (_, user) => {
    expect(access({ user: { exec } })).toHaveProperty('value.exec');
    expect(access({ user: { exec, ...user } })).not.toHaveProperty('value.exec');
  });

  test.each<[string, Parameters<typeof toKubeconfig>[0], string]>([
    ['a cluster that is not there', { context: { cluster: 'gone' } }, 'no cluster for the context “prod”'],
    ['a user that is not there', { context: { user: 'gone' } }, 'no user for the context “prod”'],
    ['no user', { context: { user: '' } }, 'no user for the context “prod”'],
    ['a namespace that cannot be', { context: { namespace: '../x' } }, 'namespace of the context “prod”'],
    ['no server', { cluster: { server: '' } }, 'not an address like https://name:6443'],
    ['a server without a scheme', { cluster: { server: 'cluster:6443' } }, 'https'],
    ['plain HTTP', { cluster: { server: 'http://localhost:8080' } }, 'does not start with https://'],
    ['a password in the address', { cluster: { server: 'https://a:b@cluster' } }, 'holds a password'],
    ['a SOCKS proxy', { cluster: { 'proxy-url': 'socks5://proxy' } }, 'SOCKS'],
    ['groups without a user', { user: { 'as-groups': ['dev'] } }, '`as` is missing'],
    ['groups that are no list', { user: { as: 'bot', 'as-groups': 'dev' } }, 'no list of words'],
    ['extras that are no lists', { user: { as: 'bot', 'as-user-extra': { a: 'b' } } }, 'no list of words'],
    ['a provider kubectl dropped', { user: { 'auth-provider': { name: 'gcp' } } }, 'dropped in 1.26'],
    ['a provider that has given nothing yet', { user: { 'auth-provider': { name: 'oidc' } } }, 'never signed in'],
    ['a program without a command', { user: { exec: { ...exec, command: '' } } }, 'no `command`'],
    [
      'a program of an old protocol',
      { user: { exec: { ...exec, apiVersion: 'client.authentication.k8s.io/v1alpha1' } } },
      'needs the apiVersion',
    ],
    ['a program that wants to talk', { user: { exec: { ...exec, interactiveMode: 'Always' } } }, 'nobody sits here'],
    ['a program with odd arguments', { user: { exec: { ...exec, args: [1] } } }, '`exec.args`'],
    ['a program with odd variables', { user: { exec: { ...exec, env: [{ value: 'x' }] } } }, '`exec.env`'],
    ['a program that is none', { user: { exec: 'aws' } }, '`exec` of its user'],
  ])('with %s says what is wrong', (_, parts, words) => {
    const refused = access(parts);
    expect(refused).toMatchObject({ ok: false, failure: { type: 'credentials' } });
    expect(messageOf(refused)).toContain(words);
    // Whoever wrote the file knows its addresses; whoever asks in a chat need not.
    expect(messageOf(refused)).not.toMatch(/cluster\.example|localhost/u);
  });
});
