import type { Block, Button, Option, Reply } from '../../../core/reply.ts';
import type { Text } from '../../../core/spans.ts';
import type { Pack, PackQuestion } from '../../../quiz/draw/pack.ts';
import { typeOf } from '../../../quiz/draw/sketch.ts';
import { placeInPack } from '../../../quiz/draw/written.ts';
import { ITEM_TYPES, type ItemType } from '../../../quiz/item.ts';
import { buttonRow } from '../../cards/buttons.ts';
import { code, strong } from '../../cards/passages.ts';
import type { PackSource, SourcedPack, TeamPacks } from '../team-packs.ts';
import { calledName, onOneLine } from './names.ts';
import { counted } from './words.ts';
import { ABOUT } from './world.ts';

/** So many get a button each; more stand in a menu. */
const BUTTONS = 4;
/** So many can be looked into by a button, beside those that check and add. */
const LOOKS = 3;
/** Characters of a name. */
const LONGEST = 80;

/** Every pack that can be asked from, and those that cannot any more. */
export function packsCard({ packs: sourced, resting }: TeamPacks): Reply {
  const packs = sourced.map(({ pack }) => pack);
  const items = sourced.map(({ pack, source }): Text => [
    strong(onOneLine(pack.title, LONGEST)),
    ' (',
    code(pack.id),
    `): ${counted(pack.questions.length, 'question')}, ${levelWords(pack)}, by ${onOneLine(pack.author, 60)}${sourceTail(source)}`,
  ]);
  return {
    title: 'Packs of questions',
    blocks: [
      items.length === 0 ? { type: 'text', text: ['There is no pack yet.'] } : { type: 'list', items },
      ...play(packs),
      {
        type: 'note',
        text: [
          'Look into one with ',
          code(`packs ${packs[0]?.id ?? 'NAME'}`),
          ', add one of your own with ',
          code('packs add'),
          '.',
        ],
      },
      ...resting.map(restingBlock),
      ...buttonRow([
        ...packs
          .slice(0, LOOKS)
          .map(({ title, id }) => ({ label: `About ${onOneLine(title, 50)}`, line: `packs ${id}` })),
        { label: 'Check a pack', line: 'packs lint' },
        { label: 'Add a pack', line: 'packs add' },
      ]),
    ],
    about: ABOUT,
  };
}

function play(packs: readonly Pack[]): readonly Block[] {
  const label = ({ title }: Pack): string => `Play ${onOneLine(title, 60)}`;
  if (packs.length <= BUTTONS)
    return buttonRow(packs.map((pack): Button => ({ label: label(pack), line: `quiz ${pack.id}` })));
  const options = packs.map((pack): Option => ({
    label: label(pack),
    hint: levelWords(pack),
    line: `quiz ${pack.id}`,
  }));
  return [{ type: 'select', label: 'Play a pack', options }];
}

/** Where a pack comes from, behind what else is told of it; nothing for those that came along. */
function sourceTail(source: PackSource): string {
  switch (source.type) {
    case 'built-in':
      return '';
    case 'folder':
      return '; from the folder of packs';
    case 'added':
      return `; added by ${addedBy(source)}`;
  }
}

const addedBy = ({ by }: Extract<PackSource, { readonly type: 'added' }>): string =>
  by === undefined ? 'somebody who is forgotten' : calledName(by);

function sourceWords(source: PackSource): Text {
  switch (source.type) {
    case 'built-in':
      return ['built in'];
    case 'folder':
      return ['the folder of packs: ', code(onOneLine(source.file, LONGEST))];
    case 'added': {
      const { at } = source;
      return [
        `added by ${addedBy(source)}`,
        ...(at === undefined ? [] : [', ', { type: 'moment', at, style: 'date' } as const]),
      ];
    }
  }
}

const restingBlock = (id: string): Block => ({
  type: 'note',
  text: [
    code(id),
    ' was added here and cannot be asked from any more: what a pack may say has changed, or its name is taken. ',
    code(`packs export ${id}`),
    ' gives its text to be mended.',
  ],
});

/** One pack: what it is for, whose it is, what it asks. */
export function packCard({ pack, source }: SourcedPack): Reply {
  const { id, title, description, author, license, versions } = pack;
  const from = versions?.from;
  const to = versions?.to;
  const span =
    from === undefined
      ? to === undefined
        ? undefined
        : `up to ${to}`
      : to === undefined
        ? `from ${from} on`
        : `${from} to ${to}`;
  return {
    title: onOneLine(title, LONGEST),
    blocks: [
      { type: 'text', text: [description] },
      {
        type: 'fields',
        fields: [
          { name: 'Questions', value: [typeWords(pack)] },
          { name: 'Level', value: [levelWords(pack)] },
          { name: 'By', value: [onOneLine(license === undefined ? author : `${author}, ${license}`, LONGEST)] },
          ...(span === undefined ? [] : [{ name: 'Kubernetes', value: [span] }]),
          { name: 'From', value: sourceWords(source) },
        ],
      },
      ...buttonRow([
        { label: 'Play it', line: `quiz ${id}`, style: 'primary' },
        { label: 'Five, calmly', line: `quiz calm ${id} 5` },
        { label: 'Try a question', line: `packs try ${id} 1` },
        { label: 'How good are they?', line: `stats ${id}` },
        { label: 'All packs', line: 'packs' },
      ]),
      ...(source.type === 'added'
        ? buttonRow([
            { label: 'Give me its text', line: `packs export ${id}` },
            { label: 'Remove it', line: `packs remove ${id}` },
          ])
        : []),
    ],
    about: ABOUT,
  };
}

/** The level of a question, and what is to be read before it. */
const placeOf = (pack: Pack, question: PackQuestion, at: number) => placeInPack(pack, question, at, () => undefined);

const LEVELS = { 1: 'first week', 2: 'working with it', 3: 'running it' } as const;

/** `level 1 (first week)`, `levels 1 to 3`. */
function levelWords(pack: Pack): string {
  const levels = pack.questions.map((question, at) => placeOf(pack, question, at).level);
  const least = levels.reduce((a, b) => (b < a ? b : a), levels[0] ?? 1);
  const most = levels.reduce((a, b) => (b > a ? b : a), least);
  return least === most ? `level ${String(least)} (${LEVELS[least]})` : `levels ${String(least)} to ${String(most)}`;
}

const TYPES: Readonly<Record<ItemType, readonly [one: string, many: string]>> = {
  choice: ['choice', 'choices'],
  several: ['with several right', 'with several right'],
  'true-false': ['true or false', 'true or false'],
  order: ['order', 'orders'],
  typed: ['typed word', 'typed words'],
  manifest: ['about a manifest', 'about manifests'],
  output: ['about what a program printed', 'about what a program printed'],
};

/** `24: 12 choices, 6 true or false`. */
function typeWords(pack: Pack): string {
  const types = pack.questions.map((question, at) => typeOf(question.type, placeOf(pack, question, at).exhibit));
  const parts = ITEM_TYPES.flatMap((type) => {
    const count = types.filter((each) => each === type).length;
    return count === 0 ? [] : [`${String(count)} ${TYPES[type][count === 1 ? 0 : 1]}`];
  });
  return `${String(types.length)}: ${parts.join(', ')}`;
}
