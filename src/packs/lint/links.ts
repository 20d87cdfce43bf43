import { parseDocument } from 'yaml';
import type { Finding, PackRule } from './rule.ts';

/** What a question refers to is there: its term, its page, what there is to read. */
export const linksRule: PackRule = ({ pack, sketches, knowledge, termNamed }) =>
  pack.questions.flatMap(({ term, manifest, output }, place): readonly Finding[] => {
    const at = ['questions', place];
    const findings: Finding[] = [];
    if (term !== undefined && knowledge.term(term) === undefined && knowledge.owed(term) === undefined) {
      const meant = termNamed(term) ?? knowledge.engine.suggest(term, 1)[0]?.id;
      const hint = meant === undefined ? 'leave it out, or name an entry by its id' : `did you mean ${meant}?`;
      findings.push({ at: [...at, 'term'], message: `the glossary has no "${term}"; ${hint}` });
    }
    if (sketches[place]?.docs === undefined) {
      findings.push({ at, message: 'the page that says so is missing: docs, or a term whose entry has one' });
    }
    if (manifest !== undefined && output !== undefined) {
      findings.push({ at: [...at, 'output'], message: 'a question shows a manifest or an output, not both' });
    }
    const [error] = manifest === undefined ? [] : parseDocument(manifest).errors;
    if (error !== undefined) {
      findings.push({
        at: [...at, 'manifest'],
        message: `the manifest is no YAML: ${error.message.split('\n')[0] ?? ''}`,
      });
    }
    return findings;
  });
