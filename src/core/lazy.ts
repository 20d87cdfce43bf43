/** A value that is made when first asked for, and kept. What a first answer does not need, it need not wait for. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
