import { distance } from '../../core/distance.ts';
import { fail, ok, type Result } from '../../core/failure.ts';
import { AREAS, type Area } from '../../glossary/areas.ts';
import type { ItemBank } from './bank.ts';
import { createTermNamed } from './derive/facts.ts';
import { EXAMS, type Exam } from './exams.ts';
import type { ItemTemplate } from './template.ts';
import { plainForm } from './words.ts';

/** What a quiz is about. `name` is for people. */
export type Topic = { readonly name: string } & (
  | { readonly type: 'all'; readonly id: 'all' }
  | { readonly type: 'exam'; readonly id: Exam }
  | { readonly type: 'pack' | 'term'; readonly id: string }
  | { readonly type: 'area'; readonly id: Area }
);

const ALL: Topic = { type: 'all', id: 'all', name: 'everything' };
const SHOWN = 4;

/** The topics to choose from, apart from single terms, each with its number of questions; those without any are left out. */
export function listTopics(bank: ItemBank): readonly (Topic & { readonly count: number })[] {
  return broadTopics(bank)
    .map((topic) => ({ ...topic, count: bank.templates.filter((template) => isAbout(template, topic)).length }))
    .filter(({ count }) => count > 0);
}

/** Whether a question belongs to a topic. */
export function isAbout(template: ItemTemplate, { type, id }: Topic): boolean {
  switch (type) {
    case 'all':
      return true;
    case 'exam':
      return template.exams.includes(id);
    case 'area':
      return template.area === id;
    case 'pack':
      return template.pack === id;
    case 'term':
      return template.term === id;
  }
}

/** Reads what somebody calls a topic: an area, an exam, a pack by its id or title, or any name of a term. */
export function findTopic(bank: ItemBank, text: string): Result<Topic> {
  const said = plainForm(text);
  if (['', 'all', 'everything', 'anything'].includes(said)) return ok(ALL);
  const named = broadTopics(bank).filter(({ id, name }) => plainForm(id) === said || plainForm(name) === said);
  // Whatever title somebody gave a pack, "networking" stays the area.
  const broad = named.find(({ type }) => type !== 'pack') ?? named[0];
  if (broad !== undefined) return ok(broad);
  const { knowledge } = bank;
  const term = knowledge.term(text)?.id ?? createTermNamed(knowledge)(text);
  if (term !== undefined && bank.templates.some((template) => template.term === term)) return ok(termTopic(bank, term));
  return fail({
    type: 'missing',
    message: `I have no questions about "${text.trim()}". ${nearText(nearNames(bank, said))}`,
  });
}

/** Topics beside one, for whoever finds too little in it: the area and neighbours of a term, otherwise the largest ones. */
export function topicsNear(bank: ItemBank, topic: Topic): readonly string[] {
  const listed = listTopics(bank).filter(({ id }) => id !== topic.id);
  const area = topic.type === 'term' ? bank.knowledge.term(topic.id)?.area : undefined;
  const beside = topic.type === 'term' ? bank.knowledge.relations(topic.id).flatMap(({ to }) => askable(bank, to)) : [];
  const rest = listed.filter(({ type }) => type === topic.type).sort((a, b) => b.count - a.count);
  const names = [...listed.filter(({ id }) => id === area), ...beside, ...rest].map(({ name }) => name);
  return [...new Set(names)].slice(0, SHOWN);
}

/** "Near to it: a, b." Where nothing is near, what always works. */
export function nearText(names: readonly string[]): string {
  return names.length === 0
    ? 'Say "all", an area such as networking or storage, an exam such as KCNA, or the name of a term.'
    : `Near to it: ${names.join(', ')}.`;
}

function broadTopics({ packs }: ItemBank): readonly Topic[] {
  return [
    ALL,
    ...EXAMS.map((id) => ({ type: 'exam', id, name: id }) as const),
    ...packs.map(({ id, title }) => ({ type: 'pack', id, name: title }) as const),
    ...AREAS.map((id) => ({ type: 'area', id, name: id.replaceAll('-', ' ') }) as const),
  ];
}

const termTopic = ({ knowledge }: ItemBank, id: string): Topic => ({ type: 'term', id, name: knowledge.nameOf(id) });

function askable(bank: ItemBank, id: string): readonly Topic[] {
  return bank.templates.some(({ term }) => term === id) ? [termTopic(bank, id)] : [];
}

/** Names that somebody may have meant: a slip away, or with a word in common. */
function nearNames(bank: ItemBank, said: string): readonly string[] {
  const { terms } = bank.knowledge.glossary;
  const topics = [...listTopics(bank), ...terms.flatMap(({ id }) => askable(bank, id))];
  const words = new Set(said.split(' '));
  return topics
    .map(({ name }) => ({ name, far: farness(plainForm(name), said, words) }))
    .filter(({ far }) => far <= 3)
    .sort((a, b) => a.far - b.far)
    .slice(0, SHOWN)
    .map(({ name }) => name);
}

function farness(name: string, said: string, words: ReadonlySet<string>): number {
  const slips = distance(name, said, 3);
  // Three slips make another word out of a short one.
  const allowed = Math.min(3, Math.floor(said.length / 3));
  if (slips <= allowed) return slips;
  return name.split(' ').some((word) => word.length > 3 && words.has(word)) ? 3 : 4;
}
