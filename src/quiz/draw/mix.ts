import type { Random } from '../../core/random.ts';
import type { ItemType } from '../item.ts';
import { domainOf, quotasOf, type Exam } from './exams.ts';
import type { ItemTemplate } from './template.ts';

/** How often each type comes up beside the others, where there are enough of each. */
const TYPES: Readonly<Record<ItemType, number>> = {
  choice: 4,
  'true-false': 2,
  several: 1.5,
  manifest: 1.5,
  output: 1.5,
  order: 1,
  typed: 1,
};
/** Questions that a person wrote, beside each sort of made ones. */
const WRITTEN = 6;
const CHANCE = 0.3;

/** What a quiz already has, as far as the choice of its next question depends on it. */
export interface Mix {
  /** Takes a question in. */
  readonly add: (template: ItemTemplate) => void;
  /** What speaks against a question, weightiest first: compared place by place. */
  readonly against: (template: ItemTemplate, random: Random) => readonly number[];
}

/** Starts a mix of so many questions. */
export function createMix(count: number, exam: Exam | undefined, avoid: ReadonlySet<string>): Mix {
  const terms = new Map<string, number>();
  const kinds = new Map<string, number>();
  const quotas = new Map(exam === undefined ? [] : quotasOf(exam, count));
  const of = (name: string): number => kinds.get(name) ?? 0;
  const domain = ({ area }: ItemTemplate): string => (exam === undefined ? '' : (domainOf(exam, area) ?? ''));
  const truth = (is: boolean | undefined): string => `truth ${String(is)}`;
  const about = ({ term, id }: ItemTemplate): string => term ?? id;
  return {
    add: (template) => {
      terms.set(about(template), (terms.get(about(template)) ?? 0) + 1);
      for (const name of [template.type, template.family, truth(template.truth)]) kinds.set(name, of(name) + 1);
      quotas.set(domain(template), (quotas.get(domain(template)) ?? 0) - 1);
    },
    against: (template, random) => {
      const { type, family, truth: is } = template;
      const leaning = is === undefined ? 0 : Math.max(0, of(truth(is)) - of(truth(!is)));
      const sort = (of(type) + 1) / TYPES[type] + (of(family) + 1) / (family === 'written' ? WRITTEN : 1);
      return [
        terms.get(about(template)) ?? 0,
        Number(exam !== undefined && (quotas.get(domain(template)) ?? 0) <= 0),
        Number(avoid.has(template.id)),
        sort + leaning + CHANCE * random(),
      ];
    },
  };
}
