import { createDoorFiles } from './attached-files.ts';
import { createAsk } from './commands/ask.ts';
import { createClusterCommands } from './commands/cluster/index.ts';
import { createComplete } from './commands/complete.ts';
import { createConversations } from './commands/conversation.ts';
import { createCommands } from './commands/index.ts';
import { createQuizCommands } from './commands/quiz/index.ts';
import { createLearnCommands } from './commands/learn/index.ts';
import type { Reminders } from './commands/learn/reminding.ts';
import { createQuestions } from './commands/learn/questions.ts';
import { createDispatch } from './core/dispatch.ts';
import { lazy } from './core/lazy.ts';
import { createRateLimit } from './core/rate-limit.ts';
import type { Reply } from './core/reply.ts';
import type { Request } from './core/request.ts';
import type { Tutor } from './core/tutor.ts';
import { pictureAlts } from './draw/create-pictures.ts';
import { createExperience } from './experience.ts';
import { createKnowledge } from './glossary/knowledge.ts';
import type { Glossary } from './glossary/glossary.ts';
import type { Engine } from './glossary/search/engine.ts';
import type { AttachedFiles } from './ports/attached-files.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { Random } from './core/random.ts';
import { createPlaying, type Playing } from './playing.ts';
import type { Reading } from './reading.ts';
import type { Store } from './store/store.ts';

/** Doors whose person owns this very process: there is nobody to protect from them. */
const OWN_DOORS = /^(?:terminal|lines)\//u;

/** What the tutor is made of. */
export interface World {
  readonly glossary: Glossary;
  readonly store: Omit<Store, 'inbox' | 'close'>;
  readonly reading: Reading;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly version: string;
  readonly ratePerMinute: number;
  readonly keepPlaces: boolean;
  /** The team's time zone. */
  readonly zone: string;
  /** A folder with the team's own packs of questions. */
  readonly packs?: string;
  /** Waits a little; tests have no patience. */
  readonly sleep?: (ms: number) => Promise<unknown>;
  /** Ids of quizzes; tests want the same questions each time. */
  readonly newId?: () => string;
  /** Reads what people attach; without it nothing can be opened. */
  readonly files?: AttachedFiles;
}

/** The tutor, and what a process needs besides to keep it going. */
export interface WholeTutor extends Tutor {
  readonly prepare: Engine['prepare'];
  readonly playing: Playing;
  readonly reminders: Reminders;
  /** What is worked out of all answers once a day; does nothing when it was done lately. */
  readonly daily: () => Promise<void>;
}

/** Puts the command core together; every door gets the same one. */
export function createTutor({
  glossary,
  store,
  reading,
  clock,
  random,
  log,
  version,
  ratePerMinute,
  keepPlaces,
  zone,
  packs,
  sleep,
  newId,
  files = createDoorFiles(),
}: World): WholeTutor {
  const knowledge = createKnowledge(glossary);
  const conversations = createConversations(store.notes, clock);
  const ports = {
    knowledge,
    conversations,
    ...store,
    clock,
    random,
    alts: pictureAlts,
    keepPlaces,
    about: { version },
  };
  const ask = createAsk(ports);
  const experience = createExperience({ reviews: store.reviews, clock });
  const cluster = createClusterCommands({ ...reading, ...store, knowledge, clock, ask });
  const shared = lazy(async () =>
    (await import('./question-bank.ts')).openQuestionBank(knowledge, packs, experience.picks),
  );
  const bank = async () => (await shared()).bank;
  const banks = lazy(async () =>
    (await import('./team-banks.ts')).createTeamBanks({
      shared: bank,
      keptPacks: store.keptPacks,
      read: async (text) => (await import('./packs/read.ts')).readPack('pack.yaml', text).read?.pack,
    }),
  );
  const bankOf = async (team?: string) => (team === undefined ? bank() : (await banks()).of(team));
  const playing = createPlaying({
    store,
    knowledge,
    clock,
    log,
    bank: bankOf,
    failed: experience.failed,
    ...(sleep === undefined ? {} : { sleep }),
    ...(newId === undefined ? {} : { newId }),
  });
  const quiz = createQuizCommands({
    ...playing.deps,
    schedules: store.schedules,
    zone,
    packs: {
      all: async (team) => (await bankOf(team)).packs,
      shared: async () => (await shared()).sources,
      read: async (file, text) => (await import('./packs/load.ts')).parsePack(file, text, knowledge),
      draft: async (file, text, author) =>
        (await import('./packs/draft.ts')).draftPack(file, text, { author, knowledge }),
    },
    keptPacks: store.keptPacks,
    files,
  });
  const learn = createLearnCommands({
    ...store,
    knowledge,
    clock,
    zone,
    questions: (team) => createQuestions(() => bankOf(team), experience.failed),
  });
  const { commands, phrases } = createCommands({ ...ports, cluster, learn, quiz });
  const limit = createRateLimit(ratePerMinute);
  const dispatch = createDispatch({
    commands,
    phrases,
    ask,
    // Everybody may say everything: what a cluster answers is decided where it is asked.
    permit: () => undefined,
    rateLimit: (person, now) => (OWN_DOORS.test(person) ? { allowed: true, retryInSeconds: 0 } : limit(person, now)),
    onError: (cause, { id, place, via }) => {
      log.error('a request failed', { id, platform: place.platform, via, cause });
    },
  });
  /** What somebody could not be told alone, they are told beside an answer that only they see. */
  async function respond(request: Request): Promise<Reply> {
    const reply = await dispatch.respond(request);
    // An answer that goes far away, into a direct message, is one that may not arrive.
    if (request.place.kind === 'direct' || request.aside === false) return reply;
    if ((await dispatch.seenBy(request)) !== 'asker') return reply;
    const owed = await learn.reminders.owed(request).catch(() => undefined);
    return owed === undefined ? reply : { ...reply, blocks: [...reply.blocks, ...owed.blocks] };
  }

  return {
    ...dispatch,
    respond,
    complete: createComplete([...commands, ...phrases], knowledge),
    // Its failure is told to whoever plays.
    prepare: [...knowledge.engine.prepare, () => void bank().catch(() => undefined)],
    playing,
    reminders: learn.reminders,
    daily: async () => {
      const answers = await experience.renew();
      if (answers !== undefined) await learn.renewFit(answers);
    },
  };
}
