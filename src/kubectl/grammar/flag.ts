/** What a flag takes behind it. A `switch` is on when it stands there, and takes `=true` or `=false`. */
export type ValueType = 'switch' | 'text' | 'list' | 'number' | 'duration';

/** A flag of a verb: parsing, refusals, suggestions, completion and explanations all derive from it. */
export interface Flag {
  readonly name: string;
  readonly short?: string;
  readonly value: ValueType;
  /** What stands for the value: `NAMESPACE`. */
  readonly placeholder?: string;
  /** What it means, in a few newcomer words. */
  readonly meaning: string;
  /** The value where it is given without one, for flags that allow that (`--dry-run`). */
  readonly bare?: string;
  /** `built`: as kubectl. `limited`: in bounds. `ignored`: accepted and of no effect here. `refused`: not here. */
  readonly decision: 'built' | 'limited' | 'ignored' | 'refused';
  /** What limits it, or why it is ignored or refused. */
  readonly reason?: string;
  /** A switch that kubectl has on by itself. What stands at kubectl's own setting is never refused. */
  readonly standing?: boolean;
  /** Its value may be a secret or hold one, so it is never shown. */
  readonly secret?: boolean;
}

/** A switch: `toggle('all-namespaces -A', 'look in every namespace')`. */
export function toggle(names: string, meaning: string, facts: Partial<Flag> = {}): Flag {
  return { ...named(names), value: 'switch', meaning, decision: 'built', ...facts };
}

/** A flag with a value: `takes('namespace -n NAMESPACE', 'text', 'only in this namespace')`. */
export function takes(
  names: string,
  value: Exclude<ValueType, 'switch'>,
  meaning: string,
  facts: Partial<Flag> = {},
): Flag {
  return { ...named(names), value, meaning, decision: 'built', ...facts };
}

function named(names: string): Pick<Flag, 'name' | 'short' | 'placeholder'> {
  const [name = '', ...more] = names.split(' ');
  const short = more.find((word) => word.startsWith('-'))?.slice(1);
  const placeholder = more.find((word) => !word.startsWith('-'));
  return { name, ...(short === undefined ? {} : { short }), ...(placeholder === undefined ? {} : { placeholder }) };
}

/** The same flag, refused. */
export function refused(flag: Flag, reason: string): Flag {
  return { ...flag, decision: 'refused', reason };
}

/** The same flag, in bounds. */
export function limited(flag: Flag, reason: string): Flag {
  return { ...flag, decision: 'limited', reason };
}

/** The same flag, accepted and of no effect here. */
export function ignored(flag: Flag, reason: string): Flag {
  return { ...flag, decision: 'ignored', reason };
}
