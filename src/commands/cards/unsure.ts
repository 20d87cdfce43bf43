import type { Block, Reply } from '../../core/reply.ts';
import type { Text } from '../../core/spans.ts';
import { oneLineOf, type Knowledge } from '../../glossary/knowledge.ts';
import type { Scored } from '../../glossary/search/finding.ts';
import type { OwedTerm } from '../../glossary/term.ts';
import { buttonRow, termButton } from './buttons.ts';
import { strong } from './passages.ts';

/** "Did you mean": each candidate with one line that tells it from the others. */
export function choicesCard(scored: readonly Scored[], knowledge: Knowledge): Reply {
  const blocks: Block[] = [
    { type: 'text', text: ['That could be several things. Which one do you mean?'] },
    { type: 'list', items: lines(scored, knowledge) },
    ...buttonRow(scored.map(({ id }) => termButton(knowledge, id))),
  ];
  return { title: 'Did you mean …', blocks, about: { kind: 'choices', terms: knowledge.about(scored) } };
}

/** A kind no, with the nearest terms. */
export function unknownCard(scored: readonly Scored[], knowledge: Knowledge): Reply {
  const near = scored.slice(0, 4);
  const blocks: Block[] = [
    {
      type: 'text',
      text: [
        'I have no answer to that. I know Kubernetes and containers: a word, an abbreviation, a description, a pasted error or "how do I …" all work.',
      ],
    },
    ...(near.length === 0
      ? []
      : ([
          { type: 'text', text: ['The nearest I have:'] },
          { type: 'list', items: lines(near, knowledge) },
        ] as const)),
    { type: 'note', text: ['Your question is kept, without your name, so that the authors can fill the gap.'] },
    ...buttonRow([
      ...near.slice(0, 3).map(({ id }) => termButton(knowledge, id)),
      { label: 'What can I ask?', line: 'help' },
    ]),
  ];
  return { title: 'Not in my book', blocks, about: { kind: 'unknown', terms: knowledge.about(near) } };
}

/** A word that is recognised though its entry is still to be written. */
export function owedCard(word: OwedTerm, scored: readonly Scored[], knowledge: Knowledge): Reply {
  const { howTos, errors } = knowledge.glossary;
  const tasks = howTos.filter(({ term }) => term === word.id);
  const messages = errors.filter(({ term }) => term === word.id);
  const search = `https://kubernetes.io/search/?q=${encodeURIComponent(word.name)}`;
  const blocks: Block[] = [
    {
      type: 'text',
      text: [
        strong(word.name),
        ` is one of my words (${word.area.replaceAll('-', ' ')}), but its text is still to come. Until then: `,
        { type: 'link', text: 'the documentation', url: search },
        '.',
      ],
    },
    ...(word.aliases.length === 0
      ? []
      : [{ type: 'note', text: [`Also called: ${word.aliases.slice(0, 8).join(', ')}`] } as const]),
    ...(tasks.length + messages.length === 0 ? [] : [{ type: 'text', text: ['What I can tell already:'] } as const]),
    ...buttonRow([
      ...tasks.slice(0, 3).map(({ id, task }) => ({ label: task, line: `how-to ${id}` })),
      ...messages.slice(0, 2).map(({ id, title }) => ({ label: title, line: `error ${id}` })),
    ]),
    { type: 'note', text: ['Your question is kept, without your name, so that this entry comes sooner.'] },
  ];
  return { title: word.name, blocks, about: { kind: 'unknown', terms: knowledge.about(scored) } };
}

const lines = (scored: readonly Scored[], knowledge: Knowledge): readonly Text[] =>
  scored.slice(0, 4).map(({ id }): Text => [strong(knowledge.nameOf(id)), ': ', ...oneLineOf(knowledge, id)]);
