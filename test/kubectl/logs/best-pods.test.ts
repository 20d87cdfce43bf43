import { expect, test } from 'vitest';
import { byLogging } from '../../../src/kubectl/logs/best-pods.ts';
import type { KubeObject } from '../../../src/kubectl/object.ts';

interface Parts {
  readonly node?: string;
  readonly phase?: string;
  readonly ready?: string;
  readonly restarts?: number;
  readonly sidecarRestarts?: number;
  readonly made?: string;
}

const pod = (name: string, parts: Parts = {}): KubeObject => {
  const { node = 'worker-1', phase = 'Running', ready, restarts = 0, sidecarRestarts = 0 } = parts;
  return {
    metadata: { name, creationTimestamp: parts.made ?? '2026-11-23T08:00:00Z' },
    spec: { ...(node === '' ? {} : { nodeName: node }), initContainers: [{ name: 'proxy', restartPolicy: 'Always' }] },
    status: {
      phase,
      conditions: ready === undefined ? [] : [{ type: 'Ready', status: 'True', lastTransitionTime: ready }],
      containerStatuses: [{ name: 'web', restartCount: restarts }],
      initContainerStatuses: [{ name: 'proxy', restartCount: sidecarRestarts }],
    },
  };
};

test.each<[string, Parts, Parts]>([
  ['on a node', {}, { node: '' }],
  ['running rather than unknown', {}, { phase: 'Unknown' }],
  ['unknown rather than pending', { phase: 'Unknown' }, { phase: 'Pending' }],
  ['ready', { ready: '2026-11-23T09:00:00Z' }, {}],
  ['ready for longer', { ready: '2026-11-23T09:00:00Z' }, { ready: '2026-11-23T09:00:01Z' }],
  ['restarted more often', { restarts: 3 }, { restarts: 2 }],
  ['with a sidecar that restarted more often', { sidecarRestarts: 1 }, {}],
  ['made earlier', { made: '2026-11-23T07:00:00Z' }, {}],
  ['succeeded counts like running', { phase: 'Succeeded', made: '2026-11-23T07:00:00Z' }, {}],
])('the pod whose logs tell more goes first: %s', (_name, better, worse) => {
  const [a, b] = [pod('better', better), pod('worse', worse)];
  expect(byLogging([b, a]).map(({ metadata }) => metadata?.name)).toEqual(['better', 'worse']);
  expect(byLogging([a, b]).map(({ metadata }) => metadata?.name)).toEqual(['better', 'worse']);
});

test('pods alike stay as the server listed them', () => {
  expect(byLogging([pod('a'), pod('b'), pod('c')]).map(({ metadata }) => metadata?.name)).toEqual(['a', 'b', 'c']);
});
