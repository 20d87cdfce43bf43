/** More often nothing is claimed. */
const CLAIMS = 1_000_000;

/** The fence of the `tries`-th claim of a row: one number that tells both, and that grows with each claim. */
export const fenceOf = (id: number, tries: number): number => id * CLAIMS + tries;

/** The row and the claim that a fence tells. */
export const claimOf = (fence: number): { readonly id: number; readonly tries: number } => ({
  id: Math.floor(fence / CLAIMS),
  tries: fence % CLAIMS,
});
