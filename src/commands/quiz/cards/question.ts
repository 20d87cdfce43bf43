import { toNumber } from '../../../core/chart-words.ts';
import type { Block, Button, Reply } from '../../../core/reply.ts';
import type { Item } from '../../../quiz/item.ts';
import { BASE } from '../../../quiz/score.ts';
import { present, type QuizState } from '../../../quiz/state.ts';
import { isTimed } from '../../../quiz/timing.ts';
import { buttonRow } from '../../cards/buttons.ts';
import { answerBlocks, howToAnswer } from './answering.ts';
import { clockText } from './clock.ts';
import { letterOf } from './letters.ts';
import { onOneLine } from './names.ts';
import { counted } from './words.ts';
import { ABOUT, type ShownQuiz } from './world.ts';

type Quiz = Omit<ShownQuiz, 'events'>;

/**
 * A question as everybody may see it. While it is open nothing in it depends on what is right: not a word, not a button, not
 * their order.
 */
export function questionCard(quiz: Quiz, index: number, now: number): Reply | undefined {
  const { state } = quiz;
  const item = state.items[index];
  if (item === undefined || state.questions[index] === undefined) return undefined;
  return { title: questionTitle(state, index), blocks: questionBlocks(quiz, item, index, now), about: ABOUT };
}

/** `Question 3 of 10`. */
export function questionTitle({ rules, items }: QuizState, index: number): string {
  if (rules.mode === 'daily') return `Question of the day: ${onOneLine(rules.topic, 80)}`;
  return `Question ${String(index + 1)} of ${String(items.length)}`;
}

/** The question, how to answer it, its clock, how many have answered, and its buttons while it is open. */
export function questionBlocks(quiz: Quiz, item: Item, index: number, now: number): readonly Block[] {
  const { id, state } = quiz;
  const isOpen = state.phase === 'open' && index === state.questions.length - 1;
  const takesAnswers = isOpen && !state.paused;
  const line = `answer ${id}.${String(index + 1)}`;
  const clock = clockText(state, index, now);
  return [
    { type: 'note', text: [`Level ${String(item.level)} · up to ${toNumber(BASE[item.level])} points`] },
    { type: 'text', text: item.ask },
    ...(item.exhibit === undefined ? [] : [{ type: 'code', ...item.exhibit } as const]),
    ...optionBlocks(item),
    ...(clock.length === 0 ? [] : [{ type: 'text', text: clock } as const]),
    ...answeredBlocks(state, index),
    ...(takesAnswers
      ? [
          { type: 'note', text: howToAnswer(item, line, state.rules.mode === 'drill') } as const,
          ...answerBlocks(item, line),
        ]
      : []),
    ...(isOpen ? buttonRow(conduct(id, index, state)) : []),
  ];
}

/** The options by their letters. */
export function optionBlocks({ options }: Item): readonly Block[] {
  if (options.length === 0) return [];
  return [{ type: 'fields', fields: options.map(({ text }, at) => ({ name: letterOf(at), value: text })) }];
}

/** How many have answered: never who, never what. */
function answeredBlocks(state: QuizState, index: number): readonly Block[] {
  const given = state.questions[index]?.given;
  const { mode } = state.rules;
  if (given === undefined || mode === 'drill') return [];
  if (mode === 'daily') {
    if (given.size === 0) return [];
    return [{ type: 'note', text: [`${counted(given.size, 'person', 'people')} answered so far`] }];
  }
  // Those who came later could not answer it.
  const people = present(state).filter(({ since }) => since <= index);
  if (people.length === 0) return [];
  const done = people.filter(({ id }) => given.has(id)).length;
  return [{ type: 'progress', done, total: people.length, label: 'Answered' }];
}

/** What those who play and the host can do with an open question. */
function conduct(id: string, index: number, state: QuizState): readonly Button[] {
  const { mode } = state.rules;
  if (mode === 'daily') return [];
  // With the number of the question, so that a press that comes too late does not hit the next one.
  const here = `${id}.${String(index + 1)}`;
  const skip: Button = { label: skipLabel(state), line: `quiz skip ${here}` };
  if (mode === 'drill') {
    return [
      { label: 'Skip', line: skip.line },
      { label: 'Stop', line: `quiz stop ${id}` },
    ];
  }
  const reveal: Button = { label: 'Reveal', line: `quiz reveal ${here}` };
  if (state.paused) return [{ label: 'Go on', line: `quiz resume ${id}`, style: 'primary' }, reveal];
  if (!isTimed(state.rules)) return [skip, reveal];
  return [
    skip,
    { label: 'Pause', line: `quiz pause ${id}` },
    reveal,
    { label: '+30 s', line: `quiz extend ${here} 30`, spoken: '+30 s: add 30 seconds' },
  ];
}

/** Votes are counted on the button, so that others know what is missing: more than half of those who are there. */
function skipLabel(state: QuizState): string {
  const votes = state.questions.at(-1)?.skipVotes.size ?? 0;
  const needed = Math.floor(present(state).length / 2) + 1;
  return votes === 0 ? 'Skip' : `Skip (${String(votes)} of ${String(needed)} votes)`;
}
