import type { Block, Reply } from '../../core/reply.ts';
import type { Text } from '../../core/spans.ts';
import { oneLineOf, type Knowledge } from '../../glossary/knowledge.ts';
import type { Scored } from '../../glossary/search/finding.ts';
import type { OwedTerm } from '../../glossary/term.ts';
import { buttonRow, termButton } from './buttons.ts';
import { code, strong } from './passages.ts';

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
  // Below this a name only looks a little like what was typed.
  const likely = scored.filter(({ score }) => score > 0.15);
  const alike = scored.filter(({ id }) => knowledge.term(id) !== undefined).slice(0, 2);
  const near = likely.length > 0 ? likely.slice(0, 4) : alike;
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
          {
            type: 'text',
            text: [
              likely.length > 0 ? 'The nearest I have:' : 'In case it was misspelt, words that look a little like it:',
            ],
          },
          { type: 'list', items: lines(near, knowledge) },
        ] as const)),
    { type: 'note', text: ['Your question is kept, without your name, so that the authors can fill the gap.'] },
    ...buttonRow([
      ...near.slice(0, 3).map(({ id }) => termButton(knowledge, id)),
      { label: 'What can I ask?', line: 'help' },
      { label: 'Take the tour', line: 'tour' },
    ]),
  ];
  return { title: 'Not in my book', blocks, about: { kind: 'unknown', terms: knowledge.about(near) } };
}

/** A word that is recognised though its entry is still to be written. */
export function owedCard(word: OwedTerm, scored: readonly Scored[], knowledge: Knowledge): Reply {
  const { howTos, errors } = knowledge.glossary;
  const tasks = howTos.filter(({ term }) => term === word.id);
  const messages = errors.filter(({ term }) => term === word.id);
  const near = neighbours(word, knowledge).map((id) => ({ id, score: 1 }));
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
    ...(tasks.length + messages.length === 0
      ? []
      : ([
          { type: 'heading', text: 'What I can tell already' },
          {
            type: 'list',
            items: [
              ...tasks.slice(0, 3).map(({ task, run }): Text => [`${task}: `, code(run)]),
              ...messages.slice(0, 2).map(({ title, means }): Text => [strong(title), ': ', means]),
            ],
          },
        ] as const)),
    ...(near.length === 0
      ? []
      : ([
          { type: 'heading', text: 'Close to it' },
          { type: 'list', items: lines(near, knowledge) },
        ] as const)),
    ...(word.aliases.length === 0
      ? []
      : [{ type: 'note', text: [`Also called: ${word.aliases.slice(0, 8).join(', ')}`] } as const]),
    { type: 'note', text: ['Your question is kept, without your name, so that this entry comes sooner.'] },
    ...buttonRow([
      ...tasks.slice(0, 2).map(({ id, task }) => ({ label: task, line: `how-to ${id}` })),
      ...messages.slice(0, 2).map(({ id, title }) => ({ label: title, line: `error ${id}` })),
      ...near.map(({ id }) => termButton(knowledge, id)),
      { label: `All of ${word.area.replaceAll('-', ' ')}`, line: `list ${word.area}` },
    ]),
  ];
  return { title: word.name, blocks, about: { kind: 'unknown', terms: knowledge.about(scored) } };
}

/** Written entries that say how they stand to a word, those it is confused with first. */
function neighbours({ id }: OwedTerm, { glossary }: Knowledge): readonly string[] {
  const pointing = glossary.terms.flatMap(({ id: from, level, relations }) =>
    relations.flatMap(({ type, to }) => (to === id ? [{ from, level, confused: type === 'confused-with' }] : [])),
  );
  pointing.sort((a, b) => Number(b.confused) - Number(a.confused) || a.level - b.level);
  return pointing.slice(0, 3).map(({ from }) => from);
}

const lines = (scored: readonly Scored[], knowledge: Knowledge): readonly Text[] =>
  scored.slice(0, 4).map(({ id }): Text => [strong(knowledge.nameOf(id)), ': ', ...oneLineOf(knowledge, id)]);
