import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { RULES } from '../../src/kubectl/rules.ts';
import { FOLDER, roles } from '../deploy/manifests.ts';

const { kubectl, kubeconfigs } = inject('controlPlane');
const run = promisify(execFile);
/** Who the manifests bind; nobody needs to have made the account to ask what it may do. */
const TUTOR = '--as=system:serviceaccount:kube-tutor:kube-tutor';
/** In tests the names are others, so that nothing that is there is touched. */
const PREFIX = 'proof-';

const admin = async (...args: readonly string[]): Promise<string> =>
  (await run(kubectl, [`--kubeconfig=${kubeconfigs.admin}`, ...args])).stdout;

/** What kubectl says, well or ill. */
const says = async (...args: readonly string[]): Promise<string> => {
  try {
    return await admin(...args);
  } catch (error) {
    // A cast, because execFile rejects with what was written besides the error.
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    return `${stdout}${stderr}`;
  }
};

const made: string[] = [];

/** A folder with a kustomization of parts of the shipped one. */
function overlay(parts: readonly string[], fields: Readonly<Record<string, unknown>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'kustomization-'));
  made.push(folder);
  const resources = parts.map((part) => relative(folder, join(FOLDER, part)));
  writeFileSync(join(folder, 'kustomization.yaml'), JSON.stringify({ namePrefix: PREFIX, resources, ...fields }));
  return folder;
}

const apply = async (folder: string): Promise<void> => {
  await admin('apply', '-k', folder);
};
const remove = async (folder: string): Promise<void> => {
  await admin('delete', '--ignore-not-found', '-k', folder);
};

/** What an account may do in a namespace, as the server lists it: verbs by resource. The tutor, unless another is named. */
async function rights(namespace: string, as = TUTOR): Promise<ReadonlyMap<string, string>> {
  const lines = (await admin('auth', 'can-i', '--list', '--no-headers', '-n', namespace, as)).trim().split('\n');
  const rows = lines.map((line) => /^(\S*)\s+\[([^\]]*)\]\s+\[([^\]]*)\]\s+\[([^\]]*)\]$/u.exec(line));
  return new Map(
    rows.flatMap((row) => {
      const [, resource = '', urls, names = '', verbs = ''] = row ?? [];
      return urls === '' ? [[names === '' ? resource : `${resource} ${names}`, verbs] as const] : [];
    }),
  );
}

/** A new rule holds once the server's own watch has told it. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await holds()) return;
    await setTimeout(100);
  }
  throw new Error('the server never took the rules');
}

/** What a role grants, as `can-i --list` writes it. */
const grantedBy = (role: string): readonly string[] => RULES.find((rule) => rule.role === role)?.kinds ?? [];

const CUSTOM = {
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRole',
  metadata: { name: 'proof-promotions', labels: { 'kube-tutor/custom-kinds': 'true' } },
  rules: [{ apiGroups: ['shop.example.com'], resources: ['promotions'], verbs: ['get', 'list'] }],
};

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

describe('the shipped roles on a real control plane', () => {
  const everywhere = overlay(['roles', 'bindings/everywhere']);
  const logs = overlay(['roles', 'bindings/everywhere-logs']);
  const configMaps = overlay(['roles', 'bindings/everywhere-config-maps']);
  const impersonation = overlay(['impersonation']);

  beforeAll(async () => {
    await apply(everywhere);
    await until(async () => (await rights('shop')).has('pods'));
  }, 60_000);
  afterAll(async () => {
    for (const folder of [everywhere, logs, configMaps, impersonation]) await remove(folder);
  }, 60_000);

  test('everything together is taken by the server, whose validation is strict', async () => {
    const answer = await admin('apply', '--dry-run=server', '--validate=strict', '-k', FOLDER);
    for (const { metadata } of roles) {
      if (metadata?.name === 'kube-tutor-impersonation') continue;
      expect(answer).toContain(`clusterrole.rbac.authorization.k8s.io/${metadata?.name ?? ''} `);
    }
    expect(answer).toContain('deployment.apps/kube-tutor ');
  });

  test('grant what the list of rules says, on top of what every account has', async () => {
    const everybody = await rights('shop', '--as=system:serviceaccount:kube-tutor:somebody-else');
    const added = [...(await rights('shop'))].filter(([kind]) => !everybody.has(kind));
    const expected = ['kube-tutor-objects', 'kube-tutor-cluster'].flatMap(grantedBy);
    expect(added.map(([kind]) => kind).sort()).toEqual(expected.sort());
    expect(new Set(added.map(([, verbs]) => verbs))).toEqual(new Set(['get list']));
  });

  test.each(RULES.filter(({ may }) => !may).flatMap(({ kinds }) => kinds))('the server refuses %s', async (kind) => {
    const [resource = '', subresource] = kind.split('/');
    const more = subresource === undefined ? [] : [`--subresource=${subresource}`];
    const answers = ['get', 'list', 'create'].map((verb) =>
      says('auth', 'can-i', verb, resource, ...more, '-n', 'shop', TUTOR),
    );
    for (const answer of await Promise.all(answers)) expect(answer).toMatch(/^no$/mu);
  });

  test.each(['create', 'update', 'patch', 'delete', 'deletecollection', 'watch', 'impersonate', '*'])(
    'the server refuses to %s',
    async (verb) => {
      const answers = ['pods', 'deployments.apps', 'nodes', 'configmaps', 'secrets', '*.*'].map((resource) =>
        says('auth', 'can-i', verb, resource, '-n', 'shop', TUTOR),
      );
      for (const answer of await Promise.all(answers)) expect(answer).toMatch(/^no$/mu);
    },
  );

  test('allowed reads work and forbidden ones say who may not do what', async () => {
    expect(await says('get', 'pods', '-n', 'shop', TUTOR)).toMatch(/^NAME +READY +STATUS/u);
    expect(await says('get', 'nodes', TUTOR)).toContain('worker-1');
    expect(await says('get', 'secrets', '-n', 'shop', TUTOR)).toContain('secrets is forbidden');
    expect(await says('get', 'configmaps', '-n', 'shop', TUTOR)).toContain('configmaps is forbidden');
    expect(await says('logs', 'deploy/web', '-n', 'shop', TUTOR)).toContain('cannot get resource "pods/log"');
  });

  test('logs and ConfigMaps are switches of their own', async () => {
    await apply(logs);
    await until(async () => (await rights('shop')).has('pods/log'));
    expect((await rights('shop')).has('configmaps')).toBe(false);
    await apply(configMaps);
    await until(async () => (await rights('shop')).has('configmaps'));
    expect((await rights('shop')).get('configmaps')).toBe('get list');
    expect((await rights('shop')).has('secrets')).toBe(false);
  }, 60_000);

  test('custom kinds are read once a role with the label says so', async () => {
    const role = join(everywhere, 'promotions.json');
    writeFileSync(role, JSON.stringify(CUSTOM));
    expect((await rights('shop')).has('promotions.shop.example.com')).toBe(false);
    try {
      await admin('apply', '-f', role);
      await until(async () => (await rights('shop')).has('promotions.shop.example.com'));
      expect((await rights('shop')).get('promotions.shop.example.com')).toBe('get list');
    } finally {
      await admin('delete', '-f', role);
    }
  }, 60_000);

  test('only those named may be impersonated', async () => {
    await apply(impersonation);
    await until(async () => [...(await rights('shop'))].some(([, verbs]) => verbs === 'impersonate'));
    const can = (what: string): Promise<string> => says('auth', 'can-i', 'impersonate', what, TUTOR);
    expect(await can('users/kube-tutor-readers')).toMatch(/^yes$/mu);
    expect(await can('groups/kube-tutor:readers')).toMatch(/^yes$/mu);
    expect(await can('users/admin')).toMatch(/^no$/mu);
    expect(await can('groups/system:masters')).toMatch(/^no$/mu);
    expect(await can('serviceaccounts')).toMatch(/^no$/mu);
  }, 60_000);
});

describe('bound in one namespace', () => {
  // Roles under other names, or the proof above would hold here as well.
  const shop = overlay(['roles', 'bindings/namespace', 'bindings/namespace-logs'], {
    namespace: 'shop',
    namePrefix: 'proof-shop-',
  });

  beforeAll(() => apply(shop), 60_000);
  afterAll(() => remove(shop), 60_000);

  test('objects and logs are read there and nowhere else', async () => {
    await until(async () => (await rights('shop')).has('pods/log'));
    expect((await rights('shop')).get('pods')).toBe('get list');
    const elsewhere = await rights('payments');
    expect(elsewhere.has('pods')).toBe(false);
    expect(elsewhere.has('pods/log')).toBe(false);
    expect(await says('get', 'pods', '-A', TUTOR)).toContain('pods is forbidden');
  }, 60_000);
});
