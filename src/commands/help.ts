import { command, nothing, type AnyCommand, type Param } from '../core/command.ts';
import { byName } from '../core/dispatch.ts';
import { ok } from '../core/failure.ts';
import { reply, type Block } from '../core/reply.ts';
import type { Text } from '../core/spans.ts';
import { buttonRow } from './cards/buttons.ts';
import { code } from './cards/passages.ts';

/** Questions worth trying, one of each sort the tutor answers. */
export const TRY: readonly string[] = [
  'what is a pod',
  'difference between a deployment and a statefulset',
  'what keeps a copy of a pod on every node',
  'how do I see the logs of a pod',
  '0/3 nodes are available: 3 Insufficient cpu',
];

const shape = (name: string, params: readonly Param[]): string =>
  [name, ...params.map((param) => (param.optional === true ? `[${param.name}]` : `<${param.name}>`))].join(' ');

/** `help`, `help tour`: made from the commands themselves. */
export function createHelp(others: () => readonly AnyCommand[]): AnyCommand {
  function overview(): readonly Block[] {
    const items = others()
      .filter(({ hidden }) => hidden !== true)
      .map(({ name, params, summary }): Text => [code(shape(name, params)), ` - ${summary}`]);
    return [
      {
        type: 'text',
        text: [
          'Ask in your own words: a term, an abbreviation, a description, "what is the difference", "how do I", or paste an error. Spelling does not matter.',
        ],
      },
      { type: 'list', items: TRY.map((line): Text => [code(line)]) },
      { type: 'heading', text: 'Commands' },
      { type: 'list', items },
      {
        type: 'note',
        text: [
          'After an answer, "example", "more" or "and a deployment?" go on from there. Nothing said here can change a cluster.',
        ],
      },
      ...buttonRow([
        { label: 'Take the tour', line: 'tour', style: 'primary' },
        ...TRY.slice(0, 3).map((line) => ({ label: line, line })),
      ]),
    ];
  }

  function one({ name, aliases, params, summary, examples, verbs = [], related = [] }: AnyCommand): readonly Block[] {
    return [
      { type: 'text', text: [code(shape(name, params)), ` - ${summary}`] },
      ...(params.length === 0
        ? []
        : [{ type: 'list', items: params.map((param): Text => [code(param.name), ` - ${param.summary}`]) } as const]),
      ...(verbs.length === 0
        ? []
        : [{ type: 'list', items: verbs.map(({ line, summary }): Text => [code(line), ` - ${summary}`]) } as const]),
      ...(aliases.length === 0 ? [] : [{ type: 'note', text: [`Also: ${aliases.join(', ')}`] } as const]),
      ...buttonRow(examples.slice(0, 4).map((line) => ({ label: line, line }))),
      ...buttonRow(related.map((each) => ({ label: `Help: ${each}`, line: `help ${each}` }))),
    ];
  }

  return command({
    name: 'help',
    aliases: ['commands', '?'],
    summary: 'this overview, or one command explained',
    params: [{ name: 'command', summary: 'a command', optional: true }],
    examples: ['help', 'help tour'],
    parse: (rest) => {
      if (rest === '' || /^me$/iu.test(rest)) return { found: undefined };
      const found = byName(others()).get(rest.toLowerCase());
      return found === undefined ? undefined : { found };
    },
    run: ({ found }) =>
      Promise.resolve(
        ok(
          found === undefined
            ? reply('help', 'What you can ask me', overview())
            : reply('help', `Help: ${found.name}`, one(found)),
        ),
      ),
  });
}

/** `about`: what this is, and what it keeps. */
export function createAbout(facts: {
  readonly version: string;
  readonly terms: number;
  readonly words: number;
  readonly kubernetes: string;
}): AnyCommand {
  return command({
    name: 'about',
    aliases: ['version'],
    summary: 'what this is, and what it keeps about you',
    params: [],
    examples: ['about'],
    parse: nothing,
    run: () => {
      const blocks: Block[] = [
        {
          type: 'text',
          text: [
            `I am kube-tutor ${facts.version}, a Kubernetes tutor. I explain ${String(facts.terms)} terms in full, recognise ${String(facts.words)}, and hold for Kubernetes ${facts.kubernetes}. No language model: the same question gets the same answer, at once.`,
          ],
        },
        {
          type: 'text',
          text: [
            'I keep your last questions, how far you got in the tour, and how you answered questions of quizzes and reviews, so that they come back in time. "export my data" shows you all of it, "delete my data" forgets it. Questions I could not answer are kept for the authors, without your name. I cannot change anything in a cluster.',
          ],
        },
        ...buttonRow([
          { label: 'What can I ask?', line: 'help' },
          { label: 'Take the tour', line: 'tour' },
        ]),
      ];
      return Promise.resolve(ok(reply('help', 'About me', blocks)));
    },
  });
}
