/** What can be said about a quiz besides which one to open, in the order in which people need it. */
export const VERB_HELP: readonly { readonly line: string; readonly summary: string }[] = [
  { line: 'quiz join', summary: 'take part, also in the middle; with a team: quiz join red. quiz leave goes' },
  { line: 'quiz start', summary: 'the host begins; the host may play, too' },
  { line: 'quiz pause', summary: 'the host stops the clock; quiz resume lets it run' },
  { line: 'quiz extend 30', summary: 'the host gives everybody 30 seconds more' },
  { line: 'quiz reveal', summary: 'the host closes the question; quiz next goes on' },
  { line: 'quiz skip', summary: 'a vote: more than half skip the question' },
  { line: 'quiz show', summary: 'where it stands; quiz mine tells what you answered, and why it was right or wrong' },
  { line: 'quiz hand over to Bo', summary: 'somebody else hosts; quiz assign Bo to red puts somebody into a team' },
  { line: 'quiz void 3', summary: 'question 3 counts for nobody; quiz log shows the host what was asked' },
  { line: 'quiz stop', summary: 'ends it, and what was played counts; quiz again opens another like it' },
  { line: 'quiz save friday calm 5', summary: 'keeps a preset; quiz preset friday plays it, quiz presets lists all' },
];
