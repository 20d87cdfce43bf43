import { expect, test } from 'vitest';
import type { Reply } from '../../src/core/reply.ts';
import { render as renderSlack } from '../../src/platforms/slack/render.ts';
import { renderReply } from '../../src/platforms/web/render.ts';

const card: Reply = {
  blocks: [
    {
      type: 'buttons',
      buttons: [
        { label: 'A', line: 'answer q4f9x2ab.4 A', spoken: 'Answer A: kubelet' },
        { label: 'Skip', line: 'quiz skip q4f9x2ab.4' },
      ],
    },
  ],
  about: { kind: 'quiz', terms: [] },
};

test('what a short label means is read aloud in Slack', () => {
  const [row] = renderSlack(card).blocks;
  expect(row).toHaveProperty('elements.0.accessibility_label', 'Answer A: kubelet');
  expect(row).not.toHaveProperty('elements.1.accessibility_label');
});

test('what a short label means is read aloud on the web page', () => {
  const { markup } = renderReply(card);
  expect(markup).toContain('data-line="answer q4f9x2ab.4 A" aria-label="Answer A: kubelet">A</button>');
  expect(markup).toContain('data-line="quiz skip q4f9x2ab.4">Skip</button>');
});
