/** Something a cluster has, whether the roles that ship with the tutor let it be read, and why. */
export interface ReadingRule {
  readonly what: string;
  readonly may: boolean;
  readonly why: string;
  /** The role in `deploy/kubernetes` that grants it. */
  readonly role?: string;
  /** Resources with their group and subresource: `pods`, `pods/log`, `deployments.apps/scale`. */
  readonly kinds: readonly string[];
}

const kinds = (text: string): readonly string[] => text.split(/\s+/u).filter((kind) => kind !== '');

/** Every rule of the roles that ship with the tutor, the allowed first. */
export const RULES: readonly ReadingRule[] = [
  {
    what: 'Workloads, Services, volume claims, events and what else a team has in a namespace',
    may: true,
    why: 'that is what questions are about; values that may be secret are hidden before anybody sees them.',
    role: 'kube-tutor-objects',
    kinds: kinds(`
      endpoints events limitranges persistentvolumeclaims persistentvolumeclaims/status pods pods/status podtemplates
      replicationcontrollers replicationcontrollers/scale replicationcontrollers/status resourcequotas
      resourcequotas/status serviceaccounts services services/status
      controllerrevisions.apps daemonsets.apps daemonsets.apps/status deployments.apps deployments.apps/scale
      deployments.apps/status replicasets.apps replicasets.apps/scale replicasets.apps/status statefulsets.apps
      statefulsets.apps/scale statefulsets.apps/status
      cronjobs.batch cronjobs.batch/status jobs.batch jobs.batch/status
      horizontalpodautoscalers.autoscaling horizontalpodautoscalers.autoscaling/status
      poddisruptionbudgets.policy poddisruptionbudgets.policy/status
      ingresses.networking.k8s.io ingresses.networking.k8s.io/status networkpolicies.networking.k8s.io
      endpointslices.discovery.k8s.io events.events.k8s.io leases.coordination.k8s.io
      csistoragecapacities.storage.k8s.io resourceclaims.resource.k8s.io resourceclaims.resource.k8s.io/status
      resourceclaimtemplates.resource.k8s.io pods.metrics.k8s.io`),
  },
  {
    what: 'Nodes, namespaces, volumes, classes, definitions of custom kinds and admission rules',
    may: true,
    why: 'a Pod that waits or was not admitted often waits for one of these.',
    role: 'kube-tutor-cluster',
    kinds: kinds(`
      namespaces nodes persistentvolumes
      csidrivers.storage.k8s.io csinodes.storage.k8s.io storageclasses.storage.k8s.io volumeattachments.storage.k8s.io
      volumeattributesclasses.storage.k8s.io
      ingressclasses.networking.k8s.io ipaddresses.networking.k8s.io servicecidrs.networking.k8s.io
      priorityclasses.scheduling.k8s.io runtimeclasses.node.k8s.io
      deviceclasses.resource.k8s.io resourceslices.resource.k8s.io
      customresourcedefinitions.apiextensions.k8s.io apiservices.apiregistration.k8s.io
      mutatingwebhookconfigurations.admissionregistration.k8s.io
      validatingadmissionpolicies.admissionregistration.k8s.io
      validatingadmissionpolicybindings.admissionregistration.k8s.io
      validatingwebhookconfigurations.admissionregistration.k8s.io nodes.metrics.k8s.io`),
  },
  {
    what: 'Custom kinds of a team',
    may: true,
    why: 'as far as an operator says so, with a ClusterRole that has the label kube-tutor/custom-kinds.',
    role: 'kube-tutor-custom-kinds',
    kinds: [],
  },
  {
    what: 'Logs',
    may: true,
    why: 'as far as an operator switches them on: programs log what they should not, and no filter knows every secret.',
    role: 'kube-tutor-logs',
    kinds: ['pods/log'],
  },
  {
    what: 'ConfigMaps',
    may: true,
    why: 'as far as an operator switches them on, and then only keys and sizes unless values are switched on as well.',
    role: 'kube-tutor-config-maps',
    kinds: ['configmaps'],
  },
  {
    what: 'Secrets',
    may: false,
    why: 'whoever can read a chat could use what is in them. The server refuses as well, so no mistake of mine can leak one.',
    kinds: ['secrets'],
  },
  {
    what: 'Tokens of service accounts, and reviews of tokens',
    may: false,
    why: 'whoever holds a token acts as its owner.',
    kinds: ['serviceaccounts/token', 'tokenreviews.authentication.k8s.io'],
  },
  {
    what: 'Going into a container or through the API server: exec, attach, port-forward, proxy, debug',
    may: false,
    why: 'the API calls some of these reading, but they run programs and open ways into the network.',
    kinds: kinds(`
      pods/exec pods/attach pods/portforward pods/proxy pods/ephemeralcontainers services/proxy nodes/proxy nodes/log
      nodes/configz`),
  },
  {
    what: 'Roles and who has them',
    may: false,
    why: 'that would tell whom to attack. What you may do yourself, `auth can-i --list` tells.',
    kinds: kinds(`
      roles.rbac.authorization.k8s.io rolebindings.rbac.authorization.k8s.io clusterroles.rbac.authorization.k8s.io
      clusterrolebindings.rbac.authorization.k8s.io`),
  },
  {
    what: 'Requests for certificates',
    may: false,
    why: 'whoever has one signed becomes somebody to the cluster.',
    kinds: ['certificatesigningrequests.certificates.k8s.io', 'podcertificaterequests.certificates.k8s.io'],
  },
  {
    what: 'Changing anything',
    may: false,
    why: 'no role grants more than get and list, and I have nothing in me that could send a change.',
    kinds: [],
  },
];
