import fc from 'fast-check';
import { expect, test } from 'vitest';
import { picturedIn } from '../../../src/core/pictured.ts';
import { lineOf } from '../../../src/platforms/discord/buttons.ts';
import { choicesOf } from '../../../src/platforms/discord/complete.ts';
import { escape, unescape } from '../../../src/platforms/discord/markdown.ts';
import { render, renderBare } from '../../../src/platforms/discord/render.ts';
import { titleOf } from '../../../src/platforms/discord/subject.ts';
import { anyText } from '../any-reply.ts';
import { problemsOf } from './check.ts';
import { anyMarkdown, hostileReply } from './hostile.ts';

const drawings = new Map(['a', 'b', 'c/d e'].map((name) => [name, new Uint8Array([1, 2, 3])]));
const filesOf = ({ files }: ReturnType<typeof render>) => files.map(({ name }) => name);

test('no reply makes a card that Discord refuses or that is alive', () => {
  fc.assert(
    fc.property(hostileReply, fc.constantFrom(drawings, new Map(), undefined), (reply, drawn) => {
      const message = render(reply, drawn);
      expect(problemsOf(message.body, filesOf(message))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('no chart makes a card that Discord refuses or that is alive, drawn or told', () => {
  fc.assert(
    fc.property(hostileReply, fc.boolean(), (reply, drawn) => {
      const painted = drawn ? new Map(picturedIn(reply).map(({ name }) => [name, new Uint8Array([1])])) : new Map();
      const message = render(reply, painted);
      expect(problemsOf(message.body, filesOf(message))).toEqual([]);
    }),
  );
});

test('no reply makes a plain message that Discord refuses', () => {
  fc.assert(
    fc.property(hostileReply, (reply) => {
      expect(problemsOf(renderBare(reply).body)).toEqual([]);
    }),
  );
});

test('a reply that fits is not called cut, and one that does not is', () => {
  const notice = (size: number): boolean => {
    const text = 'word '.repeat(size / 5);
    return JSON.stringify(render({ blocks: [{ type: 'text', text: [text] }], about }).body).includes('Cut to fit');
  };
  expect([notice(1_000), notice(3_900), notice(4_000), notice(20_000)]).toEqual([false, false, true, true]);
});

test('whatever is escaped reads as it was written', () => {
  fc.assert(
    fc.property(fc.oneof(anyMarkdown, anyText), (text) => {
      expect(unescape(escape(text))).toBe(text.replaceAll('\u200b', ''));
    }),
  );
});

test('a pressed button says its line, however many buttons share it', () => {
  const line = fc
    .string({ minLength: 1, maxLength: 60 })
    .filter((text) => text.trim() === text && !/\s{2}|[^ -~]/u.test(text));
  fc.assert(
    fc.property(line, fc.integer({ min: 1, max: 12 }), (said, count) => {
      const buttons = Array.from({ length: count }, () => ({ label: 'Press', line: said }));
      const { body } = render({ blocks: [{ type: 'buttons', buttons }], about });
      const ids = [...JSON.stringify(body).matchAll(/"custom_id":("(?:[^"\\]|\\.)*")/gu)];
      expect(ids.map(([, id]) => lineOf(JSON.parse(id ?? '') as string))).toEqual(buttons.map(() => said));
    }),
  );
});

test('the title of a card is found again in the message', () => {
  const title = anyMarkdown.map((text) =>
    text
      .replace(/[^ -~]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim()
      .slice(0, 100),
  );
  fc.assert(
    fc.property(
      title.filter((text) => text !== ''),
      (text) => {
        const { components = [] } = render({ title: text, blocks: [], about }).body;
        // What is sent comes back with ids added, which nobody reads.
        expect(titleOf({ components })).toBe(text);
      },
    ),
  );
});

test('every offered completion fits and says its whole line', () => {
  const completion = fc.record({ label: anyText, line: fc.oneof(anyText, fc.string({ maxLength: 300 })) });
  fc.assert(
    fc.property(fc.array(completion, { maxLength: 40 }), (completions) => {
      const choices = choicesOf(completions);
      expect(choices.length).toBeLessThanOrEqual(25);
      for (const { name, value } of choices) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(100);
        expect(value.length).toBeLessThanOrEqual(100);
        expect(completions.map(({ line }) => line.trim())).toContain(value);
      }
    }),
  );
});

const about = { kind: 'answer', terms: [] } as const;
