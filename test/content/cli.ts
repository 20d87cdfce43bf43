import { globSync } from 'node:fs';
import { problemLine } from '../../src/glossary/read-yaml.ts';
import { checkEntry, circleFrom, readEntries } from './check.ts';
import { checkQuestions } from './questions.ts';

// `npm run content [-- FILE…]`: checks entries and prints what to mend, a line each.
const all = readEntries(globSync('glossary/terms/*/*.md').sort());
const asked = process.argv.slice(2).map((file) => file.replace(/^\.\//u, ''));
const written = new Map(all.entries.map(({ term }) => [term.id, term]));
const problems = [
  ...all.problems,
  ...all.entries.flatMap((entry) => {
    const circle = circleFrom(entry.term, written);
    const circles =
      circle === undefined
        ? []
        : [{ file: entry.file, line: 1, message: `requires goes in a circle: ${circle.join(' > ')}` }];
    return [...checkEntry(entry, written), ...circles];
  }),
  ...checkQuestions(all.entries),
].filter(({ file }) => asked.length === 0 || asked.includes(file));

for (const problem of problems) console.log(problemLine(problem));
console.log(`${String(all.entries.length)} entries read, ${String(problems.length)} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
