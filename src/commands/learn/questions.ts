import { lazy } from '../../core/lazy.ts';
import type { ItemBank } from '../../quiz/draw/bank.ts';
import { createSeeded } from '../../quiz/draw/seeded.ts';
import { hasFailed, isMade, type ItemTemplate } from '../../quiz/draw/template.ts';
import type { Item } from '../../quiz/item.ts';
import type { Questions } from './deps.ts';

/**
 * The questions of a bank as memory asks for them, without made ones that failed. Nothing of it is loaded before the first one.
 */
export function createQuestions(
  bank: () => Promise<Pick<ItemBank, 'packs' | 'templates'>>,
  failed: () => ReadonlySet<string> = () => new Set(),
): Questions {
  const making = lazy(() => import('../../quiz/draw/make-one.ts'));

  async function firstMade(templates: readonly ItemTemplate[], seed: string): Promise<Item | undefined> {
    const { makeOne } = await making();
    for (const template of templates) {
      const item = makeOne(template, seed);
      if (item !== undefined) return item;
    }
    return undefined;
  }

  return {
    about: async (term, seed, before = []) => {
      const { templates } = await bank();
      // What is about no entry is remembered under its own id.
      const own = templates.filter((each) => (each.term ?? each.id) === term && !hasFailed(each, failed()));
      return firstMade(leastAsked(own, before, seed), seed);
    },
    named: async (id) =>
      firstMade(
        (await bank()).templates.filter((each) => each.id === id),
        'statistics',
      ),
    made: async () => new Set((await bank()).templates.filter(isMade).map(({ id }) => id)),
    packs: async () => (await bank()).packs.map(({ id }) => id),
  };
}

/** The kind of a question: how it was made, or how it is answered. Knowing one kind may be knowing one wording. */
const kindOf = ({ family, type }: ItemTemplate): string => (family === 'written' ? type : family);

/** Those asked least first, among them those of a kind asked least, otherwise as the seed has it. */
function leastAsked(
  templates: readonly ItemTemplate[],
  before: readonly string[],
  seed: string,
): readonly ItemTemplate[] {
  const random = createSeeded(seed);
  const kinds = new Map(templates.map((each) => [each.id, kindOf(each)]));
  const count = (is: (id: string) => boolean): number => before.filter(is).length;
  return templates
    .map((template) => {
      const { id } = template;
      const kind = kinds.get(id);
      return {
        template,
        own: count((each) => each === id),
        alike: count((each) => kinds.get(each) === kind),
        at: random(),
      };
    })
    .sort((a, b) => a.own - b.own || a.alike - b.alike || a.at - b.at)
    .map(({ template }) => template);
}
