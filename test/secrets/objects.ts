import type { KubeObject } from '../../src/kubectl/object.ts';
import { attributes, clusterObject, conditions, LABELS, NAMESPACE, object, ownedBy, template } from './parts.ts';
import { entriesAt, textsAt } from './planted.ts';
import { POD } from './pod.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Keys and base64 of what stands there. */
const encodedAt = (place: Parameters<typeof entriesAt>[0]): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(entriesAt(place)).map(([key, text]) => [key, base64(text)]));

const [BUNDLE = ''] = textsAt('ca bundle');
/** `caBundle` as the API carries it. */
const CA_BUNDLE = base64(BUNDLE);

const lastApplied = (texts: readonly string[]): KubeObject => ({
  annotations: {
    'kubectl.kubernetes.io/last-applied-configuration': `${JSON.stringify({ metadata: { annotations: { ...texts } } })}\n`,
  },
});

const workload = (replicas: number): KubeObject => ({ replicas, selector: { matchLabels: LABELS } });
const webhook = { failurePolicy: 'Fail', sideEffects: 'None', admissionReviewVersions: ['v1'] };

/** Objects by their plural names; events and rows of the custom kind are made elsewhere. */
export const OBJECTS: Readonly<Record<string, KubeObject>> = {
  namespaces: clusterObject('Namespace', 'v1', { spec: {}, status: { phase: 'Active' } }),
  secrets: object(
    'Secret',
    'v1',
    { type: 'Opaque', data: encodedAt('secret') },
    lastApplied(textsAt('secret annotation')),
  ),
  configmaps: object(
    'ConfigMap',
    'v1',
    { data: entriesAt('configmap'), binaryData: encodedAt('configmap binary') },
    lastApplied(textsAt('configmap')),
  ),
  services: object(
    'Service',
    'v1',
    { spec: { type: 'ClusterIP', clusterIP: '10.96.0.77', selector: LABELS, ports: [{ port: 80 }] }, status: {} },
    lastApplied(textsAt('last applied')),
  ),
  pods: POD,
  deployments: object(
    'Deployment',
    'apps/v1',
    { spec: { ...workload(1), template: template('deployments') }, status: { conditions: conditions('Progressing') } },
    { annotations: { 'deployment.kubernetes.io/revision': '1' } },
  ),
  replicasets: object(
    'ReplicaSet',
    'apps/v1',
    { spec: { ...workload(1), template: template('replicasets') }, status: { replicas: 1 } },
    { ...ownedBy('Deployment'), annotations: { 'deployment.kubernetes.io/revision': '1' } },
  ),
  statefulsets: object('StatefulSet', 'apps/v1', {
    spec: { ...workload(1), template: template('statefulsets') },
    status: {},
  }),
  controllerrevisions: object(
    'ControllerRevision',
    'apps/v1',
    { revision: 1, data: { spec: { template: template('controllerrevisions') } } },
    ownedBy('StatefulSet'),
  ),
  daemonsets: object('DaemonSet', 'apps/v1', {
    spec: { ...workload(1), template: template('daemonsets') },
    status: {},
  }),
  jobs: object('Job', 'batch/v1', { spec: { ...workload(1), template: template('jobs') }, status: {} }),
  cronjobs: object('CronJob', 'batch/v1', {
    spec: { schedule: '0 6 * * *', jobTemplate: { spec: { template: template('cronjobs') } } },
    status: {},
  }),
  replicationcontrollers: object('ReplicationController', 'v1', {
    spec: { replicas: 1, selector: LABELS, template: template('replicationcontrollers') },
    status: { replicas: 1 },
  }),
  podtemplates: object('PodTemplate', 'v1', { template: template('podtemplates') }),
  nodes: clusterObject('Node', 'v1', {
    spec: {},
    status: {
      images: textsAt('node image').map((name) => ({ names: [name], sizeBytes: 1234 })),
      conditions: conditions('Ready'),
    },
  }),
  persistentvolumes: clusterObject('PersistentVolume', 'v1', {
    spec: {
      capacity: { storage: '1Gi' },
      accessModes: ['ReadWriteOnce'],
      csi: { ...attributes, volumeHandle: 'disk-77' },
    },
    status: { phase: 'Available' },
  }),
  certificatesigningrequests: clusterObject('CertificateSigningRequest', 'certificates.k8s.io/v1', {
    spec: {
      request: base64(textsAt('request').join('')),
      signerName: 'kubernetes.io/kube-apiserver-client',
      usages: [],
    },
    status: { certificate: base64(textsAt('certificate').join('')) },
  }),
  clustertrustbundles: clusterObject('ClusterTrustBundle', 'certificates.k8s.io/v1', {
    spec: { signerName: '', trustBundle: BUNDLE },
  }),
  apiservices: clusterObject('APIService', 'apiregistration.k8s.io/v1', {
    spec: {
      group: 'example.com',
      version: 'v1',
      caBundle: CA_BUNDLE,
      service: { name: 'planted', namespace: NAMESPACE },
    },
    status: { conditions: conditions('Available') },
  }),
  validatingwebhookconfigurations: clusterObject('ValidatingWebhookConfiguration', 'admissionregistration.k8s.io/v1', {
    webhooks: textsAt('webhook url').map((url) => ({
      name: 'gate.example.com',
      clientConfig: { url, caBundle: CA_BUNDLE },
      ...webhook,
    })),
  }),
};
