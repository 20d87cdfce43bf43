import { setTimeout } from 'node:timers/promises';
import type { DrawWish, QuizDeps } from './commands/quiz/deps.ts';
import type { Result } from './core/failure.ts';
import { lazy } from './core/lazy.ts';
import type { Tutor } from './core/tutor.ts';
import type { Knowledge } from './glossary/knowledge.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { Poster } from './ports/poster.ts';
import type { ItemBank } from './quiz/draw/bank.ts';
import type { Item } from './quiz/item.ts';
import { createDatabaseClock } from './quizmaster/database-clock.ts';
import { newQuizId } from './quizmaster/ids.ts';
import type { Play } from './quizmaster/play.ts';
import type { Quizmaster, QuizmasterWorld } from './quizmaster/quizmaster.ts';
import type { Store } from './store/store.ts';

/** What playing takes. */
export interface PlayingWorld {
  readonly store: Pick<Store, 'quizzes' | 'schedules' | 'results' | 'notes' | 'now'>;
  readonly knowledge: Knowledge;
  readonly clock: Clock;
  readonly log: Log;
  /** Everything that a team can be asked; without one, what everybody can. */
  readonly bank: (team?: string) => Promise<ItemBank>;
  /** Ids of made questions that are not asked any more; none where nobody tells. */
  readonly failed?: () => ReadonlySet<string>;
  /** Waits a little; tests have no patience. */
  readonly sleep?: QuizDeps['sleep'];
  /** Ids of quizzes; tests want the same questions each time. */
  readonly newId?: QuizDeps['newId'];
}

/** What the doors of this process offer once they are open. */
export interface Stage {
  /** By platform. */
  readonly posters: ReadonlyMap<string, Poster>;
  readonly tutor: Pick<Tutor, 'respond' | 'seenBy'>;
}

/** Quizzes, ready for the commands; `onStage` gives what keeps them going. */
export interface Playing {
  readonly deps: QuizDeps;
  readonly onStage: (stage: Stage) => Promise<Quizmaster>;
  /** One round of it, for tests: nothing happens in between. */
  readonly roundOn: (stage: Stage) => () => Promise<void>;
}

/** Sets up the playing of quizzes. Questions are made, and most of the code loaded, when somebody first plays. */
export function createPlaying({
  store,
  knowledge,
  clock,
  log,
  bank,
  failed = () => new Set(),
  sleep = setTimeout,
  newId = newQuizId,
}: PlayingWorld): Playing {
  const { quizzes, schedules, results, notes } = store;
  const shared = createDatabaseClock(store.now, clock);
  const play = lazyPlay(async () =>
    (await import('./quizmaster/play.ts')).createPlay({ quizzes, notes, clock: shared.now }),
  );
  const drawing = lazy(() => import('./quiz/draw/draw.ts'));
  const cards = lazy(() => import('./commands/quiz/cards/card-for.ts'));
  let master: Quizmaster | undefined;

  const deps: QuizDeps = {
    play,
    quizzes,
    results,
    notes,
    knowledge,
    clock: shared.now,
    draw: async ({ team, ...wish }: DrawWish, seed: string): Promise<Result<readonly Item[]>> =>
      (await drawing()).draw(await bank(team), { ...wish, failed: failed() }, seed),
    topicNamed: async (topic, team) => {
      const { findTopic } = await import('./quiz/draw/topic.ts');
      const found = findTopic(await bank(team), topic);
      return found.ok ? found.value.name : topic;
    },
    ownPacks: async (team) => {
      const [{ packs: own }, { packs: shared }] = await Promise.all([bank(team), bank()]);
      return own.filter((pack) => !shared.includes(pack));
    },
    newId,
    wake: () => master?.wake(),
    sleep,
  };

  async function worldOn({ posters, tutor }: Stage): Promise<QuizmasterWorld> {
    const [{ createScheduled }, { createSender }, { createFire }, { createPause }, { createImprovement }] =
      await Promise.all([
        import('./commands/quiz/scheduled.ts'),
        import('./quizmaster/sender.ts'),
        import('./quizmaster/fire.ts'),
        import('./quizmaster/pause.ts'),
        import('./quizmaster/improvement.ts'),
      ]);
    const improvement = createImprovement({ results, notes });
    const pause = createPause({
      schedules,
      log,
      posters,
      cardFor: async (schedule, reason) =>
        (await import('./commands/quiz/cards/schedule-paused.ts')).schedulePausedCard(schedule, reason),
    });
    return {
      quizzes,
      play,
      clock: shared,
      log,
      send: createSender({
        quizzes,
        play,
        clock: shared.now,
        log,
        posters,
        cardFor: async (name, quiz) => {
          const improved = name.startsWith('podium') ? await improvement(quiz) : [];
          return (await cards()).cardFor(name, quiz, { nameOf: knowledge.nameOf, now: shared.now(), improved });
        },
        pause,
      }),
      fire: createFire({
        schedules,
        clock: shared.now,
        log,
        posters,
        moments: lazy(() => import('./quiz/moments.ts')),
        say: createScheduled(deps, tutor),
        pause,
      }),
    };
  }

  return {
    deps,
    onStage: async (stage) => {
      const { createQuizmaster } = await import('./quizmaster/quizmaster.ts');
      return (master = createQuizmaster(await worldOn(stage)));
    },
    roundOn: (stage) => {
      const round = lazy(async () => {
        const { createRound } = await import('./quizmaster/quizmaster.ts');
        return createRound(await worldOn(stage));
      });
      return async () => (await round())();
    },
  };
}

/** Quizzes that can be played once somebody does. */
function lazyPlay(create: () => Promise<Play>): Play {
  const get = lazy(create);
  return {
    load: async (quiz) => (await get()).load(quiz),
    open: async (quiz, first) => (await get()).open(quiz, first),
    move: async (quiz, move, sent) => (await get()).move(quiz, move, sent),
  };
}
