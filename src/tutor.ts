import { createAsk } from './commands/ask.ts';
import { createClusterCommands } from './commands/cluster/index.ts';
import { createComplete } from './commands/complete.ts';
import { createConversations } from './commands/conversation.ts';
import { createCommands } from './commands/index.ts';
import { createDispatch } from './core/dispatch.ts';
import { createRateLimit } from './core/rate-limit.ts';
import type { Tutor } from './core/tutor.ts';
import { pictureAlts } from './draw/create-pictures.ts';
import { createKnowledge } from './glossary/knowledge.ts';
import type { Glossary } from './glossary/glossary.ts';
import type { Engine } from './glossary/search/engine.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { Random } from './ports/random.ts';
import type { Reading } from './reading.ts';
import type { Store } from './store/store.ts';

/** Doors whose person owns this very process: there is nobody to protect from them. */
const OWN_DOORS = /^(?:terminal|lines)\//u;

/** What the tutor is made of. */
export interface World {
  readonly glossary: Glossary;
  readonly store: Pick<Store, 'notes' | 'gaps' | 'audit'>;
  readonly reading: Reading;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly version: string;
  readonly ratePerMinute: number;
  readonly keepPlaces: boolean;
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
}: World): Tutor & { readonly prepare: Engine['prepare'] } {
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
  const cluster = createClusterCommands({ ...reading, ...store, knowledge, clock, ask });
  const { commands, phrases } = createCommands({ ...ports, cluster });
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
  return {
    ...dispatch,
    complete: createComplete([...commands, ...phrases], knowledge),
    prepare: knowledge.engine.prepare,
  };
}
