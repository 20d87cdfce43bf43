import type { Block, Button, Reply } from '../../../core/reply.ts';
import type { Text } from '../../../core/spans.ts';
import { problemLine, type Problem } from '../../../glossary/read-yaml.ts';
import type { Pack } from '../../../quiz/draw/pack.ts';
import { buttonRow } from '../../cards/buttons.ts';
import { code, strong } from '../../cards/passages.ts';
import { onOneLine } from './names.ts';
import { counted } from './words.ts';
import { ABOUT } from './world.ts';

/** Problems in a message; all of them stand in a file. */
const SHOWN = 10;
/** Problems in the file; whoever mends so many checks again. */
const TOLD = 500;

/** What is done with a pack that somebody gives: checked, or kept when there is nothing to mend. */
type Verb = 'lint' | 'add';

const WORDS = {
  lint: { title: 'Check a pack', again: 'Check another' },
  add: { title: 'Add a pack', again: 'Paste it mended' },
} as const satisfies Readonly<Record<Verb, { readonly title: string; readonly again: string }>>;

const pasteButton = (verb: Verb, label: string): Button => ({
  label,
  line: `packs ${verb}`,
  form: {
    title: WORDS[verb].title,
    fields: [{ type: 'text', name: 'yaml', label: 'The text of the pack, as YAML', lines: true }],
  },
});

/** Where to put a pack that is to be checked, or kept. */
export function pasteCard(verb: Verb): Reply {
  const kept = verb === 'add' ? ' Where there is nothing to mend, it is kept.' : '';
  return {
    title: `${WORDS[verb].title} of questions`,
    blocks: [
      {
        type: 'text',
        text: [
          'Paste its text into the field, or say ',
          code(`packs ${verb}`),
          ` and the text below it between lines of three backticks. Only you see what is found.${kept} A single question will do, with the head of its pack.`,
        ],
      },
      ...buttonRow([
        { ...pasteButton(verb, 'Paste a pack'), style: 'primary' },
        { label: 'Packs there are', line: 'packs' },
      ]),
      {
        type: 'note',
        text: [
          'In Slack and Discord its file will do, too, up to 256 KiB: attach it to a message to me that says ',
          code(`packs ${verb}`),
          '.',
        ],
      },
    ],
    about: ABOUT,
  };
}

/** What is to be mended in a text, of which nothing is kept: each place with its line, and what would be right. */
export function lintCard(
  text: string,
  { pack, problems }: { readonly pack?: Pack; readonly problems: readonly Problem[] },
  verb: Verb,
): Reply {
  const again = buttonRow([pasteButton(verb, WORDS[verb].again), { label: 'Packs there are', line: 'packs' }]);
  if (pack !== undefined) return { title: 'Nothing to mend', blocks: [goodText(pack), ...again], about: ABOUT };
  const lines = text.split('\n');
  const items = problems.slice(0, SHOWN).map(({ file, line, message }): Text => {
    const there = onOneLine(lines[line - 1] ?? '', 80);
    return [
      strong(`${file}:${String(line)}`),
      ` ${onOneLine(message, 400)}`,
      ...(there === '' ? [] : [' ', code(there)]),
    ];
  });
  return {
    title: `${counted(problems.length, 'place')} to mend`,
    blocks: [{ type: 'list', items }, ...(problems.length > SHOWN ? [all(problems)] : []), ...again],
    about: ABOUT,
  };
}

const goodText = ({ title, id, questions }: Pack): Block => ({
  type: 'text',
  text: [
    strong(onOneLine(title, 80)),
    `: ${counted(questions.length, 'question')}, all as they should be. Give it to me once more with `,
    code('packs add'),
    ', and ',
    code(`quiz ${id}`),
    ' asks from it.',
  ],
});

const all = (problems: readonly Problem[]): Block => ({
  type: 'file',
  name: 'to-mend.txt',
  text: `${problems.slice(0, TOLD).map(problemLine).join('\n')}\n`,
  alt: `The first ${String(SHOWN)} of ${String(problems.length)} places stand above; mend these and check again.`,
});
