import { expect, test } from 'vitest';
import { describeObject } from '../../../src/kubectl/describe/describe-object.ts';
import { strikingOf } from '../../../src/kubectl/describe/striking.ts';
import { describedLesson } from '../../../src/kubectl/teach/described.ts';
import { loadCase, surroundingsOf } from '../describe/cases.ts';

const described = (name: string) => describeObject(loadCase(name).object, surroundingsOf(loadCase(name)));

test.each([
  ['pod-oom', 'Status', 'crashloopbackoff'],
  ['pod-oom', 'Containers › app › Last State', 'oomkilled'],
  ['pod-oom', 'Event BackOff', 'backoff-event'],
  ['pod-oom', 'Condition Ready, ContainersReady', undefined],
  ['deployment', 'Pods web-5c-9', 'imagepullbackoff'],
  ['node', 'Condition MemoryPressure', 'memorypressure'],
  ['node', 'Condition Ready', 'nodenotready'],
  ['persistentvolumeclaim', 'Status', 'pvc-pending'],
  ['persistentvolume', 'Status', 'reclaim-policy'],
  ['namespace', 'Status', 'terminating'],
  ['replicaset', 'Condition ReplicaFailure', 'failedcreate'],
  ['job', 'Condition Failed', 'job-outcome-conditions'],
  ['custom', 'Condition Ready', undefined],
])('in the description of the case %s "%s" is explained by: %s', (name, subject, term) => {
  const description = described(name);
  const striking = strikingOf(description).find((each) => each.subject === subject);
  expect(striking).toBeDefined();
  if (striking !== undefined) expect(describedLesson(description, striking)?.term).toBe(term);
});

test('a Pod that runs and is not ready is not told that its containers run', () => {
  const striking = {
    mark: 'wrong',
    block: 'related',
    subject: 'Pods web-1',
    text: 'Ready 0/1',
    values: ['web-1', '0/1'],
  };
  const lesson = describedLesson({ kind: 'Deployment' }, striking as never);
  expect(lesson).toMatchObject({ bad: true, term: 'readiness-probe' });
});
