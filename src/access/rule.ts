import type { Impersonation } from '../ports/cluster.ts';

/**
 * One permission. Who is meant is said with a platform before the platform's own id: `slack:U0123ABCD`. With people, groups
 * or roles, `channels` narrows where they may ask; alone, it grants to everybody who asks in them, and answers there may be
 * read by all.
 */
export interface AccessRule {
  readonly people: readonly string[];
  /** Slack user groups. */
  readonly groups: readonly string[];
  /** Discord roles. */
  readonly roles: readonly string[];
  readonly channels: readonly string[];
  /** Contexts; `*` for all that are published. */
  readonly clusters: readonly string[];
  /** Names, with `*` for any run of characters. `*` alone: every namespace, and kinds that live in none. */
  readonly namespaces: readonly string[];
  /** Query verbs; empty: all. */
  readonly verbs: readonly string[];
  /** As whom the cluster is asked; absent: as the tutor itself. */
  readonly as?: Impersonation;
}

/** Who asks and where, as rules name them. */
export interface Asker {
  /** `slack:U0123ABCD`. */
  readonly person: string;
  /** Slack user groups and Discord roles, as far as the platform told: `slack:S0123`, `discord:9876`. */
  readonly groups: readonly string[];
  /** `slack:C0123`, also for a thread in it. */
  readonly channel: string;
  /** Nobody else reads along. */
  readonly direct: boolean;
  /** Everybody here belongs to the own organisation, as far as the platform told; only then may an answer be public. */
  readonly internal: boolean;
}

/** Does a rule speak about this person here? */
export function isFor(rule: AccessRule, asker: Asker): boolean {
  const here = rule.channels.includes(asker.channel);
  if (isChannelRule(rule)) return here;
  const named =
    rule.people.includes(asker.person) || [...rule.groups, ...rule.roles].some((each) => asker.groups.includes(each));
  return named && (rule.channels.length === 0 || here);
}

/** Does a rule grant to a channel as such, to whoever asks there? */
export function isChannelRule({ people, groups, roles, channels }: AccessRule): boolean {
  return channels.length > 0 && people.length + groups.length + roles.length === 0;
}

/** Does a pattern with `*` for any run of characters fit the whole of a name? */
export function fits(pattern: string, name: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return pattern === name;
  if (!name.startsWith(first)) return false;
  let at = first.length;
  const last = rest.pop() ?? '';
  for (const piece of rest) {
    const found = name.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return name.length - at >= last.length && name.endsWith(last);
}
