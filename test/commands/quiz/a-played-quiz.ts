import type { Item, Key } from '../../../src/quiz/item.ts';
import { openTutor, type WholeTutor } from '../whole-tutor.ts';
import { ANN, BEN, CYD, GENERAL } from './at-the-table.ts';

/** The quiz below. */
export const ID = 'q4f9x2ab';

const itemOf = (key: Key, ask: string): Item => ({
  id: `test/${ask}`,
  type: key.type === 'typed' ? 'typed' : 'choice',
  level: 1,
  term: 'pod',
  ask: [ask],
  options: key.type === 'typed' ? [] : ['first', 'second', 'third'].map((text, place) => ({ text: [text], place })),
  key,
  because: ['So it is.'],
});

/** The questions of the quiz below, one of each kind. */
export const ITEMS = [
  itemOf({ type: 'one', right: 0 }, 'Which one?'),
  itemOf({ type: 'several', right: [0, 1] }, 'Which ones?'),
  itemOf({ type: 'order', right: [0, 1, 2] }, 'In which order?'),
  itemOf({ type: 'typed', accept: ['kubelet'] }, 'What is it called?'),
];

/** What each of them answers, question by question. Ann, who hosts, has the first one right, and Ben the others say B. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  Ann: ['A', 'A B', 'A B C', 'kubelet'],
  Ben: ['B', 'A', 'C B A', 'the agent'],
  Cyd: ['B', 'C', 'C B A', 'agent'],
};
const PEOPLE = [
  ['Ann', ANN],
  ['Ben', BEN],
  ['Cyd', CYD],
] as const;

/** A calm quiz of these questions, played to its end or up to a question that stays open. */
export async function played({ until = ITEMS.length, end = true, tutor = openTutor() } = {}): Promise<WholeTutor> {
  const { play, clock } = tutor.playing.deps;
  const { team, channel, platform } = GENERAL;
  const host = { id: 'ann', name: 'Ann' };
  const rules = { mode: 'calm', pace: 'normal', speedShare: 0, topic: 'Kubernetes' } as const;
  const place = { team, channel, platform };
  await play.open(ID, [{ type: 'created', place, host, rules, items: ITEMS, seed: ID, at: clock() }]);
  await tutor.store.notes.write('slack/team/general', 'quizzes', [ID], clock());
  for (const [, who] of PEOPLE) await tutor.say(`quiz join ${ID}`, who);
  await tutor.say('quiz start', ANN);
  for (let at = 0; at < until; at += 1) {
    await tutor.round();
    for (const [name, who] of PEOPLE) await tutor.say(`answer ${ANSWERS[name]?.[at] ?? ''}`, who);
    if (at + 1 < until || end) {
      await tutor.say('quiz reveal', ANN);
      await tutor.say('quiz next', ANN);
    }
  }
  await tutor.round();
  return tutor;
}
