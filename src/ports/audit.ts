/** How a query ended. */
export const OUTCOMES = ['answered', 'failed', 'denied'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One query as it is recorded: who, where, what, as whom, how it ended. Never what was answered. */
export interface AuditRecord {
  /** Also the id of the stored result, and the one sent to the API server. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `slack:U0123ABCD`. */
  readonly person: string;
  /** `slack:C0123`, or the platform where there is only one place. */
  readonly place: string;
  /** The kubectl line. */
  readonly line: string;
  readonly cluster: string;
  /** Absent: all namespaces. */
  readonly namespace?: string;
  /** The impersonated user; absent: the tutor's own identity. */
  readonly as?: string;
  readonly outcome: Outcome;
  /** Why it failed or was denied, in one word where there is one. */
  readonly reason?: string;
  readonly rows: number;
  readonly bytes: number;
  /** Milliseconds it took. */
  readonly ms: number;
}

/** The record of queries. Only ever added to, until it is old. */
export interface Audit {
  readonly add: (record: AuditRecord) => Promise<void>;
  readonly find: (id: string) => Promise<AuditRecord | undefined>;
  /** The latest first; of one person where named. */
  readonly list: (filter: { readonly person?: string; readonly limit: number }) => Promise<readonly AuditRecord[]>;
  /** Forgets what is older. */
  readonly prune: (before: number) => Promise<void>;
}
