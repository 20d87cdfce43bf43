import type { AnyCommand } from '../core/command.ts';
import { createTermCommands } from './about-a-term.ts';
import { createCompare } from './compare.ts';
import type { Deps } from './deps.ts';
import { createExplainThis } from './explain-this.ts';
import { createError, createExplain, createHowTo } from './explain.ts';
import { createFeedback, createVote } from './feedback.ts';
import { createAbout, createHelp } from './help.ts';
import { createList } from './list.ts';
import { createHello, createHome, createThanks, createWhoami } from './people.ts';
import { createRandom } from './random.ts';
import { createSayings } from './sayings.ts';
import { createShare } from './share.ts';
import { createTour } from './tour.ts';

/** Every command, in the order the help lists them. */
export function createCommands(deps: Deps): readonly AnyCommand[] {
  const { terms, owed } = deps.knowledge.glossary;
  const facts = {
    version: deps.about.version,
    terms: terms.length,
    words: terms.length + owed.length,
    kubernetes: '1.37',
  };
  const shareable = [
    createExplain(deps),
    createCompare(deps),
    ...createTermCommands(deps),
    createHowTo(deps),
    createError(deps),
  ];
  const all: readonly AnyCommand[] = [
    ...shareable,
    createTour(deps),
    createList(deps),
    createRandom(deps),
    createHelp(() => all),
    createFeedback(deps),
    createWhoami(),
    createAbout(facts),
    createVote(deps),
    createShare(shareable),
    createExplainThis(deps),
    createHome(deps),
    createHello(),
    createThanks(),
    createSayings(() => all),
  ];
  return all;
}
