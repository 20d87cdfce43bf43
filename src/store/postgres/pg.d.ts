/** As much of the client of PostgreSQL as we use; it brings no types along. https://node-postgres.com/apis/pool */
declare module 'pg' {
  /** A statement; one with a name is prepared once a connection. */
  interface Query {
    readonly name: string;
    readonly text: string;
    readonly values: readonly (string | number | null)[];
  }

  interface Answer {
    readonly rows: readonly Readonly<Record<string, string | number | null>>[];
    readonly rowCount: number | null;
  }

  interface Client {
    readonly query: (query: Query | string) => Promise<Answer>;
    /** Gives it back to the pool, or ends it when it is broken. */
    readonly release: (isBroken?: boolean) => void;
  }

  type Parser = (text: string) => unknown;

  export class Pool {
    constructor(options: {
      readonly connectionString: string;
      readonly application_name: string;
      readonly max: number;
      readonly connectionTimeoutMillis: number;
      readonly keepAlive: boolean;
      readonly statement_timeout: number;
      readonly idle_in_transaction_session_timeout: number;
      readonly types: { readonly getTypeParser: (oid: number, format?: string) => Parser };
    });
    readonly query: (query: Query | string) => Promise<Answer>;
    readonly connect: () => Promise<Client>;
    readonly ended: boolean;
    readonly end: () => Promise<void>;
    readonly on: (event: 'error', listener: (error: Error) => void) => this;
  }

  export const types: { readonly getTypeParser: (oid: number, format?: string) => Parser };
}
