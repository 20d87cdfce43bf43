import type { Block, Reply } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import type { Comparison } from '../../glossary/cards.ts';
import type { RelationType } from '../../glossary/relations.ts';
import type { Text } from '../../core/spans.ts';
import { oneLineOf, sentence, type Knowledge } from '../../glossary/knowledge.ts';
import type { Term } from '../../glossary/term.ts';
import { buttonRow, shareButtons, termButton } from './buttons.ts';
import { readOn, strong } from './passages.ts';

/** Two terms side by side: what differs, and when to use which. Written by hand for known pairs, derived for others. */
export function comparisonCard(a: string, b: string, knowledge: Knowledge, request: Request, taken?: string): Reply {
  const [nameA, nameB] = [knowledge.nameOf(a), knowledge.nameOf(b)];
  const written = knowledge.comparison(a, b);
  const blocks: Block[] = [
    ...(taken === undefined ? [] : [{ type: 'note', text: [taken] } as const]),
    ...(written === undefined ? derived(a, b, knowledge) : byHand(written, nameA, nameB)),
    ...buttonRow([termButton(knowledge, a), termButton(knowledge, b), ...shareButtons(`compare ${a} ${b}`, request)]),
  ];
  const terms = knowledge.about([
    { id: a, score: 0.95 },
    { id: b, score: 0.94 },
  ]);
  return { title: `${nameA} and ${nameB}`, blocks, about: { kind: 'comparison', terms, compare: [a, b] } };
}

function byHand({ short, rows, use, docs }: Comparison, nameA: string, nameB: string): readonly Block[] {
  return [
    { type: 'text', text: [short] },
    {
      type: 'table',
      caption: `${nameA} and ${nameB} compared`,
      columns: ['', nameA, nameB],
      rows: rows.map((row) => [row.aspect, row.a, row.b]),
    },
    { type: 'heading', text: 'When to use which' },
    {
      type: 'list',
      items: [
        [strong(`${nameA}: `), use.a],
        [strong(`${nameB}: `), use.b],
      ],
    },
    { type: 'note', text: readOn(docs) },
  ];
}

/** How one term stands to the other, between their names. */
const VERBS: Readonly<Record<Exclude<RelationType, 'confused-with' | 'related'>, string>> = {
  'part-of': 'is part of',
  creates: 'creates',
  selects: 'selects',
  uses: 'uses',
  replaces: 'replaces',
  causes: 'causes',
};

/** What the entries themselves say of each other. */
function derived(a: string, b: string, knowledge: Knowledge): readonly Block[] {
  const [termA, termB] = [knowledge.term(a), knowledge.term(b)];
  const [nameA, nameB] = [knowledge.nameOf(a), knowledge.nameOf(b)];
  const between = [
    ...knowledge.relations(a).flatMap((each) => (each.to === b ? [{ ...each, from: nameA, other: nameB }] : [])),
    ...knowledge.relations(b).flatMap((each) => (each.to === a ? [{ ...each, from: nameB, other: nameA }] : [])),
  ];
  // A note on a confusion is a sentence; on any other relation it lacks the two names.
  const notes = between.flatMap(({ type, note, from, other }): Text[] => {
    if (type === 'confused-with') return note === undefined ? [] : [note];
    if (type === 'related') return note === undefined ? [] : [[`${from} and ${other}: `, ...note]];
    return [[`${from} ${VERBS[type]} ${other}`, ...(note === undefined ? ['.'] : [': ', ...note])]];
  });
  const rows = [
    ['In one line', sentence(oneLineOf(knowledge, a)), sentence(oneLineOf(knowledge, b))],
    ...(termA !== undefined && termB !== undefined ? facts(termA, termB, knowledge) : []),
  ];
  return [
    ...notes.slice(0, 1).map((text): Block => ({ type: 'text', text })),
    { type: 'table', caption: `${nameA} and ${nameB} compared`, columns: ['', nameA, nameB], rows },
  ];
}

function facts(a: Term, b: Term, knowledge: Knowledge): readonly (readonly string[])[] {
  const names = (ids: readonly string[]): string => ids.map((id) => knowledge.nameOf(id)).join(', ') || 'nothing';
  const link = (term: Term): string =>
    term.relations
      .filter(({ type }) => type !== 'related' && type !== 'confused-with')
      .map(({ type, to }) => `${type.replace('-', ' ')} ${knowledge.nameOf(to)}`)
      .slice(0, 3)
      .join('; ') || '-';
  return [
    ['Kind of thing', a.kind, b.kind],
    ['Builds on', names(a.requires), names(b.requires)],
    ['Connections', link(a), link(b)],
    ['In lay words', a.doesWhat[0] ?? '-', b.doesWhat[0] ?? '-'],
  ];
}
