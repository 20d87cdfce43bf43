import { waitUntil } from '../wait.ts';
import type { SeedPlace } from './place.ts';

const HEALTHY = ['shop', 'payments', 'platform'];
// On a busy machine all of it takes longer, and two measurements are needed before the first use is known.
const WITHIN_SECONDS = 240;

/** Waits until workloads are up, Jobs have ended, faults show, and `kubectl top` answers. */
export async function waitUntilSettled({ kubectl, check, say }: SeedPlace): Promise<void> {
  const wait = (...args: readonly string[]) => kubectl(['wait', `--timeout=${String(WITHIN_SECONDS)}s`, ...args]);
  const until = (what: string, isSo: () => Promise<boolean>) =>
    waitUntil({ what, isSo, check, withinSeconds: WITHIN_SECONDS });
  const hasEvent = (reason: string) => async () => {
    const query = ['get', 'events', '--namespace=broken', `--field-selector=reason=${reason}`, '--output=name'];
    return (await kubectl(query)) !== '';
  };
  // While nothing is measured, `top` ends with an error.
  const measures =
    (lines: number, ...what: readonly string[]) =>
    () =>
      kubectl(['top', ...what, '--no-headers']).then(
        (text) => text.trim().split('\n').length >= lines && !text.includes('<unknown>'),
        () => false,
      );

  say('Waiting until the last Job has failed and the first measurements are there');
  await Promise.all([
    ...HEALTHY.map((namespace) =>
      wait('--for=condition=Available', 'deployments', '--all', `--namespace=${namespace}`),
    ),
    wait('--for=jsonpath={.status.readyReplicas}=2', 'statefulset/orders-db', '--namespace=shop'),
    wait('--for=jsonpath={.status.readyReplicas}=1', 'statefulset/ledger', '--namespace=payments'),
    wait('--for=jsonpath={.status.lastSuccessfulTime}', 'cronjob/sales-report', '--namespace=shop'),
    wait('--for=condition=Complete', 'jobs', '--all', '--namespace=shop'),
    wait('--for=condition=Failed', 'job/failing-job', '--namespace=broken'),
    ...['FailedScheduling', 'ProvisioningFailed', 'FailedCreate'].map((reason) =>
      until(`there is an event ${reason}`, hasEvent(reason)),
    ),
    until('both nodes are measured', measures(2, 'nodes')),
    until(
      'the pods of web are measured',
      measures(3, 'pods', '--namespace=shop', '--selector=app.kubernetes.io/name=web'),
    ),
  ]);
}

/** Waits until the autoscaler knows how busy its pods are. */
export async function waitUntilScaled({ kubectl, check }: SeedPlace): Promise<void> {
  const query = ['get', 'horizontalpodautoscalers', '--all-namespaces', '--no-headers'];
  const isSo = async () => !(await kubectl(query)).includes('<unknown>');
  await waitUntil({ what: 'the autoscaler knows its target', isSo, check, withinSeconds: WITHIN_SECONDS });
}
