/** The properties whose value is known: an unknown one is left out, as exact optional types ask. */
export function known<T extends object>(properties: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  // What is left has lost exactly its undefined values.
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as {
    readonly [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
