import type { BlockName, Description, DescriptionBlock, Mark } from './description.ts';
import { MARKS, markedIn, type Said } from './marked.ts';

/** Something in a description that deserves a look, in words that can be read alone. */
export interface Striking {
  readonly mark: Mark;
  readonly block: BlockName;
  /** What it is about: `Status`, `Containers › app › Last State`, `Condition Ready, ContainersReady`. */
  readonly subject: string;
  /** What stands there: `Reason OOMKilled; Exit Code 137 (signal 9: SIGKILL, ended by force)`. */
  readonly text: string;
  /** What its meaning can be looked up by: `OOMKilled`, the reason of an event or a condition, its type. */
  readonly values: readonly string[];
}

/** What is comes before what was asked for. */
const ORDER: readonly BlockName[] = ['observed', 'conditions', 'events', 'related', 'desired', 'identity'];

/** All that deserves a look in a description, the worst first; what says the same is told once. */
export function strikingOf({ blocks }: Description): readonly Striking[] {
  const sorted = ORDER.flatMap((name) => blocks.filter((block) => block.name === name));
  const all = sorted.flatMap((block) => together(block, markedIn(block)));
  const told = new Set<string>();
  return MARKS.flatMap((mark) => all.filter((each) => each.mark === mark)).flatMap((each) => {
    const news = each.says.filter(({ text, isRow }) => isRow || !told.has(text) || !isTelling(text));
    for (const { text } of each.says) told.add(text);
    return news.length === 0 ? [] : [toStriking(each, news)];
  });
}

interface Group extends Pick<Striking, 'mark' | 'block'> {
  readonly says: readonly Said[];
}

/** Values below one heading are told together, and so are rows that say the same. */
function together({ name: block }: DescriptionBlock, all: readonly Said[]): readonly Group[] {
  const groups = new Map<string, Said[]>();
  for (const said of all) {
    const key = JSON.stringify([said.mark, said.path, said.isRow ? said.text : '']);
    groups.set(key, [...(groups.get(key) ?? []), said]);
  }
  return [...groups.values()].map((says) => ({ mark: says[0]?.mark ?? 'notice', block, says }));
}

/** So many names of rows that say the same are told. */
const NAMES = 3;

function toStriking({ mark, block }: Group, says: readonly Said[]): Striking {
  const [first] = says;
  const values = [...new Set(says.flatMap((said) => said.values))];
  const path = first?.path.filter((part) => part !== '') ?? [];
  if (first?.isRow === true) {
    const names = says.slice(0, NAMES).map(({ label }) => label);
    const more = says.length > NAMES ? ` and ${String(says.length - NAMES)} more` : '';
    return { mark, block, subject: `${path.join('')} ${names.join(', ')}${more}`.trim(), text: first.text, values };
  }
  const named = Map.groupBy(says, ({ label }) => label);
  const told = [...named].map(([label, same]) => [label, same.map(({ text }) => text).join(', ')] as const);
  const [only, ...others] = told;
  const whole = capital(block);
  if (only !== undefined && others.length === 0 && path.length === 0) {
    return { mark, block, subject: only[0] === '' ? whole : only[0], text: only[1], values };
  }
  const subject = path.length === 0 ? whole : path.join(' › ');
  return { mark, block, subject, text: told.map((each) => each.join(' ').trim()).join('; '), values };
}

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** Numbers and a yes say something else under each label; a word such as OOMKilled does not. */
const isTelling = (text: string): boolean => /^[A-Z][A-Za-z:]{4,}$/u.test(text);
