import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toPlain, type Span, type Text } from '../core/spans.ts';
import type { Passage } from './term.ts';

/** Something an author wrote that an entry cannot hold. Lines count from 1 within the parsed text. */
export interface MarkdownProblem {
  readonly line: number;
  readonly message: string;
}

/** A heading and what stands below it; the part before the first heading has none. */
export interface Section {
  readonly heading?: string;
  readonly line: number;
  readonly passages: readonly Passage[];
  readonly fences: readonly {
    readonly language: string;
    readonly meta?: string;
    readonly code: string;
    readonly line: number;
  }[];
}

const lineOf = (node: Nodes): number => node.position?.start.line ?? 1;

/** Cuts an entry's body at its second-level headings. Unknown constructs become problems, never silence. */
export function parseSections(markdown: string): {
  sections: readonly Section[];
  problems: readonly MarkdownProblem[];
} {
  const root: Root = fromMarkdown(markdown);
  const problems: MarkdownProblem[] = [];
  type Open = { heading?: string; line: number; passages: Passage[]; fences: Section['fences'][number][] };
  const sections: Open[] = [{ line: 1, passages: [], fences: [] }];
  for (const node of root.children) {
    const open = sections.at(-1);
    if (open === undefined) break;
    if (node.type === 'heading') {
      if (node.depth !== 2)
        problems.push({ line: lineOf(node), message: 'headings in an entry are second-level: "## Example"' });
      sections.push({
        heading: toPlain(toSpans(node.children, problems)),
        line: lineOf(node),
        passages: [],
        fences: [],
      });
    } else addContent(node, open, problems);
  }
  return { sections, problems };
}

function addContent(
  node: RootContent,
  open: { passages: Passage[]; fences: Section['fences'][number][] },
  problems: MarkdownProblem[],
): void {
  if (node.type === 'paragraph') {
    open.passages.push({ type: 'paragraph', text: toSpans(node.children, problems) });
  } else if (node.type === 'code') {
    open.fences.push({
      language: node.lang ?? 'text',
      ...(node.meta ? { meta: node.meta } : {}),
      code: node.value,
      line: lineOf(node),
    });
  } else if (node.type === 'list') {
    const items = node.children.map((item) => {
      const [first] = item.children;
      if (item.children.length !== 1 || first?.type !== 'paragraph') {
        problems.push({ line: lineOf(item), message: 'a list item holds one paragraph' });
      }
      return first?.type === 'paragraph' ? toSpans(first.children, problems) : [];
    });
    open.passages.push({ type: 'list', items });
  } else {
    problems.push({
      line: lineOf(node),
      message: `an entry holds paragraphs, lists and fenced blocks; this is a ${node.type}`,
    });
  }
}

/** Inline Markdown (code, strong, emphasis, links) as spans. */
export function parseInline(markdown: string): Text {
  const [only] = fromMarkdown(markdown).children;
  // Front-matter strings are prose: what Markdown would take for a list or a heading is meant literally.
  return only?.type === 'paragraph' ? toSpans(only.children, []) : [markdown];
}

function toSpans(nodes: readonly PhrasingContent[], problems: MarkdownProblem[]): Text {
  return nodes.flatMap((node): Span[] => {
    switch (node.type) {
      case 'text':
        return [node.value.replace(/\s*\n\s*/gu, ' ')];
      case 'inlineCode':
        return [{ type: 'code', text: node.value }];
      case 'strong':
        return [{ type: 'strong', text: toPlain(toSpans(node.children, problems)) }];
      case 'emphasis':
        return [{ type: 'emphasis', text: toPlain(toSpans(node.children, problems)) }];
      case 'link':
        return [{ type: 'link', text: toPlain(toSpans(node.children, problems)), url: node.url }];
      case 'break':
        return [' '];
      default:
        problems.push({
          line: lineOf(node),
          message: `running text holds code, strong, emphasis and links; this is ${node.type}`,
        });
        return [];
    }
  });
}
