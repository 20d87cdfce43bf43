import type { AccessRule } from '../access/rule.ts';
import { fail, ok } from '../core/failure.ts';
import { loadAccess } from './access.ts';
import { check } from './check.ts';
import { given, type Door } from './doors.ts';
import type { Environment } from './environment.ts';
import { CLUSTER_SETTINGS } from './cluster-settings.ts';
import { SETTINGS } from './settings.ts';

/** Which clusters may be read, and by whom. */
export interface ClustersConfig {
  /** Paths, as KUBECONFIG lists them; absent: the usual one of this user. */
  readonly kubeconfig?: string;
  readonly inCluster: boolean;
  /** Absent: every context. */
  readonly contexts?: readonly string[];
  /** The context of places that chose none. */
  readonly context?: string;
  readonly rules: readonly AccessRule[];
  readonly practice: 'own' | 'everywhere' | 'off';
  readonly configMapValues: boolean;
  readonly showAddresses: boolean;
  readonly auditDays: number;
  /** What kubeconfigs and their sign-in programs go by; without our own secrets, which are none of their business. */
  readonly environment: Environment;
}

/** What holds when the settings are wrong: nobody reads anything but the practice cluster, at one's own terminal. */
export const NO_CLUSTERS: ClustersConfig = {
  inCluster: false,
  contexts: [],
  rules: [],
  practice: 'own',
  configMapValues: false,
  showAddresses: false,
  auditDays: 90,
  environment: {},
};

/** Which clusters are to be read, or why that cannot be told. */
export function clustersOf(environment: Environment): Door<ClustersConfig> {
  const checked = check(CLUSTER_SETTINGS, environment);
  if (!checked.ok) return checked;
  const { value } = checked;
  const access = value.KUBE_TUTOR_ACCESS === undefined ? ok([]) : loadAccess(value.KUBE_TUTOR_ACCESS);
  if (!access.ok) return fail(access.failure);
  return ok({
    inCluster: value.KUBE_TUTOR_IN_CLUSTER,
    rules: access.value,
    practice: value.KUBE_TUTOR_PRACTICE,
    configMapValues: value.KUBE_TUTOR_CONFIGMAP_VALUES,
    showAddresses: value.KUBE_TUTOR_SHOW_ADDRESSES,
    auditDays: value.KUBE_TUTOR_AUDIT_DAYS,
    environment: withoutSecrets(environment),
    ...given({
      kubeconfig: value.KUBE_TUTOR_KUBECONFIG,
      contexts: value.KUBE_TUTOR_CONTEXTS,
      context: value.KUBE_TUTOR_CONTEXT,
    }),
  });
}

function withoutSecrets(environment: Environment): Environment {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => SETTINGS[name.replace(/_FILE$/u, '')]?.secret !== true),
  );
}
