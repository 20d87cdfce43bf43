import { textAt, valueAt } from '../../object.ts';
import { each, list, pairs, table } from '../lists.ts';
import { field, fields, isRecord, said, time } from '../parts.ts';
import type { Part, Printer, Printers } from '../scene.ts';
import { foundIn } from '../scene.ts';
import { plain } from '../text.ts';
import { limitRows, quotaRows } from './limits.ts';
import { yes } from './pod-template.ts';
import { selectorText } from './selector.ts';

/** What the cluster itself is made of. */
export const clusterPrinters: Printers = {
  Namespace: {
    desired: [list('Finalizers', 'spec.finalizers')],
    observed: [field('Status', 'status.phase', { mark: (phase) => (phase === 'Active' ? undefined : 'notice') })],
    related: [quotas, limitRanges],
  },
  Event: {
    about: { desired: 'what happened' },
    desired: [
      field('Type', 'type', { mark: (type) => (type === 'Warning' ? 'notice' : undefined) }),
      fields(['Reason', 'reason'], ['Message', 'message'], ['Note', 'note'], ['Action', 'action']),
      said('About', ({ object }) => referenceText(valueAt(object, 'involvedObject') ?? valueAt(object, 'regarding'))),
      said('Count', ({ object }) => plain(valueAt(object, 'count') ?? valueAt(object, 'series', 'count'))),
      time('First Seen', 'firstTimestamp'),
      time('Seen', 'eventTime'),
      time('Last Seen', 'lastTimestamp'),
      said(
        'From',
        ({ object }) =>
          textAt(object, 'source', 'component') ||
          textAt(object, 'reportingComponent') ||
          textAt(object, 'reportingController'),
      ),
    ],
  },
  'apiextensions.k8s.io/CustomResourceDefinition': {
    about: { desired: 'the kind it adds' },
    desired: [
      fields(
        ['Group', 'spec.group'],
        ['Kind', 'spec.names.kind'],
        ['Plural', 'spec.names.plural'],
        ['Singular', 'spec.names.singular'],
      ),
      list('Short Names', 'spec.names.shortNames'),
      list('Categories', 'spec.names.categories'),
      fields(['Scope', 'spec.scope'], ['Conversion', 'spec.conversion.strategy']),
      table('Versions', 'spec.versions', [
        ['Name', 'name'],
        ['Served', 'served'],
        ['Stored', 'storage'],
        ['Deprecated', (version) => yes(valueAt(version, 'deprecated')) || 'no'],
        ['Fields', (version) => fieldNames(version)],
      ]),
    ],
    observed: [list('Stored Versions', 'status.storedVersions')],
  },
  'apiregistration.k8s.io/APIService': {
    desired: [
      fields(['Group', 'spec.group'], ['Version', 'spec.version']),
      field('Served By', 'spec.service', {
        as: (service) => `Service ${textAt(service, 'namespace')}/${textAt(service, 'name')}`,
        none: 'the API server itself',
      }),
    ],
  },
  'coordination.k8s.io/Lease': {
    desired: [
      field('Holder', 'spec.holderIdentity'),
      field('Lasts', 'spec.leaseDurationSeconds', { as: (seconds) => `${plain(seconds)}s` }),
      time('Acquired', 'spec.acquireTime'),
      time('Renewed', 'spec.renewTime'),
      field('Handed On', 'spec.leaseTransitions'),
    ],
  },
  'node.k8s.io/RuntimeClass': {
    desired: [
      field('Handler', 'handler'),
      pairs('Overhead', 'overhead.podFixed', { sign: ': ' }),
      pairs('Node Selectors', 'scheduling.nodeSelector'),
    ],
  },
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration': webhooks(),
  'admissionregistration.k8s.io/MutatingWebhookConfiguration': webhooks(),
};

function quotas(scene: Parameters<Part>[0]): ReturnType<Part> {
  return foundIn(scene, 'resourcequotas').flatMap((quota) => [
    { type: 'group', label: `Quota ${textAt(quota, 'metadata', 'name')}`, entries: quotaRows(scene, quota) },
  ]);
}

function limitRanges(scene: Parameters<Part>[0]): ReturnType<Part> {
  return foundIn(scene, 'limitranges').flatMap((range) => [
    { type: 'group', label: `Limit Range ${textAt(range, 'metadata', 'name')}`, entries: limitRows(scene, range) },
  ]);
}

function referenceText(reference: unknown): string {
  const namespace = textAt(reference, 'namespace');
  const name = `${textAt(reference, 'kind')}/${textAt(reference, 'name')}`;
  return namespace === '' ? name : `${name} in ${namespace}`;
}

function fieldNames(version: unknown): string {
  const spec = valueAt(version, 'schema', 'openAPIV3Schema', 'properties', 'spec', 'properties');
  return isRecord(spec) ? `spec: ${Object.keys(spec).sort().join(', ')}` : '';
}

function webhooks(): Printer {
  return {
    about: { desired: 'who is asked before something is stored' },
    desired: [
      each(
        'Webhooks',
        'webhooks',
        (webhook) => textAt(webhook, 'name'),
        field('Asks', 'clientConfig.service', {
          as: (service) => `Service ${textAt(service, 'namespace')}/${textAt(service, 'name')}`,
          none: 'an address outside of the cluster',
        }),
        field('If It Does Not Answer', 'failurePolicy', {
          as: (policy) => (policy === 'Ignore' ? 'Ignore: go on' : 'Fail: nothing is stored'),
        }),
        field('Timeout', 'timeoutSeconds', { as: (seconds) => `${plain(seconds)}s` }),
        list('For', 'rules', (rule) =>
          ['operations', 'apiGroups', 'resources']
            .map((key) => valueAt(rule, key))
            .map((values) => (Array.isArray(values) ? values.map(plain).join(',') : ''))
            .join(' '),
        ),
        field('In Namespaces With', 'namespaceSelector', { as: selectorText }),
      ),
    ],
  };
}
