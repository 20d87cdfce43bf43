import { BUTTON_LINE_LIMIT, type Block, type Button, type Reply } from '../../../core/reply.ts';
import type { Text } from '../../../core/spans.ts';
import { present, type QuizState } from '../../../quiz/state.ts';
import { dueAt } from '../../../quiz/due.ts';
import { buttonRow } from '../../cards/buttons.ts';
import { code, strong } from '../../cards/passages.ts';
import { calledName, onOneLine, someNames, teamName } from './names.ts';
import { howItIsPlayed, minutesFor, MODE_WORDS } from './rules.ts';
import { counted } from './words.ts';
import { ABOUT, type ShownQuiz } from './world.ts';

/** How many of those who joined are named. */
const NAMED = 20;
const NAMED_IN_TEAM = 10;

/** Where people gather before a quiz, and what is left of it afterwards. */
export function lobbyCard(quiz: Omit<ShownQuiz, 'events'>): Reply {
  const { id, state } = quiz;
  const { rules, host, items } = state;
  const isOpen = state.phase === 'lobby';
  const neverBegan = state.phase === 'ended' && state.questions.length === 0;
  if (neverBegan) return calledOff(state);
  return {
    title: titleOf(state),
    blocks: [
      ...(isOpen ? [] : [started(quiz)]),
      {
        type: 'fields',
        fields: [
          { name: 'Host', value: [calledName(host.name)] },
          { name: 'Questions', value: [`${String(items.length)}, about ${counted(minutesFor(state), 'minute')}`] },
          { name: 'Mode', value: [MODE_WORDS[rules.mode]] },
          ...(isOpen ? [{ name: 'Start', value: startText(state) }] : []),
        ],
      },
      { type: 'list', items: howItIsPlayed(state).map((words): Text => [words]) },
      ...joinedBlocks(state),
      ...(isOpen ? lobbyButtons(id, state) : []),
    ],
    about: ABOUT,
  };
}

function titleOf({ rules }: QuizState): string {
  const word = { live: 'Quiz', calm: 'Calm quiz', daily: 'Quiz', duel: 'Duel', drill: 'Drill', teams: 'Team quiz' }[
    rules.mode
  ];
  return `${word}: ${onOneLine(rules.topic, 80)}`;
}

function startText(state: QuizState): Text {
  const { rules, host } = state;
  if (rules.mode === 'duel') return ['as soon as two have joined'];
  const at = dueAt(state);
  const name = calledName(host.name);
  if (at === undefined) return [`when ${name} starts it`];
  const moment = { type: 'moment', at, style: 'relative' } as const;
  return rules.lobbyMs === undefined
    ? [`when ${name} starts it; the lobby closes `, moment]
    : ['by itself ', moment, `, if somebody has joined; ${name} can start it before`];
}

function joinedBlocks(state: QuizState): readonly Block[] {
  const people = present(state);
  const { teams } = state.rules;
  if (people.length === 0) return [{ type: 'text', text: [strong('Nobody is in yet.'), ' Be the first.'] }];
  const heading: Block = { type: 'heading', text: `${counted(people.length, 'player')} so far` };
  if (teams === undefined) return [heading, { type: 'text', text: [someNames(people, NAMED)] }];
  const sides = teams.names.map((team): Text => {
    const members = people.filter((each) => each.team === team);
    return [
      strong(`${teamName(team)} (${String(members.length)}): `),
      someNames(members, NAMED_IN_TEAM) || 'nobody yet',
    ];
  });
  return [heading, { type: 'list', items: sides }];
}

function lobbyButtons(id: string, { rules }: QuizState): readonly Block[] {
  const { teams, mode } = rules;
  const joins: readonly Button[] =
    teams?.assignment === 'choose'
      ? teams.names.map((team) => ({ label: `Join ${teamName(team)}`, line: `quiz join ${id} ${team}` }))
      : [{ label: 'Join', line: `quiz join ${id}`, style: 'primary' }];
  const hosts: readonly Button[] = [
    ...(mode === 'duel' ? [] : [{ label: 'Start', line: `quiz start ${id}` }]),
    { label: 'Stop', line: `quiz stop ${id}` },
  ];
  const fitting = joins.filter((button) => 'line' in button && button.line.length <= BUTTON_LINE_LIMIT);
  if (fitting.length <= 3) return buttonRow([...fitting, ...hosts]);
  return [...rowsOf(fitting), ...buttonRow(hosts)];
}

const rowsOf = (buttons: readonly Button[]): readonly Block[] =>
  Array.from({ length: Math.ceil(buttons.length / 5) }, (_, row): Block => ({
    type: 'buttons',
    buttons: buttons.slice(row * 5, row * 5 + 5),
  }));

function started({ id, state }: Omit<ShownQuiz, 'events'>): Block {
  if (state.phase === 'ended') return { type: 'text', text: [strong('It is over.')] };
  const { teams, mode } = state.rules;
  const how: Text =
    mode === 'duel'
      ? []
      : teams?.assignment === 'choose'
        ? [' To come in, say ', code(`quiz join ${id}`), ` and a team: ${teams.names.map(teamName).join(', ')}.`]
        : [' To come in, answer the question that is open.'];
  return { type: 'text', text: [strong('It has started.'), ...how] };
}

function calledOff(state: QuizState): Reply {
  const name = calledName(state.host.name);
  const people = present(state).length;
  const words =
    state.ended?.reason === 'stopped'
      ? `${name} called it off before it started.`
      : people === 0
        ? 'Nobody came this time, so it did not start. Another moment may suit more people.'
        : `${counted(people, 'player')} came, but nobody started it in time. That takes one press of Start.`;
  return {
    title: titleOf(state),
    blocks: [{ type: 'text', text: [words] }, ...buttonRow([{ label: 'Start a new quiz', line: 'quiz' }])],
    about: ABOUT,
  };
}
