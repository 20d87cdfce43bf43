import { listAt, textAt, type KubeObject } from '../../kubectl/object.ts';
import { shiftMoment } from './shift.ts';
import { found, refusal, type Response } from './status.ts';

/** Where the lines of a pod's containers are found. */
export interface LogSource {
  readonly logs: Readonly<Record<string, string>>;
  /** How far moments are moved, in milliseconds. */
  readonly shift: number;
  readonly now: number;
}

/** `pods/log`: lines of one container, by the parameters that kubelets take. */
export function podLog(pod: KubeObject, params: URLSearchParams, { logs, shift, now }: LogSource): Response {
  const name = textAt(pod, 'metadata', 'name');
  const containers = [...listAt(pod, 'spec', 'initContainers'), ...listAt(pod, 'spec', 'containers')].map((each) =>
    textAt(each, 'name'),
  );
  const container = params.get('container') ?? (containers.length === 1 ? containers[0] : undefined);
  if (container === undefined) {
    return refusal(400, `a container name must be specified for pod ${name}, choose one of: [${containers.join(' ')}]`);
  }
  if (!containers.includes(container)) return refusal(400, `container ${container} is not valid for pod ${name}`);
  const waiting = waitingReason(pod, container);
  const previous = params.get('previous') === 'true';
  const recorded =
    logs[[textAt(pod, 'metadata', 'namespace'), name, container, ...(previous ? ['previous'] : [])].join('/')];
  if (recorded === undefined) {
    if (previous) return refusal(400, `previous terminated container "${container}" in pod "${name}" not found`);
    if (waiting !== '')
      return refusal(400, `container "${container}" in pod "${name}" is waiting to start: ${waiting}`);
  }
  return found(pick(recorded ?? '', params, shift, now), 'text/plain');
}

function waitingReason(pod: KubeObject, container: string): string {
  const status = listAt(pod, 'status', 'containerStatuses').find((each) => textAt(each, 'name') === container);
  const { reason } =
    (status?.['state'] as { readonly waiting?: { readonly reason?: string } } | undefined)?.waiting ?? {};
  return reason === undefined || reason === 'CrashLoopBackOff' ? '' : reason;
}

function pick(recorded: string, params: URLSearchParams, shift: number, now: number): string {
  const number = (name: string): number => Number(params.get(name) ?? Number.NaN);
  const from = Math.max(now - number('sinceSeconds') * 1000 || 0, Date.parse(params.get('sinceTime') ?? '') || 0);
  const lines = recorded
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const blank = line.indexOf(' ');
      return { moment: shiftMoment(line.slice(0, blank), shift), text: line.slice(blank + 1) };
    })
    .filter(({ moment }) => Date.parse(moment) >= from);
  const tail = number('tailLines');
  const kept = Number.isNaN(tail) ? lines : tail === 0 ? [] : lines.slice(-tail);
  const stamped = params.get('timestamps') === 'true';
  const text = kept.map((line) => `${stamped ? `${line.moment} ` : ''}${line.text}\n`).join('');
  const limit = number('limitBytes');
  return Number.isNaN(limit) ? text : Buffer.from(text).subarray(0, limit).toString('utf8');
}
