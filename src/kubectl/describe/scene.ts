import type { KubeObject } from '../object.ts';
import type { BlockName, Entry } from './description.ts';

/** Objects that were read for a description, or why they were not. */
export type Found =
  | { readonly type: 'read'; readonly objects: readonly KubeObject[]; /** There are more. */ readonly more: boolean }
  | { readonly type: 'unread'; readonly why: string };

/** What is known around an object. */
export interface Surroundings {
  /** Absent: nobody asked for events. */
  readonly events?: Found;
  /** What belongs to the object, by the role it plays: `pods`, `owner`, `services`. */
  readonly related: Readonly<Record<string, Found>>;
  /** In milliseconds since 1970. */
  readonly now: number;
}

/** What a part of a printer looks at: the object, and the place in it that the part is about. */
export interface Scene extends Surroundings {
  readonly object: KubeObject;
  readonly at: unknown;
}

/** Says something about a place in an object, or nothing. */
export type Part = (scene: Scene) => readonly Entry[];

/** How a kind is described: what to say in which block. Identity, conditions and events are the same for all. */
export interface Printer {
  readonly desired?: readonly Part[];
  readonly observed?: readonly Part[];
  readonly related?: readonly Part[];
  /** What blocks are about, where the usual words do not fit the kind. */
  readonly about?: Readonly<Partial<Record<BlockName, string>>>;
}

/** Printers by group and kind: `apps/Deployment`, and `Pod` in the core group. */
export type Printers = Readonly<Record<string, Printer>>;

/** The objects in a role that could be read; empty where none were. */
export function foundIn({ related }: Surroundings, role: string): readonly KubeObject[] {
  const found = related[role];
  return found?.type === 'read' ? found.objects : [];
}
