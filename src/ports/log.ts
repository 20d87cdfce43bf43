/** What may be said in a log, from nothing to everything. */
export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Facts beside a log line; `cause` is an error. Never message texts, tokens or response addresses. */
export type Facts = Readonly<Record<string, unknown>>;

/** Where the program tells its operator what happens. */
export interface Log {
  readonly debug: (message: string, facts?: Facts) => void;
  readonly info: (message: string, facts?: Facts) => void;
  readonly warn: (message: string, facts?: Facts) => void;
  readonly error: (message: string, facts?: Facts) => void;
}
