import type { Reply } from '../../../core/reply.ts';
import { lobbyCard } from './lobby.ts';
import { noticeCard } from './notice.ts';
import { podiumCard } from './podium.ts';
import { questionCard } from './question.ts';
import { revealCard } from './reveal.ts';
import type { CardWorld, ShownQuiz } from './world.ts';

/** What a message of a quiz shows by now, by its name (see `Draft`); nothing when there is nothing to show under it. */
export function cardFor(name: string, quiz: ShownQuiz, world: CardWorld): Reply | undefined {
  const [, kind, number] = /^(lobby|question|reveal|event|podium)(?:\/(\d{1,6}))?(?:\/edit)?$/u.exec(name) ?? [];
  const index = Number(number ?? 0);
  switch (kind) {
    case 'lobby':
      return lobbyCard(quiz);
    case 'question':
      return questionCard(quiz, index - 1, world.now);
    case 'reveal':
      return revealCard(quiz, index - 1, world);
    case 'event':
      return noticeCard(quiz, index, world);
    case 'podium':
      return quiz.state.phase === 'ended' ? podiumCard(quiz, world) : undefined;
    default:
      return undefined;
  }
}
