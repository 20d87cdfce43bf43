import type * as v from 'valibot';

/** One thing an operator can choose, as one environment variable. */
export interface Setting<S> {
  /** What it does, in words for the operator. */
  readonly about: string;
  readonly example: string;
  /** Where the right value is found, when it comes from elsewhere. */
  readonly where?: string;
  /** A secret is never printed, and may stand in a file that `<NAME>_FILE` names. */
  readonly secret?: true;
  /** Checks the text; an optional one carries the default. */
  readonly schema: S;
}

/** A setting whose value may have any type. */
export type AnySetting = Setting<v.GenericSchema<string | undefined, unknown>>;

/** The settings of one part of the program by name. */
export type Settings = Readonly<Record<string, AnySetting>>;
