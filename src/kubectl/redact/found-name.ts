/** A name in a text, and where it stands. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
