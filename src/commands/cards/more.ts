import type { Block, Reply } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import { toPlain, type Text } from '../../core/spans.ts';
import type { Knowledge } from '../../glossary/knowledge.ts';
import type { Term } from '../../glossary/term.ts';
import { relatedIds } from './answer.ts';
import { buttonRow, shareButtons, termButton } from './buttons.ts';
import { code, passageBlocks, strong } from './passages.ts';

const about = (knowledge: Knowledge, term: Term): Reply['about'] => ({
  kind: 'answer',
  terms: knowledge.about([{ id: term.id, score: 1 }]),
});

/** What the first card left out: why it exists, common mistakes, signs of trouble, commands, versions. */
export function moreCard(term: Term, knowledge: Knowledge, request: Request): Reply {
  const blocks: Block[] = [
    ...passageBlocks(term.why, 'Why it exists.'),
    { type: 'heading', text: 'Often said, not so' },
    {
      type: 'list',
      items: term.misconceptions.map(({ claim, correction }): Text => [
        { type: 'emphasis', text: quoted(claim) },
        ' ',
        ...correction,
      ]),
    },
    ...(term.failureSigns.length === 0
      ? []
      : ([
          { type: 'heading', text: 'When something is wrong' },
          {
            type: 'list',
            items: term.failureSigns.map(({ sign, means }): Text => [strong(toPlain(sign)), ': ', ...means]),
          },
        ] as const)),
    ...commandBlocks(term),
    ...passageBlocks(term.versions, 'Versions.'),
    ...lifeNote(term),
    ...(term.exams.length === 0 ? [] : [{ type: 'note', text: [`In the exams: ${term.exams.join(', ')}`] } as const]),
    ...buttonRow([
      { label: 'Back to the answer', line: `explain ${term.id}` },
      { label: 'Related', line: `related ${term.id}` },
      ...shareButtons(`more ${term.id}`, request),
    ]),
  ];
  return { title: `More on ${term.name}`, blocks, about: about(knowledge, term) };
}

/** The worked example with what to look at, and the commands that show it in a cluster. */
export function exampleCard(term: Term, knowledge: Knowledge, request: Request): Reply {
  const blocks: Block[] = [
    { type: 'code', code: term.example.code, language: term.example.language },
    ...passageBlocks(term.example.lookAt, 'Look at this:'),
    ...commandBlocks(term),
    ...buttonRow([
      { label: 'What it is', line: `explain ${term.id}` },
      ...relatedIds(term, knowledge, 2).map((id) => ({
        label: `Example: ${knowledge.nameOf(id)}`,
        line: `example ${id}`,
      })),
      ...shareButtons(`example ${term.id}`, request),
    ]),
  ];
  return { title: `Example: ${term.name}`, blocks, about: about(knowledge, term) };
}

const WORDS: Readonly<Record<Term['relations'][number]['type'], string>> = {
  'part-of': 'part of',
  creates: 'creates',
  selects: 'selects',
  uses: 'uses',
  replaces: 'replaces',
  causes: 'causes',
  'confused-with': 'not the same as',
  related: 'see also',
};

/** How a term stands to its neighbours, with what one should know first. */
export function relatedCard(term: Term, knowledge: Knowledge): Reply {
  const items = knowledge
    .relations(term.id)
    .map(({ type, to, note }): Text => [
      `${WORDS[type]} `,
      strong(knowledge.nameOf(to)),
      ...(note === undefined ? [] : [': ', ...note]),
    ]);
  const needs = term.requires.map((id) => knowledge.nameOf(id)).join(', ');
  const blocks: Block[] = [
    { type: 'list', items },
    ...(needs === '' ? [] : [{ type: 'note', text: [`Know first: ${needs}`] } as const]),
    ...buttonRow(relatedIds(term, knowledge, 5).map((id) => termButton(knowledge, id))),
  ];
  return { title: `Around ${term.name}`, blocks, about: about(knowledge, term) };
}

function commandBlocks({ commands }: Term): readonly Block[] {
  if (commands.length === 0) return [];
  const item = ({ run, shows, changes }: Term['commands'][number]): Text => [
    code(run),
    ...(changes ? [' ', strong('(changes something)')] : []),
    ' - ',
    ...shows,
  ];
  return [
    { type: 'heading', text: 'Try it' },
    { type: 'list', items: commands.map(item) },
  ];
}

function lifeNote({ since, deprecated, removed }: Term): readonly Block[] {
  const parts = [
    since === undefined ? '' : `since ${since}`,
    deprecated === undefined ? '' : `deprecated since ${deprecated}`,
    removed === undefined ? '' : `removed in ${removed}`,
  ].filter(Boolean);
  return parts.length === 0 ? [] : [{ type: 'note', text: [`Kubernetes versions: ${parts.join(', ')}`] }];
}

const quoted = (text: Text): string => `"${toPlain(text)}"`;
