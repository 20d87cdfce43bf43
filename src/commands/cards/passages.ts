import type { Block } from '../../core/reply.ts';
import type { Span, Text } from '../../core/spans.ts';
import type { Passage } from '../../glossary/term.ts';

/** The passages of an entry's part as blocks, the first paragraph led by a label. */
export function passageBlocks(passages: readonly Passage[], label?: string): readonly Block[] {
  return passages.map((passage, at): Block => {
    if (passage.type === 'list') return { type: 'list', items: passage.items };
    return {
      type: 'text',
      text: at === 0 && label !== undefined ? [strong(`${label} `), ...passage.text] : passage.text,
    };
  });
}

/** Bold words. */
export function strong(text: string): Span {
  return { type: 'strong', text };
}

/** Code in running text. */
export function code(text: string): Span {
  return { type: 'code', text };
}

/** Items with something between each two. */
export function joinText(items: readonly Text[], between: string): Text {
  return items.flatMap((item, at) => (at === 0 ? item : [between, ...item]));
}

/** "Read on: Pods (kubernetes.io), …": the first two pages, named by the last part of their address. */
export function readOn(docs: readonly string[]): Text {
  const links = docs.slice(0, 2).map((url): Text => [{ type: 'link', text: pageName(url), url }]);
  return ['Read on: ', ...joinText(links, ', ')];
}

function pageName(address: string): string {
  const { hostname, pathname } = new URL(address);
  const page = pathname
    .split('/')
    .findLast(Boolean)
    ?.replace(/\.\w+$/u, '')
    .replace(/[-_]+/gu, ' ');
  const host = hostname.replace(/^www\./u, '');
  return page === undefined ? host : `${page} (${host})`;
}
