import { expect, test } from 'vitest';
import { reply } from '../../../src/core/reply.ts';
import { saidAs } from '../../../src/platforms/web/said-as.ts';

const pressed = reply('quiz', 'Question 1', [
  {
    type: 'buttons',
    buttons: [
      { label: 'A', line: 'answer q7difzln.1 A' },
      { label: 'Pod', line: 'explain pod' },
    ],
  },
  { type: 'buttons', buttons: [{ label: 'Answer', line: 'answer q7difzln.2', asks: 'Which word?' }] },
  { type: 'select', label: 'Order', options: [{ label: 'B, then A', line: 'answer q7difzln.3 B A' }] },
]);

test.each([
  ['a line that anybody could type as itself', 'explain pod', 'explain pod'],
  ['a line with an id by its button', 'answer q7difzln.1 A', 'A'],
  ['what was chosen by its label', 'answer q7difzln.3 B A', 'B, then A'],
  ['what was filled in with its words', 'answer q7difzln.2 kubelet', 'Answer: kubelet'],
  ['an id of another message as itself', 'quiz join q7difzln', 'quiz join q7difzln'],
])('shows %s', (_, line, shown) => {
  expect(saidAs(line, pressed)).toBe(shown);
});

test('shows a line that no message stands behind as itself', () => {
  expect(saidAs('quiz join q7difzln', undefined)).toBe('quiz join q7difzln');
});
