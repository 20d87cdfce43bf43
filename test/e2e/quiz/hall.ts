import type { QuizEvent } from '../../../src/quiz/event.ts';
import type { Store } from '../../../src/store/store.ts';

/** Whoever plays, by the platform's own id and the name it shows. */
export interface Guest {
  readonly id: string;
  readonly name: string;
}

/** Something on a message that can be used: a button, one choice of a menu, or a button that opens a window. */
export interface Control {
  readonly line: string;
  readonly how: 'press' | 'choose' | 'fill';
  /** As the platform sent it. */
  readonly raw: Readonly<Record<string, unknown>>;
}

/** A message of the tutor that everybody sees, as it stood when somebody looked. */
export interface Post {
  readonly id: string;
  /** By the platform's clock. */
  readonly at: number;
  readonly text: string;
  readonly controls: readonly Control[];
}

/** A message that one person sees. */
export interface Note {
  readonly to: string;
  readonly text: string;
}

/** Something that left the program, by the clock of this machine. */
export interface Out {
  readonly at: number;
  readonly what: string;
}

/** A channel on a stand-in in which the whole program, a process of its own, plays with five people. */
export interface Hall {
  readonly guests: readonly [Guest, Guest, Guest, Guest, Guest];
  /** Types the slash command. */
  readonly say: (who: Guest, line: string) => Promise<void>;
  /** Uses what holds this line, whether the message still shows it or not. */
  readonly press: (who: Guest, post: Post, line: string) => Promise<void>;
  /** When each thing was used, by the platform's clock. */
  readonly presses: () => Promise<readonly { readonly by: string; readonly at: number }[]>;
  /** Opens the window of a line and sends it with these words. */
  readonly fill: (who: Guest, post: Post, line: string, words: string) => Promise<void>;
  readonly posts: () => Promise<readonly Post[]>;
  readonly notes: () => Promise<readonly Note[]>;
  /** All that was sent to the platform, in whatever way. */
  readonly sent: () => Promise<readonly Out[]>;
  /** The log at its most talkative. */
  readonly log: () => readonly Out[];
  readonly store: Pick<Store, 'quizzes' | 'results'>;
  readonly leave: () => Promise<void>;
}

/** The events of a quiz as they are kept. */
export function eventsOf({ store }: Hall, id: string): Promise<readonly QuizEvent[]> {
  return store.quizzes.load(id, 0);
}

/** What a program wrote to its log, one JSON object a line; whatever else it said counts as said at the end. */
export function parseLog(text: string): readonly Out[] {
  return text.split('\n').map((what) => {
    const time = /"time":"(?<time>[^"]+)"/u.exec(what)?.groups?.['time'];
    return { what, at: time === undefined ? Infinity : Date.parse(time) };
  });
}

/** Settings under which the program plays fast and tells all. */
export const SETTINGS = {
  KUBE_TUTOR_LOG: 'debug',
  KUBE_TUTOR_WEB: 'false',
  // The host goes on as soon as an answer is shown, and so says more a minute than any person would.
  KUBE_TUTOR_RATE_PER_MINUTE: '100',
} as const;
