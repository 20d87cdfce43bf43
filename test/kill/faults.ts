import { keyOf } from '../../src/quizmaster/ids.ts';
import type { QuizEvent } from '../../src/quiz/event.ts';
import { stateOf, type Evidence, type PlayedQuiz } from './evidence.ts';
import { movesOf } from './judge-schedules.ts';
import type { Verdict } from './judge.ts';
import type { Message } from './stub.ts';

/** Something that must not be, planted into what is left of a run, and who has to see it. */
export interface Fault {
  readonly name: string;
  readonly seenBy: keyof Verdict['problems'];
  readonly plant: (evidence: Evidence) => Evidence;
}

/** One fault of each kind that a judge is there for. */
export const FAULTS: readonly Fault[] = [
  {
    name: 'an acknowledged answer that is not in the log',
    seenBy: 'answers',
    plant: (evidence) => {
      const { quiz, move } = aPress(evidence, 'answer');
      return withLog(evidence, quiz, (events) =>
        events.filter(
          (event) => !(event.type === 'answered' && event.player === move.by.id && event.index === move.index),
        ),
      );
    },
  },
  {
    name: 'an answer at a moment when nobody pressed',
    seenBy: 'answers',
    plant: (evidence) => {
      const { quiz, move } = aPress(evidence, 'answer');
      return withLog(evidence, quiz, (events) =>
        events.map((event) =>
          event.type === 'answered' && event.player === move.by.id && event.index === move.index
            ? { ...event, at: event.at + 0.25 }
            : event,
        ),
      );
    },
  },
  {
    name: 'somebody who joined and is not there',
    seenBy: 'answers',
    plant: (evidence) => {
      const { quiz, move } = aPress(evidence, 'join');
      return withLog(evidence, quiz, (events) =>
        events.filter((event) => !('player' in event && JSON.stringify(event.player).includes(move.by.id))),
      );
    },
  },
  {
    name: 'a quiz that stopped before its end',
    seenBy: 'ends',
    plant: (evidence) =>
      withLog(evidence, finished(evidence).id, (events) => events.filter(({ type }) => type !== 'ended')),
  },
  { name: 'a row that still waits', seenBy: 'ends', plant: (evidence) => ({ ...evidence, waiting: 1 }) },
  {
    name: 'a point too many in the results',
    seenBy: 'records',
    plant: (evidence) =>
      withQuiz(evidence, finished(evidence).id, (quiz) => ({
        ...quiz,
        results: quiz.results.map((result) => ({ ...result, points: result.points + 1 })),
      })),
  },
  {
    name: 'a review that was not written',
    seenBy: 'records',
    plant: (evidence) =>
      withQuiz(evidence, finished(evidence).id, (quiz) => ({ ...quiz, reviews: quiz.reviews.slice(1) })),
  },
  {
    name: 'a question that was never posted',
    seenBy: 'posts',
    plant: (evidence) => {
      const key = keyOf(finished(evidence).id, 'question/1');
      return { ...evidence, messages: evidence.messages.filter((message) => message.key !== key) };
    },
  },
  {
    name: 'a message that stands twice on Discord',
    seenBy: 'posts',
    plant: (evidence) => withMessages(evidence, 'discord', (message) => [message, { ...message, id: 'again' }]),
  },
  {
    name: 'a message that stands twice on Slack though nobody died',
    seenBy: 'posts',
    plant: (evidence) => ({
      ...withMessages(evidence, 'slack', (message) => [message, { ...message, id: 'again' }]),
      deaths: [],
    }),
  },
  {
    name: 'a message that nobody owed',
    seenBy: 'posts',
    plant: (evidence) => withMessages(evidence, 'slack', (message) => [message, { ...message, key: 'unowed' }]),
  },
  {
    name: 'a question whose buttons stay open',
    seenBy: 'posts',
    plant: (evidence) => {
      const key = keyOf(finished(evidence).id, 'question/1');
      return {
        ...evidence,
        messages: evidence.messages.map((message) =>
          message.key === key ? { ...message, versions: message.versions.slice(0, 1) } : message,
        ),
      };
    },
  },
  {
    name: 'a moment that a schedule missed',
    seenBy: 'schedules',
    plant: (evidence) => {
      const missed = movesOf(evidence.journal).get(EACH_SECOND)?.[1]?.at;
      return {
        ...evidence,
        journal: evidence.journal.filter(
          (entry) => !(entry.type === 'moved' && entry.schedule === EACH_SECOND && entry.at === missed),
        ),
      };
    },
  },
  {
    name: 'a moment at which a schedule said nothing',
    seenBy: 'schedules',
    plant: (evidence) => {
      const at = movesOf(evidence.journal).get(EACH_SECOND)?.[0]?.at;
      const key = keyOf(EACH_SECOND, String(at));
      return { ...evidence, messages: evidence.messages.filter((message) => message.key !== key) };
    },
  },
  {
    name: 'a schedule that goes on in a channel that takes nothing',
    seenBy: 'schedules',
    plant: (evidence) => ({
      ...evidence,
      schedules: evidence.schedules.map((schedule) => ({ ...schedule, paused: false })),
    }),
  },
  {
    name: 'a schedule that speaks in quiet hours',
    seenBy: 'schedules',
    plant: (evidence) => ({
      ...evidence,
      schedules: evidence.schedules.map((schedule) =>
        schedule.id.startsWith('quiet') ? { ...schedule, nextAt: evidence.from } : schedule,
      ),
    }),
  },
];

const EACH_SECOND = 'second-1-discord';

/** A quiz that was played to its end, with people in it. */
function finished({ quizzes }: Evidence): PlayedQuiz {
  return found(quizzes.find(({ state, reviews }) => state.ended?.reason === 'finished' && reviews.length > 0));
}

function aPress<T extends 'answer' | 'join'>({ presses, quizzes }: Evidence, type: T) {
  const ended = new Set(quizzes.filter(({ state }) => state.ended !== undefined).map(({ id }) => id));
  const press = found(
    presses.find(({ quiz, move, outcome }) => move.type === type && outcome === 'acknowledged' && ended.has(quiz)),
  );
  // What was looked for.
  return { ...press, move: press.move as Extract<typeof press.move, { readonly type: T }> };
}

function withQuiz(evidence: Evidence, id: string, change: (quiz: PlayedQuiz) => PlayedQuiz): Evidence {
  return { ...evidence, quizzes: evidence.quizzes.map((quiz) => (quiz.id === id ? change(quiz) : quiz)) };
}

function withLog(evidence: Evidence, id: string, change: (events: readonly QuizEvent[]) => readonly QuizEvent[]) {
  return withQuiz(evidence, id, (quiz) => {
    const events = change(quiz.events);
    return { ...quiz, events, state: stateOf(events) };
  });
}

/** Changes the first question that stands on a platform. */
function withMessages(
  { messages, ...rest }: Evidence,
  platform: Message['platform'],
  change: (message: Message) => readonly Message[],
): Evidence {
  const first = found(messages.find((message) => message.platform === platform));
  return { ...rest, messages: messages.flatMap((message) => (message === first ? change(message) : [message])) };
}

function found<T>(one: T | undefined): T {
  if (one === undefined) throw new Error('the run has nothing of the kind to plant a fault into');
  return one;
}
