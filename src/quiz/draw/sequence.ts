import type { Random } from '../../core/random.ts';
import { shuffle } from './seeded.ts';
import { typeOf, type Sketch } from './sketch.ts';

/** The order in which questions are asked: easier ones first, and within a level no type twice in a row where it can be helped. */
export function sequence(sketches: readonly Sketch[], random: Random): readonly Sketch[] {
  const left = shuffle(sketches, random).sort((a, b) => a.level - b.level);
  const ordered: Sketch[] = [];
  for (let next = left[0]; next !== undefined; next = left[0]) {
    const { level } = next;
    const last = ordered.at(-1);
    const same = left.filter((sketch) => sketch.level === level);
    const other = same.filter((sketch) => last === undefined || typeName(sketch) !== typeName(last));
    // The type of which most are left first: kept for last, they would stand in a row.
    const chosen = mostOf(other, same) ?? next;
    ordered.push(chosen);
    left.splice(left.indexOf(chosen), 1);
  }
  return ordered;
}

const typeName = ({ body, exhibit }: Sketch): string => typeOf(body.type, exhibit);

function mostOf(candidates: readonly Sketch[], left: readonly Sketch[]): Sketch | undefined {
  const count = (sketch: Sketch): number => left.filter((each) => typeName(each) === typeName(sketch)).length;
  return [...candidates].sort((a, b) => count(b) - count(a))[0];
}
