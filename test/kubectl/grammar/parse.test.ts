import { describe, expect, test } from 'vitest';
import { formatQuery } from '../../../src/kubectl/grammar/format.ts';
import { parseQuery } from '../../../src/kubectl/grammar/parse.ts';
import type { Query } from '../../../src/kubectl/query.ts';

/** The query that a line is. */
function queryOf(line: string): Query {
  const parsed = parseQuery(line);
  if (parsed.type !== 'query') throw new Error(`${line} is ${JSON.stringify(parsed)}`);
  return parsed.query;
}

describe('a line and the form it is shown in', () => {
  test.each([
    ['get pods', 'kubectl get pods'],
    ['kubectl get po -Aowide', 'kubectl get po -o wide -A'],
    ['get pods -nshop -lapp=web', 'kubectl get pods -l app=web -n shop'],
    ['get pods -n=shop --output=yaml', 'kubectl get pods -o yaml -n shop'],
    ['get pods -A -n shop', 'kubectl get pods -A'],
    ['get pods --no-headers=false', 'kubectl get pods'],
    ['get pods --no-headers --show-kind --show-labels', 'kubectl get pods --show-labels --show-kind --no-headers'],
    ['get pods -L app -L tier,app', 'kubectl get pods -L app,tier'],
    ['get pods -l a=b -l c=d', 'kubectl get pods -l c=d'],
    ["get pods -l 'env in (a, b)'", "kubectl get pods -l 'env in (a, b)'"],
    ['get pods --field-selector status.phase=Running', 'kubectl get pods --field-selector=status.phase=Running'],
    ['get pods --sort-by {.metadata.name}', "kubectl get pods --sort-by='{.metadata.name}'"],
    ['get pods -o jsonpath={.items[*].metadata.name}', "kubectl get pods -o 'jsonpath={.items[*].metadata.name}'"],
    [
      'get pods -o custom-columns=NAME:.metadata.name,NODE:.spec.nodeName',
      'kubectl get pods -o custom-columns=NAME:.metadata.name,NODE:.spec.nodeName',
    ],
    ['get pods -ojson --show-managed-fields', 'kubectl get pods -o json --show-managed-fields'],
    ['get pods --show-managed-fields', 'kubectl get pods'],
    ['get pods --chunk-size=100', 'kubectl get pods'],
    ['get pods,svc web', 'kubectl get pods/web svc/web'],
    ['get pod web-1 web-2 --ignore-not-found', 'kubectl get pod web-1 web-2 --ignore-not-found'],
    ['get deploy web --subresource=scale', 'kubectl get deploy web --subresource=scale'],
    ["kubectl get pod 'all' 'in'", "kubectl get pod 'all' 'in'"],
    ['get pods --context prod --request-timeout=1m', 'kubectl get pods --context=prod --request-timeout=60s'],
    ['get pods --request-timeout=3', 'kubectl get pods --request-timeout=3s'],
    ['get pods --request-timeout=0', 'kubectl get pods'],
    ['get pods --all-contexts', 'kubectl get pods --all-contexts'],
    ['kubectl -n shop get pods', 'kubectl get pods -n shop'],
    ['kubectl -A get pods', 'kubectl get pods -A'],
    ['describe deploy/web --show-events=false', 'kubectl describe deploy/web --show-events=false'],
    ['logs web-1', 'kubectl logs web-1 --tail=50'],
    ['logs web-1 nginx', 'kubectl logs web-1 -c nginx --tail=50'],
    ['logs web-1 --tail=-1', 'kubectl logs web-1 --tail=500'],
    ['logs web-1 --tail 9999', 'kubectl logs web-1 --tail=500'],
    ['logs web-1 --limit-bytes=99999999', 'kubectl logs web-1 --tail=50'],
    ['logs web-1 --limit-bytes=1000', 'kubectl logs web-1 --tail=50 --limit-bytes=1000'],
    ['logs web-1 --since=1h30m', 'kubectl logs web-1 --tail=50 --since=5400s'],
    ['logs web-1 --since=100ms', 'kubectl logs web-1 --tail=50 --since=1s'],
    ['logs -p web-1 --timestamps', 'kubectl logs web-1 --previous --tail=50 --timestamps'],
    ['logs deploy/web --all-pods', 'kubectl logs deploy/web --all-pods --tail=50'],
    ['logs -l app=web --prefix', 'kubectl logs -l app=web --tail=50 --prefix'],
    ['logs web-1 --follow=false', 'kubectl logs web-1 --tail=50'],
    ['kubectl events', 'kubectl events'],
    ['events --for pod/web-1 --types=warning,Normal', 'kubectl events --for=pod/web-1 --types=Normal,Warning'],
    ['events -A -o yaml', 'kubectl events -o yaml -A'],
    ['top po --containers', 'kubectl top pod --containers'],
    ['top nodes --show-capacity --sort-by=cpu', 'kubectl top node --sort-by=cpu --show-capacity'],
    ['top pod web-1 --sum', 'kubectl top pod web-1 --sum'],
    ['explain deployments.apps.spec', 'kubectl explain deployments.apps.spec'],
    ['explain deploy --recursive', 'kubectl explain deploy --recursive --max-depth=3'],
    ['explain deploy -R --max-depth=0', 'kubectl explain deploy --recursive --max-depth=0'],
    ['explain deploy --api-version=apps/v1 -o plaintext', 'kubectl explain deploy --api-version=apps/v1'],
    ['api-resources --api-group= --namespaced=false', "kubectl api-resources --api-group='' --namespaced=false"],
    ['api-resources --verbs list,get -o wide', 'kubectl api-resources --verbs=list,get -o wide'],
    ['auth can-i GET pods/web-1', 'kubectl auth can-i get pods/web-1'],
    ["auth can-i '*' '*' -A", "kubectl auth can-i '*' '*' -A"],
    ['auth can-i get pods --subresource=log', 'kubectl auth can-i get pods --subresource=log'],
    ['auth can-i get /healthz', 'kubectl auth can-i get /healthz'],
    ['auth can-i --list --no-headers', 'kubectl auth can-i --list --no-headers'],
    ['rollout status deploy/web', 'kubectl rollout status deploy/web --watch=false'],
    ['rollout status deploy/web -w', 'kubectl rollout status deploy/web --timeout=60s'],
    ['rollout status deploy/web --timeout=10s', 'kubectl rollout status deploy/web --timeout=10s'],
    ['rollout status deploy/web --timeout=2h', 'kubectl rollout status deploy/web --timeout=60s'],
    ['rollout history deploy/web --revision=2 -o yaml', 'kubectl rollout history deploy/web --revision=2 -o yaml'],
    ['kubectl version -o json', 'kubectl version -o json'],
    ['auth whoami', 'kubectl auth whoami'],
    ['config get-contexts -o name', 'kubectl config get-contexts -o name'],
    ['cluster-info', 'kubectl cluster-info'],
    ['api-versions', 'kubectl api-versions'],
  ])('%s', (line, form) => {
    const query = queryOf(line);
    expect(formatQuery(query)).toBe(form);
    expect(queryOf(form)).toEqual(query);
  });
});

describe('queries hold what was asked', () => {
  const where = { allContexts: false, allNamespaces: false };

  test('get', () => {
    expect(queryOf('get pods web-1 -n shop -o wide')).toEqual({
      verb: 'get',
      where: { ...where, namespace: 'shop' },
      wanted: { type: 'types', types: ['pods'], names: ['web-1'] },
      selectors: {},
      format: { type: 'table', wide: true },
      headers: true,
      showKind: false,
      showLabels: false,
      labelColumns: [],
      ignoreNotFound: false,
    });
  });

  test('logs, of a pod by its name alone', () => {
    expect(queryOf('logs web-1')).toEqual({
      verb: 'logs',
      where,
      of: { type: 'object', object: { type: 'pods', name: 'web-1' } },
      allContainers: false,
      allPods: false,
      previous: false,
      tail: 50,
      timestamps: false,
      prefix: false,
      limitBytes: 262_144,
      ignoreErrors: false,
    });
  });

  test.each([
    ['explain pod.spec.containers', 'pod', ['spec', 'containers']],
    ['explain deployments.apps.spec.strategy', 'deployments.apps', ['spec', 'strategy']],
    ['kubectl explain ingresses.networking.k8s.io.spec', 'ingresses.networking.k8s.io', ['spec']],
    ['kubectl explain widgets.example.com.spec.size', 'widgets.example.com', ['spec', 'size']],
    ['kubectl explain widgets.spec', 'widgets', ['spec']],
    ['kubectl explain pods.spec.', 'pods', ['spec']],
  ])('%s: type and fields', (line, type, path) => {
    expect(queryOf(line)).toMatchObject({ type, path });
  });
});
