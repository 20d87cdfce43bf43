import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainLine } from '../../../src/kubectl/grammar/explain-line.ts';
import { formatQuery } from '../../../src/kubectl/grammar/format.ts';
import { parseQuery } from '../../../src/kubectl/grammar/parse.ts';
import { anyHostileLine, anyQueryLine } from './any-line.ts';

/** The parts of a line with their meanings, as text. */
const explained = (line: string): readonly string[] =>
  explainLine(line).map(({ part, meaning }) => `${part}: ${meaning}`);

describe('a line explained word by word', () => {
  test.each([
    [
      'kubectl get po -n shop -o wide',
      [
        'kubectl: the command-line tool of Kubernetes',
        'get: list objects, or show some by name',
        'po: the type, short for pods',
        '-n shop: only in this namespace',
        '-o wide: print a table with more columns',
      ],
    ],
    [
      'logs deploy/web -c app --tail=20',
      [
        'logs: show what a container printed',
        'deploy/web: the deployment called web',
        '-c app: of this container of the pod',
        '--tail=20: only the last lines',
      ],
    ],
    [
      'kubectl get pods,svc web',
      [
        'kubectl: the command-line tool of Kubernetes',
        'get: list objects, or show some by name',
        'pods,svc: the types pods and services',
        'web: the name of the object',
      ],
    ],
    [
      'rollout status deploy/web --watch=false',
      [
        'rollout status: say how far a rollout has come',
        'deploy/web: the deployment called web',
        '--watch=false: do not wait until the rollout is done',
      ],
    ],
    [
      'explain deploy.spec',
      [
        'explain: say what a type is for and what its fields mean',
        'deploy.spec: the type deployments, and its field behind the dots',
      ],
    ],
    ['auth can-i get pods', ['auth can-i: ask whether something is allowed', 'get: what to do', 'pods: with pods']],
    [
      'kubectl exec -it web-1 -- sh -c x',
      [
        'kubectl: the command-line tool of Kubernetes',
        'exec: run a command in a container',
        '-i: pass on what you type',
        '-t: behave like a terminal',
        'web-1: the name of the pod',
        '-- ...: the command to run in the container',
      ],
    ],
    [
      'create secret generic db --from-literal=password=hunter2',
      [
        'create secret generic: create a secret of type generic',
        'db: its name',
        '--from-literal=password=VALUE: this key with this value',
      ],
    ],
    [
      'get pods --foo',
      ['get: list objects, or show some by name', 'pods: the type of object', '--foo: no flag of get'],
    ],
    ['what is a pod', []],
    ['kubectl', []],
    ['', []],
  ])('%s', (line, parts) => {
    expect(explained(line)).toEqual(parts);
  });

  test('says something of every part of every query', () => {
    fc.assert(
      fc.property(anyQueryLine, (line) => {
        const parsed = parseQuery(line);
        if (parsed.type !== 'query') return;
        const parts = explainLine(formatQuery(parsed.query));
        expect(parts.length).toBeGreaterThan(1);
        expect(parts.filter(({ meaning }) => meaning === '' || meaning.startsWith('no flag'))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('never causes an accident', () => {
    fc.assert(
      fc.property(anyHostileLine, (line) => {
        explainLine(line);
      }),
    );
  });
});
