import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainLine } from '../../../src/kubectl/grammar/explain-line.ts';
import { parseQuery } from '../../../src/kubectl/grammar/parse.ts';
import type { Refusal } from '../../../src/kubectl/grammar/refusal.ts';
import { VERBS, verbNamed } from '../../../src/kubectl/grammar/verbs.ts';

function refusalOf(line: string): Refusal {
  const parsed = parseQuery(line);
  if (parsed.type !== 'refused') throw new Error(`${line} is ${JSON.stringify(parsed)}`);
  return parsed.refusal;
}

describe('a refused verb', () => {
  const refused = VERBS.filter(({ refusal }) => refusal !== undefined);

  test.each(refused)('"$name" is refused with its example, and taught', ({ name, example }) => {
    const found = refusalOf(`kubectl ${example.replaceAll(/[<>|]/gu, '-')}`);
    const { wouldDo, terms, reason } = verbNamed(found.verb)?.refusal ?? {};
    expect(found).toMatchObject({ wouldDo, terms, reason });
    expect(found.command.startsWith(`kubectl ${name}`)).toBe(true);
  });

  test.each([
    ['delete pod web-1 -n shop', 'describe pod/web-1 -n shop'],
    ['delete pods --all', undefined],
    ['scale deploy/web --replicas=3', 'get deploy/web'],
    ['edit deployment web', 'get deployment/web -o yaml'],
    ['rollout restart deploy/web', 'rollout status deploy/web'],
    ['rollout undo deploy/web -n shop', 'rollout history deploy/web -n shop'],
    ['label pod web-1 tier=front', 'get pod/web-1 --show-labels'],
    ['cordon node-1', 'describe node node-1'],
    ['exec -it web-1 -- sh', 'logs web-1'],
    ['exec deploy/web -- sh', 'logs deploy/web'],
    ['debug web-1 --image=busybox', 'describe pod web-1'],
    ['config use-context prod', 'use prod'],
    ['config view', 'config get-contexts'],
    ['apply -f x.yaml', undefined],
    ['kubectl delete pod ../x', undefined],
  ])('offers what may be asked in its place: %s', (line, instead) => {
    expect(refusalOf(line).instead).toBe(instead);
    if (instead !== undefined && !instead.startsWith('use '))
      expect(parseQuery(`kubectl ${instead}`)).toMatchObject({ type: 'query' });
  });
});

describe('a refused flag', () => {
  test.each([
    ['logs -f web-1', 'logs --follow', 'logs web-1'],
    ['logs web-1 --follow -n shop', 'logs --follow', 'logs web-1 -n shop'],
    ['get pods -w', 'get --watch', 'get pods'],
    ['kubectl get pods --as=admin -n shop', 'get --as', 'kubectl get pods -n shop'],
    ['get pods --kubeconfig ~/x', 'get --kubeconfig', 'get pods'],
    ['get -f x.yaml pods', 'get --filename', 'get pods'],
    ['logs -fp web-1', 'logs --follow', undefined],
    ['kubectl get pods --token=hunter2', 'get --token', undefined],
    ['kubectl get pods --token hunter2 -w', 'get --token', undefined],
  ])('is told with the line that works without it: %s', (line, verb, instead) => {
    const refusal = refusalOf(line);
    expect(refusal.verb).toBe(verb);
    expect(refusal.instead).toBe(instead);
    expect(JSON.stringify(refusal)).not.toContain('hunter2');
  });

  test.each([
    'get pods --watch=false',
    'logs web-1 -f=false',
    'get pods --server-print=true',
    'top pods --use-protocol-buffers',
  ])('is none where it stands as kubectl has it anyway: %s', (line) => {
    expect(parseQuery(line)).toMatchObject({ type: 'query' });
  });
});

describe('the command to run oneself', () => {
  test.each([
    ['delete pod web-1 -n shop --force', 'kubectl delete pod web-1 -n shop --force'],
    ['exec -it web-1 -n shop -- sh -c "echo hunter2"', 'kubectl exec web-1 -it -n shop -- sh ...'],
    ['exec web-1 mysql -phunter2', 'kubectl exec web-1 ...'],
    [
      'create secret generic db --from-literal=password=hunter2',
      'kubectl create secret generic db --from-literal=password=VALUE',
    ],
    [
      'create secret docker-registry r --docker-password hunter2',
      'kubectl create secret docker-registry r --docker-password=PASSWORD',
    ],
    ['run web --image=nginx --env=TOKEN=hunter2', 'kubectl run web --image=nginx --env=TOKEN=VALUE'],
    ['set env deploy/web PASSWORD=hunter2', 'kubectl set env deploy/web PASSWORD=VALUE'],
    ['set image deploy/web web=nginx:1.29', 'kubectl set image deploy/web web=nginx:1.29'],
    ['annotate pod web-1 note=hunter2', 'kubectl annotate pod web-1 note=VALUE'],
    ['label pod web-1 tier=front', 'kubectl label pod web-1 tier=front'],
    ['apply -f https://me:hunter2@example.com/x.yaml', 'kubectl apply -f https://me:VALUE@example.com/x.yaml'],
    [`patch deploy web -p '{"spec":{"replicas":3}}'`, `kubectl patch deploy web -p '{"spec":{"replicas":3}}'`],
    [`patch secret db -p '{"stringData":{"a":"hunter2"}}'`, 'kubectl patch secret db -p PATCH'],
    ['kubectl config set users.me.token hunter2', 'kubectl config set users.me.token VALUE'],
    ['kubectl delete pod x --pasword hunter2', 'kubectl delete pod x VALUE'],
    ['kubectl config set-credentials me --password=hunter2', 'kubectl config set-credentials me --password=PASSWORD'],
    ['kubectl apply -f - <<EOF\npassword: hunter2\nEOF', 'kubectl apply -f -'],
  ])('%s', (line, command) => {
    expect(refusalOf(line).command).toBe(command);
  });

  const SECRET = 'Zx9Qw7Er5Ty3Ui1Op8';
  const places = fc.constantFrom(
    `--token=${SECRET}`,
    `--token ${SECRET}`,
    `--password=${SECRET}`,
    `--from-literal=a=${SECRET}`,
    `--env=A=${SECRET}`,
    `-e A=${SECRET}`,
    `--docker-password=${SECRET}`,
    `password=${SECRET}`,
    `API_TOKEN=${SECRET}`,
    `-- sh -c ${SECRET}`,
    `--overrides={"a":"${SECRET}"}`,
    `https://u:${SECRET}@example.com`,
  );

  test('and its explanation never hold what stands where secrets stand', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VERBS), fc.array(places, { minLength: 1, maxLength: 3 }), (verb, written) => {
        const line = `kubectl ${verb.name} web ${written.join(' ')}`;
        const parsed = parseQuery(line);
        if (parsed.type === 'refused') expect(JSON.stringify(parsed.refusal)).not.toContain(SECRET);
        if (parsed.type === 'refused') expect(JSON.stringify(explainLine(line))).not.toContain(SECRET);
      }),
      { numRuns: 2_000 },
    );
  });
});
