import type { Questions } from '../../../src/commands/learn/deps.ts';
import { createLearnCommands, type LearnCommands } from '../../../src/commands/learn/index.ts';
import { createDispatch } from '../../../src/core/dispatch.ts';
import { renderPlain } from '../../../src/core/plain.ts';
import type { Button, Option, Reply } from '../../../src/core/reply.ts';
import type { Audience, Place, Request } from '../../../src/core/request.ts';
import { createKnowledge } from '../../../src/glossary/knowledge.ts';
import { DAY_MS } from '../../../src/learn/day.ts';
import type { Review } from '../../../src/ports/reviews.ts';
import type { Item } from '../../../src/quiz/item.ts';
import { createMemoryStore } from '../../../src/store/memory.ts';
import type { Store } from '../../../src/store/store.ts';
import { review } from '../../learn/reviews.ts';
import { GLOSSARY, MORNING, requestOf } from '../whole-tutor.ts';
import { choiceAbout } from './items.ts';

export const KNOWLEDGE = createKnowledge(GLOSSARY);

/** A channel where others read along. */
export const CHANNEL: Place = { platform: 'slack', team: 'team', channel: 'general', kind: 'shared' };
export const ANN = 'slack/team/@ann';

/** The commands about learning over a memory store, and everything a test may look at or turn. */
export interface Learning {
  readonly store: Store;
  readonly learn: LearnCommands;
  readonly say: (line: string, context?: Partial<Request>) => Promise<Reply>;
  /** Presses a button, or chooses, by its label. */
  readonly press: (reply: Reply, label: string, context?: Partial<Request>) => Promise<Reply>;
  readonly seenBy: (line: string, context?: Partial<Request>) => Promise<Audience>;
  readonly wait: (days: number) => void;
  readonly log: () => Promise<readonly Review[]>;
}

/** Sets it up. Questions are those handed in, otherwise one choice a term of which B is right. */
export function openLearning({
  items = [],
  packs = [],
  made = [],
  zone = 'UTC',
  about,
}: {
  readonly items?: readonly Item[];
  readonly packs?: readonly string[];
  /** Ids of questions that were made from the glossary. */
  readonly made?: readonly string[];
  readonly zone?: string;
  readonly about?: Questions['about'];
} = {}): Learning {
  const store = createMemoryStore();
  let now = MORNING;
  const questions: Questions = {
    about:
      about ?? ((term) => Promise.resolve(items.find((item) => (item.term ?? item.id) === term) ?? choiceAbout(term))),
    named: (id) => Promise.resolve(items.find((item) => item.id === id)),
    made: () => Promise.resolve(new Set(made)),
    packs: () => Promise.resolve(packs),
  };
  const learn = createLearnCommands({
    ...store,
    knowledge: KNOWLEDGE,
    clock: () => now,
    zone,
    questions: () => questions,
  });
  const dispatch = createDispatch({
    commands: learn.commands,
    ask: ({ text }) => Promise.reject(new Error(`"${text}" is no command`)),
    permit: () => undefined,
    rateLimit: () => ({ allowed: true, retryInSeconds: 0 }),
    onError: (cause) => {
      throw cause;
    },
  });
  let said = 0;
  const say: Learning['say'] = (line, context = {}) => {
    said += 1;
    return dispatch.respond(requestOf(line, { id: `line-${String(said)}`, at: now, ...context }));
  };
  return {
    store,
    learn,
    say,
    press: (reply, label, context = {}) => say(lineOf(reply, label), { via: 'press', ...context }),
    seenBy: (line, context = {}) => dispatch.seenBy(requestOf(line, context)),
    wait: (days) => {
      now += days * DAY_MS;
    },
    log: () => store.reviews.of(ANN),
  };
}

/** Everything that can be pressed or chosen in a reply. */
export function pressable(reply: Reply): readonly (Button | Option)[] {
  return reply.blocks.flatMap((block): readonly (Button | Option)[] =>
    block.type === 'buttons' ? block.buttons : block.type === 'select' ? block.options : [],
  );
}

/** What a button of a reply says. */
export function lineOf(reply: Reply, label: string): string {
  const found = pressable(reply).find((each) => each.label === label);
  if (found !== undefined && 'line' in found) return found.line;
  throw new Error(
    `there is no [${label}], only ${pressable(reply)
      .map((each) => `[${each.label}]`)
      .join(' ')}`,
  );
}

/** A reply as plain text. */
export const shown = (reply: Reply): string => renderPlain(reply);

/** Something that was answered rightly so many days before the first morning. */
export function met(term: string, days: number, facts: Partial<Review> = {}): Review {
  return review({ term, person: ANN, at: MORNING - days * DAY_MS, source: 'quiz', ...facts });
}
