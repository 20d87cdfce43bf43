/** What buttons of a quiz say that cannot be pressed any more, by what became of it. */
interface OldButton {
  readonly button: string;
  /** `of` stands for the quiz. */
  readonly line: (of: string) => string;
  readonly finished: RegExp;
  readonly calledOff: RegExp;
}

const OVER = /over\. A new one takes one word/u;
/** Of what is forgotten every button says the same. */
export const FORGOTTEN = /over and forgotten\. A new one takes one word: quiz/u;
/** An id that no quiz has. */
export const UNKNOWN = 'q0zzzzzz';

const both = (button: string, line: OldButton['line']): OldButton => ({
  button,
  line,
  finished: OVER,
  calledOff: OVER,
});

/** Every button of a quiz. */
export const OLD_BUTTONS: readonly OldButton[] = [
  both('join', (of) => `quiz join ${of}`),
  both('start', (of) => `quiz start ${of}`),
  both('stop', (of) => `quiz stop ${of}`),
  both('leave', (of) => `quiz leave ${of}`),
  {
    button: 'answer',
    line: (of) => `answer ${of}.1 B`,
    finished: OVER,
    calledOff: OVER,
  },
  {
    button: 'answer in words',
    line: (of) => `answer ${of}.1`,
    finished: /over\. A new one|Answer what/u,
    calledOff: OVER,
  },
  both('skip', (of) => `quiz skip ${of}.2`),
  both('pause', (of) => `quiz pause ${of}`),
  both('resume', (of) => `quiz resume ${of}`),
  both('reveal', (of) => `quiz reveal ${of}.2`),
  both('next', (of) => `quiz next ${of}.2`),
  both('extend', (of) => `quiz extend ${of}.2 30`),
  {
    button: 'mine',
    line: (of) => `quiz mine ${of}.1`,
    finished: /^Question 1: /u,
    calledOff: /^Question 1 was not asked/u,
  },
  {
    button: 'guessed',
    line: (of) => `guessed ${of}.1`,
    finished: /^Question 1: /u,
    calledOff: /^(?:Answer first|Question 1)/u,
  },
];

/** What opens another quiz, where one is known. */
export const AGAIN = (of: string): string => `quiz again ${of}`;
