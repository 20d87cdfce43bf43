import type { Result } from '../core/failure.ts';

/** The name of the built-in cluster, as lines and answers say it. */
export const PRACTICE = 'practice';

/** Subresources that may be read. GET on any other (exec, attach, portforward, proxy) acts or tunnels. */
export const SUBRESOURCES = ['status', 'scale', 'log'] as const;
export type Subresource = (typeof SUBRESOURCES)[number];

/** What a caller may ask about itself. Posting one stores nothing: kubernetes.io, "API Access Control, Checking API access". */
export const SELF_REVIEWS = ['selfsubjectaccessreviews', 'selfsubjectrulesreviews', 'selfsubjectreviews'] as const;
export type SelfReview = (typeof SELF_REVIEWS)[number];

/**
 * Where a read goes: parts, never a path that somebody typed. The transport checks every part again and builds the path;
 * what cannot be said here cannot be sent.
 */
export type Target =
  | {
      readonly type: 'objects';
      /** The API group; empty for the core group. */
      readonly group: string;
      readonly version: string;
      /** The plural name, as discovery has it: `pods`. */
      readonly resource: string;
      /** Absent: all namespaces, or a kind that has none. */
      readonly namespace?: string;
      /** Absent: a list. */
      readonly name?: string;
      readonly subresource?: Subresource;
    }
  | { readonly type: 'review'; readonly review: SelfReview; readonly spec?: unknown }
  /** The API's table of contents: whole, or of one group version on servers too old for the whole. */
  | { readonly type: 'discovery'; readonly root: 'api' | 'apis'; readonly groupVersion?: string }
  /** The index of OpenAPI v3 documents, or one document by its key in the index: `apis/apps/v1`. */
  | { readonly type: 'openapi'; readonly document?: string }
  | { readonly type: 'version' };

/** In which form the server should answer: objects, printed columns, aggregated discovery, or plain text (logs). */
export type Accept = 'json' | 'table' | 'discovery' | 'text';

/** As whom to ask, where that is not the one the cluster's own credentials say. */
export interface Impersonation {
  readonly user: string;
  readonly groups: readonly string[];
}

/** How a read is made. */
export interface ReadOptions {
  readonly accept?: Accept;
  /** The query string, by name: `labelSelector`, `limit`, `continue`, `includeObject`, `tailLines`. */
  readonly params?: Readonly<Record<string, string>>;
  /** What was read before; the server then says 304 in place of sending the same again. */
  readonly etag?: string;
  readonly signal?: AbortSignal;
  readonly as?: Impersonation;
  /** The id of the recorded query, sent along so that the cluster's own audit log can be matched. */
  readonly auditId?: string;
}

/** What the server said. */
export interface Answer {
  readonly status: 200 | 304;
  /** Parsed JSON, or a string where text was asked for. `undefined` with 304. */
  readonly body: unknown;
  readonly etag?: string;
  /** `Warning` headers: deprecations and the like, to be shown. */
  readonly warnings: readonly string[];
  /** Bytes of the decoded body. */
  readonly bytes: number;
}

/**
 * Why there is no answer. `said-no`: the server answered with a refusal, `status` and `reason` tell which. The others never
 * got a usable answer: `unreachable`, `timeout`, `certificate`, `credentials` (none to send), `too-large`, `malformed`.
 * `refused`: the transport will not send such a thing. `cancelled`: nobody waits any more.
 */
export interface ClusterFailure {
  readonly type:
    | 'said-no'
    | 'unreachable'
    | 'timeout'
    | 'certificate'
    | 'credentials'
    | 'too-large'
    | 'malformed'
    | 'refused'
    | 'cancelled';
  /** HTTP status of a refusal. */
  readonly status?: number;
  /** Kubernetes' word for a refusal: `Forbidden`, `NotFound`, `Expired`. */
  readonly reason?: string;
  /** What happened and what may help, for people. Holds no credentials and no server address. */
  readonly message: string;
  /** Where something was refused: a line that may be said in its place. */
  readonly tryLine?: string;
}

/** One cluster, to be read. There is no method that changes anything. */
export interface Cluster {
  /** The context's name, as answers show it; `practice` for the built-in one. */
  readonly name: string;
  /** The namespace of its context. */
  readonly namespace: string;
  readonly read: (target: Target, options?: ReadOptions) => Promise<Result<Answer, ClusterFailure>>;
  readonly close: () => Promise<void>;
}

/** The clusters there are, by the names an operator published. Opening one loads its credentials; nothing is sent yet. */
export interface Clusters {
  /** Names that may be asked for, the practice cluster included when it is on. */
  readonly names: () => Promise<readonly string[]>;
  readonly open: (name: string) => Promise<Result<Cluster, ClusterFailure>>;
  readonly close: () => Promise<void>;
}
