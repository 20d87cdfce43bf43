import { toNumber } from '../../core/chart-words.ts';
import { fail, ok, type Result } from '../../core/failure.ts';
import type { Block, Reply } from '../../core/reply.ts';
import { teamOf, type Request } from '../../core/request.ts';
import { toPlain, type Text } from '../../core/spans.ts';
import { ENOUGH, itemStats, type ItemStats } from '../../learn/item-stats.ts';
import { PEOPLE_TO_PROVE, provenBy } from '../../learn/proven.ts';
import type { Item } from '../../quiz/item.ts';
import { buttonRow } from '../cards/buttons.ts';
import { code } from '../cards/passages.ts';
import { counted, percent, taken } from '../quiz/cards/words.ts';
import { onOneLine } from '../quiz/cards/names.ts';
import { ABOUT } from '../quiz/cards/world.ts';
import { predictionBlocks } from './cards/predictions.ts';
import type { LearnDeps, Questions } from './deps.ts';
import type { Fits } from './fits.ts';

/** Rows of the table; the most answered ones. */
const ROWS = 20;
/** Questions named that want mending. */
const NAMED = 5;
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
    const ids = await own.made();
    const made = stats.filter(({ item }) => ids.has(item));
    const failed = made.filter((each) => provenBy(each) === 'failed');
    const open = made.filter((each) => provenBy(each) === 'open').length;
    const off = [...failed, ...stats.filter((each) => isOff(each) && !failed.includes(each))];
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
      ...(open > 0 ? [{ type: 'note', text: [unproven(open)] } as const] : []),
      ...mendBlocks(await Promise.all(off.slice(0, NAMED).map((each) => toMend(each, own, failed.includes(each))))),
    ];
  }

  /** What is off about a question, in words. */
  async function toMend(stats: ItemStats, own: Questions, hasFailed: boolean): Promise<Text> {
    const { item, right, discrimination, dead = [] } = stats;
    const whole = await own.named(item);
    const said = whole === undefined ? '' : ` ${onOneLine(toPlain(whole.ask), 90)}`;
    const faults = [
      ...(hasFailed ? [FAILED] : []),
      ...(!hasFailed && discrimination !== undefined && discrimination < 0
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

const FAILED = 'made from the glossary, and those who know more get it wrong more often: it is not asked any more';

/** What questions that no author has looked at are called. */
function unproven(count: number): string {
  const are = count === 1 ? 'is' : 'are';
  return `${counted(count, 'question')} ${are} made from the glossary, and not yet proven: that takes ${String(PEOPLE_TO_PROVE)} people, of whom those who know more are right more often. Where they are surely wrong more often, it is not asked any more.`;
}

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
