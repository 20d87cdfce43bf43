import { fail, ok, type Failure, type Result } from '../../core/failure.ts';
import { scan, type Stop, type Token } from './scan.ts';
import { tryLine } from './try-line.ts';

/** The words of a line, or why it is none that can be run: there is no shell behind it. */
export function tokenise(line: string): Result<readonly Token[]> {
  const { tokens, stop } = scan(line);
  return stop === undefined ? ok(tokens) : fail(toFailure(stop, line, line.slice(0, stop.at)));
}

/** Says what stopped a line and what to do instead. `before` is a line that would work, empty where there is none. */
export function toFailure(stop: Stop, line: string, before: string): Failure {
  const message = messageOf(stop, line);
  return { type: stop.type === 'sign' ? 'refused' : 'invalid', message, ...tryLine(before) };
}

const FILTER = 'press Filter under it, or select with -l and --field-selector';

/** What to use in place of the program behind a pipe. */
const INSTEAD: Readonly<Record<string, string>> = {
  grep: FILTER,
  egrep: FILTER,
  rg: FILTER,
  wc: 'the answer says how many there are',
  head: 'the answer comes in pages; logs take --tail=20',
  tail: 'the answer comes in pages; logs take --tail=20',
  less: 'the answer comes in pages',
  more: 'the answer comes in pages',
  sort: 'get and top take --sort-by',
  awk: 'pick columns with -o custom-columns=NAME:.metadata.name or values with -o jsonpath=',
  cut: 'pick columns with -o custom-columns=NAME:.metadata.name or values with -o jsonpath=',
  sed: 'pick columns with -o custom-columns=NAME:.metadata.name or values with -o jsonpath=',
  jq: 'pick values with -o jsonpath=',
  yq: 'pick values with -o jsonpath=',
  base64: 'what a Secret holds stays hidden here anyway',
  tee: 'a long answer has a button for the whole as a file',
};

function messageOf(stop: Stop, line: string): string {
  switch (stop.type) {
    case 'open quote':
      return `A quote is opened with ${stop.sign} and never closed. Close it, or leave it out.`;
    case 'second line':
      return 'One command at a time, please: send each line on its own.';
    case 'sign':
      return signMessage(stop.sign, line.slice(stop.at, stop.at + 200));
  }
}

function signMessage(sign: string, rest: string): string {
  const shown = `"${sign}"`;
  if (sign.startsWith('$') || sign === '`')
    return `There is no shell here that would fill in ${shown}. Write the value itself, or put it in single quotes when it is meant as it stands.`;
  if (sign === '|') {
    const program = /^\|\s*(?<program>[a-z]+(?:64)?)/u.exec(rest)?.groups?.['program'] ?? '';
    const instead = Object.hasOwn(INSTEAD, program) ? INSTEAD[program] : undefined;
    return instead === undefined
      ? 'There is no shell here, so nothing can be piped. Ask for the answer alone; it has buttons to filter it and to turn its pages.'
      : `There is no shell here, so "| ${program}" cannot be run. Ask without it: ${instead}.`;
  }
  const placeholder = /^<(?<name>[A-Za-z][\w. -]{0,40})>/u.exec(rest)?.groups?.['name'];
  if (placeholder !== undefined)
    return `"<${placeholder}>" stands for something: write the real one in its place, without < and >.`;
  if (sign.startsWith('>') || sign.startsWith('<'))
    return `There is no shell and there are no files here, so ${shown} does nothing. Ask without it; a long answer has a button for the whole as a file.`;
  return `One command at a time, please: ${shown} would start another. Several types go in one line with commas, as in get pods,services.`;
}
