import { writeFileSync } from 'node:fs';
import { normaliseLine } from '../../src/core/normalise.ts';
import { readGlossary } from '../../src/glossary/read-glossary.ts';
import { createEngine } from '../../src/glossary/search/engine.ts';
import type { Features } from '../../src/glossary/search/features.ts';
import type { Reading } from '../../src/glossary/search/readings.ts';
import { worthOf } from '../../src/glossary/search/weigh.ts';
import { toSearchable } from '../../src/glossary/searchable.ts';
import { readItems, TUNING } from './items.ts';

// `npm run fit`: fits the weights of the readings to the tuning questions (a conditional logit with a quadratic prior, by
// gradient ascent) and writes them to src/glossary/search/weights.ts. Never sees the sealed half.

const PRIOR = 0.001;
/** How much more a kind counts than its numbers: a wrong answer to somebody else's subject is worse than a decline. */
const CARE: Readonly<Record<string, number>> = { ood: 1.2, adv: 1.8, natural: 2, reverse: 1.3, howto: 1.2, trouble: 0.6 };
const ROUNDS = 2500;
const STEP = 0.5;

const { glossary } = readGlossary(new URL('../../glossary', import.meta.url).pathname);
const engine = createEngine(toSearchable(glossary), glossary);

const fits = (reading: Reading, expected: readonly string[]): boolean => {
  if (reading.type === 'none') return expected.includes('none');
  return expected.includes(reading.type === 'term' ? reading.id : reading.task.card.term);
};

interface Case {
  readonly features: readonly Features[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

const items = readItems(TUNING);
const perKind = Map.groupBy(items, ({ kind }) => kind);
const cases = items.flatMap(({ kind, question, expected }): readonly Case[] => {
  const readings = engine.readings(normaliseLine(question));
  if (readings === undefined) return [];
  const right = readings.map((reading) => fits(reading, expected));
  // A line whose answer is not among the readings teaches the weights nothing.
  if (!right.includes(true)) return [];
  return [{ features: readings.map(({ features }) => features), right, weight: (CARE[kind] ?? 1) / Math.sqrt(perKind.get(kind)?.length ?? 1) }];
});
const total = cases.reduce((sum, { weight }) => sum + weight, 0);
const names = [...new Set(cases.flatMap(({ features }) => features.flatMap((each) => Object.keys(each))))].sort();
const weights: Record<string, number> = Object.fromEntries(names.map((name) => [name, 0]));

const softmax = (worths: readonly number[]): readonly number[] => {
  const top = Math.max(...worths);
  const powers = worths.map((worth) => Math.exp(worth - top));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
};

for (let round = 0; round < ROUNDS; round += 1) {
  const slope: Record<string, number> = Object.fromEntries(names.map((name) => [name, -PRIOR * (weights[name] ?? 0)]));
  let likelihood = 0;
  for (const { features, right, weight } of cases) {
    const shares = softmax(features.map((each) => worthOf(each, weights)));
    const believed = shares.reduce((sum, share, at) => sum + (right[at] === true ? share : 0), 0);
    likelihood += weight * Math.log(Math.max(believed, 1e-12));
    features.forEach((each, at) => {
      const share = shares[at] ?? 0;
      const pull = (right[at] === true ? share / Math.max(believed, 1e-12) : 0) - share;
      for (const name of Object.keys(each)) slope[name] = (slope[name] ?? 0) + ((weight / total) * pull * (each[name] ?? 0));
    });
  }
  for (const name of names) weights[name] = (weights[name] ?? 0) + STEP * 4 * (slope[name] ?? 0);
  if (round % 500 === 0) console.error(`round ${String(round)}: mean log-likelihood ${(likelihood / total).toFixed(4)}`);
}

const lines = names.map((name) => `  '${name}': ${(weights[name] ?? 0).toFixed(2)},`);
const file = new URL('../../src/glossary/search/weights.ts', import.meta.url);
writeFileSync(
  file,
  `/**
 * What each feature of a reading is worth, fitted to the tuning questions by \`npm run fit\`. Fit again after a change to
 * the features or after much new content; then look at \`npm run eval\`.
 */
export const WEIGHTS: Readonly<Record<string, number>> = {
${lines.join('\n')}
};
`,
);
console.error(`${String(cases.length)} of ${String(items.length)} questions reach the readings; ${String(names.length)} weights written`);
