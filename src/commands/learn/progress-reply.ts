import { chartBlock, type Block, type Reply } from '../../core/reply.ts';
import { personOf, type Request } from '../../core/request.ts';
import type { Text } from '../../core/spans.ts';
import { AREAS } from '../../glossary/areas.ts';
import { renderComing, toLearningDay } from '../../learn/day.ts';
import { progressByArea, type AreaProgress } from '../../learn/mastery.ts';
import { fittedRecall, type Fit } from '../../learn/predict.ts';
import { streakOf, type Streak } from '../../learn/streak.ts';
import { buttonRow } from '../cards/buttons.ts';
import { strong } from '../cards/passages.ts';
import { counted, percent } from '../quiz/cards/words.ts';
import { ABOUT } from '../quiz/cards/world.ts';
import { leechBlocks } from './cards/review.ts';
import type { LearnDeps } from './deps.ts';
import type { Fits } from './fits.ts';
import type { Learner, LoadLearner } from './learner.ts';

/** How many areas the picture shows. */
const SHOWN = 8;

type ProgressDeps = Pick<LearnDeps, 'knowledge'> & { readonly load: LoadLearner; readonly fits: Fits };

/** Shows somebody what they know by area, what is due, and how long they have been at it. */
export function createProgressReply({ knowledge, load, fits }: ProgressDeps): (request: Request) => Promise<Reply> {
  const places = new Map<string, number>(AREAS.map((area, at) => [area, at]));
  const terms = knowledge.glossary.terms.toSorted((a, b) => (places.get(a.area) ?? 0) - (places.get(b.area) ?? 0));

  function card(learner: Learner, fit: Fit): Reply {
    const { cards, memory, day, due, reviews, zone } = learner;
    // Tomorrow's: of what was answered today, rightly or not, everything is known for the moment.
    const areas = progressByArea(terms, cards, (each) => fittedRecall(memory.recall(each, day + 1), fit));
    const touched = areas.filter(({ recall }) => recall !== undefined).toSorted((a, b) => metIn(b) - metIn(a));
    if (touched.length === 0) return nothingYet();
    const days = new Set(reviews.map(({ at }) => toLearningDay(at, zone)));
    return {
      title: 'Your progress',
      blocks: [
        { type: 'text', text: overall(touched) },
        picture(touched, areas.length),
        { type: 'heading', text: 'Known tomorrow, of what you met' },
        {
          type: 'list',
          items: touched.slice(0, SHOWN).map((area): Text => [strong(nameOf(area)), `: ${knownWords(area)}`]),
        },
        {
          type: 'fields',
          fields: [
            { name: 'Due', value: [dueWords(learner)] },
            { name: 'Streak', value: [streakWords(streakOf(days, day))] },
          ],
        },
        ...leechBlocks(due, knowledge),
        { type: 'note', text: [LADDER] },
        ...buttonRow([
          due.today.length > 0 && !due.rests
            ? { label: 'Review now', line: 'review', style: 'primary' }
            : { label: 'Word of the day', line: 'today', style: 'primary' },
          { label: 'A quiz', line: 'quiz' },
          { label: 'What is kept about me?', line: 'export my data' },
        ]),
      ],
      replaces: true,
      about: ABOUT,
    };
  }

  return async (request) => {
    const [learner, fit] = await Promise.all([load(personOf(request)), fits.current()]);
    return card(learner, fit);
  };
}

const LADDER =
  'Learning: answered at least once. Familiar: holds three days. Proficient: three weeks, known in two kinds of questions. Solid: three months. What is forgotten comes down again.';

const nameOf = ({ name }: AreaProgress): string => name.replaceAll('-', ' ');
const metIn = ({ parts }: AreaProgress): number => parts.learning + parts.familiar + parts.proficient + parts.solid;

function knownWords(area: AreaProgress): string {
  const met = metIn(area);
  const { recall = 0 } = area;
  return `about ${String(Math.round(recall * met))} of ${counted(met, 'word')}, ${percent(recall)}`;
}

function overall(touched: readonly AreaProgress[]): Text {
  const met = touched.reduce((sum, area) => sum + metIn(area), 0);
  const known = touched.reduce((sum, area) => sum + (area.recall ?? 0) * metIn(area), 0);
  return [
    `You met ${counted(met, 'word')} so far, and would know about `,
    strong(String(Math.round(known))),
    ' of them tomorrow.',
  ];
}

function picture(touched: readonly AreaProgress[], all: number): Block {
  const areas = touched.slice(0, SHOWN).map((area) => ({ name: nameOf(area), parts: area.parts }));
  const more = all - areas.length;
  return chartBlock({ type: 'mastery', title: 'What you know, by area', areas, ...(more > 0 ? { more } : {}) });
}

function dueWords({ due }: Learner): string {
  const { day, today, later, next, rests } = due;
  if (rests && today.length > 0) return `${counted(today.length, 'question')}, on Monday: today is a day off`;
  if (today.length > 0)
    return `${counted(today.length, 'question')} today${later > 0 ? `, ${String(later)} later` : ''}`;
  return next === undefined ? 'nothing' : `nothing now, the next one ${renderComing(next, day)}`;
}

/** Never a reproach: a streak tells of what was done. */
function streakWords({ days, bridged, today }: Streak): string {
  if (days === 0) return 'none at the moment; one answer begins the next';
  const bridge = bridged === 0 ? '' : `, ${counted(bridged, 'missed day')} bridged`;
  const on = today ? '' : '; one answer today adds another';
  return `${counted(days, 'workday')} of learning${bridge}${on}`;
}

function nothingYet(): Reply {
  const text =
    'Nothing to show yet: each question you answer, in a quiz or here, adds to it. What you know stays between us.';
  return {
    title: 'Your progress',
    blocks: [
      { type: 'text', text: [text] },
      ...buttonRow([
        { label: 'Word of the day', line: 'today', style: 'primary' },
        { label: 'A quiz', line: 'quiz' },
      ]),
    ],
    about: ABOUT,
  };
}
