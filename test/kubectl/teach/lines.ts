import { parseQuery } from '../../../src/kubectl/grammar/parse.ts';
import { parseSubject } from '../../../src/kubectl/grammar/subject.ts';

/** Whether a line is one that we take: a read-only query, or a question of our own about an object. */
export function isOurs(line: string): boolean {
  const own = /^(?:why|owner) (.+)$/u.exec(line);
  return own === null ? parseQuery(`kubectl ${line}`).type === 'query' : parseSubject(own[1] ?? '') !== undefined;
}
