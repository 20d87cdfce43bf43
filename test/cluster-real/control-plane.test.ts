import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, inject, test } from 'vitest';

const { kubectl, helm, kubeconfigs, server } = inject('controlPlane');
const run = promisify(execFile);

type Who = keyof typeof kubeconfigs;

/** What kubectl prints, or what it complains about. */
async function ask(line: string, who: Who = 'admin'): Promise<string> {
  try {
    return (await run(kubectl, [`--kubeconfig=${kubeconfigs[who]}`, ...line.split(' ')])).stdout;
  } catch (error) {
    return (error as { readonly stderr: string }).stderr;
  }
}

describe('The control plane', () => {
  test('is ready and of one release with its kubectl', async () => {
    expect(await ask('get --raw /readyz')).toBe('ok');
    const { clientVersion, serverVersion } = JSON.parse(await ask('version --output=json'));
    expect(serverVersion.gitVersion).toMatch(/^v1\.\d+\.\d+$/u);
    expect(clientVersion.gitVersion).toBe(serverVersion.gitVersion);
    expect(server).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/u);
  });

  test('brings a helm that reaches it', async () => {
    const { stdout } = await run(helm, ['list', '--all-namespaces', `--kubeconfig=${kubeconfigs.admin}`]);
    expect(stdout).toMatch(/^NAME\s+NAMESPACE/u);
  });

  test('has two nodes that are ready', async () => {
    const nodes = (await ask('get nodes --no-headers')).trim().split('\n');
    expect(nodes).toEqual([expect.stringMatching(/^worker-1 +Ready/u), expect.stringMatching(/^worker-2 +Ready/u)]);
  });
});

describe('The healthy workloads', () => {
  test.each([
    ['shop', 'deployment/web', '3/3'],
    ['shop', 'deployment/cart', '2/2'],
    ['shop', 'deployment/catalog', '2/2'],
    ['shop', 'statefulset/orders-db', '2/2'],
    ['shop', 'job/catalog-import', 'Complete'],
    ['shop', 'persistentvolumeclaim/data-orders-db-1', 'Bound'],
    ['shop', 'service/orders-db', 'None'],
    ['shop', 'ingress/shop', '203.0.113.10'],
    ['shop', 'poddisruptionbudget/web', '2'],
    ['shop', 'cronjob/newsletter', 'True'],
    ['shop', 'promo/black-friday', '30%'],
    ['shop', 'httproute/shop', '["shop.example.com"]'],
    ['payments', 'deployment/payments-api', '2/2'],
    ['payments', 'deployment/fraud-check', '1/1'],
    ['payments', 'statefulset/ledger', '1/1'],
    ['platform', 'deployment/ingress-nginx', '2/2'],
    ['platform', 'deployment/dashboard', '1/1'],
    ['platform', 'daemonset/log-collector', '2'],
    ['platform', 'gateway/public', 'True'],
  ])('in %s: %s shows %s', async (namespace, object, shown) => {
    const cells = (await ask(`get ${object} --namespace=${namespace} --no-headers`)).trim().split(/\s+/u);
    expect(cells).toContain(shown);
  });

  test.each(['shop', 'payments', 'platform'])('have no warnings in %s', async (namespace) => {
    expect(await ask(`get events --namespace=${namespace} --field-selector=type=Warning --output=name`)).toBe('');
  });

  test('have a history with reasons', async () => {
    const history = await ask('rollout history deployment/web --namespace=shop');
    expect(history).toMatch(/^1 +first release of the new design$/mu);
    expect(history).toMatch(/^4 +promotions on the front page$/mu);
  });

  test('are scaled by what they use', async () => {
    expect(await ask('get horizontalpodautoscaler web --namespace=shop')).toMatch(/cpu: \d+%\/70%/u);
  });
});

describe('The faults', () => {
  test.each([
    ['crash-loop', /0\/1 +CrashLoopBackOff +14 \(/u],
    ['out-of-memory', /0\/1 +OOMKilled +6 \(/u],
    ['wrong-image', /0\/1 +ImagePullBackOff +0/u],
    ['missing-config', /0\/1 +CreateContainerConfigError +0/u],
    ['too-much-cpu', /0\/1 +Pending +0/u],
    ['no-volume', /0\/1 +Pending +0/u],
    ['never-ready', /0\/1 +Running +0/u],
    ['lost-service', /1\/1 +Running +0/u],
    ['over-quota', /1\/1 +Running +0/u],
    ['failing-job', /0\/1 +Error +0/u],
  ])('show in the pods of %s', async (name, shown) => {
    const pods = await ask(`get pods --namespace=broken --no-headers --selector=app.kubernetes.io/name=${name}`);
    expect(pods).toMatch(shown);
  });

  test.each([
    ['BackOff', 'Back-off restarting failed container worker in pod crash-loop-'],
    ['Failed', 'reviews:2.4.O: not found'],
    ['Failed', 'Error: configmap "reports-config" not found'],
    ['FailedScheduling', '2 Insufficient cpu'],
    ['ProvisioningFailed', 'storageclass.storage.k8s.io "fast-ssd" not found'],
    ['Unhealthy', 'Readiness probe failed: HTTP probe failed with statuscode: 503'],
    ['FailedCreate', 'exceeded quota: batch, requested: pods=1, used: pods=1, limited: pods=1'],
    ['BackoffLimitExceeded', 'Job has reached the specified backoff limit'],
  ])('tell why: %s, %s', async (reason, message) => {
    expect(await ask(`get events --namespace=broken --field-selector=reason=${reason}`)).toContain(message);
  });

  test('are ten', async () => {
    const owners = await ask('get deployments,jobs --namespace=broken --output=name');
    expect(owners.trim().split('\n')).toHaveLength(10);
  });

  test('leave a service without endpoints', async () => {
    const slices = 'get endpointslices --namespace=broken --no-headers --selector=kubernetes.io/service-name=';
    expect(await ask(`${slices}lost-service`)).toContain('<unset>');
    expect(await ask(`${slices}never-ready`)).toMatch(/10\.244\.\d+\.\d+/u);
  });

  test('keep a claim waiting', async () => {
    expect(await ask('get persistentvolumeclaim no-volume --namespace=broken')).toMatch(
      /no-volume +Pending .*fast-ssd/u,
    );
  });
});

describe('The make-believe kubelets', () => {
  test('give logs, also of the container before', async () => {
    expect(await ask('logs deployment/web --namespace=shop --tail=1')).toContain('GET /ready HTTP/1.1');
    expect(await ask('logs deployment/crash-loop --namespace=broken --previous')).toContain('Traceback');
    const lines = await ask('logs deployment/payments-api --namespace=payments --container=payments-api');
    expect(lines).toContain('PLANTED-log-password-aa40d9');
  });

  test('measure nodes and pods', async () => {
    expect(await ask('top nodes --no-headers')).toMatch(/^worker-1 +\d+m +\d+% +\d+Mi/mu);
    expect(await ask('top pods --namespace=shop --no-headers')).toMatch(/^web-\S+ +6\dm +118Mi/mu);
  });
});

describe('Identities', () => {
  test.each([
    ['bot', 'get pods --all-namespaces', 'allowed'],
    ['bot', 'get deployments --namespace=broken', 'allowed'],
    ['bot', 'logs deployment/cart --namespace=shop', 'allowed'],
    ['bot', 'top pods --namespace=shop', 'allowed'],
    ['bot', 'get promotions --namespace=shop', 'allowed'],
    ['bot', 'get secrets --namespace=shop', 'forbidden'],
    ['bot', 'get secret web-session --namespace=shop', 'forbidden'],
    ['bot', 'delete deployment web --namespace=shop', 'forbidden'],
    ['reader', 'get pods --namespace=shop', 'allowed'],
    ['reader', 'get pods --namespace=payments', 'forbidden'],
    ['reader', 'get pods --all-namespaces', 'forbidden'],
    ['reader', 'get nodes', 'forbidden'],
    ['nobody', 'get pods --namespace=shop', 'forbidden'],
  ] as const)('%s: %s is %s', async (who, line, answer) => {
    const text = await ask(line, who);
    const refusal = `is forbidden: User "system:serviceaccount:kube-tutor:${who}"`;
    if (answer === 'forbidden') expect(text).toContain(refusal);
    else expect(text).not.toMatch(/forbidden|^error/iu);
  });
});
