import { normaliseLine } from '../../src/core/normalise.ts';
import { readGlossary } from '../../src/glossary/read-glossary.ts';
import { createEngine } from '../../src/glossary/search/engine.ts';
import type { Finding } from '../../src/glossary/search/finding.ts';
import { toSearchable } from '../../src/glossary/searchable.ts';
import { readItems, SEALED, TUNING } from './items.ts';

// `npm run eval`: how well the engine answers the tuning questions, with every miss. `npm run eval -- --sealed`: figures
// only, over the half that nobody who works on the engine reads.

const KINDS = ['exact', 'alias', 'plural', 'typo', 'natural', 'compare', 'reverse', 'error', 'howto', 'trouble', 'ood', 'adv'];
/** The bars of each kind, as shares of right answers. */
const BARS: Readonly<Record<string, number>> = {
  exact: 0.98, alias: 0.98, plural: 0.98, typo: 0.95, natural: 0.93, compare: 0.93,
  error: 0.85, howto: 0.85, reverse: 0.8, ood: 0.93, adv: 0.93,
};

const root = new URL('../../', import.meta.url);
const sealed = process.argv.includes('--sealed');
const written = process.argv.includes('--written');
const only = process.argv.find((arg) => arg.startsWith('--kind='))?.slice(7);

const { glossary } = readGlossary(new URL('glossary', root).pathname);
const engine = createEngine(toSearchable(glossary), glossary);
const exists = new Set(glossary.terms.map(({ id }) => id));

function answerOf(finding: Finding): string {
  if (finding.type === 'unknown') return 'none';
  if (finding.type === 'comparison') return [...finding.pair].sort().join('+');
  return finding.terms[0]?.id ?? 'none';
}

const isRight = (answer: string, expected: readonly string[]): boolean =>
  expected.some((each) => each.split('+').sort().join('+') === answer);

const items = readItems(sealed ? SEALED : TUNING).filter(
  ({ expected }) => !written || expected.some((each) => each === 'none' || each.split('+').every((id) => exists.has(id))),
);
const misses: string[] = [];
let declinedWrongly = 0;
let inDomain = 0;
for (const kind of KINDS) {
  const all = items.filter((item) => item.kind === kind);
  if (all.length === 0 || (only !== undefined && kind !== only)) continue;
  let right = 0;
  for (const { question, expected } of all) {
    const finding = engine.find(normaliseLine(question));
    const answer = answerOf(finding);
    if (!expected.includes('none')) {
      inDomain += 1;
      if (answer === 'none') declinedWrongly += 1;
    }
    if (isRight(answer, expected)) right += 1;
    else misses.push(`${kind.padEnd(8)} ${question.replaceAll('\n', ' / ')}\n         got ${finding.type} ${finding.terms.map(({ id, score }) => `${id} ${score.toFixed(2)}`).slice(0, 3).join(', ')}; want ${expected.join(' or ')}`);
  }
  const share = right / all.length;
  const bar = BARS[kind];
  console.log(`${kind.padEnd(8)} ${String(right).padStart(3)} of ${String(all.length).padStart(3)}  ${share.toFixed(3)}${bar === undefined ? '' : `  bar ${bar.toFixed(2)}${share < bar ? '  BELOW' : ''}`}`);
}
console.log(`declined wrongly ${String(declinedWrongly)} of ${String(inDomain)}  ${(declinedWrongly / Math.max(1, inDomain)).toFixed(3)}  bar 0.03`);
if (!sealed) for (const miss of misses) console.log(miss);
