import { expect, test } from 'vitest';
import { labelSelector, podSelector } from '../../src/kubectl/pod-selector.ts';

test.each([
  ['Deployment', { matchLabels: { tier: 'front', app: 'web' } }, 'app=web,tier=front'],
  ['Job', { matchLabels: { 'controller-uid': 'a' } }, 'controller-uid=a'],
  ['Service', { tier: 'front', app: 'web' }, 'app=web,tier=front'],
  ['ReplicationController', { app: 'web' }, 'app=web'],
  ['Service', undefined, undefined],
  ['Deployment', {}, undefined],
  // Its selector is for volumes.
  ['PersistentVolumeClaim', { matchLabels: { app: 'web' } }, undefined],
])('the pods of a %s with the selector %o', (kind, selector, expected) => {
  expect(podSelector({ kind, spec: { selector } })).toBe(expected);
});

test('expressions are written as -l takes them', () => {
  expect(
    labelSelector({
      matchLabels: { zone: 'a' },
      matchExpressions: [
        { key: 'tier', operator: 'In', values: ['front', 'back'] },
        { key: 'app', operator: 'NotIn', values: ['old'] },
        { key: 'beta', operator: 'Exists' },
        { key: 'legacy', operator: 'DoesNotExist' },
      ],
    }),
  ).toBe('app notin (old),beta,!legacy,tier in (back,front),zone=a');
});
