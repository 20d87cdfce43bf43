import type { Reply } from '../../../core/reply.ts';
import type { Text } from '../../../core/spans.ts';
import { allowed } from '../../../quiz/settle.ts';
import type { QuizState } from '../../../quiz/state.ts';
import { strong } from '../../cards/passages.ts';
import { answerWords } from './letters.ts';
import { teamName } from './names.ts';
import { ABOUT } from './world.ts';

/** What somebody is told who answered: what was recorded and whether it can still change. Only for them, and nothing of what is right. */
export function acknowledged(state: QuizState, index: number, playerId: string, link?: string): Reply {
  const given = allowed(state.questions[index]?.given.get(playerId) ?? []);
  const last = given.at(-1);
  if (last === undefined)
    return { blocks: [{ type: 'text', text: ['Nothing was recorded. Answer once more.'] }], about: ABOUT };
  const words = answerWords(last.answer, state.items[index]?.key.type === 'order');
  const team = state.rules.teams?.consult === true ? state.players.get(playerId)?.team : undefined;
  const stands: Text =
    given.length > 1
      ? ['Changed to ', strong(words), '; that one stands.']
      : ['Recorded: ', strong(words), '. You may change it once until it closes.'];
  const shared = team === undefined ? [] : [` For ${teamName(team)}, what any of you says last counts.`];
  const talk: Text =
    link === undefined
      ? []
      : [' Now that you have answered: ', { type: 'link', text: 'what others say about it', url: link }, '.'];
  return { blocks: [{ type: 'text', text: [...stands, ...shared, ...talk] }], about: ABOUT };
}
