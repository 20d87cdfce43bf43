import { isEnglish, SETTING } from './english.ts';
import { flag, most, type Features } from './features.ts';
import type { Spot } from './spots.ts';
import { isContent, type Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How much of a line is of the field, and how much is of something else. */
export function senseFeatures(tokens: readonly Token[], spots: readonly Spot[], { senseOf }: Vocabulary): Features {
  // An everyday word that a slip was forgiven for may as well be a foreign name: "crete" is not "create".
  const trusted = spots.filter(({ slips, commonness }) => slips === 0 || commonness !== 'plain');
  const rest = tokens.filter(
    ({ text }, at) =>
      isContent(text) && !/^\d+$/u.test(text) && !trusted.some(({ start, end }) => start <= at && at < end),
  );
  const senses = rest.map(({ text }) => (SETTING.has(text) ? 'setting' : senseOf(text)));
  const foreign = rest.filter((_, at) => senses[at] === 'foreign');
  const names = foreign.filter(({ text }) => !isEnglish(text)).length;
  return {
    foreign: most(foreign.length - names, 4),
    'foreign-name': most(names, 3),
    'foreign-share': foreign.length / Math.max(1, rest.length + trusted.length),
    field: most(senses.filter((sense) => sense === 'field').length, 3),
    neutral: most(senses.filter((sense) => sense === 'neutral').length, 6),
    setting: flag(senses.includes('setting')),
  };
}
