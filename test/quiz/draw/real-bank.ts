import { createKnowledge } from '../../../src/glossary/knowledge.ts';
import { loadPacks } from '../../../src/packs/load.ts';
import { createItemBank } from '../../../src/quiz/draw/bank.ts';
import { createTermNamed } from '../../../src/quiz/draw/derive/facts.ts';
import { GLOSSARY } from '../../commands/whole-tutor.ts';

/** The whole glossary with the built-in packs: what laws about questions are tried on. */
export const KNOWLEDGE = createKnowledge(GLOSSARY);
export const PACKS = loadPacks(['glossary/packs'], KNOWLEDGE);
export const BANK = createItemBank(KNOWLEDGE, PACKS.packs);
export const TERM_NAMED = createTermNamed(KNOWLEDGE);
