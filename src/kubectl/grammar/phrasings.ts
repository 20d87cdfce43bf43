import { parseQuery } from './parse.ts';
import { ABOUT_CLUSTER } from './phrasing/cluster.ts';
import { LISTING } from './phrasing/listing.ts';
import { ABOUT_OBJECTS } from './phrasing/object.ts';
import { applyPhrasing } from './phrasing/pattern.ts';
import { readSentence } from './phrasing/sentence.ts';

const PHRASINGS = [...ABOUT_CLUSTER, ...LISTING, ...ABOUT_OBJECTS];

/**
 * The line that a sentence means: of kubectl, or `why` of an object or a namespace, which is our own. "how many pods are running in shop?" is
 * `get pods --field-selector=status.phase=Running -n shop`. General questions mean none: they name no object and no place.
 * `isTerm` may know the words of the glossary, which are seldom names of objects.
 */
export function parsePhrasing(line: string, isTerm: (word: string) => boolean = () => false): string | undefined {
  const sentence = readSentence(line, isTerm);
  if (sentence === undefined) return undefined;
  for (const each of PHRASINGS) {
    const found = applyPhrasing(each, sentence, isTerm);
    if (found !== undefined) return place(found, sentence.where);
  }
  // A command with a courtesy around it: "get pods please".
  const courteous = sentence.where === '' && sentence.core !== line.trim().toLowerCase() && !line.includes('"');
  return courteous && parseQuery(sentence.core).type === 'query' ? sentence.core : undefined;
}

/** Lines that can be asked of all namespaces at once. */
const EVERYWHERE = /^(?:why$|get|events|top pods?|auth can-i (?!--list))/u;

/** Adds where to ask, as far as the line takes it. */
function place(line: string, where: string): string {
  if (line === 'why' && where === '') return 'why here';
  const fits = where !== '' && (where !== '-A' || (EVERYWHERE.test(line) && !line.includes(' -A')));
  return fits ? `${line} ${where}` : line;
}
