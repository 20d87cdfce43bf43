import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { toPlain } from '../../src/core/spans.ts';
import { parseOwed } from '../../src/glossary/owed.ts';
import { readEntry, toId } from '../../src/glossary/read-entry.ts';
import type { Problem } from '../../src/glossary/read-yaml.ts';
import type { Term } from '../../src/glossary/term.ts';
import { checkCommand } from './commands.ts';
import { checkManifest } from './manifest.ts';

/** An entry with the file it stands in. */
export interface Entry {
  readonly file: string;
  readonly text: string;
  readonly term: Term;
}

const root = new URL('../../', import.meta.url);
export const owed = parseOwed(readFileSync(new URL('glossary/entries.tsv', root), 'utf8'));
const owedById = new Map(owed.map((each) => [each.id, each]));

/**
 * Names that are also everyday words and stand in one-liners as such: "status", "name", "event" in their plain
 * meaning explain nothing by their entry. Capitalised as the API kind they count all the same.
 */
const EVERYDAY = new Set(
  'name failed running watch unknown succeeded status event kind condition spec label host device process signal shell application applications port probe drain binding region member developer contributor cloud runtime cluster'
    .split(' ')
    .filter((word) => word !== 'cluster'),
);

/** Words that two entries share on purpose: the likelier one answers, the other is offered. */
const HOMONYMS = new Set(['limits', 'requests']);

/** Reads entries; those that do not even parse come back as problems only. */
export function readEntries(files: readonly string[]): { entries: readonly Entry[]; problems: readonly Problem[] } {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (const path of files) {
    const file = relative(process.cwd(), path);
    const text = readFileSync(path, 'utf8');
    const read = readEntry(file, text);
    problems.push(...read.problems);
    if (read.term !== undefined) entries.push({ file, text, term: read.term });
  }
  return { entries, problems };
}

/** Rules over one entry that need the rest of the glossary: names, links, manifests, commands, circular wording. */
export function checkEntry(entry: Entry, written: ReadonlyMap<string, Term>): readonly Problem[] {
  const { file, text, term } = entry;
  const found: Problem[] = [];
  const report = (needle: string, message: string): void => {
    const line = text.slice(0, Math.max(0, text.indexOf(needle))).split('\n').length;
    found.push({ file, line, message });
  };
  const listed = owedById.get(term.id);
  if (term.id !== toId(term.name)) report('id:', `id is ${term.id}; the name makes it ${toId(term.name)}`);
  if (!file.endsWith(`glossary/terms/${term.area}/${term.id}.md`)) {
    report('id:', `the file should be glossary/terms/${term.area}/${term.id}.md`);
  }
  if (listed === undefined) report('id:', `${term.id} is not in entries.tsv`);
  else {
    if (listed.name !== term.name) report('name:', `the name in entries.tsv is "${listed.name}"`);
    if (listed.area !== term.area) report('area:', `the area in entries.tsv is ${listed.area}`);
    for (const alias of listed.aliases) {
      if (!term.aliases.includes(alias))
        report(
          'aliases:',
          `the alias "${alias}" of entries.tsv is missing (quote it when YAML would read it otherwise)`,
        );
    }
  }
  for (const alias of term.aliases) {
    const other = owed.find(
      (each) =>
        each.id !== term.id && [each.name, ...each.aliases].some((name) => name.toLowerCase() === alias.toLowerCase()),
    );
    if (other !== undefined && !HOMONYMS.has(alias) && !(listed?.aliases.includes(alias) ?? false))
      report('aliases:', `the alias "${alias}" belongs to ${other.name}`);
  }
  for (const id of term.requires) if (!written.has(id)) report('requires:', `requires ${id}, which has no entry`);
  if (term.requires.includes(term.id)) report('requires:', 'an entry cannot require itself');
  for (const { to } of term.relations) {
    if (!owedById.has(to)) report(`to: ${to}`, `relation to ${to}, which is not in entries.tsv`);
    if (to === term.id) report('relations:', 'an entry is not related to itself');
  }
  for (const message of wordsThatAssume(term, written)) report('oneLiner:', message);
  for (const phrase of term.doesWhat) {
    const name = [term.name, ...term.aliases].find((each) => each.length > 2 && mentions(phrase, each));
    if (name !== undefined) report(phrase.slice(0, 20), `doesWhat says "${name}": describe it without its name`);
  }
  for (const { run } of term.commands) {
    const problem = checkCommand(run);
    if (problem !== undefined) report(run, problem);
  }
  const firstChange = term.commands.findIndex(({ changes }) => changes);
  if (firstChange >= 0 && term.commands.slice(firstChange).some(({ changes }) => !changes)) {
    report('commands:', 'commands that only read come before those that change something');
  }
  checkExample(entry, report);
  if (/[\u2013\u2014\u2018\u2019\u201C\u201D]/u.test(text)) {
    report(/[\u2013\u2014\u2018\u2019\u201C\u201D]/u.exec(text)?.[0] ?? '', 'ASCII quotes and hyphens, please');
  }
  return found;
}

function checkExample({ term, text, file }: Entry, report: (needle: string, message: string) => void): void {
  const { language, meta, code } = term.example;
  const known = ['yaml', 'dockerfile', 'console', 'text', 'json'];
  if (!known.includes(language)) report(`\`\`\`${language}`, `a fence is one of ${known.join(', ')}, not ${language}`);
  if (language === 'yaml' && meta === undefined) {
    for (const { line, message } of checkManifest(code)) {
      report(code.split('\n')[line - 1] ?? code, `${file}: ${message}`.replace(`${file}: `, ''));
    }
  }
  if (language === 'console') {
    for (const line of code.split('\n').filter((each) => each.startsWith('$ '))) {
      const problem = checkCommand(line.slice(2));
      if (problem !== undefined) report(line, problem);
    }
  }
  if (text.includes('\t')) report('\t', 'blanks, not tabs');
}

/** Whether a phrase says a name, as whole words, singular or plural. */
export function mentions(phrase: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(`(?<![\\w-])${escaped}(?:s|es)?(?![\\w-])`, 'iu').test(phrase);
}

/** The names of other entries that a one-liner leans on without requiring them, and the word itself. */
function wordsThatAssume(term: Term, written: ReadonlyMap<string, Term>): readonly string[] {
  const line = toPlain(term.oneLiner);
  const allowed = reach(term, written);
  const names = owed.filter(({ id }) => !allowed.has(id)).filter(({ name }) => mentions(line, name));
  const outside = names
    // "Kubernetes objects" says "Kubernetes object", not also "object": a longer allowed name covers the shorter one.
    .filter(
      ({ name }) =>
        ![...allowed].some(
          (id) =>
            (owedById.get(id)?.name ?? '').toLowerCase().includes(name.toLowerCase()) &&
            mentions(line, owedById.get(id)?.name ?? id),
        ),
    )
    .filter(({ name }) => !EVERYDAY.has(name.toLowerCase()))
    .map(({ id, name }) =>
      id === term.id
        ? `the one-liner explains "${name}" by itself`
        : `the one-liner uses "${name}", which requires does not list (${id})`,
    );
  return outside;
}

/** Everything a term requires, near and far. */
function reach(term: Term, written: ReadonlyMap<string, Term>): ReadonlySet<string> {
  const seen = new Set<string>();
  const walk = (id: string): void => {
    if (seen.has(id) || id === term.id) return;
    seen.add(id);
    for (const next of written.get(id)?.requires ?? []) walk(next);
  };
  term.requires.forEach(walk);
  return seen;
}

/** A circle in `requires`, as the ids along it, or nothing. */
export function circleFrom(term: Term, written: ReadonlyMap<string, Term>): readonly string[] | undefined {
  const path: string[] = [];
  const walk = (id: string): boolean => {
    if (path.includes(id)) return id === term.id;
    path.push(id);
    if ((written.get(id)?.requires ?? []).some((next) => walk(next))) return true;
    path.pop();
    return false;
  };
  return walk(term.id) ? [...path, term.id] : undefined;
}
