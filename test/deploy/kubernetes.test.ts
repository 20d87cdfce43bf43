import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { SETTINGS } from '../../src/config/settings.ts';
import { valueAt } from '../../src/kubectl/object.ts';
import { RULES } from '../../src/kubectl/rules.ts';
import { STOP_MS } from '../../src/ops/shutdown.ts';
import { files, FOLDER, kindsOf, manifestsOf, roles } from './manifests.ts';

const reading = roles.filter(({ metadata }) => metadata?.name !== 'kube-tutor-impersonation');
const granted = reading.flatMap(({ rules = [] }) => rules);

describe('the roles', () => {
  test('are there', () => {
    expect(roles.map(({ metadata }) => metadata?.name).sort()).toEqual([
      'kube-tutor-cluster',
      'kube-tutor-config-maps',
      'kube-tutor-custom-kinds',
      'kube-tutor-impersonation',
      'kube-tutor-logs',
      'kube-tutor-objects',
    ]);
  });

  test('grant get and list, and nothing else', () => {
    expect([...new Set(granted.flatMap(({ verbs }) => verbs))].sort()).toEqual(['get', 'list']);
    expect(granted.filter(({ nonResourceURLs }) => nonResourceURLs !== undefined)).toEqual([]);
  });

  test('name everything that they grant', () => {
    expect(
      granted
        .flatMap((rule) => [...(rule.apiGroups ?? []), ...(rule.resources ?? [])])
        .filter((name) => name.includes('*')),
    ).toEqual([]);
  });

  test('grant no way into a container or past the API, and no secret', () => {
    const never =
      /^(?:secrets|serviceaccounts\/token|tokenreviews|.*\/(?:exec|attach|portforward|proxy|ephemeralcontainers|eviction|binding|token|log))\b/u;
    expect(granted.flatMap(kindsOf).filter((kind) => kind !== 'pods/log' && never.test(kind))).toEqual([]);
  });

  test('name a kind once, so that a switch switches', () => {
    const all = granted.flatMap(kindsOf);
    expect(all.filter((kind, at) => all.indexOf(kind) !== at)).toEqual([]);
  });

  test('leave custom kinds to roles with the label', () => {
    const custom = roles.find(({ metadata }) => metadata?.name === 'kube-tutor-custom-kinds');
    expect(custom?.rules).toEqual([]);
    expect(valueAt(custom, 'aggregationRule', 'clusterRoleSelectors', 0, 'matchLabels')).toEqual({
      'kube-tutor/custom-kinds': 'true',
    });
  });

  test('impersonate only whom they name, and nobody of the system', () => {
    const rules = roles.find(({ metadata }) => metadata?.name === 'kube-tutor-impersonation')?.rules ?? [];
    expect(rules.map(({ verbs }) => verbs)).toEqual(rules.map(() => ['impersonate']));
    expect(rules.flatMap(kindsOf).sort()).toEqual(['groups', 'users']);
    for (const { resourceNames = [] } of rules) {
      expect(resourceNames.length).toBeGreaterThan(0);
      expect(resourceNames.filter((name) => name.startsWith('system:') || name === '*')).toEqual([]);
    }
  });

  test('impersonate whom the example of the access file names', () => {
    const access = parse(readFileSync(new URL('../../deploy/access.yaml', import.meta.url), 'utf8')) as {
      readonly allow: readonly { readonly as?: { readonly user: string; readonly groups: readonly string[] } }[];
    };
    const named = access.allow.flatMap(({ as }) => (as === undefined ? [] : [as.user, ...as.groups]));
    const rules = roles.find(({ metadata }) => metadata?.name === 'kube-tutor-impersonation')?.rules ?? [];
    expect(rules.flatMap(({ resourceNames = [] }) => resourceNames).sort()).toEqual(named.sort());
  });
});

describe('what the chat says of the roles', () => {
  test.each(RULES.filter(({ role }) => role !== undefined).map((rule) => [rule.what, rule] as const))(
    'is what they grant: %s',
    (_what, { role, kinds, may }) => {
      const rules = roles.find(({ metadata }) => metadata?.name === role)?.rules ?? [];
      expect(may).toBe(true);
      expect([...kinds].sort()).toEqual(rules.flatMap(kindsOf).sort());
    },
  );

  test('names every role that reads', () => {
    expect(RULES.flatMap(({ role = [] }) => role).sort()).toEqual(reading.map(({ metadata }) => metadata?.name).sort());
  });

  test('is no where it says so', () => {
    const denied = RULES.filter(({ may }) => !may).flatMap(({ kinds }) => kinds);
    expect(denied.length).toBeGreaterThan(10);
    expect(granted.flatMap(kindsOf).filter((kind) => denied.includes(kind))).toEqual([]);
  });
});

describe('the bindings', () => {
  const bindings = files
    .flatMap((file) => manifestsOf(file).map((manifest) => ({ file, ...manifest })))
    .filter(({ kind }) => kind.endsWith('Binding'));

  test('bind the service account of the tutor, and nobody else, to roles that are there', () => {
    expect(bindings.length).toBeGreaterThan(6);
    const names = roles.map(({ metadata }) => metadata?.name);
    for (const { roleRef, subjects } of bindings) {
      expect(names).toContain(roleRef?.name);
      expect(subjects).toEqual([{ kind: 'ServiceAccount', name: 'kube-tutor', namespace: 'kube-tutor' }]);
    }
  });

  test('are one switch each: logs, ConfigMaps and other names are bound nowhere else', () => {
    const switches = bindings.filter(({ roleRef }) => /logs|config-maps|impersonation/u.test(roleRef?.name ?? ''));
    expect(switches.map(({ file }) => file).sort()).toEqual([
      'bindings/everywhere-config-maps/binding.yaml',
      'bindings/everywhere-logs/binding.yaml',
      'bindings/namespace-config-maps/binding.yaml',
      'bindings/namespace-logs/binding.yaml',
      'impersonation/role.yaml',
    ]);
  });
});

describe('the kustomizations', () => {
  const kustomizations = files.filter((file) => file.endsWith('kustomization.yaml'));

  test('name only what is there, and every file is named', () => {
    const named = kustomizations.flatMap((file) =>
      (manifestsOf(file)[0]?.resources ?? []).map((each) => join(dirname(file), each)),
    );
    for (const path of named) expect([path, existsSync(join(FOLDER, path))]).toEqual([path, true]);
    expect(files.filter((file) => !file.endsWith('kustomization.yaml') && !named.includes(file))).toEqual([]);
  });

  test('switch on neither logs nor ConfigMaps nor other names unless somebody says so', () => {
    expect(manifestsOf('kustomization.yaml')[0]?.resources).toEqual(['bot', 'roles', 'bindings/everywhere']);
  });
});

describe('the tutor in a cluster', () => {
  const [deployment] = manifestsOf('bot/deployment.yaml');
  const pod = valueAt(deployment, 'spec', 'template', 'spec');
  const container = valueAt(pod, 'containers', 0);
  const compose = parse(readFileSync(new URL('../../deploy/compose.yaml', import.meta.url), 'utf8')) as unknown;

  test('runs as the image does: without root, capabilities and a file system that can be written', () => {
    expect(valueAt(pod, 'securityContext')).toEqual({
      runAsNonRoot: true,
      runAsUser: 65_532,
      runAsGroup: 65_532,
      fsGroup: 65_532,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(valueAt(container, 'securityContext')).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(readFileSync(new URL('../../deploy/Dockerfile', import.meta.url), 'utf8')).toContain('USER 65532:65532');
  });

  test('is one at a time, for there is one writer', () => {
    expect(valueAt(deployment, 'spec', 'replicas')).toBe(1);
    expect(valueAt(deployment, 'spec', 'strategy', 'type')).toBe('Recreate');
  });

  test('has time to finish, as with compose', () => {
    const seconds = valueAt(pod, 'terminationGracePeriodSeconds');
    expect(seconds).toBeGreaterThan(STOP_MS / 1_000);
    expect(`${String(seconds)}s`).toBe(valueAt(compose, 'services', 'kube-tutor', 'stop_grace_period'));
  });

  test('writes where it may, and sets only what is a setting', () => {
    const mounts = valueAt(container, 'volumeMounts') as readonly {
      readonly name: string;
      readonly mountPath: string;
    }[];
    const volumes = valueAt(pod, 'volumes') as readonly { readonly name: string }[];
    expect(mounts.map(({ name }) => name).sort()).toEqual(volumes.map(({ name }) => name).sort());
    const env = valueAt(container, 'env') as readonly { readonly name: string; readonly value: string }[];
    expect(Object.keys(SETTINGS)).toEqual(expect.arrayContaining(env.map(({ name }) => name)));
    const paths = mounts.map(({ mountPath }) => mountPath);
    expect(paths).toContain(env.find(({ name }) => name === 'KUBE_TUTOR_DATA')?.value);
    expect(paths).toContain(dirname(env.find(({ name }) => name === 'KUBE_TUTOR_ACCESS')?.value ?? ''));
  });

  test('its tokens are in a Secret, and in no file here', () => {
    expect(valueAt(container, 'envFrom')).toEqual([{ secretRef: { name: 'kube-tutor' } }]);
    expect(files.flatMap(manifestsOf).filter(({ kind }) => kind === 'Secret')).toEqual([]);
  });
});
