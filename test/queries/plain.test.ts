import { describe, expect, test } from 'vitest';
import type { PlainQuery } from '../../src/kubectl/query.ts';
import { runClusterInfo } from '../../src/queries/cluster-info.ts';
import { runContexts } from '../../src/queries/contexts.ts';
import { runVersion } from '../../src/queries/version.ts';
import { runWhoami } from '../../src/queries/whoami.ts';
import { HERE, list, scriptedSession } from './scripted-session.ts';

const query = (verb: PlainQuery['verb'], format: PlainQuery['format'] = 'text', headers = true): PlainQuery => ({
  verb,
  where: HERE,
  format,
  headers,
});

describe('auth whoami', () => {
  const REVIEW = 'review/selfsubjectreviews';
  const review = {
    kind: 'SelfSubjectReview',
    apiVersion: 'authentication.k8s.io/v1',
    status: {
      userInfo: {
        username: 'jane',
        uid: 'u-1',
        groups: ['dev', 'system:authenticated'],
        extra: { b: ['2'], a: ['1', '3'] },
      },
    },
  };
  const whoami = async (format: PlainQuery['format']): Promise<string> => {
    const result = await runWhoami(
      query('auth whoami', format),
      scriptedSession({ [REVIEW]: { body: review } }).session,
    );
    return result.ok ? result.value.text : result.failure.message;
  };

  test('is a table of attributes', async () => {
    expect(await whoami('text')).toBe(
      'ATTRIBUTE   VALUE\n' +
        'Username    jane\n' +
        'UID         u-1\n' +
        'Groups      [dev system:authenticated]\n' +
        'Extra: a    [1 3]\n' +
        'Extra: b    [2]\n',
    );
  });

  test('prints as YAML and JSON', async () => {
    expect(await whoami('yaml')).toMatch(/^apiVersion: authentication\.k8s\.io\/v1\nkind: SelfSubjectReview\n/u);
    expect(JSON.parse(await whoami('json'))).toEqual(review);
  });

  test('is not on old clusters', async () => {
    const result = await runWhoami(query('auth whoami'), scriptedSession({}).session);
    expect(!result.ok && result.failure.message).toContain('not enabled');
  });
});

describe('version', () => {
  const version = async (gitVersion: string, format: PlainQuery['format'] = 'text') => {
    const { session } = scriptedSession({ version: { body: { major: '1', gitVersion } } });
    const result = await runVersion(query('version', format), session);
    return result.ok ? result.value : { text: result.failure.message, notes: [] };
  };

  test('is the server’s, and says like whom we speak', async () => {
    expect((await version('v1.37.2')).text).toBe(
      'Client Version: kube-tutor, which speaks kubectl v1.37\nServer Version: v1.37.2\n',
    );
  });

  test.each([
    ['v1.36.0', 0],
    ['v1.38.0-rc.1', 0],
    ['v1.35.4-gke.100', 1],
    ['v2.37.0', 1],
    ['unknown', 0],
  ])('warns where the server is too far from it: %s', async (gitVersion, warnings) => {
    const { notes } = await version(gitVersion);
    expect(notes).toHaveLength(warnings);
    for (const note of notes) expect(note).toContain('exceeds the supported minor version skew of +/-1');
  });

  test('prints as YAML and JSON', async () => {
    expect((await version('v1.37.2', 'yaml')).text).toBe('serverVersion:\n  gitVersion: v1.37.2\n  major: "1"\n');
    expect(JSON.parse((await version('v1.37.2', 'json')).text)).toEqual({
      serverVersion: { major: '1', gitVersion: 'v1.37.2' },
    });
  });
});

describe('cluster-info', () => {
  const service = (name: string, more: Record<string, unknown>) => ({
    metadata: { name, namespace: 'kube-system' },
    ...more,
  });
  const script = {
    'kube-system/services': list(
      service('kube-dns', { spec: { ports: [{ name: 'dns', port: 53 }] } }),
      service('metrics', { spec: { ports: [{ name: 'https', port: 8443 }] } }),
      service('bare', {}),
      {
        metadata: { name: 'lb', namespace: 'kube-system', labels: { 'kubernetes.io/name': 'Dashboard' } },
        spec: { ports: [{ port: 80 }, { port: 443 }] },
        status: { loadBalancer: { ingress: [{ ip: '203.0.113.10' }] } },
      },
    ),
  };

  test('lists what calls itself part of the cluster, where addresses may be shown', async () => {
    const result = await runClusterInfo(
      query('cluster-info'),
      scriptedSession(script).session,
      'https://10.0.0.1:6443',
    );
    const proxy = 'https://10.0.0.1:6443/api/v1/namespaces/kube-system/services';
    expect(result.ok && result.value).toMatchObject({
      notes: [],
      text:
        'Kubernetes control plane is running at https://10.0.0.1:6443\n' +
        `kube-dns is running at ${proxy}/kube-dns:dns/proxy\n` +
        `metrics is running at ${proxy}/https:metrics:https/proxy\n` +
        `bare is running at ${proxy}/bare/proxy\n` +
        'Dashboard is running at http://203.0.113.10:80 http://203.0.113.10:443 \n' +
        "\nTo further debug and diagnose cluster problems, use 'kubectl cluster-info dump'.\n",
    });
  });

  test('shows no address where nobody let it', async () => {
    const result = await runClusterInfo(query('cluster-info'), scriptedSession(script).session);
    expect(result.ok && result.value.text).not.toMatch(/\d+\.\d+\.\d+/u);
    expect(result.ok && result.value.text).toContain('Kubernetes control plane is running at <hidden>');
    expect(result.ok && result.value.notes.join()).toContain('Addresses are hidden');
  });
});

describe('the published clusters', () => {
  const contexts = {
    published: [
      { name: 'staging', namespace: 'shop' },
      { name: 'practice', namespace: 'default' },
    ],
    current: 'staging',
  };
  const textOf = (result: ReturnType<typeof runContexts>): string =>
    result.ok ? result.value.text : result.failure.message;

  test('are listed by name, with the chosen one marked', () => {
    expect(textOf(runContexts(query('config get-contexts'), contexts))).toBe(
      'CURRENT   NAME       NAMESPACE\n          practice   default\n*         staging    shop\n',
    );
    expect(textOf(runContexts(query('config get-contexts', 'text', false), contexts))).not.toContain('CURRENT');
    expect(textOf(runContexts(query('config get-contexts', 'name'), contexts))).toBe('practice\nstaging\n');
  });

  test('include the one that is asked where nothing is said', () => {
    expect(textOf(runContexts(query('config current-context'), contexts))).toBe('staging\n');
    expect(textOf(runContexts(query('config current-context'), { published: [] }))).toContain(
      'current-context is not set',
    );
  });
});
