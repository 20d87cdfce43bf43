import type { AnyCommand, Matched } from '../../core/command.ts';
import type { Failure } from '../../core/failure.ts';
import type { Request } from '../../core/request.ts';
import { parseHopefully } from '../../kubectl/grammar/parse-hopefully.ts';
import { parseQuery } from '../../kubectl/grammar/parse.ts';
import { parsePhrasing } from '../../kubectl/grammar/phrasings.ts';
import type { Refusal } from '../../kubectl/grammar/refusal.ts';
import type { Query, Where } from '../../kubectl/query.ts';
import { resourceOfTerm } from '../../kubectl/teach/kinds.ts';

/** What a line asks of a cluster. */
export type Understood =
  | { readonly type: 'query'; readonly query: Query }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'invalid'; readonly failure: Failure }
  /** One of our own commands, which a phrasing means. */
  | { readonly type: 'own'; readonly matched: Matched }
  /** A query where the cluster has the kinds it seems to name, a question where it has not. */
  | { readonly type: 'hopeful'; readonly line: string; readonly where: Where; readonly verb: string };

const HERE: Where = { allContexts: false, allNamespaces: false };

/** Reads a whole line as a query: kubectl's own words, or one of the phrasings that mean one, or a question why. */
export function understand(
  line: string,
  request: Request,
  { why, isTerm }: { readonly why: AnyCommand; readonly isTerm: (word: string) => boolean },
): Understood | undefined {
  const parsed = parseQuery(line);
  if (parsed.type !== 'none') return parsed;
  const meant = parsePhrasing(line, isTerm);
  if (meant === undefined) return hope(line, isTerm);
  if (meant.startsWith('why ')) {
    const matched = why.match(meant.slice('why '.length), request);
    return matched === undefined ? undefined : { type: 'own', matched };
  }
  const spoken = parseQuery(`kubectl ${meant.replace(/^kubectl /u, '')}`);
  return spoken.type === 'none' ? undefined : spoken;
}

function hope(line: string, isTerm: (word: string) => boolean): Understood | undefined {
  // Entries about kinds that many clusters have added, such as HTTPRoute, are no sign of a question.
  const parsed = parseHopefully(line, (word) => isTerm(word) && resourceOfTerm(word) === undefined);
  if (parsed === undefined) return undefined;
  const { where, verb } = parsed.type === 'query' ? parsed.query : { where: HERE, verb: 'get' };
  return { type: 'hopeful', line, where, verb };
}
