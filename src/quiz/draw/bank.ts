import type { Knowledge } from '../../glossary/knowledge.ts';
import type { Question } from '../../glossary/question.ts';
import type { Term } from '../../glossary/term.ts';
import type { ItemType } from '../item.ts';
import { abbreviations } from './derive/abbreviation.ts';
import { definitions, meanings, recalls } from './derive/definition.ts';
import { createFacts, createTermNamed, type Facts } from './derive/facts.ts';
import type { Deriver } from './derive/made.ts';
import { manifestKinds } from './derive/manifest-kind.ts';
import { messages } from './derive/message.ts';
import { misconceptions } from './derive/misconception.ts';
import { parts } from './derive/part.ts';
import { firstCommands, signs } from './derive/status.ts';
import { symptoms } from './derive/symptom.ts';
import type { Picks } from './lures/similar.ts';
import type { Pack } from './pack.ts';
import { typeOf } from './sketch.ts';
import type { ItemTemplate } from './template.ts';
import { placeInPack, toSketch } from './written.ts';

/** Every question that can be asked. */
export interface ItemBank {
  readonly knowledge: Knowledge;
  readonly packs: readonly Pack[];
  readonly templates: readonly ItemTemplate[];
}

const DERIVERS: readonly Deriver[] = [
  definitions,
  meanings,
  recalls,
  abbreviations,
  misconceptions,
  firstCommands,
  signs,
  messages,
  symptoms,
  manifestKinds,
  parts,
];

/**
 * Gathers the questions of entries, those made from what entries say, and those of packs. `picks` tells how often people
 * took one term for another, where that is known: tempting wrong options come up more.
 */
export function createItemBank(knowledge: Knowledge, packs: readonly Pack[], picks?: Picks): ItemBank {
  const facts = createFacts(knowledge, picks);
  const templates = [
    ...knowledge.glossary.terms.flatMap((term) => ofEntry(facts, term)),
    ...DERIVERS.flatMap((derive) => derive(facts)),
    ...packs.flatMap((pack) => ofPack(facts, pack)),
  ];
  return { knowledge, packs, templates };
}

/** The same bank with some packs more. */
export function withPacks({ knowledge, packs, templates }: ItemBank, more: readonly Pack[]): ItemBank {
  const facts = { knowledge, termNamed: createTermNamed(knowledge) };
  return {
    knowledge,
    packs: [...packs, ...more],
    templates: [...templates, ...more.flatMap((pack) => ofPack(facts, pack))],
  };
}

function ofEntry({ termNamed }: Facts, term: Term): readonly ItemTemplate[] {
  const { id, level, area, exams, docs } = term;
  const [page] = docs;
  return term.questions.map((question, at) => {
    const place = { id: `${id}/${String(at + 1)}`, level, term: id, ...(page === undefined ? {} : { docs: page }) };
    return {
      ...written(question, question.type),
      id: place.id,
      level,
      upTo: level,
      term: id,
      area,
      exams,
      // Made only when it is drawn: reading all the Markdown takes longer than anybody should wait for a first question.
      make: () => toSketch(question, place, termNamed),
    };
  });
}

function ofPack({ knowledge, termNamed }: Pick<Facts, 'knowledge' | 'termNamed'>, pack: Pack): readonly ItemTemplate[] {
  return pack.questions.map((question, at) => {
    const { term: id } = question;
    const term = id === undefined ? undefined : knowledge.term(id);
    const area = term?.area ?? (id === undefined ? undefined : knowledge.owed(id)?.area);
    const place = placeInPack(pack, question, at, (id) => knowledge.term(id)?.docs[0]);
    const { exhibit, level } = place;
    const type = typeOf(question.type, exhibit);
    return {
      ...written(question, type),
      id: place.id,
      level,
      upTo: level,
      pack: pack.id,
      ...(id === undefined ? {} : { term: id }),
      ...(area === undefined ? {} : { area }),
      exams: question.exams ?? term?.exams ?? [],
      make: () => toSketch(question, place, termNamed),
    };
  });
}

function written(question: Question, type: ItemType): Pick<ItemTemplate, 'type' | 'family' | 'truth'> {
  return { type, family: 'written', ...(question.type === 'true-false' ? { truth: question.truth } : {}) };
}
