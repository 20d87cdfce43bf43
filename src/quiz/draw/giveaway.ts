import { toPlain, type Text } from '../../core/spans.ts';
import type { Sketch } from './sketch.ts';
import { runsOf, wordsOf } from './words.ts';

/** Words in a row that two questions do not share by chance. */
const RUN = 4;
/** From this share of it on, a text counts as told. */
const TOLD = 0.5;

/** What a question tells whoever has played it, and what somebody must not have been told before it. */
export interface Telling {
  readonly tells: ReadonlySet<string>;
  readonly asks: ReadonlySet<string>;
  readonly answers: ReadonlySet<string>;
}

/** Reads off a question what it tells. */
export function tellingOf(sketch: Sketch): Telling {
  const { ask, exhibit, because } = sketch;
  const asked = `${toPlain(ask)} ${exhibit?.code ?? ''}`;
  const right = rightOf(sketch);
  return {
    tells: union([asked, because, ...right, ...luresOf(sketch)].map(toRuns)),
    asks: toRuns(asked),
    answers: union(right.map(toRuns)),
  };
}

/** Whether playing one of two questions would help with the other. */
export function giveEachOtherAway(a: Telling, b: Telling): boolean {
  return isTold(a.asks, b) || isTold(a.answers, b) || isTold(b.asks, a) || isTold(b.answers, a);
}

function isTold(runs: ReadonlySet<string>, { tells }: Telling): boolean {
  const told = [...runs].filter((run) => tells.has(run)).length;
  return runs.size > 0 && told / runs.size > TOLD;
}

const toRuns = (text: Text | string): ReadonlySet<string> => runsOf(wordsOf(text), RUN);

const union = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string> => new Set(sets.flatMap((set) => [...set]));

function rightOf({ body }: Sketch): readonly Text[] {
  switch (body.type) {
    case 'choice':
      return [body.right];
    case 'several':
      return body.right;
    case 'order':
      return body.steps;
    case 'true-false':
    case 'typed':
      return [];
  }
}

function luresOf({ body }: Sketch): readonly Text[] {
  return body.type === 'choice' || body.type === 'several'
    ? body.wrong.flatMap(({ text, because }) => [text, because])
    : [];
}
