/** What stands before the verb. */
export interface Lead {
  /** `kubectl` or `k` was said. */
  readonly led: boolean;
  /** It was said in full, which nobody does in passing. */
  readonly full: boolean;
  /** Where the rest of the line starts. */
  readonly end: number;
}

const PROMPT = /^\s*(?:[$>#%❯]\s+)*/u;
const PROGRAM = /(?<program>kubectl(?:\.exe)?|k)(?=\s|$)/iuy;

/** Finds a prompt sign and the name of the program at the start of a line. */
export function readLead(line: string): Lead {
  const [prompt = ''] = PROMPT.exec(line) ?? [];
  PROGRAM.lastIndex = prompt.length;
  const program = PROGRAM.exec(line)?.groups?.['program'];
  if (program === undefined) return { led: false, full: false, end: prompt.length };
  return { led: true, full: program.length > 1, end: prompt.length + program.length };
}

/** Programs and settings that a shell would take before `kubectl`. */
const WRAPPED =
  /^\s*(?:\$\s+)?(?:sudo|time|watch(?:\s+-\S+(?:\s+\d+)?)*|env|[A-Z_]+=\S*)(?:\s+[A-Z_]+=\S*)*\s+(?=(?:kubectl|k)\s)/u;

/** Where `kubectl` starts in a line that has another program before it, such as `watch`; `undefined` for any other line. */
export function wrappedAt(line: string): number | undefined {
  const [before] = WRAPPED.exec(line.slice(0, 200)) ?? [];
  return before?.length;
}
