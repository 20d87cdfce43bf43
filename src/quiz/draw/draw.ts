import { fail, ok, type Result } from '../../core/failure.ts';
import type { Random } from '../../core/random.ts';
import type { Item, ItemType, Level } from '../item.ts';
import { arrange } from './arrange.ts';
import type { ItemBank } from './bank.ts';
import { giveEachOtherAway, tellingOf, type Telling } from './giveaway.ts';
import { dealKeys } from './keys.ts';
import { createMix, type Mix } from './mix.ts';
import { createSeeded } from './seeded.ts';
import { sequence } from './sequence.ts';
import { placesIn, type Sketch } from './sketch.ts';
import { hasFailed, type ItemTemplate } from './template.ts';
import { findTopic, isAbout, nearText, topicsNear, type Topic } from './topic.ts';

/** What questions somebody wants. */
export interface Wish {
  /** An area, a term, a pack or an exam, by id or any name; absent: everything. */
  readonly topic?: string | undefined;
  readonly level?: Level | undefined;
  readonly count: number;
  /** Ids of items asked lately: they come up only where nothing else is left. */
  readonly avoid?: readonly string[] | undefined;
  /** Only about these terms, for reviews; one question each as long as there are as many terms as questions. */
  readonly terms?: readonly string[] | undefined;
  /** Types that the place cannot answer. */
  readonly forbid?: readonly ItemType[] | undefined;
  /** Ids of made items that did not prove themselves: they come up no more. */
  readonly failed?: ReadonlySet<string> | undefined;
  /** Where nobody named the number: as many as there are, if there are any. */
  readonly fewerWillDo?: boolean | undefined;
}

/**
 * Draws questions for a quiz: the same ones in the same order for the same seed. Types and terms are mixed, easier ones
 * come first, none gives another away, and a quiz for an exam weighs its domains. A wish that cannot be met says what is
 * there, and what is near.
 */
export function draw(bank: ItemBank, wish: Wish, seed: string): Result<readonly Item[]> {
  const topic = findTopic(bank, wish.topic ?? 'all');
  if (!topic.ok) return topic;
  const random = createSeeded(`${seed} choose`);
  const exam = topic.value.type === 'exam' ? topic.value.id : undefined;
  const mix = createMix(wish.count, exam, new Set(wish.avoid));
  const pool = bank.templates.filter((template) => isEligible(template, wish, topic.value));
  const chosen = choose(pool, wish, mix, (id) => createSeeded(`${seed} ${id}`), random);
  const enough = wish.fewerWillDo === true ? Math.min(1, wish.count) : wish.count;
  if (chosen.length < enough) return tooFew(bank, wish, topic.value, chosen.length);
  const ordered = sequence(chosen, random);
  const keys = dealKeys(ordered.map(placesIn), createSeeded(`${seed} keys`));
  return ok(ordered.map((sketch, at) => arrange(sketch, createSeeded(`${seed} order ${sketch.id}`), keys[at])));
}

function isEligible(template: ItemTemplate, { level, terms, forbid = [], failed }: Wish, topic: Topic): boolean {
  if (forbid.includes(template.type) || hasFailed(template, failed)) return false;
  if (level !== undefined && (level < template.level || level > template.upTo)) return false;
  if (terms !== undefined && (template.term === undefined || !terms.includes(template.term))) return false;
  return isAbout(template, topic);
}

function choose(
  pool: readonly ItemTemplate[],
  { count, level }: Wish,
  mix: Mix,
  randomOf: (id: string) => Random,
  random: Random,
): readonly Sketch[] {
  const left = new Set(pool);
  const told: Telling[] = [];
  const chosen: Sketch[] = [];
  while (chosen.length < count) {
    const next = best(left, mix, random);
    if (next === undefined) break;
    left.delete(next);
    const sketch = next.make(randomOf(next.id), level ?? next.level);
    if (sketch === undefined) continue;
    const telling = tellingOf(sketch);
    if (told.some((before) => giveEachOtherAway(before, telling))) continue;
    mix.add(next);
    told.push(telling);
    chosen.push(sketch);
  }
  return chosen;
}

function best(left: ReadonlySet<ItemTemplate>, mix: Mix, random: Random): ItemTemplate | undefined {
  let found: { readonly template: ItemTemplate; readonly against: readonly number[] } | undefined;
  for (const template of left) {
    const against = mix.against(template, random);
    if (found === undefined || comesBefore(against, found.against)) found = { template, against };
  }
  return found?.template;
}

function comesBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, place) => value !== b[place]);
  return at !== -1 && (a[at] ?? 0) < (b[at] ?? 0);
}

function tooFew(bank: ItemBank, { count, level, terms }: Wish, topic: Topic, found: number): Result<never> {
  const named = terms === undefined ? topic.name : terms.map(bank.knowledge.nameOf).join(', ');
  const about = terms === undefined && topic.type === 'all' ? '' : ` about ${named}`;
  const atLevel = level === undefined ? '' : ` at level ${String(level)}`;
  const there =
    found === 0
      ? `There are no questions${about}${atLevel}`
      : `There ${plural(found)}${about}${atLevel} that fit together`;
  const would = found === 0 ? '' : ` Ask for at most ${String(found)}.`;
  return fail({
    type: 'missing',
    message: `${there}; you asked for ${String(count)}.${would} ${nearText(topicsNear(bank, topic))}`,
  });
}

const plural = (count: number): string => (count === 1 ? 'is 1 question' : `are ${String(count)} questions`);
