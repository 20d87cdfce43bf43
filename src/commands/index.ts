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

/** What a line can be, besides a question. */
export interface Commands {
  /** Every command, in the order the help lists them. */
  readonly commands: readonly AnyCommand[];
  /** What takes a whole line that no command's name starts, in the order in which it is tried. */
  readonly phrases: readonly AnyCommand[];
}

/** Builds every command from what it uses. */
export function createCommands(deps: Deps): Commands {
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
    ...deps.learn.commands,
    ...deps.quiz.commands,
    ...deps.cluster.commands,
    createHelp(() => [...all, ...phrases]),
    createFeedback(deps),
    createWhoami(deps.cluster.rights),
    createAbout(facts),
    createVote(deps),
    createShare(shareable),
    createExplainThis(deps),
    createHome(deps),
    createHello(),
    createThanks(),
  ];
  const phrases = [createSayings(() => all), ...deps.quiz.phrases, deps.cluster.query];
  return { commands: all, phrases };
}
