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

/** What is wrong with a line, and the line offered in its place. */
function failureOf(line: string): { readonly message: string; readonly tryLine?: string } {
  const parsed = parseQuery(line);
  if (parsed.type !== 'invalid') throw new Error(`${line} is ${JSON.stringify(parsed)}`);
  return parsed.failure;
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

describe('what is wrong is said, and what would be right', () => {
  test.each([
    ['kubectl gte pods', /no command "gte".*get\?/u, 'kubectl get pods'],
    ['kubectl list pods', /Did you mean get\?/u, 'kubectl get pods'],
    ['kubectl log web-1', /Did you mean logs\?/u, 'kubectl logs web-1'],
    ['kubectl restart deploy/web', /Did you mean rollout restart\?/u, 'kubectl rollout restart deploy/web'],
    ['kubectl foo pods/x', /no command "foo"/u, undefined],
    ['get pods --al-namespaces', /no flag --al-namespaces.*--all-namespaces/u, 'get pods --all-namespaces'],
    ['get pods --all', /Did you mean --all-namespaces/u, 'get pods --all-namespaces'],
    ['get pods --tail=5', /belongs to logs/u, undefined],
    ['get pods -ns shop', /Write -n shop/u, 'get pods -n shop'],
    ['get pods -namespace=shop', /Write --namespace shop/u, 'get pods --namespace shop'],
    ['get pods -tail=5', /no flag/u, undefined],
    ['logs web-1 -tail=5', /Did you mean --tail/u, 'logs web-1 --tail=5'],
    ['get pods -n', /-n wants a value behind it: -n NAMESPACE/u, undefined],
    ['get pods -n Shop', /small letters/u, 'get pods -n shop'],
    ['get pods -o yml', /wide, name, yaml, json/u, 'get pods -o yaml'],
    ['get pods -o go-template={{.}}', /templates are not built/u, undefined],
    ['get pods -o kyaml', /use -o yaml/u, 'get pods -o yaml'],
    ['get pods -o jsonpath', /needs a path/u, undefined],
    ['get pods -o custom-columns=NAME', /NAME:\.metadata\.name/u, undefined],
    ['get pods --show-labels -o yaml', /without -o/u, undefined],
    ['get pods -L app=web', /no key of a label/u, undefined],
    ['get pods web-1 -l app=web', /both at once/u, undefined],
    ["get pods -l 'a in b'", /label selector/u, undefined],
    ['get pods -l env in (a,b)', /quotes/u, "get pods -l 'env in (a,b)'"],
    ['get pods --field-selector=status.phase', /status\.phase=Running/u, undefined],
    ['get pod pod/web-1', /mixes the two/u, 'get pod/web-1'],
    ['kubectl get pods, services', /without blanks/u, 'kubectl get pods,services'],
    ['get pod web%2f', /no "%"/u, undefined],
    ['kubectl get pod/../secrets', /one "\/" between/u, undefined],
    ['get pod/..', /no "\.\."/u, undefined],
    ['get pods web_1/x', /mixes the two/u, 'get web_1/x'],
    ['get pods --subresource=status', /name the object/u, undefined],
    ['get pod web-1 --subresource=exec', /status or scale/u, undefined],
    ['get pods --context=a --all-contexts', /only one of the two/u, undefined],
    ['get pods --show-kind=maybe', /true or false/u, undefined],
    ['logs web-1 --tail=x', /whole number, as in --tail=20/u, undefined],
    ['logs web-1 --since=10', /time with its unit/u, 'logs web-1 --since=10s'],
    ['logs web-1 --since=5m --since-time=2026-01-31T12:00:00Z', /only one of the two/u, undefined],
    ['logs web-1 --since-time=yesterday', /2026-01-31T12:00:00Z/u, undefined],
    ['logs web-1 nginx -c nginx', /named twice/u, undefined],
    ['logs web-1 --all-containers -c nginx', /no single one/u, undefined],
    ['logs pod web-1', /with "\/" between/u, 'logs pod/web-1'],
    ['kubectl logs --previous', /logs of what\?/u, undefined],
    ['kubectl get -n shop', /get what\?/u, 'get pods -n shop'],
    ['kubectl events pod/web-1', /behind --for/u, 'kubectl events --for pod/web-1'],
    ['events --types=Warnings', /Normal and Warning/u, 'events --types=Warning'],
    ['top pods --sort-by=mem', /cpu or memory/u, 'top pods --sort-by=memory'],
    ['top pod pod/web-1', /no "\/"/u, 'top pod web-1'],
    ['kubectl explain pod spec', /behind dots/u, 'kubectl explain pod.spec'],
    ['kubectl explain pod.spec.containers[0].image', /without brackets/u, 'kubectl explain pod.spec.containers.image'],
    ['explain pods --max-depth=2', /goes with --recursive/u, 'explain pods --max-depth=2 --recursive'],
    ['kubectl auth can-i get', /what to do and with what/u, 'auth can-i get pods -n shop'],
    ['auth can-i --list -A', /neither -A/u, undefined],
    ['kubectl rollout stauts deploy/web', /rollout status/u, 'kubectl rollout status deploy/web'],
    ['kubectl version 1.37', /takes no words/u, 'kubectl version'],
    ['kubectl get pods | grep web', /press Filter/u, 'kubectl get pods'],
    ['kubectl get pods -A | wc -l', /how many/u, 'kubectl get pods -A'],
    ['kubectl get pods | xargs x', /nothing can be piped/u, 'kubectl get pods'],
    ['kubectl get pods && ls', /One command at a time/u, 'kubectl get pods'],
    ['kubectl get pods > x', /no files/u, 'kubectl get pods'],
    ['kubectl logs $POD', /fill in "\$POD"/u, undefined],
    ['kubectl logs $(kubectl get pods -o name)', /no shell/u, undefined],
    ['kubectl logs `x`', /no shell/u, undefined],
    ['kubectl logs <pod>', /stands for something/u, undefined],
    ["kubectl get pods -l 'app=web", /never closed/u, undefined],
    ['watch -n 1 kubectl get pods', /no shell/u, 'kubectl get pods'],
    ['kubectl foo --token=hunter2', /no command "foo"/u, undefined],
  ])('%s', (line, message, mended) => {
    const failure = failureOf(line);
    expect(failure.message).toMatch(message);
    expect(failure.tryLine).toBe(mended);
    expect(failure.message).not.toContain('hunter2');
  });

  test('too many things for one line', () => {
    expect(failureOf(`get ${'pod/a '.repeat(51)}`).message).toMatch(/at most 50/u);
    expect(failureOf(`kubectl get a,b,c,d,e,f ${'x1 '.repeat(9)}`).message).toMatch(/at most 50/u);
    expect(failureOf(`kubectl get pod ${'a'.repeat(254)}`).message).toMatch(/too long/u);
  });
});
