import type { Block } from '../../../core/reply.ts';
import type { Text } from '../../../core/spans.ts';
import type { Description } from '../../../kubectl/describe/description.ts';
import { strikingOf } from '../../../kubectl/describe/striking.ts';
import { describedLesson } from '../../../kubectl/teach/described.ts';
import type { StatusLesson } from '../../../kubectl/teach/lesson.ts';
import { strong } from '../../cards/passages.ts';
import { pagesOfParts, type Part } from './parts.ts';
import type { Room } from './room.ts';
import { sectionParts } from './sections.ts';

/** How much that stands out is told of one object; the rest is marked where it stands. */
const TOLD = 6;

/** Pages of what is said about objects: first what stands out, then part by part. */
export function descriptionPages(all: readonly Description[], room: Room): readonly (readonly Block[])[] {
  const inOrder = all.flatMap((each) => partsOf(each, all.length > 1, 'as told'));
  const pages = pagesOfParts(inOrder, room);
  // What does not fit on one page starts with how things are: what was asked for can wait.
  return pages.length === 1
    ? pages
    : pagesOfParts(
        all.flatMap((each) => partsOf(each, all.length > 1, 'news first')),
        room,
      );
}

/** What is striking in descriptions and has a meaning of its own. */
export function describedLessons(all: readonly Description[]): readonly StatusLesson[] {
  return all.flatMap((each) => strikingOf(each).flatMap((striking) => describedLesson(each, striking) ?? []));
}

function partsOf(description: Description, isOneOfMany: boolean, order: 'as told' | 'news first'): readonly Part[] {
  const { kind, name } = description;
  const named: readonly Block[] = isOneOfMany ? [{ type: 'heading', text: `${kind} ${name}` }] : [];
  return [{ blocks: [...named, ...standsOut(description)] }, ...sectionParts(description, order)];
}

function standsOut(description: Description): readonly Block[] {
  const all = strikingOf(description);
  if (all.length === 0) {
    return [{ type: 'text', text: ['Nothing stands out: whatever can be judged is as it should be.'] }];
  }
  const items = all.slice(0, TOLD).map((striking): Text => {
    const { mark, subject, text } = striking;
    const lesson = describedLesson(description, striking);
    const means = lesson === undefined ? '' : `. ${lesson.means}`;
    return [strong(subject), ` (${mark === 'wrong' ? 'wrong' : 'worth a look'}): ${text.replace(/\.$/u, '')}${means}`];
  });
  const more = all.length - items.length;
  return [
    { type: 'heading', text: 'What stands out' },
    { type: 'list', items: more === 0 ? items : [...items, [`and ${String(more)} more, marked below`]] },
  ];
}
