import { reply, type Block, type Reply } from '../../core/reply.ts';
import type { Played, Quiz } from '../../quizmaster/play.ts';
import { standings } from '../../quiz/standings.ts';
import { present, type QuizState } from '../../quiz/state.ts';
import { buttonRow } from '../cards/buttons.ts';
import type { Verb } from './verbs.ts';

/** What whoever opened a quiz is told; everybody else sees the lobby. */
export function opened({ id, state: { rules, items } }: Quiz): Reply {
  if (rules.mode === 'daily') {
    return only('The question stands in the channel. Answers stay private until it closes.');
  }
  const count = `${String(items.length)} ${items.length === 1 ? 'question' : 'questions'}`;
  return reply('quiz', 'Your quiz is open', [
    {
      type: 'text',
      text: [
        `${count}, ${rules.mode}. The lobby stands in the channel. You host: start it when enough have joined. You may play, too.`,
      ],
    },
    ...buttonRow([
      { label: 'Join', line: `quiz join ${id}`, style: 'primary' },
      { label: 'Start', line: `quiz start ${id}` },
      { label: 'Stop', line: `quiz stop ${id}` },
    ]),
  ]);
}

/** The private answer to somebody who did something in a quiz; what it changed, the channel sees. */
export function said(verb: Verb, { id, state, added }: Played, person: string): Reply {
  const me = state.players.get(person);
  switch (verb) {
    case 'join': {
      const team = me?.team === undefined ? '' : ` for ${me.team}`;
      return added.length === 0
        ? only(`You are in already${team}. ${crowd(state)}`)
        : withButtons(
            `You are in${team}. ${crowd(state)} ${state.phase === 'lobby' ? startsWhen(state) : 'Answer whenever a question is open.'}`,
            [{ label: 'Leave', line: `quiz leave ${id}` }],
          );
    }
    case 'leave':
      return only('You have left. Your points stay; join again whenever you like.');
    case 'skip': {
      const votes = state.questions.at(-1)?.skipVotes.size ?? 0;
      return only(
        added.some(({ type }) => type === 'closed')
          ? 'Skipped: it counts for nobody.'
          : `Your vote counts: ${String(votes)} of ${String(present(state).length)} want to skip. More than half decide.`,
      );
    }
    case 'start':
      return only('Off it goes.');
    case 'pause':
      return withButtons('Paused. No time passes until it goes on.', [
        { label: 'Resume', line: `quiz resume ${id}`, style: 'primary' },
      ]);
    case 'resume':
      return only('It goes on.');
    case 'extend':
      return only('There is more time now, for everybody.');
    case 'void':
      return only('That question counts for nobody now; the points were worked out anew.');
    case 'hand':
      return only(`${state.host.name} hosts from here on.`);
    case 'stop':
      return only(state.questions.length === 0 ? 'Called off before it began.' : 'Stopped. What was played counts.');
    case 'assign':
      return only('Done. Teams stay as they are from the start on.');
    case 'reveal':
      return only('The answer stands in the channel in a moment.');
    case 'next':
      return only(
        state.phase === 'ended' ? 'That was the last one.' : `On to question ${String(state.questions.length)}.`,
      );
    case 'again':
    case 'mine':
    case 'show':
      return only('Done.');
  }
}

/** Where a quiz of several people stands, for whoever asks. */
export function shown({ id, state }: Quiz, person: string): Reply {
  const { phase, questions, items, rules, host } = state;
  const where =
    phase === 'lobby'
      ? 'waits for its start'
      : phase === 'ended'
        ? 'is over'
        : `is at question ${String(questions.length)} of ${String(items.length)}${state.paused ? ', paused' : ''}`;
  const best = standings(state).slice(0, 3);
  const board: readonly Block[] =
    questions.length === 0
      ? []
      : [
          {
            type: 'list',
            ordered: true,
            items: best.map(({ player, points }) => [`${player.name}: ${String(points)}`]),
          },
        ];
  return reply('quiz', `Quiz: ${rules.topic}`, [
    { type: 'text', text: [`A ${rules.mode} quiz, hosted by ${host.name}, ${where}. ${crowd(state)}`] },
    ...board,
    ...(phase === 'ended' || present(state).some((player) => player.id === person)
      ? []
      : buttonRow([{ label: 'Join', line: `quiz join ${id}`, style: 'primary' }])),
  ]);
}

const only = (text: string): Reply => ({
  blocks: [{ type: 'text', text: [text] }],
  about: { kind: 'quiz', terms: [] },
});

function withButtons(text: string, buttons: Parameters<typeof buttonRow>[0]): Reply {
  const { blocks, about } = only(text);
  return { blocks: [...blocks, ...buttonRow(buttons)], about };
}

function crowd(state: QuizState): string {
  const people = present(state).length;
  return people === 1 ? 'One plays so far.' : `${String(people)} play.`;
}

const startsWhen = ({ host, rules }: QuizState): string =>
  rules.mode === 'duel'
    ? 'It starts as soon as somebody takes you on.'
    : rules.lobbyMs === undefined
      ? `It starts when ${host.name} says so.`
      : 'It starts by itself in a moment.';
