import type { Description } from './describe/description.ts';
import type { ObjectRef } from './object.ts';

/** A column of a listing. */
export interface Column {
  /** In capitals, as printed. */
  readonly name: string;
  /** What the server says it means. */
  readonly description?: string;
  /** 0: always shown; more: only with `-o wide`, and the first to go where room is short. */
  readonly priority: number;
}

/** A listing of one kind as data: what chat fits to its width, pages, filters and offers to pick from. */
export interface Grid {
  /** What the rows are, in the plural: `pods`, `deployments.apps`. */
  readonly resource: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** One line of a listing. */
export interface Row {
  readonly cells: readonly string[];
  /** The object it shows, where it shows one. */
  readonly ref?: ObjectRef;
}

/** What a query gave. */
export interface Output {
  /** What kubectl prints on standard output, to the byte where it prints a table. */
  readonly text: string;
  /** What kubectl prints on standard error: "No resources found in shop namespace.", warnings of the server. */
  readonly notes: readonly string[];
  /** The same as data, where it is a listing. */
  readonly grids: readonly Grid[];
  /** The same as data, where objects are described. */
  readonly descriptions?: readonly Description[];
  /** It comes from what this program brings along, and no cluster was asked. */
  readonly offline?: true;
  readonly language: 'text' | 'yaml' | 'json';
  /** How many values were hidden on the way. */
  readonly redactions: number;
  /** Set when there is more than was read. `remaining` where the server told. */
  readonly more?: { readonly shown: number; readonly remaining?: number };
  /** Bytes read from the server. */
  readonly bytes: number;
}

/** An output that is only text. */
export function textOutput(text: string, facts: Partial<Output> = {}): Output {
  return { text, notes: [], grids: [], language: 'text', redactions: 0, bytes: 0, ...facts };
}
