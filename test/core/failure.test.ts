import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replyToFailure } from '../../src/core/failure.ts';
import { renderPlain } from '../../src/core/plain.ts';

describe('a failure in words', () => {
  test('has what stands between backticks as code', () => {
    const { blocks } = replyToFailure({ type: 'refused', message: 'Ask `describe pod NAME` or `rules`.' });
    expect(blocks).toEqual([
      {
        type: 'text',
        text: ['Ask ', { type: 'code', text: 'describe pod NAME' }, ' or ', { type: 'code', text: 'rules' }, '.'],
      },
    ]);
  });

  test('loses nothing of its message', () => {
    const message = fc.array(fc.constantFrom('`', 'pod', ' ', '\n', 'a'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        message.map((parts) => parts.join('')),
        (text) => {
          expect(renderPlain(replyToFailure({ type: 'missing', message: text }))).toBe(text);
        },
      ),
    );
  });
});
