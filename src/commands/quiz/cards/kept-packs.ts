import type { Block, Reply } from '../../../core/reply.ts';
import { problemLine, type Problem } from '../../../glossary/read-yaml.ts';
import type { Pack } from '../../../quiz/draw/pack.ts';
import { buttonRow } from '../../cards/buttons.ts';
import { code, strong } from '../../cards/passages.ts';
import { onOneLine } from './names.ts';
import { counted } from './words.ts';
import { ABOUT } from './world.ts';

/** The longest text that stands in a message whole; a longer one is a file. */
const SHORT = 2_000;
/** Problems in a file; whoever mends so many checks again. */
const TOLD = 500;

/** A pack is kept, and who can be asked from it. */
export function addedCard(
  { id, title, questions }: Pack,
  { replaces, alone }: { readonly replaces: boolean; readonly alone: boolean },
): Reply {
  const whose = alone ? 'You can be asked from it here' : 'All of this team can be asked from it';
  const further = alone ? ' Add it in a channel for a whole team.' : '';
  const before = replaces ? ' It takes the place of the one there was; quizzes that go on keep their questions.' : '';
  return {
    title: `Kept: ${onOneLine(title, 80)}`,
    blocks: [
      {
        type: 'text',
        text: [`${counted(questions.length, 'question')}. ${whose}: `, code(`quiz ${id}`), `.${further}${before}`],
      },
      ...buttonRow([
        { label: 'Play it', line: `quiz ${id}`, style: 'primary' },
        { label: 'Try a question', line: `packs try ${id} 1` },
        { label: 'Look at it', line: `packs ${id}` },
        { label: 'All packs', line: 'packs' },
      ]),
    ],
    about: ABOUT,
  };
}

/** The text of an added pack. */
export function exportCard(id: string, title: string, text: string): Reply {
  return {
    title: `The text of ${onOneLine(title, 80)}`,
    blocks: [
      yamlBlock(id, text),
      { type: 'note', text: ['Mend it, and add it again with ', code('packs add'), ': it takes its own place.'] },
      ...buttonRow([{ label: 'All packs', line: 'packs' }]),
    ],
    about: ABOUT,
  };
}

/** Whether an added pack should really go. */
export function removeCard(id: string, title: string): Reply {
  return {
    title: `Remove ${onOneLine(title, 80)}?`,
    blocks: [
      {
        type: 'text',
        text: [
          'Nobody is asked from it any more then, and its text is gone. What people answered stays with them; quizzes that go on keep their questions.',
        ],
      },
      ...buttonRow([
        { label: 'Remove it', line: `packs remove ${id} for good` },
        { label: 'First give me its text', line: `packs export ${id}` },
      ]),
    ],
    replaces: true,
    about: ABOUT,
  };
}

/** An added pack is gone. */
export function removedCard(title: string): Reply {
  return {
    title: 'Removed',
    blocks: [
      { type: 'text', text: [strong(onOneLine(title, 80)), ' is no longer asked from.'] },
      ...buttonRow([{ label: 'All packs', line: 'packs' }]),
    ],
    replaces: true,
    about: ABOUT,
  };
}

/** A pack made from a file of another format: its text, with what is missing left to be written. */
export function draftCard(
  file: string,
  text: string,
  { pack, problems }: { readonly pack?: Pack; readonly problems: readonly Problem[] },
): Reply {
  const left = problems.length;
  const told = left === 0 ? [] : [leftBlock(problems)];
  return {
    title: 'A draft of a pack',
    blocks: [
      {
        type: 'text',
        text: [
          `I read the questions of ${onOneLine(file, 60)}, and kept nothing yet. `,
          pack === undefined
            ? `${counted(left, 'place')} are left to be written or mended: reasons and pages are not in such files, and I make nothing up. Then `
            : 'Nothing is left to mend: ',
          code('packs add'),
          ' with this text keeps it.',
        ],
      },
      yamlBlock('draft', text),
      ...told,
      ...buttonRow([{ label: 'Packs there are', line: 'packs' }]),
    ],
    about: ABOUT,
  };
}

const yamlBlock = (id: string, text: string): Block =>
  text.length <= SHORT
    ? { type: 'code', code: text.trimEnd(), language: 'yaml' }
    : {
        type: 'file',
        name: `${id}.yaml`,
        text,
        alt: `${counted(text.trimEnd().split('\n').length, 'line')} of YAML, as a file. Where none shows here, say the same in a direct message.`,
      };

const leftBlock = (problems: readonly Problem[]): Block => ({
  type: 'file',
  name: 'to-mend.txt',
  text: `${problems.slice(0, TOLD).map(problemLine).join('\n')}\n`,
  alt: 'What is left, place by place. packs lint with the text tells the same.',
});
