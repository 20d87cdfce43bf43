import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../src/kubectl/grammar/parse.ts';

/** What is wrong with a line, and the line offered in its place. */
function failureOf(line: string): { readonly message: string; readonly tryLine?: string } {
  const parsed = parseQuery(line);
  if (parsed.type !== 'invalid') throw new Error(`${line} is ${JSON.stringify(parsed)}`);
  return parsed.failure;
}

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
    ['get pods -o go-template={{.}}', /go-template is not here: pick values with -o jsonpath=/u, undefined],
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
    ['kubectl get secret a -o yaml | base64 -d', /stays hidden/u, 'kubectl get secret a -o yaml'],
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
