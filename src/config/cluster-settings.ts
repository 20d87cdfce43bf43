import * as v from 'valibot';
import type { Settings } from './setting.ts';
import { flag, names, whole } from './values.ts';

/** Settings of the clusters that may be read. */
export const CLUSTER_SETTINGS = {
  KUBE_TUTOR_KUBECONFIG: {
    about:
      'The kubeconfig whose contexts may be read. Unset: KUBECONFIG or ~/.kube/config, at the terminal and the web page only, and only after "use CONTEXT".',
    example: '/etc/kube-tutor/kubeconfig',
    schema: v.optional(v.string()),
  },
  KUBE_TUTOR_IN_CLUSTER: {
    about: 'Read the cluster in which the tutor itself runs, as its service account. It goes by the name in-cluster.',
    example: 'true',
    schema: v.optional(flag, 'false'),
  },
  KUBE_TUTOR_CONTEXTS: {
    about: 'The contexts that may be read, with commas between them. Unset: all of the kubeconfig.',
    example: 'prod,staging',
    schema: v.optional(names),
  },
  KUBE_TUTOR_CONTEXT: {
    about: 'The context that Slack and Discord ask where nobody chose another with "use".',
    example: 'prod',
    schema: v.optional(v.string()),
  },
  KUBE_TUTOR_ACCESS: {
    about: 'The access file: who may read what in Slack and Discord. Without it nobody reads a real cluster there.',
    example: 'deploy/access.yaml',
    schema: v.optional(v.string()),
  },
  KUBE_TUTOR_PRACTICE: {
    about:
      'Who may ask the built-in practice cluster: own (the terminal and the web page), everywhere (Slack and Discord too) or off.',
    example: 'everywhere',
    schema: v.optional(v.picklist(['own', 'everywhere', 'off'], 'should be own, everywhere or off'), 'own'),
  },
  KUBE_TUTOR_CONFIGMAP_VALUES: {
    about: 'Show the values of ConfigMaps, filtered for secrets, and not only their keys and sizes.',
    example: 'true',
    schema: v.optional(flag, 'false'),
  },
  KUBE_TUTOR_SHOW_ADDRESSES: {
    about: 'Let cluster-info show the address of the API server.',
    example: 'true',
    schema: v.optional(flag, 'false'),
  },
  KUBE_TUTOR_AUDIT_DAYS: {
    about: 'How many days the record of queries is kept.',
    example: '365',
    schema: v.optional(whole(1, 3_650), '90'),
  },
} as const satisfies Settings;
