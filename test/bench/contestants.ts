import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Request } from '../../src/core/request.ts';
import type { Glossary } from '../../src/glossary/glossary.ts';
import { toSearchable } from '../../src/glossary/searchable.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { NO_CLUSTERS } from '../../src/config/clusters.ts';
import { createReading } from '../../src/reading.ts';
import { createTutor } from '../../src/tutor.ts';

/** Something that finds entries for a question. */
export interface Contestant {
  readonly name: string;
  /** Builds its index over a glossary and gives what answers a question. */
  readonly build: (glossary: Glossary) => (question: string) => Promise<unknown>;
  /** How many questions it gets at a number of entries, where it would take too long otherwise. */
  readonly questions: (entries: number) => number;
}

const FIELDS = ['name', 'aliases', 'phrasings', 'oneLiner', 'text'] as const;
const ALL = (): number => Number.POSITIVE_INFINITY;
const quiet = (): void => undefined;

/** Ours: from the line to the whole reply. The others only search. */
const kubeTutor: Contestant = {
  name: 'kube-tutor',
  questions: ALL,
  build: (glossary) => {
    const tutor = createTutor({
      glossary,
      store: createMemoryStore(),
      reading: createReading({ clusters: NO_CLUSTERS }, { clock: () => 0, version: '0' }),
      clock: () => 0,
      random: () => 0,
      log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
      version: '0',
      ratePerMinute: 10_000,
      keepPlaces: false,
      zone: 'UTC',
    });
    let asked = 0;
    return (text) => {
      asked += 1;
      return tutor.respond(requestOf(text, `channel-${String(asked % 100)}`));
    };
  },
};

/** A line of a script, each in a conversation that knows a hundred lines before it. */
function requestOf(text: string, channel: string): Request {
  return {
    id: 'bench',
    text,
    via: 'message',
    from: { id: 'bench' },
    place: { platform: 'lines', team: 'lines', channel, kind: 'direct' },
    audience: 'place',
    at: 0,
  };
}

const fuse: Contestant = {
  name: 'fuse.js',
  questions: (entries) => (entries <= 1_000 ? 100 : entries <= 10_000 ? 8 : 2),
  build: (glossary) => {
    const index = new Fuse(toSearchable(glossary), { keys: [...FIELDS], ignoreLocation: true, includeScore: true });
    return (question) => Promise.resolve(index.search(question, { limit: 5 }));
  },
};

const miniSearch: Contestant = {
  name: 'MiniSearch',
  questions: (entries) => (entries <= 1_000 ? ALL() : entries <= 10_000 ? 60 : 20),
  build: (glossary) => {
    const index = new MiniSearch({ fields: [...FIELDS], searchOptions: { fuzzy: 0.2, prefix: true } });
    index.addAll(toSearchable(glossary));
    return (question) => Promise.resolve(index.search(question).slice(0, 5));
  },
};

const flexSearch: Contestant = {
  name: 'FlexSearch',
  questions: ALL,
  build: (glossary) => {
    const index = new FlexSearch.Document({ document: { id: 'id', index: [...FIELDS] }, tokenize: 'forward' });
    for (const { aliases, phrasings, ...rest } of toSearchable(glossary))
      index.add({ ...rest, aliases: aliases.join(' '), phrasings: phrasings.join(' ') });
    return (question) => Promise.resolve(index.search(question, { limit: 5, suggest: true }));
  },
};

/** Everybody in the race, ours first. */
export const CONTESTANTS: readonly Contestant[] = [kubeTutor, fuse, miniSearch, flexSearch];
