import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeObject } from '../../../src/kubectl/describe/describe-object.ts';
import { BLOCKS, type Entry, type Value } from '../../../src/kubectl/describe/description.ts';
import { PRINTERS, printerOf } from '../../../src/kubectl/describe/printers/index.ts';
import { renderDescription } from '../../../src/kubectl/describe/render.ts';
import type { KubeObject } from '../../../src/kubectl/object.ts';
import { loadCase, names, now, surroundingsOf, type Case } from './cases.ts';

const textOf = (each: Case): string => renderDescription(describeObject(each.object, surroundingsOf(each)));

/** The kinds that kubectl has printers of its own for: k8s.io/kubectl, pkg/describe/describe.go, describerMap. */
const KUBECTL_DESCRIBES = `
  Pod ReplicationController Secret Service ServiceAccount Node LimitRange ResourceQuota PersistentVolume
  PersistentVolumeClaim Namespace Endpoints ConfigMap discovery.k8s.io/EndpointSlice
  autoscaling/HorizontalPodAutoscaler networking.k8s.io/Ingress networking.k8s.io/IngressClass
  networking.k8s.io/ServiceCIDR networking.k8s.io/IPAddress batch/Job batch/CronJob apps/StatefulSet
  apps/Deployment apps/DaemonSet apps/ReplicaSet certificates.k8s.io/CertificateSigningRequest
  storage.k8s.io/StorageClass storage.k8s.io/CSINode storage.k8s.io/VolumeAttributesClass
  policy/PodDisruptionBudget networking.k8s.io/NetworkPolicy rbac.authorization.k8s.io/Role
  rbac.authorization.k8s.io/ClusterRole rbac.authorization.k8s.io/RoleBinding
  rbac.authorization.k8s.io/ClusterRoleBinding scheduling.k8s.io/PriorityClass`
  .trim()
  .split(/\s+/u);

describe('the description of', () => {
  test.each(names)('%s is as the golden file has it', async (name) => {
    await expect(textOf(loadCase(name))).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});

describe('printers', () => {
  test('are there for every kind that kubectl itself has one for', () => {
    expect(KUBECTL_DESCRIBES.filter((name) => !Object.hasOwn(PRINTERS, name))).toEqual([]);
  });

  test('each have a case', () => {
    const covered = new Set(names.map((name) => printerOf(loadCase(name).object)));
    const missing = Object.entries(PRINTERS).filter(([, printer]) => !covered.has(printer));
    // Both webhook configurations look the same.
    expect(missing.map(([name]) => name)).toEqual(['admissionregistration.k8s.io/MutatingWebhookConfiguration']);
  });

  test.each([
    ['extensions/v1beta1', 'Menu', undefined],
    ['autoscaling/v1', 'HorizontalPodAutoscaler', PRINTERS['autoscaling/HorizontalPodAutoscaler']],
    ['events.k8s.io/v1', 'Event', PRINTERS['Event']],
    ['vault.example.com/v1', 'Secret', PRINTERS['Secret']],
    ['serving.example.com/v1', 'Service', undefined],
    ['v1', 'constructor', undefined],
  ])('of %s %s', (apiVersion, kind, printer) => {
    expect(printerOf({ apiVersion, kind })).toBe(printer);
  });
});

const valuesOf = (entry: Entry): readonly Value[] => {
  switch (entry.type) {
    case 'field':
    case 'note':
      return [entry.value];
    case 'list':
      return entry.values;
    case 'group':
      return entry.entries.flatMap(valuesOf);
    case 'table':
      return entry.rows.flat();
  }
};

describe('what deserves a look', () => {
  const marked = (name: string): readonly string[] => {
    const each = loadCase(name);
    const { blocks } = describeObject(each.object, surroundingsOf(each));
    return blocks.flatMap(({ entries }) =>
      entries.flatMap(valuesOf).flatMap(({ text, mark }) => (mark === 'wrong' ? [text] : [])),
    );
  };

  test('of a Pod that was killed for its memory is its state, how it ended and that it is not ready', () => {
    expect(marked('pod-oom')).toEqual([
      'CrashLoopBackOff',
      'CrashLoopBackOff',
      'OOMKilled',
      '137 (signal 9: SIGKILL, ended by force)',
      'no',
      'False',
      'False',
    ]);
  });

  test('of a Service that leads nowhere is that it has no endpoints', () => {
    expect(marked('service-nothing')).toEqual([
      '<none> (nothing answers behind it)',
      '<none> (no Pod has the labels of the selector)',
    ]);
  });

  test('of a healthy object is nothing', () => {
    expect(['configmap', 'storageclass', 'endpointslice', 'servicecidr'].flatMap(marked)).toEqual([]);
  });
});

/** Every place in a value, as a path. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, item]) => placesIn(item, [...path, key]))];
}

function replaced(value: unknown, [step, ...rest]: readonly string[], by: unknown): unknown {
  if (step === undefined) return by;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    return value.map((item: unknown, position) => (String(position) === step ? replaced(item, rest, by) : item));
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === step ? replaced(item, rest, by) : item]),
  );
}

/** A case with anything at all in one of its places, above the lists of related objects and of events. */
const spoilt = fc.constantFrom(...names).chain((name) => {
  const { object, related = {}, events } = loadCase(name);
  const lists = Object.values(related).flatMap((list) => (list === 'unread' ? [] : list));
  const objects = [object, ...lists, ...(events === undefined || events === 'unread' ? [] : events)];
  return fc.constantFrom(...objects.keys()).chain((position) => {
    const chosen = objects[position] ?? {};
    const places = placesIn(chosen).filter((path) => path.length > 0);
    return fc.tuple(fc.constantFrom(...(places.length === 0 ? [['x']] : places)), fc.jsonValue()).map(([path, by]) => {
      // A map with something else in one place is a map still.
      const changed = replaced(chosen, path, by) as KubeObject;
      const swap = (each: KubeObject): KubeObject => (each === chosen ? changed : each);
      return {
        object: swap(object),
        related: Object.fromEntries(
          Object.entries(related).map(([role, list]) => [role, list === 'unread' ? list : list.map(swap)]),
        ),
        ...(events === undefined ? {} : { events: events === 'unread' ? events : events.map(swap) }),
      };
    });
  });
});

describe('any object', () => {
  const anything = fc.object({ maxDepth: 6, withNullPrototype: false });

  test('is described, whatever it holds', () => {
    const kinds = fc.constantFrom(...Object.keys(PRINTERS), 'shop.example.com/Menu');
    fc.assert(
      fc.property(kinds, anything, anything, anything, (name, metadata, spec, status) => {
        const parts = name.split('/');
        const kind = parts.at(-1) ?? '';
        const apiVersion = parts.length > 1 ? `${parts[0] ?? ''}/v1` : 'v1';
        const object = { ...spec, apiVersion, kind, metadata, spec, status } as KubeObject;
        expect(typeof renderDescription(describeObject(object, { related: {}, now }))).toBe('string');
      }),
      { numRuns: 300 },
    );
  });

  test('is described with anything in one of its places', () => {
    fc.assert(
      fc.property(spoilt, (each) => {
        const description = describeObject(each.object, surroundingsOf(each));
        const order = description.blocks.map(({ name }) => BLOCKS.indexOf(name));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
        renderDescription(description);
      }),
      { numRuns: 500 },
    );
  });

  test('is described however deep it goes', () => {
    let deep: unknown = 'end';
    for (let level = 0; level < 20_000; level++) deep = level % 2 === 0 ? { deep } : [deep];
    for (const kind of ['Menu', 'Pod', 'Node', 'Secret', 'Ingress']) {
      const object = { apiVersion: 'v1', kind, metadata: { name: 'x', labels: deep }, spec: deep, status: { deep } };
      expect(textOf({ object: object as KubeObject }).length).toBeLessThan(10_000);
    }
  });

  test('has no line that a terminal would obey', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const object: KubeObject = {
          kind: 'Menu',
          metadata: { name: text, labels: { [text]: text } },
          spec: { [text]: text },
        };
        // oxlint-disable-next-line no-control-regex
        expect(textOf({ object })).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/u);
      }),
    );
  });
});

describe('values that are kept secret', () => {
  const value = fc.stringMatching(/^[A-Za-z0-9]{12,30}$/u);

  test('of a Secret or ConfigMap are in no description of it', () => {
    const maps = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/u), value, { minKeys: 1, maxKeys: 5 });
    fc.assert(
      fc.property(fc.constantFrom('Secret', 'ConfigMap'), maps, maps, maps, (kind, data, stringData, binaryData) => {
        const copy = JSON.stringify({ data, stringData, binaryData });
        const annotations = { 'kubectl.kubernetes.io/last-applied-configuration': copy };
        const managedFields = [{ fieldsV1: { copy } }];
        const metadata = { name: 'x', annotations, managedFields };
        for (const apiVersion of ['v1', 'example.com/v1']) {
          const text = textOf({ object: { apiVersion, kind, metadata, data, stringData, binaryData } });
          for (const map of [data, stringData, binaryData]) {
            for (const secret of Object.values(map)) expect(text).not.toContain(secret);
          }
        }
      }),
    );
  });
});
