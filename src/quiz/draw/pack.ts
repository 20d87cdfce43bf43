import type { Question } from '../../glossary/question.ts';
import type { Level } from '../item.ts';

/** What a question of a pack may say besides what questions of entries say. */
interface PackNotes {
  readonly level?: Level | undefined;
  /** The entry it is about. */
  readonly term?: string | undefined;
  /** The page that says so; without it, the first page of the entry. */
  readonly docs?: string | undefined;
  readonly exams?: readonly string[] | undefined;
  /** Something to read before answering: a manifest, or what a program printed. At most one of the two. */
  readonly manifest?: string | undefined;
  readonly output?: string | undefined;
}

/** A question of a pack. A reason that is still to be written is empty. */
export type PackQuestion = Question & PackNotes;

/** Questions that a team wrote or brought along: one file of YAML. */
export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly author: string;
  readonly license?: string | undefined;
  /** The level of questions that name none. */
  readonly level?: Level | undefined;
  /** The versions of Kubernetes it holds for. */
  readonly versions?: { readonly from?: string | undefined; readonly to?: string | undefined } | undefined;
  readonly questions: readonly PackQuestion[];
}
