import { fileURLToPath } from 'node:url';
import type { Reminders } from '../../src/commands/learn/reminding.ts';
import { readConfig } from '../../src/config.ts';
import { fail, ok } from '../../src/core/failure.ts';
import type { Reply } from '../../src/core/reply.ts';
import type { Request } from '../../src/core/request.ts';
import type { Tutor } from '../../src/core/tutor.ts';
import { loadGlossary } from '../../src/glossary/load.ts';
import type { AttachedFiles } from '../../src/ports/attached-files.ts';
import type { Log } from '../../src/ports/log.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';
import type { Playing } from '../../src/playing.ts';
import { createReading } from '../../src/reading.ts';
import { createTutor } from '../../src/tutor.ts';
import { createRecordingPoster, type RecordingPoster } from './recording-poster.ts';

/** The glossary as it ships. */
export const GLOSSARY = await loadGlossary(fileURLToPath(new URL('../../glossary', import.meta.url)));

/** A Monday morning; tests that need time to pass move it. */
export const MORNING = Date.UTC(2026, 10, 23, 9);

/** A whole tutor over the real glossary, and everything about it that a test may look at or turn. */
export interface WholeTutor extends Tutor {
  readonly playing: Playing;
  readonly reminders: Reminders;
  readonly daily: () => Promise<void>;
  readonly store: Store;
  /** What went wrong, as the log would tell it. */
  readonly errors: string[];
  /** Lets time pass. */
  readonly wait: (ms: number) => void;
  readonly now: () => number;
  /** Says a line and gives the reply. */
  readonly say: (line: string, context?: Partial<Request>) => Promise<Reply>;
  /** The door through which quizzes are posted on Slack. */
  readonly poster: RecordingPoster;
  /** One look of the quizmaster at everything that is due; it also looks whenever a command waits for a post. */
  readonly round: () => Promise<void>;
}

/** Puts together what `main.ts` puts together, in memory, with a clock of its own and dice that always fall the same. */
export function openTutor({
  keepPlaces = false,
  ratePerMinute = 10_000,
  random = 0,
  settings = { KUBE_TUTOR_PRACTICE: 'everywhere' },
  attached = {},
  files = textsIn(attached),
}: {
  readonly keepPlaces?: boolean;
  readonly ratePerMinute?: number;
  readonly random?: number;
  /** How an operator set it up. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The texts of files that can be read, by where they are. */
  readonly attached?: Readonly<Record<string, string>>;
  /** Reads files in another way. */
  readonly files?: AttachedFiles;
} = {}): WholeTutor {
  const store = createMemoryStore(() => now);
  const errors: string[] = [];
  const quiet = (): void => undefined;
  const log: Log = {
    debug: quiet,
    info: quiet,
    warn: quiet,
    error: (message, facts) => errors.push(`${message}: ${String(facts?.['cause'])}`),
  };
  let now = MORNING;
  let quizzes = 0;
  const poster = createRecordingPoster(() => now);
  const config = readConfig(settings);
  if (!config.ok) throw new Error(config.failure.join('\n'));
  const reading = createReading(config.value, { clock: () => now, version: '1.2.3' });
  const tutor = createTutor({
    reading,
    glossary: GLOSSARY,
    store,
    sleep: () => round(),
    newId: () => `q1${(quizzes += 1).toString(36).padStart(4, '0')}00`,
    clock: () => now,
    random: () => random,
    log,
    version: '1.2.3',
    ratePerMinute,
    keepPlaces,
    zone: config.value.zone,
    ...(config.value.packsFolder === undefined ? {} : { packs: config.value.packsFolder }),
    files,
  });
  const round = tutor.playing.roundOn({ posters: new Map([['slack', poster]]), tutor });
  let said = 0;
  return {
    ...tutor,
    store,
    errors,
    poster,
    round,
    now: () => now,
    wait: (ms) => {
      now += ms;
    },
    say: (line, context = {}) => {
      said += 1;
      return tutor.respond(requestOf(line, { id: `line-${String(said)}`, at: now, ...context }));
    },
  };
}

/** Files that are there without a platform, by where they are. */
const textsIn = (texts: Readonly<Record<string, string>>): AttachedFiles => ({
  textOf: (_, { at }) => {
    const text = texts[at];
    return Promise.resolve(text === undefined ? fail({ type: 'missing', message: 'No such file.' }) : ok(text));
  },
});

/** A line as somebody says it in a direct chat, unless told otherwise. */
export function requestOf(text: string, context: Partial<Request> = {}): Request {
  return {
    id: 'line',
    text,
    via: 'message',
    from: { id: 'ann', name: 'Ann' },
    place: { platform: 'slack', team: 'team', channel: 'ann', kind: 'direct' },
    audience: 'place',
    at: MORNING,
    ...context,
  };
}
