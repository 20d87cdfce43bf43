import type { Form } from './form.ts';
import { toAlt } from './chart-alt.ts';
import type { Chart } from './chart.ts';
import type { Text } from './spans.ts';

/**
 * A button holds the line it stands for: pressing it says that line. At most 95 characters, so that every platform can
 * carry it. One that asks for words (`asks` is the question), or opens a form of several fields, says its line with what
 * was filled in behind it; that line has at most 80.
 */
export type Button =
  | (LineButton & { readonly asks?: string; readonly form?: never })
  | (LineButton & { readonly form: Form; readonly asks?: never })
  | { readonly label: string; readonly url: string };

interface LineButton {
  readonly label: string;
  readonly line: string;
  readonly style?: 'primary';
  /** What is read aloud in place of a label too short to say anything; contains the label. */
  readonly spoken?: string;
}

/** One of many to choose from: choosing it says its line. */
export interface Option {
  readonly label: string;
  /** What tells it from the others at a glance. */
  readonly hint?: string;
  readonly line: string;
}

/** A column of a listing; where room is short, those of the highest priority number go first, later ones before earlier. */
export interface ListingColumn {
  readonly name: string;
  readonly priority: number;
}

/** The longest line a button may hold, in characters: Discord gives a custom id 100. */
export const BUTTON_LINE_LIMIT = 95;

/** One piece of a reply. Closed: a renderer that lacks a handler for one does not compile. */
export type Block =
  | { readonly type: 'text'; readonly text: Text }
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly Text[]; readonly ordered?: boolean }
  | { readonly type: 'code'; readonly code: string; readonly language?: string }
  | {
      readonly type: 'table';
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly type: 'fields'; readonly fields: readonly { readonly name: string; readonly value: Text }[] }
  | { readonly type: 'note'; readonly text: Text; readonly tone?: 'warning' }
  /** Rows as kubectl prints them: never wrapped, columns left out where room is short, labels where it is very short. */
  | {
      readonly type: 'listing';
      readonly caption: string;
      readonly columns: readonly ListingColumn[];
      readonly rows: readonly (readonly string[])[];
    }
  /** More choices than buttons could hold. */
  | { readonly type: 'select'; readonly label: string; readonly options: readonly Option[] }
  /** The whole of something too long to show, as a file where the platform takes one; `alt` says it in words. */
  | { readonly type: 'file'; readonly name: string; readonly text: string; readonly alt: string }
  | { readonly type: 'image'; readonly picture: string; readonly alt: string }
  /** Numbers as a picture; `alt` tells all of it in words. */
  | { readonly type: 'chart'; readonly chart: Chart; readonly alt: string }
  | { readonly type: 'buttons'; readonly buttons: readonly Button[] }
  | { readonly type: 'progress'; readonly done: number; readonly total: number; readonly label: string };

/** What sort of answer a reply is; the word scripts see. */
export const REPLY_KINDS = [
  'answer',
  'comparison',
  'choices',
  'unknown',
  'help',
  'refusal',
  'query',
  'quiz',
  'error',
] as const;
export type ReplyKind = (typeof REPLY_KINDS)[number];

/** What a reply is about: for scripts, for measuring, and for "example" said afterwards. */
export interface About {
  readonly kind: ReplyKind;
  /** Best first; `score` from 0 to 1. */
  readonly terms: readonly AboutTerm[];
  /** The two ids compared, when the reply is a comparison. */
  readonly compare?: readonly [string, string];
}

/** One term a reply is about. */
export interface AboutTerm {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly score: number;
}

/** What the tutor says: a tree of plain data that each platform draws in its own way. */
export interface Reply {
  readonly title?: string;
  readonly blocks: readonly Block[];
  /** True when the reply takes the place of the message whose button was pressed. */
  readonly replaces?: boolean;
  readonly about: About;
}

/** A reply about no term. */
export function reply(kind: ReplyKind, title: string, blocks: readonly Block[]): Reply {
  return { title, blocks, about: { kind, terms: [] } };
}

/** A chart in a reply, told in words by its own data unless better words are given. */
export function chartBlock(chart: Chart, alt = toAlt(chart)): Block {
  return { type: 'chart', chart, alt };
}
