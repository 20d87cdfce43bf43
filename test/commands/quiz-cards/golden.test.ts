import { expect, test } from 'vitest';
import type { Reply } from '../../../src/core/reply.ts';
import { renderTerminal } from '../../../src/platforms/terminal/render.ts';
import { STORY } from './story.ts';

test.each(STORY.map(({ name, card }): readonly [string, Reply] => [name, card]))(
  'reads as it was agreed: %s',
  async (name, card) => {
    await expect(`${renderTerminal(card, { width: 80, colour: false })}\n`).toMatchFileSnapshot(
      `../../golden/quiz/${name}.txt`,
    );
  },
);
