import { fail, ok, type Result } from '../../core/failure.ts';
import { listAt, mapAt, textAt, type KubeObject } from '../object.ts';

/** The annotation that names the container to show where none is named: kubectl `cmd/util/podcmd/podcmd.go`. */
const DEFAULT_CONTAINER = 'kubectl.kubernetes.io/default-container';

/** Containers that platforms put beside an app. Their logs are not what somebody means who asks for those of the pod. */
const SIDECARS: ReadonlySet<string> = new Set([
  'istio-proxy',
  'linkerd-proxy',
  'envoy',
  'envoy-sidecar',
  'consul-dataplane',
  'kuma-sidecar',
  'vault-agent',
  'daprd',
  'cloud-sql-proxy',
  'cloudsql-proxy',
  'fluent-bit',
  'fluentd',
  'filebeat',
  'datadog-agent',
  'jaeger-agent',
  'otc-container',
  'aws-otel-collector',
  'xray-daemon',
]);

/** The names of a pod's containers in the order they start: init containers, containers, ephemeral containers. */
export function containerNames(pod: KubeObject): readonly string[] {
  return [...named(pod, 'initContainers'), ...named(pod, 'containers'), ...named(pod, 'ephemeralContainers')];
}

/** Which container's logs to show, and what to say about the choice. */
export interface Choice {
  readonly container: string;
  readonly notes: readonly string[];
}

/**
 * The container to show: the one asked for, else the one the pod's annotation names, else the first. The words are those of
 * kubectl `polymorphichelpers/logsforobject.go`; unlike there, a well-known sidecar that stands first is passed over.
 */
export function chooseContainer(pod: KubeObject, asked?: string): Result<Choice> {
  const name = textAt(pod, 'metadata', 'name');
  const all = containerNames(pod);
  if (asked !== undefined) {
    if (all.includes(asked)) return ok({ container: asked, notes: [] });
    const message = `container ${asked} is not valid for pod ${name} out of: ${offered(pod)}`;
    return fail({ type: 'invalid', message });
  }
  const annotated = mapAt(pod, 'metadata', 'annotations')[DEFAULT_CONTAINER] ?? '';
  if (all.includes(annotated)) return ok({ container: annotated, notes: [] });
  const notes = annotated === '' ? [] : [`Default container name "${annotated}" not found in pod ${name}`];

  const apps = named(pod, 'containers');
  const container = apps.find((each) => !SIDECARS.has(each)) ?? apps[0];
  if (container === undefined) return fail({ type: 'missing', message: `pod ${name} has no containers` });
  if (all.length > 1) notes.push(`Defaulted container "${container}" out of: ${offered(pod)}`);
  return ok({ container, notes });
}

/** All containers as kubectl offers them: the app's first, then those for debugging and those that ran before. */
function offered(pod: KubeObject): string {
  return [
    ...named(pod, 'containers'),
    ...named(pod, 'ephemeralContainers').map((name) => `${name} (ephem)`),
    ...named(pod, 'initContainers').map((name) => `${name} (init)`),
  ].join(', ');
}

function named(pod: KubeObject, list: 'containers' | 'initContainers' | 'ephemeralContainers'): readonly string[] {
  return listAt(pod, 'spec', list).map((container) => textAt(container, 'name'));
}
