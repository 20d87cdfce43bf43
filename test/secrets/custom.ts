import type { KubeObject } from '../../src/kubectl/object.ts';
import { MOMENT, NAMESPACE, object, toEnv } from './parts.ts';
import { entriesAt, PLANTED, textsAt } from './planted.ts';

const customKeys = Object.fromEntries(
  PLANTED.flatMap(({ place, key, text }) => (place === 'custom key' && key !== undefined ? [[key, text]] : [])),
);

/** Values in lists, objects and as numbers, under keys that tell what they are. */
const deeper = {
  ...Object.fromEntries(Object.entries(entriesAt('list under a key')).map(([key, value]) => [key, ['short', value]])),
  ...Object.fromEntries(
    Object.entries(entriesAt('object under a key')).map(([key, value]) => [key, { inner: { value } }]),
  ),
  ...Object.fromEntries(Object.entries(entriesAt('number under a key')).map(([key, value]) => [key, Number(value)])),
};

/** A custom resource that keeps what its authors should have put in a Secret. */
export const PROMOTION = object('Promotion', 'shop.example.com/v1', {
  spec: {
    discount: '5%',
    settings: { nested: [customKeys], deeper },
    env: toEnv('key beside its value'),
    notes: textsAt('custom text'),
    template: { spec: { containers: [{ name: 'app', env: toEnv('env of custom') }] } },
  },
  status: { active: true },
});

/** A row of that kind for each text that a printed column shows. */
export const printedPromotion = (at: number): KubeObject => {
  const { metadata, ...rest } = object('Promotion', 'shop.example.com/v1', { spec: { discount: '1%' } });
  return {
    ...rest,
    metadata: { ...(metadata as KubeObject), name: `printed-${String(at)}`, uid: `uid-${String(at)}` },
  };
};

/** An event about the pod for each text an event says. */
export const eventAbout = (message: string, at: number): KubeObject => ({
  ...object('Event', 'v1', {}, { name: `planted.${String(at)}`, uid: `uid-event-${String(at)}` }),
  involvedObject: { kind: 'Pod', apiVersion: 'v1', name: 'planted', namespace: NAMESPACE, uid: 'uid-pod' },
  reason: 'Failed',
  type: 'Warning',
  message,
  count: 3,
  firstTimestamp: MOMENT,
  lastTimestamp: MOMENT,
  source: { component: 'kubelet', host: 'worker-1' },
});
