import { setTimeout as sleep } from 'node:timers/promises';
import { fail, ok, type Failure, type Result } from '../core/failure.ts';
import type { Clock } from '../ports/clock.ts';
import type { Notes } from '../ports/notes.ts';
import type { Posted } from '../ports/poster.ts';
import type { MessageClaim, QuizChange, Quizzes } from '../ports/quizzes.ts';
import { announce } from '../quiz/announce.ts';
import { decide } from '../quiz/decide.ts';
import type { QuizEvent } from '../quiz/event.ts';
import { evolve, replay } from '../quiz/evolve.ts';
import type { Move } from '../quiz/move.ts';
import type { QuizState } from '../quiz/state.ts';
import { dueAt } from '../quiz/due.ts';
import { withoutForgotten } from './forgotten.ts';
import { recordsOf } from './records.ts';

/** A quiz as it stands: its state, and the events it is made of. */
export interface Quiz {
  readonly id: string;
  readonly state: QuizState;
  readonly events: readonly QuizEvent[];
}

/** What a move led to. */
export interface Played extends Quiz {
  /** What the move added; empty when it changed nothing. */
  readonly added: readonly QuizEvent[];
}

/** A message whose sending a move tells of. */
export interface Sent {
  readonly claim: MessageClaim;
  readonly posted: Posted;
}

/** How quizzes are played: every move is decided on the newest state and written before anybody hears of it. */
export interface Play {
  readonly load: (quiz: string) => Promise<Quiz | undefined>;
  /** Starts a log; `busy` when another quiz is active in the place. Opening the same quiz again gives what it is by now. */
  readonly open: (quiz: string, first: readonly QuizEvent[]) => Promise<Result<Played>>;
  readonly move: (quiz: string, move: Move, sent?: Sent) => Promise<Result<Played>>;
}

/** Somebody's clock may be wrong, but nobody answers later than now; beyond this a moment is taken for ours. */
const SKEW_MS = 2_000;
const CONFLICT_TRIES = 50;
/** Quizzes kept in memory; others are read again. */
const KEPT = 500;

interface Waiting {
  readonly move: Move;
  readonly sent?: Sent | undefined;
  readonly done: (result: Result<Played>) => void;
  readonly failed: (cause: unknown) => void;
}

const unknown: Failure = {
  type: 'missing',
  message: 'That quiz is over and forgotten, or I never knew it. A new one takes one word: quiz.',
  tryLine: 'quiz',
};

const busy: Failure = {
  type: 'refused',
  message: 'A quiz is going on here already. Join it, or let its host stop it first.',
  tryLine: 'quiz join',
};

/** What playing takes. */
export interface PlayWorld {
  readonly quizzes: Quizzes;
  readonly notes: Notes;
  readonly clock: Clock;
}

/** Plays quizzes over a store; any number of processes may play the same ones. */
export function createPlay({ quizzes, notes, clock }: PlayWorld): Play {
  const kept = new Map<string, Quiz>();
  const queues = new Map<string, Waiting[]>();

  /** What we know of a quiz, and what others added since. */
  async function load(id: string): Promise<Quiz | undefined> {
    const known = kept.get(id);
    const news = await quizzes.load(id, known?.events.length ?? 0);
    const state = known === undefined ? replay(news) : news.reduce(evolve, known.state);
    return state && keep({ id, state, events: known === undefined ? news : [...known.events, ...news] });
  }

  function keep(quiz: Quiz): Quiz {
    kept.delete(quiz.id);
    kept.set(quiz.id, quiz);
    for (const id of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(id);
    }
    return quiz;
  }

  async function toChange(quiz: Quiz, { state, events }: Quiz, sent: Sent | undefined): Promise<QuizChange> {
    const change = changeOf(quiz, events.length, sent);
    return state.ended === undefined ? change : withoutForgotten(change, state.ended.at, notes);
  }

  /** Decides waiting moves one after the other and writes what they led to at once. */
  async function settle(id: string, batch: readonly Waiting[]): Promise<void> {
    for (let tries = 0; tries < CONFLICT_TRIES; tries += 1) {
      const before = await load(id);
      if (before === undefined) return batch.forEach(({ done }) => done(fail(unknown)));
      let quiz = before;
      const results = batch.map(({ move }): Result<Played> => {
        const decided = decide(quiz.state, { ...move, at: Math.min(move.at, clock() + SKEW_MS) });
        if (!decided.ok) return decided;
        quiz = { id, state: decided.value.reduce(evolve, quiz.state), events: [...quiz.events, ...decided.value] };
        return ok({ ...quiz, added: decided.value });
      });
      const sent = batch.find((each) => each.sent !== undefined)?.sent;
      const outcome =
        quiz.events.length === before.events.length && sent === undefined
          ? 'appended'
          : await quizzes.append(await toChange(quiz, before, sent));
      if (outcome === 'appended') keep(quiz);
      // A claim that somebody else took over since has nothing to tell; whoever took it will.
      if (outcome === 'appended' || outcome === 'stale')
        return batch.forEach(({ done }, at) => done(results[at] ?? fail(unknown)));
      if (outcome === 'busy') return batch.forEach(({ done }) => done(fail(busy)));
      await sleep(Math.random() * Math.min(50, 2 ** tries));
    }
    throw new Error(`quiz ${id} changes faster than moves can be made`);
  }

  async function work(id: string, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) {
      // Each message that was sent is told in a change of its own: a change can tell of one only.
      const next = queue.findIndex(({ sent }, at) => at > 0 && sent !== undefined);
      const batch = queue.splice(0, queue[0]?.sent !== undefined ? 1 : next === -1 ? queue.length : next);
      await settle(id, batch).catch((cause: unknown) => {
        kept.delete(id);
        for (const { failed } of batch) failed(cause);
      });
    }
    queues.delete(id);
  }

  return {
    load,
    open: async (id, first) => {
      const state = replay(first);
      if (state === undefined) throw new Error('a quiz begins with the event that creates it');
      const quiz = { id, state, events: first };
      const outcome = await quizzes.append(changeOf(quiz, 0, undefined));
      if (outcome === 'busy') return fail(busy);
      if (outcome === 'appended') return ok({ ...keep(quiz), added: first });
      const there = await load(id);
      return there === undefined ? fail(unknown) : ok({ ...there, added: [] });
    },
    move: (id, move, sent) =>
      new Promise((done, failed) => {
        const waiting = { move, sent, done, failed };
        const queue = queues.get(id);
        if (queue !== undefined) return void queue.push(waiting);
        const fresh = [waiting];
        queues.set(id, fresh);
        void work(id, fresh);
      }),
  };
}

function changeOf({ id, state, events }: Quiz, version: number, sent: Sent | undefined): QuizChange {
  const added = events.slice(version);
  const due = dueAt(state);
  return {
    quiz: id,
    version,
    events: added,
    place: state.place,
    // A drill is nobody else's business: its place may have others.
    active: state.phase !== 'ended' && state.rules.mode !== 'drill',
    ...(due === undefined ? {} : { dueAt: due }),
    drafts: announce(state, added, version),
    ...(sent === undefined ? {} : { sent }),
    ...recordsOf(id, state, added),
  };
}
