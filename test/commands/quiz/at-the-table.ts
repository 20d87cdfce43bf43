import type { Reply } from '../../../src/core/reply.ts';
import type { Place, Request } from '../../../src/core/request.ts';
import type { Answer } from '../../../src/quiz/item.ts';
import { keyOf, type QuizState } from '../../../src/quiz/state.ts';
import { lineOf } from '../learn/open-learning.ts';
import type { WholeTutor } from '../whole-tutor.ts';

/** A channel where others read along. */
export const GENERAL: Place = { platform: 'slack', team: 'team', channel: 'general', kind: 'shared' };

/** Somebody who speaks in the channel. */
export const inChannel = (name: string, place: Place = GENERAL): Partial<Request> => ({
  from: { id: name.toLowerCase(), name },
  place,
});

export const [ANN, BEN, CYD] = [inChannel('Ann'), inChannel('Ben'), inChannel('Cyd')] as const;

/** Somebody presses a button of something they see. */
export const press = (tutor: WholeTutor, reply: Reply, label: string, context: Partial<Request> = {}): Promise<Reply> =>
  tutor.say(lineOf(reply, label), { via: 'press', ...context });

/** The id of the quiz that a reply is about, from its buttons. */
export function idIn(reply: Reply): string {
  const lines = reply.blocks.flatMap((block) =>
    block.type === 'buttons' ? block.buttons.flatMap((each) => ('line' in each ? [each.line] : [])) : [],
  );
  const id = /\bq\d[0-9a-z]{6}\b/u.exec(lines.join(' '))?.[0];
  if (id === undefined) throw new Error('no button holds a quiz');
  return id;
}

/** How a quiz stands. */
export async function stateOf(tutor: WholeTutor, id: string): Promise<QuizState> {
  const quiz = await tutor.playing.deps.play.load(id);
  if (quiz === undefined) throw new Error(`there is no quiz ${id}`);
  return quiz.state;
}

/** What somebody who knows everything would say to the current question. */
export async function rightWords(tutor: WholeTutor, id: string): Promise<string> {
  const state = await stateOf(tutor, id);
  const key = keyOf(state, state.questions.length - 1);
  switch (key?.type) {
    case 'one':
      return letters([key.right]);
    case 'several':
    case 'order':
      return letters(key.right);
    case 'typed':
      return key.accept[0] ?? tutor.playing.deps.knowledge.nameOf(key.term ?? '');
    case undefined:
      throw new Error('nothing was asked');
  }
}

/** An answer to the current question that is not right. */
export async function wrongWords(tutor: WholeTutor, id: string): Promise<string> {
  const state = await stateOf(tutor, id);
  const at = state.questions.length - 1;
  const key = keyOf(state, at);
  switch (key?.type) {
    case 'one':
      return letters([key.right === 0 ? 1 : 0]);
    case 'several':
      return letters(state.items[at]?.options.flatMap((_, place) => (key.right.includes(place) ? [] : [place])) ?? []);
    case 'order':
      return letters(key.right.toReversed());
    case 'typed':
      return 'a walk in the park';
    case undefined:
      throw new Error('nothing was asked');
  }
}

const letters = (picks: Extract<Answer, { readonly type: 'picks' }>['picks']): string =>
  picks.map((pick) => String.fromCharCode(65 + pick)).join(' ');
