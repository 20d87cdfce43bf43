import { describe, expect, test } from 'vitest';
import { describeObject } from '../../../src/kubectl/describe/describe-object.ts';
import { renderDescription } from '../../../src/kubectl/describe/render.ts';
import { strikingOf } from '../../../src/kubectl/describe/striking.ts';
import { loadCase, names, surroundingsOf } from './cases.ts';

const describedCase = (name: string) => {
  const each = loadCase(name);
  return describeObject(each.object, surroundingsOf(each));
};
const saidOf = (name: string) =>
  strikingOf(describedCase(name)).map(({ mark, subject, text }) => `${mark}: ${subject}: ${text}`);

describe('what stands out', () => {
  test('is the worst first, values below one heading together, and the same word once', () => {
    expect(saidOf('pod-oom')).toEqual([
      'wrong: Status: CrashLoopBackOff',
      'wrong: Containers › app: Ready no',
      'wrong: Containers › app › Last State: Reason OOMKilled; Exit Code 137 (signal 9: SIGKILL, ended by force)',
      'wrong: Condition Ready, ContainersReady: False, ContainersNotReady: containers with unready status: [app]',
      'notice: Containers › app: Restarts 14',
      'notice: Event BackOff: Warning, Back-off restarting failed container app',
      'notice: Host Network: yes',
    ]);
  });

  test.each([
    ['deployment', 'wrong: Observed: Updated 1 of 3; Ready 2 of 3; Available 2 of 3; Unavailable 1'],
    ['deployment', 'wrong: Pods web-5c-9: ImagePullBackOff'],
    ['node', 'notice: Allocated memory: Requests 6544Mi (91%)'],
    [
      'node',
      'notice: Desired: Cordoned yes; Taints node.kubernetes.io/unschedulable:NoSchedule, dedicated=shop:NoExecute',
    ],
    ['pod-pending', 'notice: Events: <unknown> (not allowed to list them)'],
    ['role', 'notice: Rules: Resources *.*, Verbs *'],
    ['ingress', 'wrong: Rules shop.example.com: Backend old:80 (there is no such Service)'],
  ])('of the case %s: %s', (name, said) => {
    expect(saidOf(name)).toContain(said);
  });

  test.each(names)('of the case %s is there where its text has a sign', (name) => {
    const described = describedCase(name);
    expect(strikingOf(described).some(({ mark }) => mark === 'wrong')).toBe(/^! /mu.test(renderDescription(described)));
    expect(strikingOf(described).length > 0).toBe(/^[!?] /mu.test(renderDescription(described)));
  });

  test('counts rows that say the same beyond the first three', () => {
    const row = (name: string) => [{ text: name }, { text: 'Error', mark: 'wrong' } as const];
    const table = {
      type: 'table',
      label: 'Pods',
      columns: ['Name', 'Status'],
      rows: ['a', 'b', 'c', 'd', 'e'].map(row),
    };
    const description = {
      kind: 'Job',
      name: 'import',
      blocks: [{ name: 'related', about: 'what belongs to it', entries: [table] }],
    } as const;
    expect(strikingOf(description as never)).toMatchObject([{ subject: 'Pods a, b, c and 2 more', text: 'Error' }]);
  });
});
