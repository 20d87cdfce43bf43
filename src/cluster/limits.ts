/** How long and how large a read may be. Times in milliseconds. */
export interface Limits {
  /** Until a connection stands, TLS included. */
  readonly connectMs: number;
  /** From then until the answer begins. */
  readonly headersMs: number;
  /** From the question to the end of the answer: sign-in, waiting and second tries included. */
  readonly totalMs: number;
  /** How long a busy server may ask us to wait before the second try. */
  readonly retryAfterMs: number;
  /** Of a decoded answer. */
  readonly bytes: number;
}

/** What holds where nobody says otherwise: an answer in a chat that takes longer is no answer. */
export const LIMITS: Limits = {
  connectMs: 4000,
  headersMs: 8000,
  totalMs: 10_000,
  retryAfterMs: 3000,
  bytes: 32 * 1024 * 1024,
};
