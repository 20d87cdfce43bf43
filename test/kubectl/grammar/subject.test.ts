import { expect, test } from 'vitest';
import { formatSubject, parseSubject } from '../../../src/kubectl/grammar/subject.ts';

test.each([
  ['pod/web-1', { of: { type: 'pod', name: 'web-1' } }],
  ['deploy/web -n shop', { of: { type: 'deploy', name: 'web' }, where: { namespace: 'shop' } }],
  ['deploy web -n shop', { of: { type: 'deploy', name: 'web' }, where: { namespace: 'shop' } }],
  ['pod web-1', { of: { type: 'pod', name: 'web-1' } }],
  ['-n shop --context prod', { where: { namespace: 'shop', context: 'prod' } }],
  ['--namespace=shop', { where: { namespace: 'shop' } }],
  ['-A', { where: { allNamespaces: true } }],
  ['--all-namespaces --context prod', { where: { allNamespaces: true, context: 'prod' } }],
  ['here', { where: { allNamespaces: false } }],
  ['here --context prod', { where: { context: 'prod' } }],
])('"why %s" is about %j', (rest, subject) => {
  const parsed = parseSubject(rest);
  expect(parsed).toMatchObject(subject);
  expect(parsed && parseSubject(formatSubject(parsed))).toEqual(parsed);
});

test.each([
  '',
  'pods',
  'pods crash',
  'is my pod pending',
  'pod/..',
  'pod/a/b',
  'pod/web -A',
  'pod web-1 -A',
  '-A -n shop',
  'here -n shop',
  'here and there',
  'pod/web | grep x',
  'use kubernetes',
  'pod/web --force',
  'deploy/web and svc/web',
])('"why %s" is a question', (rest) => {
  expect(parseSubject(rest)).toBeUndefined();
});
