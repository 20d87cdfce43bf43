import { afterAll, describe, expect, inject, test } from 'vitest';
import { createClusters } from '../../src/cluster/clusters.ts';
import { groupVersion } from '../../src/kubectl/discovery.ts';
import { STRICT } from '../../src/kubectl/redact/policy.ts';
import { isRefused } from '../../src/kubectl/redact/refused.ts';
import type { Target } from '../../src/ports/cluster.ts';
import { createDiscoveries } from '../../src/queries/discover.ts';
import { createReader } from '../../src/queries/reader.ts';

const { kubeconfigs } = inject('controlPlane');
const clusters = createClusters({ kubeconfig: kubeconfigs.admin, environment: {}, clock: Date.now, version: 'test' });
const [context = ''] = await clusters.names();
const opened = await clusters.open(context);
if (!opened.ok) throw new Error(opened.failure.message);
const cluster = opened.value;
const discovery = await createDiscoveries({
  clock: Date.now,
  read: (_name, target, options) => cluster.read(target, options),
})(cluster.name);
if (!discovery.ok) throw new Error(discovery.failure.message);
const kinds = discovery.value.resources
  .filter(({ verbs }) => verbs.includes('list'))
  .map(({ group, version, name }): [string, Target] => [
    `${name} ${groupVersion({ group, version })}`,
    { type: 'objects', group, version, resource: name },
  ]);

afterAll(() => clusters.close());

/** Where values may be hidden in what the seed makes: everything else is as the server sent it. */
const HIDDEN =
  /\.metadata\.(?:managedFields|annotations)(?:\.|$)|\.env\.\d+\.value$|\.args\.\d+$|^\.items\.\d+\.(?:data|binaryData)\.|\.trustBundle$|\.caBundle$|\.message$|\.images$|\.spec\.request$|\.status\.certificate$/u;

/** The paths at which two answers differ. */
function differences(before: unknown, after: unknown, path = ''): readonly string[] {
  if (Object.is(before, after)) return [];
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) return [path];
  // Casts, because only names and values are looked at.
  const [left, right] = [before as Record<string, unknown>, after as Record<string, unknown>];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((name) =>
    differences(left[name], right[name], `${path}.${name}`),
  );
}

describe('what a reader shows of a real cluster', () => {
  test('is asked for many kinds', () => {
    expect(kinds.length).toBeGreaterThan(60);
  });

  test.each(kinds)('%s: all but what the rules hide, and nothing that was planted', async (_name, target) => {
    let sent: unknown;
    const watched = {
      ...cluster,
      read: async (...args: Parameters<typeof cluster.read>) => {
        const answer = await cluster.read(...args);
        sent = answer.ok ? answer.value.body : undefined;
        return answer;
      },
    };
    const read = createReader({ cluster: watched, policy: STRICT, signal: new AbortController().signal });
    const objects = await read(target);
    expect(objects.ok).toBe(isRefused(target) === undefined);
    if (!objects.ok) return;
    const { body } = objects.value;
    expect(differences(sent, body).filter((path) => !HIDDEN.test(path))).toEqual([]);
    expect(JSON.stringify(body)).not.toContain('PLANTED');

    const table = await read(target, { accept: 'table' });
    expect(table.ok && JSON.stringify(table.value.body).includes('PLANTED')).toBe(false);
  });
});
