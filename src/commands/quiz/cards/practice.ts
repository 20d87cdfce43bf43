import type { Block, Button, Reply } from '../../../core/reply.ts';
import type { Pack } from '../../../quiz/draw/pack.ts';
import type { Answer, Item } from '../../../quiz/item.ts';
import { credit } from '../../../quiz/judge.ts';
import { buttonRow } from '../../cards/buttons.ts';
import { strong } from '../../cards/passages.ts';
import { answerBlocks, howToAnswer } from './answering.ts';
import { saidText, verdict, whyBlocks } from './mine.ts';
import { onOneLine } from './names.ts';
import { optionBlocks } from './question.ts';
import { aboutButtons, aboutTerm, docsBlocks } from './reveal.ts';
import { rightBlocks } from './right.ts';
import { ABOUT, type CardWorld } from './world.ts';

/** Which question of a pack is tried: the same number, the same question. */
interface Place {
  readonly pack: Pack;
  /** Counts from 1. */
  readonly number: number;
}

/** Enough for anybody, and short on a button. */
const MOST = 999;

const lineOf = ({ pack, number }: Place): string => `packs try ${pack.id} ${String(number)}`;

/** A question of a pack to try. As in quizzes, nothing in it depends on what is right. */
export function practiceCard(item: Item, place: Place): Reply {
  const line = lineOf(place);
  return {
    title: `To try: ${onOneLine(place.pack.title, 80)}`,
    blocks: [
      { type: 'note', text: [`Level ${String(item.level)} · nothing is counted or remembered`] },
      { type: 'text', text: item.ask },
      ...exhibitBlocks(item),
      ...optionBlocks(item),
      { type: 'note', text: howToAnswer(item, line, false) },
      ...answerBlocks(item, line),
      ...buttonRow(others(place)),
    ],
    about: ABOUT,
  };
}

/** How an answer to it was, and why. */
export function triedCard(item: Item, answer: Answer, place: Place, world: Pick<CardWorld, 'nameOf'>): Reply {
  const { key, because } = item;
  const share = credit(key, answer);
  return {
    title: `${onOneLine(place.pack.title, 80)}: ${verdict(share)}`,
    blocks: [
      { type: 'text', text: item.ask },
      ...(share === 1
        ? []
        : [
            {
              type: 'text',
              text: [strong('You said '), ...saidText(answer, item, key.type === 'order')],
            } satisfies Block,
          ]),
      ...rightBlocks(item, key, world.nameOf),
      ...whyBlocks(item, key, answer),
      { type: 'text', text: because },
      ...docsBlocks(item),
      ...buttonRow([...others(place), ...aboutButtons(item, world)]),
    ],
    about: aboutTerm(item, world),
  };
}

const exhibitBlocks = ({ exhibit }: Item): readonly Block[] =>
  exhibit === undefined ? [] : [{ type: 'code', ...exhibit }];

const others = ({ pack, number }: Place): readonly Button[] => [
  { label: 'Another one', line: lineOf({ pack, number: (number % MOST) + 1 }) },
  { label: 'Play the pack', line: `quiz ${pack.id}` },
  { label: 'About the pack', line: `packs ${pack.id}` },
];
