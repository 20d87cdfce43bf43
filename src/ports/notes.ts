/**
 * Small things worth remembering about a conversation or a person: the last term there, how far a tour got. One JSON
 * value a name and owner.
 */
export interface Notes {
  /** The value last written, or `undefined`. */
  readonly read: (owner: string, name: string) => Promise<unknown>;
  /** Everything about an owner, by name: for people who ask what is kept about them. */
  readonly all: (owner: string) => Promise<Readonly<Record<string, unknown>>>;
  /** Remembers a JSON value in place of the one before; `undefined` forgets it. */
  readonly write: (owner: string, name: string, value: unknown, now: number) => Promise<void>;
  /** Remembers a JSON value in place of exactly this one. `false`: it is another one by now, and stays. */
  readonly replace: (owner: string, name: string, before: unknown, value: unknown, now: number) => Promise<boolean>;
  /** Forgets everything about an owner. */
  readonly forget: (owner: string) => Promise<void>;
}
