import type { Mastery, MasteryArea } from '../core/chart.ts';
import type { Card } from './card.ts';

/** Days of stability from which on a term counts as familiar, proficient, solid. */
const FAMILIAR_DAYS = 3;
const PROFICIENT_DAYS = 21;
const SOLID_DAYS = 90;
/** Kinds of questions that must have been answered rightly for more than familiar. */
const KINDS = 2;

/** The stage of a term. It can fall: what is forgotten is familiar no more. */
export function stageOf(card: Pick<Card, 'stability' | 'kindsRight'> | undefined): Mastery {
  if (card === undefined) return 'new';
  const { stability, kindsRight } = card;
  if (stability < FAMILIAR_DAYS) return 'learning';
  if (stability < PROFICIENT_DAYS || kindsRight.size < KINDS) return 'familiar';
  return stability < SOLID_DAYS ? 'proficient' : 'solid';
}

/** How a person stands in one area of the glossary: how many of its terms are in each stage. */
export interface AreaProgress extends MasteryArea {
  /** How many of the area the person would know, of those ever answered: from 0 to 1; absent where none was. */
  readonly recall?: number;
}

/** The stages and the recall by area, for every area that has terms, in the order of the terms. */
export function progressByArea(
  terms: readonly { readonly id: string; readonly area: string }[],
  cards: ReadonlyMap<string, Card>,
  recallOf: (card: Card) => number,
): readonly AreaProgress[] {
  const areas = new Map<string, { parts: Record<Mastery, number>; recalls: number[] }>();
  for (const { id, area } of terms) {
    const row = areas.get(area) ?? {
      parts: { new: 0, learning: 0, familiar: 0, proficient: 0, solid: 0 },
      recalls: [],
    };
    const card = cards.get(id);
    row.parts[stageOf(card)] += 1;
    if (card !== undefined) row.recalls.push(recallOf(card));
    areas.set(area, row);
  }
  return [...areas].map(([name, { parts, recalls }]) => ({
    name,
    parts,
    ...(recalls.length === 0 ? {} : { recall: recalls.reduce((sum, each) => sum + each, 0) / recalls.length }),
  }));
}
