import { toPlain } from '../core/spans.ts';
import { parseInline, parseSections, type Section } from './markdown.ts';
import { readYaml, type Problem } from './read-yaml.ts';
import { FrontMatterSchema, SECTIONS, type FrontMatter } from './schema.ts';
import type { Passage, Term } from './term.ts';

type Part = keyof typeof SECTIONS;

/** The id of a name in the list of words: lower case, every run of other characters one hyphen. */
export function toId(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

/** Reads one entry. `problems` is empty exactly when `term` is there. */
export function readEntry(file: string, text: string): { term?: Term; problems: readonly Problem[] } {
  const match = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/u.exec(text);
  if (match === null) {
    return { problems: [{ file, line: 1, message: 'an entry starts with front matter between two lines of "---"' }] };
  }
  const [, front = '', body = ''] = match;
  const { value, problems: frontProblems } = readYaml(FrontMatterSchema, file, front, 2);
  const bodyLine = front.split('\n').length + 2;
  const { sections, problems: markdownProblems } = parseSections(body);
  const { parts, problems: partProblems } = toParts(sections);
  const problems = [
    ...frontProblems,
    ...[...markdownProblems, ...partProblems].map(({ line, message }) => ({
      file,
      line: line + bodyLine - 1,
      message,
    })),
  ];
  const [fence] = parts.example?.fences ?? [];
  if (value === undefined || fence === undefined || problems.length > 0) return { problems };
  return { term: toTerm(value, parts, fence), problems };
}

const wordsIn = (passages: readonly Passage[]): number =>
  passages
    .flatMap((passage) => (passage.type === 'paragraph' ? [passage.text] : passage.items))
    .map((text) => toPlain(text).trim().split(/\s+/u).filter(Boolean).length)
    .reduce((sum, count) => sum + count, 0);

function toParts(sections: readonly Section[]) {
  const problems: { line: number; message: string }[] = [];
  const parts: Partial<Record<Part, Section>> = {};
  const names = Object.keys(SECTIONS) as Part[];
  for (const section of sections) {
    const part = names.find((name) => SECTIONS[name].heading === section.heading);
    if (part === undefined) {
      const known = names.map((name) => SECTIONS[name].heading).filter(Boolean);
      problems.push({
        line: section.line,
        message: `"## ${section.heading ?? ''}" is not a heading we know; use ${known.join(', ')}`,
      });
    } else if (parts[part] !== undefined) {
      problems.push({ line: section.line, message: `"## ${section.heading ?? ''}" stands here a second time` });
    } else parts[part] = section;
  }
  for (const name of names) {
    const { heading, required, words } = SECTIONS[name];
    const section = parts[name];
    const called = heading === undefined ? 'the explanation before the first heading' : `"## ${heading}"`;
    if (section === undefined || section.passages.length === 0) {
      if (required) problems.push({ line: section?.line ?? 1, message: `${called} is missing or empty` });
      continue;
    }
    const count = wordsIn(section.passages);
    if (count > words)
      problems.push({
        line: section.line,
        message: `${called} has ${String(count)} words; at most ${String(words)} fit`,
      });
    const fences = name === 'example' ? 1 : 0;
    if (section.fences.length !== fences) {
      problems.push({
        line: section.line,
        message: fences === 1 ? '"## Example" holds exactly one fenced block' : `${called} holds no fenced block`,
      });
    }
    for (const fence of section.fences) {
      if (fence.code.split('\n').length > 25)
        problems.push({ line: fence.line, message: 'the example has more than 25 lines' });
    }
  }
  return { parts, problems };
}

function toTerm(front: FrontMatter, parts: Partial<Record<Part, Section>>, fence: Section['fences'][number]): Term {
  const { relations, commands, misconceptions, failureSigns, oneLiner, since, deprecated, removed, picture, ...plain } =
    front;
  return {
    ...plain,
    ...(since === undefined ? {} : { since }),
    ...(deprecated === undefined ? {} : { deprecated }),
    ...(removed === undefined ? {} : { removed }),
    ...(picture === undefined ? {} : { picture }),
    oneLiner: parseInline(oneLiner),
    relations: relations.map(({ type, to, note }) => ({
      type,
      to,
      ...(note === undefined ? {} : { note: parseInline(note) }),
    })),
    commands: commands.map(({ run, shows, changes }) => ({
      run,
      shows: parseInline(shows),
      changes: changes === true,
    })),
    misconceptions: misconceptions.map(({ claim, correction }) => ({
      claim: parseInline(claim),
      correction: parseInline(correction),
    })),
    failureSigns: failureSigns.map(({ sign, means }) => ({ sign: parseInline(sign), means: parseInline(means) })),
    explanation: parts.explanation?.passages ?? [],
    why: parts.why?.passages ?? [],
    analogy: parts.analogy?.passages ?? [],
    breaks: parts.breaks?.passages ?? [],
    versions: parts.versions?.passages ?? [],
    example: {
      language: fence.language,
      ...(fence.meta === undefined ? {} : { meta: fence.meta }),
      code: fence.code,
      lookAt: parts.example?.passages ?? [],
    },
  };
}
