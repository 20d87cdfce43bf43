import { expect, test } from 'vitest';
import { toSketch } from '../../../src/quiz/draw/written.ts';
import { TERM_NAMED } from './real-bank.ts';

const because = 'Each folder that Kustomize reads has such a file, and kubectl apply -k looks for it by its name.';

test.each([
  ['any wording for the entry that its answer names', 'Which file lists what goes in?', 'kustomize'],
  ['its own words alone where it names that entry itself', 'Which file lists what goes in for Kustomize?', undefined],
])('a question to be typed accepts %s', (_, ask, term) => {
  const accept = ['kustomization.yaml'];
  const question = { type: 'typed', ask, accept, because } as const;
  const { body } = toSketch(question, { id: 'kustomize/4', level: 1 }, TERM_NAMED);
  expect(body).toEqual({ type: 'typed', accept, ...(term === undefined ? {} : { term }) });
});
