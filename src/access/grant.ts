import type { Impersonation } from '../ports/cluster.ts';
import { fits, isChannelRule, isFor, type AccessRule, type Asker } from './rule.ts';

/** What may be read of one cluster, as whom. The reader holds every single read to it. */
export interface Scope {
  /** Patterns of names; see `AccessRule`. */
  readonly namespaces: readonly string[];
  /** Kinds that live in no namespace, and all namespaces at once. */
  readonly clusterWide: boolean;
}

/** A permission that applies. */
export interface Grant {
  readonly scope: Scope;
  readonly as?: Impersonation;
}

/** Everything: whoever started the program owns what it can reach. */
export const EVERYTHING: Grant = { scope: { namespaces: ['*'], clusterWide: true } };

/** Why there is no permission; each says something else to do. */
export type Denial = 'no-rules' | 'nobody' | 'cluster' | 'namespace' | 'verb';

/** What somebody wants to read. */
export interface Wish {
  readonly cluster: string;
  readonly verb: string;
  /** Absent: all namespaces, or none in particular. */
  readonly namespace?: string;
}

/** May names in this namespace be read? Without one: everything at once. */
export function covers({ namespaces, clusterWide }: Scope, namespace: string | undefined): boolean {
  return namespace === undefined ? clusterWide : namespaces.some((pattern) => fits(pattern, namespace));
}

const scopeOf = ({ namespaces }: AccessRule): Scope => ({ namespaces, clusterWide: namespaces.includes('*') });
const allowsCluster = ({ clusters }: AccessRule, name: string): boolean => clusters.some((each) => fits(each, name));
const allowsVerb = ({ verbs }: AccessRule, verb: string): boolean => verbs.length === 0 || verbs.includes(verb);

/**
 * Finds the first rule that permits a wish. Rules never add up to more than one of them grants: each may ask as somebody
 * else. A wish without a namespace is permitted within the rule's own namespaces; the reader refuses the rest.
 */
export function decide(rules: readonly AccessRule[], asker: Asker, wish: Wish): Grant | Denial {
  if (rules.length === 0) return 'no-rules';
  const mine = rules.filter((rule) => isFor(rule, asker));
  if (mine.length === 0) return 'nobody';
  const here = mine.filter((rule) => allowsCluster(rule, wish.cluster));
  if (here.length === 0) return 'cluster';
  const verbs = here.filter((rule) => allowsVerb(rule, wish.verb));
  if (verbs.length === 0) return 'verb';
  const { namespace } = wish;
  const best =
    verbs.find((rule) => covers(scopeOf(rule), namespace)) ??
    (namespace === undefined ? verbs.find((rule) => rule.namespaces.length > 0) : undefined);
  if (best === undefined) return 'namespace';
  return { scope: scopeOf(best), ...(best.as === undefined ? {} : { as: best.as }) };
}

/**
 * What everybody in a shared place may read of a wish; `undefined`: nothing. It is the channel's own grant, whatever the asker
 * may read besides: what only they were granted must not be read aloud with it.
 */
export function publicGrant(rules: readonly AccessRule[], asker: Asker, wish: Wish): Grant | undefined {
  if (!asker.internal) return undefined;
  const granted = decide(
    rules.filter((rule) => isChannelRule(rule)),
    asker,
    wish,
  );
  return typeof granted !== 'string' && covers(granted.scope, wish.namespace) ? granted : undefined;
}
