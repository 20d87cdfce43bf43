import { fail, ok, type Result } from '../../core/failure.ts';
import type { Reply } from '../../core/reply.ts';
import { teamOf, type Request } from '../../core/request.ts';
import type { Played, Quiz } from '../../quizmaster/play.ts';
import { drillCard } from './cards/drill.ts';
import { mine } from './cards/mine.ts';
import { isAlone, playerOf, type QuizDeps } from './deps.ts';
import { extraTimeOf } from './extra-time.ts';
import { findPlayed, findQuiz } from './find.ts';
import { openQuiz } from './open.ts';
import { createPresets } from './presets.ts';
import type { Line } from './quiz-line.ts';
import { createRunRegrade } from './run-regrade.ts';
import { opened, said, shown } from './said.ts';
import { setupCard } from './setup.ts';
import { toMove } from './to-move.ts';
import type { Act } from './verbs.ts';
import type { Wish } from './wish.ts';

/** Does what a line says: opens a quiz, or plays on in the one that is there. */
export function createRunQuiz(deps: QuizDeps): (line: Line, request: Request) => Promise<Result<Reply>> {
  const presets = createPresets(deps);
  const log = createRunRegrade(deps);

  async function open(wish: Wish, request: Request): Promise<Result<Reply>> {
    const played = await openQuiz(deps, request, wish, { id: deps.newId() });
    if (!played.ok) return played;
    const quiz = played.value;
    if (isAlone(request)) return ok(drillCard(quiz, deps.knowledge, wish.mode));
    return (await arrived(quiz)) ? ok(opened(quiz)) : fail(closedDoor);
  }

  /** Waits until the lobby stands in the channel, or cannot. */
  async function arrived({ id, state }: Quiz): Promise<boolean> {
    const first = state.rules.mode === 'daily' ? 'question/1' : 'lobby';
    for (let tries = 0; tries < 10; tries += 1) {
      if ((await deps.quizzes.posted(id, first)) !== undefined) return true;
      if ((await deps.play.load(id))?.state.ended?.reason === 'unreachable') return false;
      await deps.sleep(150);
    }
    // Slow is no failure: it comes as soon as the platform takes it.
    return true;
  }

  /** Most verbs are about what goes on now; these make sense afterwards, too. */
  async function find({ verb, quiz }: Act, request: Request): Promise<Result<Quiz>> {
    const found = await findQuiz(deps, request, quiz);
    const isOver = verb === 'again' || verb === 'show' || verb === 'mine' || verb === 'void';
    return found.ok || quiz !== undefined || !isOver ? found : findPlayed(deps, request);
  }

  async function act(line: Act, request: Request): Promise<Result<Reply>> {
    const found = await find(line, request);
    if (!found.ok) return found;
    const quiz = found.value;
    const { state } = quiz;
    if (line.verb === 'again') return open(wishOf(quiz), request);
    if (line.verb === 'show')
      return ok(state.rules.mode === 'drill' ? drillCard(quiz, deps.knowledge) : shown(quiz, request.from.id));
    if (line.verb === 'mine')
      return ok(mine(state, line.index ?? state.questions.length - 1, request.from.id, quiz.id));
    const move = toMove(line, state, request, await extraTimeOf(deps.notes, request));
    if (!move.ok || move.value === undefined) return move.ok ? fail(nothingToDo) : move;
    const played = await deps.play.move(quiz.id, move.value);
    if (!played.ok) return played;
    deps.wake();
    return ok(answerTo(line, played.value, request));
  }

  const answerTo = (line: Act, played: Played, request: Request): Reply =>
    played.state.rules.mode === 'drill'
      ? drillCard(played, deps.knowledge)
      : said(line.verb, played, playerOf(request).id);

  return async (line, request) => {
    switch (line.type) {
      case 'act':
        return act(line.act, request);
      case 'wish':
        return open(await presets.fill(line.wish, request), request);
      case 'preset':
        return presets.run(line.line, request, (wish) => open(wish, request));
      case 'log':
        return log(line.log, request);
      case 'setup':
        return ok(setupCard(await deps.ownPacks(teamOf(request))));
    }
  };
}

const closedDoor = {
  type: 'unconfigured',
  message:
    'I may not post in this channel, and a quiz lives in posts. Invite me here first (in Slack: /invite and my name; in Discord: View Channel and Send Messages), then say it again.',
  tryLine: 'quiz',
} as const;

const nothingToDo = { type: 'invalid', message: 'I do not know what to do with that.', tryLine: 'help quiz' } as const;

/** The wish that leads to a quiz like this one. */
function wishOf({ state: { rules, items } }: Quiz): Wish {
  const topic = rules.topic.replace(/, level \d$/u, '');
  const level = /, level (?<level>[123])$/u.exec(rules.topic)?.groups?.['level'];
  return {
    mode: rules.mode,
    pace: rules.pace,
    speedShare: rules.speedShare,
    count: items.length,
    ...(topic === 'Kubernetes' ? {} : { topic }),
    ...(level === undefined ? {} : { level: Number(level) as 1 | 2 | 3 }),
    ...(rules.teams === undefined
      ? {}
      : { teams: rules.teams.names, assignment: rules.teams.assignment, consult: rules.teams.consult }),
  };
}
