import type { Problem } from '../../glossary/read-yaml.ts';
import type { Pack, PackQuestion } from '../../quiz/draw/pack.ts';

/** What an imported pack is called, and the file it comes from. */
export interface About {
  readonly file: string;
  readonly id: string;
  readonly title: string;
  readonly author: string;
}

/** A question with the line it comes from. */
export interface Found {
  readonly line: number;
  readonly question: PackQuestion;
}

/** Something in a file that gave no question, or gave one without something. */
export type Unread = Omit<Problem, 'file'>;

/** What an importer gives. Reasons that the format lacks are empty in the pack, for the lint to tell. */
export interface Imported {
  /** Absent when the file holds no question at all. */
  readonly pack?: Pack;
  readonly problems: readonly Problem[];
}

/** An importer of one format: text in, questions and problems out; it never throws. */
export type Importer = (text: string, about: About) => Imported;

/** Questions as a pack. */
export function toImported(about: About, found: readonly Found[], unread: readonly Unread[]): Imported {
  const { file, id, title, author } = about;
  const problems = unread.map((each) => ({ file, ...each })).sort((a, b) => a.line - b.line);
  if (found.length === 0) {
    return { problems: [...problems, { file, line: 1, message: 'no question was found in this file' }] };
  }
  const description = `Questions imported from ${file.split('/').at(-1) ?? file}.`;
  return { pack: { id, title, description, author, questions: found.map(({ question }) => question) }, problems };
}

/** One right option among wrong ones, without reasons where the format has none. */
export function toChoice(ask: string, right: string, wrong: readonly Option[], because = ''): PackQuestion {
  return { type: 'choice', ask, right, wrong: wrong.map(withReason), because };
}

/** Several right options among wrong ones. */
export function toSeveral(ask: string, right: readonly string[], wrong: readonly Option[], because = ''): PackQuestion {
  return { type: 'several', ask, right: [...right], wrong: wrong.map(withReason), because };
}

/** A wrong option, with the reason that its author gave. */
export interface Option {
  readonly text: string;
  readonly because?: string | undefined;
}

const withReason = ({ text, because = '' }: Option) => ({ text, because });

/** Whether a text says "true" or "false", and which; nothing for any other text. */
export function truthIn(text: string): boolean | undefined {
  const said = text.trim().toLowerCase();
  if (['true', 't', 'yes'].includes(said)) return true;
  return ['false', 'f', 'no'].includes(said) ? false : undefined;
}
