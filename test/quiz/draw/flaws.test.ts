import { describe, expect, test } from 'vitest';
import { flawsOf } from '../../../src/quiz/draw/flaws/flaws-of.ts';
import type { Body, Lure, Sketch } from '../../../src/quiz/draw/sketch.ts';

const because = ['This is an explanation that is long enough for everybody who got it wrong to learn from it.'];
const lure = (text: string): Lure => ({ text: [text], because: ['It is something else.'] });
const choice = (right: string, ...wrong: readonly string[]): Body => ({
  type: 'choice',
  right: [right],
  wrong: wrong.map(lure),
});
const good: Sketch = {
  id: 'x#1',
  level: 1,
  ask: ['Who starts the containers of a Pod?'],
  body: choice('The kubelet', 'The scheduler', 'The registry'),
  because,
};
const termNamed = (word: string): string | undefined =>
  ({ 'the kubelet': 'kubelet', 'node agent': 'kubelet', 'the scheduler': 'kube-scheduler' })[word.toLowerCase()];
const messages = (sketch: Sketch): readonly string[] =>
  flawsOf(sketch, termNamed).map(({ at, message }) => `${at.join(' ')}: ${message}`);

describe('a question', () => {
  test('without a flaw has none', () => {
    expect(messages(good)).toEqual([]);
  });

  const long = `${'word '.repeat(70)}?`;
  test.each<readonly [string, Partial<Sketch>, string]>([
    ['that asks nothing', { ask: ['Pods are started.'] }, 'ask: the question should end in a question mark'],
    ['that fills a screen', { ask: [long] }, 'ask: the question has 351 characters; at most 300 fit'],
    [
      'that hides a "not"',
      { ask: ['Which of these is not a container?'] },
      'ask: the question asks for what is not so',
    ],
    ['with two options', { body: choice('The kubelet', 'The scheduler') }, 'wrong: there are 2 options'],
    ['with six options', { body: choice('a', 'b', 'c', 'd', 'e', 'f') }, 'wrong: there are 6 options'],
    [
      'with an option twice',
      { body: choice('The kubelet', 'The  scheduler', 'The scheduler.') },
      'wrong 1 text: this option stands here a second time',
    ],
    [
      'to be typed that says the word',
      { ask: ['Which load balancer is asked for?'], body: { type: 'typed', accept: ['LoadBalancer'] } },
      'ask: the question says "LoadBalancer", which is accepted as its answer',
    ],
    [
      'to be typed that says a longer word which begins with it',
      { ask: ['What do EndpointSlices follow?'], body: { type: 'typed', accept: ['ep', 'Endpoints'] } },
      'ask: the question says "Endpoints", which is accepted as its answer',
    ],
    [
      'with "all of the above"',
      { body: choice('The kubelet', 'etcd', 'All of the above') },
      'wrong 1 text: this option names',
    ],
    [
      'with "A and B"',
      { body: choice('The kubelet', 'The registry', 'A and B') },
      'wrong 1 text: this option names letters',
    ],
    [
      'with "never"',
      { body: choice('The kubelet', 'Nobody never', 'The registry') },
      'wrong 0 text: this option has an absolute',
    ],
    [
      'whose right option sticks out',
      { body: choice('The kubelet, which runs on each of the nodes', 'The scheduler', 'The registry') },
      'right: this option has 44 characters and the shortest 12',
    ],
    [
      'whose right option repeats the question',
      { body: choice('What starts containers', 'What places the Pods', 'What builds images') },
      'right: the right option repeats more words',
    ],
    [
      'with another name of the right option among the wrong ones',
      { body: choice('The kubelet', 'Node agent', 'The registry') },
      'wrong 0 text: this is another name of the right option',
    ],
    ['without an explanation', { because: [] }, 'because: to be written'],
    [
      'with a short explanation',
      { because: ['It is so.'] },
      'because: the explanation has 3 words; 15 to 60 are right',
    ],
    [
      'without a reason for a wrong option',
      { body: { type: 'choice', right: ['a'], wrong: [lure('b'), { text: ['c'], because: [''] }] } },
      'wrong 1 because: to be written',
    ],
    [
      'that takes minutes to read',
      { exhibit: { language: 'text', code: 'word '.repeat(330) } },
      'ask: reading and answering this takes',
    ],
    ['whose steps are too few', { body: { type: 'order', steps: [['a'], ['b']] } }, 'steps: there are 2 options'],
  ])('%s is told so', (_, change, message) => {
    expect(messages({ ...good, ...change }).join('\n')).toContain(message);
  });

  test.each<readonly [string, Partial<Sketch>]>([
    ['marks its "not"', { ask: ['Which of these is ', { type: 'strong', text: 'not' }, ' a container?'] }],
    ['has a blank', { ask: ['The ____ starts the containers.'] }],
    ['says what to type', { ask: ['Who starts containers? Type it.'], body: { type: 'typed', accept: ['kubelet'] } }],
    [
      'has in code what is to be picked out of it',
      {
        ask: ['Which part of ', { type: 'code', text: 'ghcr.io/shop' }, ' is the host?'],
        body: { type: 'typed', accept: ['ghcr.io'] },
      },
    ],
    ['asks for an order', { ask: ['Put these in order.'], body: { type: 'order', steps: [['a'], ['b'], ['c']] } }],
    ['has short names of unlike lengths', { body: choice('Pod', 'ReplicaSet', 'DaemonSet') }],
    ['names a value such as Never', { body: choice('OnFailure', 'Always', 'Never') }],
    [
      'names a thing that was never there',
      { body: choice('A tag that somebody moved', 'A tag that was never pushed', 'A digest of another image') },
    ],
    ['tells names apart by their case', { body: choice('shop-api', 'Shop-api', 'shop_api') }],
  ])('may stand as it is when it %s', (_, change) => {
    expect(messages({ ...good, ...change })).toEqual([]);
  });
});
