import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Programs, their verbs, and the flags each verb takes; `*` holds for every verb. */
type Known = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const KNOWN = parse(readFileSync(new URL('./commands.yaml', import.meta.url), 'utf8')) as Known;

/** What is wrong with a command line, or nothing: program, verb and flags have to stand in `commands.yaml`. */
export function checkCommand(line: string): string | undefined {
  // A pipeline is checked part by part; what a shell substitutes or a program runs behind `--` is not ours to check.
  for (const part of line.replace(/'[^']*'|"[^"]*"/gu, 'QUOTED').split(/\s*(?:\|\||\||&&|;)\s*/u)) {
    const problem = checkSimple(part.replace(/\s+--\s.*$/u, ' --').trim());
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function checkSimple(line: string): string | undefined {
  const words = line.match(/'[^']*'|"[^"]*"|\S+/gu) ?? [];
  const [program = '', ...rest] = words;
  const verbs = KNOWN[program];
  if (verbs === undefined) return `"${program}" is not a program in commands.yaml`;
  const plain = rest.filter((word) => !word.startsWith('-'));
  const verb =
    [plain.slice(0, 2).join(' '), plain[0] ?? ''].find((name) => name in verbs) ?? ('' in verbs ? '' : undefined);
  if (verb === undefined) return `"${program} ${plain[0] ?? ''}" is not a verb in commands.yaml`;
  const flags = new Set([...(verbs['*'] ?? []), ...(verbs[verb] ?? [])]);
  for (const word of rest) {
    if (!word.startsWith('-') || word === '-' || word === '--') continue;
    const flag = word.split('=')[0] ?? '';
    if (!flags.has(flag)) return `${program} ${verb} does not take ${flag}; it takes ${[...flags].join(' ')}`;
  }
  return undefined;
}
