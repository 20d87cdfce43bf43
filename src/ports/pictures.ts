/** A drawing by name, as platforms can show it. */
export interface Pictures {
  /** The drawing as SVG text, or `undefined` when there is none of that name. */
  readonly svg: (name: string) => string | undefined;
  /** The drawing as PNG bytes, or `undefined` when there is none of that name. */
  readonly png: (name: string) => Promise<Uint8Array | undefined>;
}
