import type { Item } from '../../../src/quiz/item.ts';

const shared = { level: 1, docs: 'https://kubernetes.io/docs/concepts/workloads/pods/' } as const;

/** A choice of three about a term; B is right. */
export function choiceAbout(term: string): Item {
  return {
    ...shared,
    id: `${term}/1`,
    type: 'choice',
    term,
    ask: [`What does a ${term} do?`],
    options: [
      { text: ['It sleeps'], because: [`A ${term} never sleeps.`], place: 1 },
      { text: ['It works'], place: 0 },
      { text: ['It sings'], because: [`A ${term} has no voice.`], place: 2 },
    ],
    key: { type: 'one', right: 1 },
    because: [`Working is what a ${term} is for.`],
  };
}

/** Several, an order and a typed question about a term. */
export const OTHERS = {
  several: {
    ...shared,
    id: 'node/2',
    type: 'several',
    term: 'node',
    ask: ['What runs on a node?'],
    options: [
      { text: ['Pods'], place: 0 },
      { text: ['The moon'], because: ['The moon runs around a planet.'], place: 2 },
      { text: ['A kubelet'], place: 1 },
    ],
    key: { type: 'several', right: [0, 2] },
    because: ['The kubelet runs the Pods.'],
  },
  order: {
    ...shared,
    id: 'rollout/3',
    type: 'order',
    term: 'rollout',
    ask: ['In which order?'],
    options: [
      { text: ['Third'], place: 2 },
      { text: ['First'], place: 0 },
      { text: ['Second'], place: 1 },
    ],
    key: { type: 'order', right: [1, 2, 0] },
    because: ['One comes after the other.'],
  },
  typed: {
    ...shared,
    id: 'kubelet/4',
    type: 'typed',
    term: 'kubelet',
    ask: ['Which program runs on every node?'],
    options: [],
    key: { type: 'typed', accept: ['kubelet', 'the kubelet'], term: 'kubelet' },
    because: ['The kubelet does what the scheduler decided.'],
  },
} as const satisfies Readonly<Record<string, Item>>;

/** A question of a pack that is about no entry. */
export const OF_PACK: Item = { ...withoutTerm(choiceAbout('crane')), id: 'harbour#7', pack: 'harbour' };

function withoutTerm({ id, type, level, ask, options, key, because }: Item): Item {
  return { id, type, level, ask, options, key, because };
}
