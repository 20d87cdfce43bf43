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

const PASTE: Button = {
  label: 'Paste a pack',
  line: 'packs lint',
  form: {
    title: 'Check a pack',
    fields: [{ type: 'text', name: 'yaml', label: 'The text of the pack, as YAML', lines: true }],
  },
};

/** Where to put a pack that is to be checked. */
export function pasteCard(): Reply {
  return {
    title: 'Check a pack of questions',
    blocks: [
      {
        type: 'text',
        text: [
          'Paste its text into the field, or say ',
          code('packs lint'),
          ' and the text below it between lines of three backticks. Only you see what is found. A single question will do, with the head of its pack.',
        ],
      },
      ...buttonRow([
        { ...PASTE, style: 'primary' },
        { label: 'Packs there are', line: 'packs' },
      ]),
      {
        type: 'note',
        text: [
          'I do not open files that are sent to me here. Whoever runs me checks whole files with ',
          code('npm run -s packs -- lint FILE'),
          '.',
        ],
      },
    ],
    about: ABOUT,
  };
}

/** What is to be mended in a text: each place with its line as it stands there, and what would be right. */
export function lintCard(
  text: string,
  { pack, problems }: { readonly pack?: Pack; readonly problems: readonly Problem[] },
): Reply {
  const again = buttonRow([
    { ...PASTE, label: 'Check another' },
    { label: 'Packs there are', line: 'packs' },
  ]);
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
    strong(title),
    `: ${counted(questions.length, 'question')}, all as they should be. Its file, say `,
    code(`${id}.yaml`),
    ', goes into the folder of your packs (',
    code('KUBE_TUTOR_PACKS'),
    '); after a restart ',
    code(`quiz ${id}`),
    ' asks from it.',
  ],
});

const all = (problems: readonly Problem[]): Block => ({
  type: 'file',
  name: 'to-mend.txt',
  text: `${problems.map(problemLine).join('\n')}\n`,
  alt: `The first ${String(SHOWN)} of ${String(problems.length)} places stand above; mend these and check again.`,
});
