import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, inject, test, vi } from 'vitest';
import { EVERYTHING } from '../../src/access/grant.ts';
import { loadBuiltIns } from '../../src/cluster/built-ins.ts';
import { createClusters } from '../../src/cluster/clusters.ts';
import { groupVersion } from '../../src/kubectl/discovery.ts';
import type { ExplainQuery } from '../../src/kubectl/query.ts';
import { STRICT } from '../../src/kubectl/redact/policy.ts';
import { runExplain } from '../../src/queries/explain.ts';
import { createOpenSession } from '../../src/queries/open-session.ts';
import { packBuiltIns } from '../control-plane/explain-file.ts';
import { readDescribed } from '../control-plane/read-described.ts';

const { kubectl, kubeconfigs } = inject('controlPlane');
const run = promisify(execFile);
const clock = Date.now;
const builtIns = await loadBuiltIns();
const offline = (): ReturnType<typeof loadBuiltIns> => Promise.resolve(builtIns);

const clusters = createClusters({ kubeconfig: kubeconfigs.admin, environment: {}, clock, version: 'test' });
const [context = ''] = await clusters.names();
const opened = await clusters.open(context);
if (!opened.ok) throw new Error(opened.failure.message);
const session = createOpenSession({ clusters, clock, policy: STRICT })({
  cluster: opened.value,
  namespace: 'default',
  scope: EVERYTHING.scope,
  auditId: 'test',
  signal: new AbortController().signal,
});

// Hundreds of processes, on a machine that may have other work.
vi.setConfig({ testTimeout: 180_000 });

/** What kubectl says to the words after `explain`. */
function kubectlSays(words: readonly string[]): Promise<string> {
  const line = words.join(' ');
  const said = sayings.get(line) ?? askKubectl(words);
  sayings.set(line, said);
  return said;
}

/** By line: a process for each takes its time, and what it says is the same for the same line. */
const sayings = new Map<string, Promise<string>>();

async function askKubectl(words: readonly string[]): Promise<string> {
  const { stdout } = await run(kubectl, [`--kubeconfig=${kubeconfigs.admin}`, 'explain', ...words]);
  return stdout;
}

/** The same words as a query: flags come after the type. */
function toQuery([name = '', ...flags]: readonly string[], asked?: string): ExplainQuery {
  const [type = '', ...path] = name.split('.');
  const valueOf = (flag: string): string | undefined =>
    flags.find((each) => each.startsWith(`${flag}=`))?.slice(flag.length + 1);
  const [apiVersion, maxDepth] = [valueOf('--api-version'), valueOf('--max-depth')];
  return {
    verb: 'explain',
    where: { allContexts: false, allNamespaces: false, ...(asked === undefined ? {} : { context: asked }) },
    type,
    path,
    recursive: flags.includes('--recursive'),
    ...(apiVersion === undefined ? {} : { apiVersion }),
    ...(maxDepth === undefined ? {} : { maxDepth: Number(maxDepth) }),
  };
}

async function weSay(words: readonly string[], asked?: string): Promise<string> {
  const answer = await runExplain(toQuery(words, asked), session, offline);
  return answer.ok ? answer.value.text : `error: ${answer.failure.message}`;
}

describe('the recorded fields', () => {
  test('are those that the server describes; `npm run record-explain` records them anew', async () => {
    const described = await readDescribed(opened.value);
    const fresh = packBuiltIns(described);
    expect(builtIns.discovery.resources).toEqual(fresh.resources);
    for (const resource of fresh.resources) {
      const recorded = builtIns.definition(resource);
      const kind = fresh.kinds[groupVersion(resource)]?.[resource.name];
      expect([recorded?.group, recorded?.version, recorded?.kind]).toEqual([kind?.group, kind?.version, kind?.kind]);
      expect(recorded?.schema).toEqual(fresh.schemas[kind?.schema ?? '']);
    }
    const [first] = fresh.resources;
    expect(first && builtIns.definition(first)?.components).toEqual(fresh.schemas);
  });
});

const everyType = builtIns.discovery.resources.map((each) => [each.name, `--api-version=${groupVersion(each)}`]);

const FIELDS = `
  pods.spec pods.spec.containers pods.spec.containers.env pods.spec.containers.env.valueFrom.secretKeyRef
  pods.spec.containers.livenessProbe.httpGet.port pods.spec.containers.resources.limits pods.spec.containers.securityContext
  pods.spec.containers.lifecycle.preStop.exec.command pods.spec.containers.ports.protocol pods.spec.dnsPolicy
  pods.spec.volumes pods.spec.volumes.projected.sources.serviceAccountToken pods.spec.volumes.csi.volumeAttributes
  pods.spec.volumes.hostPath.type pods.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution
  pods.spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution.podAffinityTerm.labelSelector
  pods.spec.tolerations.operator pods.spec.topologySpreadConstraints.whenUnsatisfiable pods.spec.restartPolicy
  pods.spec.securityContext.sysctls pods.spec.ephemeralContainers.targetContainerName pods.status.phase
  pods.status.containerStatuses.state.terminated.exitCode pods.status.conditions.lastTransitionTime
  pods.metadata pods.metadata.labels pods.metadata.ownerReferences pods.metadata.managedFields.fieldsV1 pods.kind
  po.spec.nodeName pod.apiVersion services.spec.type services.spec.ports.targetPort svc.status.loadBalancer.ingress.ip
  deployment.spec.strategy deploy.spec.strategy.rollingUpdate.maxSurge deployments.apps.spec.template.spec.containers.image
  deployments.spec.selector.matchExpressions.operator statefulsets.spec.volumeClaimTemplates.spec.accessModes
  statefulsets.spec.persistentVolumeClaimRetentionPolicy daemonsets.spec.updateStrategy.type replicasets.spec.replicas
  jobs.spec.podFailurePolicy.rules.onExitCodes.operator jobs.spec.completionMode cronjobs.spec.concurrencyPolicy
  cronjobs.spec.jobTemplate.spec.template.spec.containers.args configmaps.data configmaps.binaryData secrets.stringData
  nodes.status.nodeInfo.kubeletVersion nodes.spec.taints.effect persistentvolumes.spec.nodeAffinity.required
  persistentvolumeclaims.spec.dataSourceRef pvc.spec.resources.requests storageclasses.allowedTopologies
  ingresses.spec.rules.http.paths.pathType ingresses.networking.k8s.io.spec.defaultBackend networkpolicies.spec.egress.to.ipBlock
  horizontalpodautoscalers.spec.metrics.resource.target hpa.spec.behavior.scaleDown.policies.type
  poddisruptionbudgets.spec.maxUnavailable roles.rules.verbs clusterroles.aggregationRule rolebindings.subjects.kind
  customresourcedefinitions.spec.versions.schema.openAPIV3Schema.properties crd.spec.versions.additionalPrinterColumns
  crd.spec.versions.schema.openAPIV3Schema.items crd.spec.conversion.webhook.clientConfig.caBundle
  validatingadmissionpolicies.spec.validations.expression mutatingwebhookconfigurations.webhooks.rules.operations
  events.involvedObject.fieldPath leases.spec.renewTime csidrivers.spec.fsGroupPolicy resourcequotas.spec.scopes
  endpointslices.endpoints.conditions.serving certificatesigningrequests.spec.usages priorityclasses.value
  flowschemas.spec.rules.subjects resourceclaims.spec.devices.requests apiservices.spec.service
`
  .trim()
  .split(/\s+/u)
  .map((name) => [name]);

const DEEP = [
  ['pods', '--recursive'],
  ['pods', '--recursive', '--max-depth=2'],
  ['pods.spec', '--recursive', '--max-depth=1'],
  ['deployments', '--recursive'],
  ['deployment.spec.template', '--recursive', '--max-depth=3'],
  ['crd', '--recursive'],
  ['crd.spec.versions.schema', '--recursive', '--max-depth=4'],
  ['resourceclaims', '--recursive'],
  ['hpa', '--recursive', '--api-version=autoscaling/v1'],
  ['hpa.spec', '--api-version=autoscaling/v1'],
  ['events', '--api-version=events.k8s.io/v1'],
];

describe('an explanation is what kubectl prints, to the byte,', () => {
  test('with more than sixty fields', () => {
    expect(FIELDS.length).toBeGreaterThan(60);
  });

  test.concurrent.each([...everyType, ...FIELDS, ...DEEP].map((words) => ({ line: words.join(' '), words })))(
    'of $line without a cluster',
    async ({ words }) => {
      expect(await weSay(words)).toBe(await kubectlSays(words));
    },
  );

  test.concurrent.each([...FIELDS.slice(0, 20), ...DEEP].map((words) => ({ line: words.join(' '), words })))(
    'of $line from the cluster',
    async ({ words }) => {
      expect(await weSay(words, context)).toBe(await kubectlSays(words));
    },
  );
});

describe('an explanation of a type that somebody added is what kubectl prints', async () => {
  const { stdout } = await run(kubectl, [
    `--kubeconfig=${kubeconfigs.admin}`,
    'get',
    'crd',
    '-o=jsonpath={range .items[*]}{.spec.names.plural}.{.spec.group}{"\\n"}{end}',
  ]);
  const added = stdout.trim().split('\n');
  const lines = added.flatMap((name) => [[name], [`${name}.spec`], [name, '--recursive']]);

  test('and there is one', () => {
    expect(added.length).toBeGreaterThan(0);
  });

  test.concurrent.each(lines.map((words) => ({ line: words.join(' '), words })))('of $line', async ({ words }) => {
    expect(await weSay(words)).toBe(await kubectlSays(words));
  });
});
