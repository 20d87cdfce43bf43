import { toNumber } from '../../core/chart-words.ts';
import { fail, ok, type Result } from '../../core/failure.ts';
import type { Block, Reply } from '../../core/reply.ts';
import { teamOf, type Request } from '../../core/request.ts';
import { toPlain, type Text } from '../../core/spans.ts';
import type { Calibration } from '../../learn/calibration.ts';
import { ENOUGH, itemStats, type ItemStats } from '../../learn/item-stats.ts';
import type { Item } from '../../quiz/item.ts';
import { buttonRow } from '../cards/buttons.ts';
import { code, strong } from '../cards/passages.ts';
import { counted, percent, taken } from '../quiz/cards/words.ts';
import { onOneLine } from '../quiz/cards/names.ts';
import { ABOUT } from '../quiz/cards/world.ts';
import type { LearnDeps, Questions } from './deps.ts';
import type { Calibrated, Fits } from './fits.ts';

/** Rows of the table; the most answered ones. */
const ROWS = 20;
/** Questions named that want mending. */
const NAMED = 5;
/** Fewer predictions say nothing about the model. */
const ENOUGH_PREDICTED = 100;
/** Nearly everybody or nearly nobody is right: the question tells nothing. */
const EASY = 0.95;
const HARD = 0.2;

type StatsDeps = Pick<LearnDeps, 'reviews' | 'questions'> & { readonly fits: Fits };

/** Tells how good the questions of a pack, or all of them, are, and how true the predictions. */
export function createStatsReplies({
  reviews,
  questions,
  fits,
}: StatsDeps): (pack: string | undefined, request: Request) => Promise<Result<Reply>> {
  async function ofPack(pack: string, own: Questions): Promise<Result<Reply>> {
    const packs = await own.packs();
    if (!packs.includes(pack)) {
      const there = packs.length === 0 ? 'There are none yet.' : `There are: ${packs.join(', ')}.`;
      return fail({ type: 'missing', message: `There is no pack "${pack}". ${there}`, tryLine: 'stats' });
    }
    const stats = itemStats(await reviews.about(`${pack}#`));
    return ok(
      card(`Statistics of ${pack}`, [
        ...(await itemBlocks(stats, own)),
        ...buttonRow([{ label: 'All questions', line: 'stats' }]),
      ]),
    );
  }

  async function ofAll(own: Questions): Promise<Result<Reply>> {
    const [log, packs] = await Promise.all([reviews.about(''), own.packs()]);
    const calibrated = await fits.renew(log);
    // What another team added is none of this one's business, not even by its name.
    const seen = log.filter(({ item }) => isOwn(item, packs));
    return ok(
      card('Statistics', [
        ...(await itemBlocks(itemStats(seen), own)),
        { type: 'heading', text: 'Predictions' },
        ...predictionBlocks(calibrated),
        ...buttonRow(packs.slice(0, 5).map((pack) => ({ label: pack, line: `stats ${pack}` }))),
      ]),
    );
  }

  async function itemBlocks(stats: readonly ItemStats[], own: Questions): Promise<readonly Block[]> {
    const answers = stats.reduce((sum, each) => sum + each.answers, 0);
    if (answers === 0) return [{ type: 'text', text: ['Nobody has answered a question of these yet.'] }];
    const most = stats.toSorted((a, b) => b.answers - a.answers).slice(0, ROWS);
    const more = stats.length - most.length;
    const told = stats.filter(({ right }) => right !== undefined).length;
    return [
      { type: 'text', text: [`${counted(answers, 'answer')} to ${counted(stats.length, 'question')}.`] },
      {
        type: 'table',
        caption: 'The questions answered most',
        columns: ['Question', 'Answers', 'Right at first', 'Tells apart', 'Time'],
        rows: most.map(rowOf),
      },
      ...(more > 0 ? [{ type: 'note', text: [`${counted(more, 'question')} more, answered less.`] } as const] : []),
      ...(told < stats.length ? [{ type: 'note', text: [TOO_FEW] } as const] : []),
      ...mendBlocks(
        await Promise.all(
          stats
            .filter(isOff)
            .slice(0, NAMED)
            .map((each) => toMend(each, own)),
        ),
      ),
    ];
  }

  /** What is off about a question, in words. */
  async function toMend(stats: ItemStats, own: Questions): Promise<Text> {
    const { item, right, discrimination, dead = [] } = stats;
    const whole = await own.named(item);
    const said = whole === undefined ? '' : ` ${onOneLine(toPlain(whole.ask), 90)}`;
    const faults = [
      ...(discrimination !== undefined && discrimination < 0
        ? ['those who know more get it wrong more often: is its key right?']
        : []),
      ...(right !== undefined && right < HARD ? [`only ${percent(right)} were right at first`] : []),
      ...(right !== undefined && right > EASY
        ? [`${percent(right)} were right at first: too easy to tell anything`]
        : []),
      ...(dead.length > 0 ? [`nearly nobody takes ${lureNames(whole, dead)}`] : []),
    ];
    return [code(item), `${said} - ${faults.join('; ')}.`];
  }

  return (pack, request) => {
    const own = questions(teamOf(request));
    return pack === undefined ? ofAll(own) : ofPack(pack, own);
  };
}

/** Whether a question stands in the glossary, or in one of these packs. */
function isOwn(item: string, packs: readonly string[]): boolean {
  const [pack = '', number] = item.split('#');
  return number === undefined || packs.includes(pack);
}

const card = (title: string, blocks: readonly Block[]): Reply => ({ title, blocks, about: ABOUT });

const TOO_FEW = `Empty cells: too few answers to say anything. It takes ${String(ENOUGH.right)} people for the share that was right, ${String(ENOUGH.discrimination)} for how well a question tells those who know from those who do not, and ${String(ENOUGH.lures)} wrong answers for options that nobody takes.`;

function rowOf({ item, answers, right, discrimination, medianMs }: ItemStats): readonly string[] {
  return [
    item,
    toNumber(answers),
    right === undefined ? '' : percent(right),
    discrimination === undefined ? '' : discrimination.toFixed(2),
    medianMs === undefined ? '' : taken(medianMs),
  ];
}

function isOff({ right, discrimination, dead = [] }: ItemStats): boolean {
  return (discrimination ?? 0) < 0 || dead.length > 0 || (right !== undefined && (right < HARD || right > EASY));
}

function mendBlocks(items: readonly Text[]): readonly Block[] {
  return items.length === 0
    ? []
    : [
        { type: 'heading', text: 'Worth a look' },
        { type: 'list', items },
      ];
}

/** Options by what they say, where the question is still there. */
function lureNames(item: Item | undefined, places: readonly number[]): string {
  const names = places.map((place) => {
    const option = item?.options.find((each) => each.place === place);
    return option === undefined ? `option ${String(place + 1)}` : `"${onOneLine(toPlain(option.text), 60)}"`;
  });
  return names.join(' or ');
}

function predictionBlocks(calibrated: Calibrated | undefined): readonly Block[] {
  if (calibrated === undefined)
    return [{ type: 'text', text: ['Nothing has been asked a second time yet, so there was nothing to predict.'] }];
  const { raw, fitted } = calibrated;
  if (raw.answers < ENOUGH_PREDICTED) {
    const there = `${counted(raw.answers, 'prediction')} so far; it takes ${String(ENOUGH_PREDICTED)} to say how true they are.`;
    return [{ type: 'text', text: [there] }];
  }
  const alarm: Block = {
    type: 'note',
    tone: 'warning',
    text: [
      strong('Predictions are off here: '),
      `by ${(raw.rmse * 100).toFixed(1)} points of a hundred, where 5 are the most that is fine. `,
      fitted !== undefined && fitted.rmse < raw.rmse
        ? `They are bent to the people here now, which leaves ${(fitted.rmse * 100).toFixed(1)}.`
        : 'Bending them to the people here does not help yet.',
    ],
  };
  return [...(raw.alarm ? [alarm] : []), { type: 'fields', fields: factsOf(raw) }];
}

function factsOf({ answers, expected, right, logLoss, constantLogLoss, rmse, auc }: Calibration) {
  return [
    { name: 'Answers', value: [toNumber(answers)] },
    { name: 'Expected to be right', value: [percent(expected)] },
    { name: 'Were right', value: [percent(right)] },
    {
      name: 'Log loss',
      value: [`${logLoss.toFixed(3)}, against ${constantLogLoss.toFixed(3)} for always saying ${percent(right)}`],
    },
    { name: 'RMSE (bins)', value: [rmse.toFixed(3)] },
    { name: 'AUC', value: [auc === undefined ? 'too few answers' : auc.toFixed(2)] },
  ];
}
