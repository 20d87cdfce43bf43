import { describe, expect, test } from 'vitest';
import { loadBuiltIns } from '../../../src/cluster/built-ins.ts';
import { groupLength, isTypeWord, KINDS, kindOf, NO_KINDS } from '../../../src/kubectl/grammar/kinds.ts';

const { discovery } = await loadBuiltIns();

describe('the kinds that come with Kubernetes', () => {
  test('are called as its API server calls them', () => {
    const wrong = KINDS.flatMap(({ plural, singular, shortNames, namespaced }) => {
      const real = discovery.resources.find(({ name }) => name === plural);
      const ours = { plural, singular, shortNames, namespaced };
      const theirs = real && {
        plural: real.name,
        singular: real.singular,
        shortNames: real.shortNames,
        namespaced: real.namespaced,
      };
      return theirs === undefined || JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [{ ours, theirs }];
    });
    expect(wrong).toEqual([]);
  });

  test('are all known that can be listed', () => {
    const unknown = discovery.resources.filter(
      ({ name, verbs }) => verbs.includes('list') && kindOf(name) === undefined,
    );
    expect(unknown.map(({ name }) => name)).toEqual([]);
  });
});

describe('a word for a type', () => {
  test.each([
    'pods',
    'PODS',
    'po',
    'Pod',
    'all',
    'deployments.apps',
    'deployments.v1.apps',
    'widgets.example.com',
    'ingresses.networking.k8s.io',
  ])('is: %s', (word) => {
    expect(isTypeWord(word, NO_KINDS)).toBe(true);
  });

  test.each(['', 'widgets', 'started', 'node.js', 'kubernetes.io', 'config.yaml', '.', 'pods.', 'a..b'])(
    'is not: "%s"',
    (word) => {
      expect(isTypeWord(word, NO_KINDS)).toBe(false);
    },
  );

  test.each([
    [['apps', 'spec'], 1],
    [['spec', 'strategy'], 0],
    [['networking.k8s', 'io'], 2],
    [['networking', 'k8s', 'io', 'spec'], 3],
    [['example', 'com', 'spec'], 2],
    [[], 0],
  ])('is followed by a group of so many parts: %j', (parts, length) => {
    expect(groupLength(parts)).toBe(length);
  });
});
