import { lazy } from '../../core/lazy.ts';
import type { ItemBank } from '../../quiz/draw/bank.ts';
import type { Item } from '../../quiz/item.ts';
import type { Questions } from './deps.ts';

/** The questions of a bank as memory asks for them. Nothing of it is loaded before the first one. */
export function createQuestions(bank: () => Promise<Pick<ItemBank, 'knowledge' | 'packs' | 'templates'>>): Questions {
  const drawing = lazy(() => import('../../quiz/draw/draw.ts'));
  const making = lazy(() => import('../../quiz/draw/make-one.ts'));

  async function byId(id: string, seed: string): Promise<Item | undefined> {
    const [{ templates }, { makeOne }] = await Promise.all([bank(), making()]);
    const template = templates.find((each) => each.id === id);
    return template === undefined ? undefined : makeOne(template, seed);
  }

  return {
    about: async (term, seed) => {
      // What is about no entry is remembered under its own id.
      if (term.includes('#')) return byId(term, seed);
      const [all, { draw }] = await Promise.all([bank(), drawing()]);
      const drawn = draw(all, { terms: [term], count: 1 }, seed);
      return drawn.ok ? drawn.value[0] : undefined;
    },
    named: (id) => byId(id, 'statistics'),
    packs: async () => (await bank()).packs.map(({ id }) => id),
  };
}
