import { basename } from 'node:path';
import { ok } from '../core/failure.ts';
import type { Result } from '../core/failure.ts';
import type { Clock } from '../ports/clock.ts';
import type { ClusterFailure } from '../ports/cluster.ts';
import type { Credentials } from './connection.ts';
import type { ExecConfig } from './exec-config.ts';
import { noCredentials } from './problem.ts';
import { isRecord } from './records.ts';
import { runProgram } from './run-program.ts';
import type { Ran } from './run-program.ts';

/** What a sign-in program gave. */
export interface ExecCredential {
  /** The `Authorization` header. */
  readonly authorization?: string;
  readonly cert?: string;
  readonly key?: string;
  /** Milliseconds since 1970; absent: until the server refuses it. */
  readonly expires?: number;
}

/** Gives the credential of the moment; what is kept is not given when it is in the credentials a server just refused. */
export type ExecPlugin = (rejected?: Credentials) => Promise<Result<ExecCredential, ClusterFailure>>;

/** A credential this close to its end is renewed: it has to live until the server has read it. */
const SKEW_MS = 60_000;

/**
 * Runs a sign-in program and keeps what it gave; however many wait for it, it runs once. The protocol: kubernetes.io,
 * "Authenticating", client-go credential plugins.
 */
export function createExecPlugin({
  exec,
  cluster,
  environment,
  clock,
  milliseconds = 10_000,
}: {
  readonly exec: ExecConfig;
  /** Told to programs that want to know. */
  readonly cluster: unknown;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly milliseconds?: number;
}): ExecPlugin {
  const { apiVersion, command, args, provideClusterInfo } = exec;
  const spec = { interactive: false, ...(provideClusterInfo ? { cluster } : {}) };
  const info = JSON.stringify({ apiVersion, kind: 'ExecCredential', spec });
  const env = { ...environment, ...exec.env, KUBERNETES_EXEC_INFO: info };
  let kept: ExecCredential | undefined;
  let running: Promise<Result<ExecCredential, ClusterFailure>> | undefined;

  const run = async (): Promise<Result<ExecCredential, ClusterFailure>> => {
    const result = toCredential(await runProgram({ command, args, env, milliseconds }), exec);
    kept = result.ok ? result.value : undefined;
    running = undefined;
    return result;
  };
  return (rejected) => {
    if (running !== undefined) return running;
    const usable = kept !== undefined && (kept.expires ?? Infinity) - SKEW_MS > clock() && !isIn(kept, rejected);
    if (kept !== undefined && usable) return Promise.resolve(ok(kept));
    running = run();
    return running;
  };
}

function isIn({ authorization, cert }: ExecCredential, credentials: Credentials | undefined): boolean {
  if (credentials === undefined || authorization !== credentials.authorization) return false;
  return cert === undefined || cert === credentials.tls.cert;
}

function toCredential(
  ran: Ran,
  { command, apiVersion, installHint }: ExecConfig,
): Result<ExecCredential, ClusterFailure> {
  const program = `The sign-in program “${basename(command)}”`;
  switch (ran.type) {
    case 'missing':
      return noCredentials(
        `${program} is not installed here.${
          installHint === undefined
            ? ''
            : ` ${installHint
                .replaceAll(/[\p{Cc}\s]+/gu, ' ')
                .slice(0, 300)
                .trim()}`
        }`,
      );
    case 'failed':
      return noCredentials(`${program} ended with code ${ran.code ?? 'none'}. Running it by hand shows why.`);
    case 'slow':
      return noCredentials(`${program} took too long. Does it wait for somebody to sign in?`);
    case 'endless':
      return noCredentials(`${program} wrote more than a credential can be.`);
    case 'done':
      return (
        parseCredential(ran.output, apiVersion) ?? noCredentials(`${program} gave no credential for ${apiVersion}.`)
      );
  }
}

function parseCredential(output: string, apiVersion: string): Result<ExecCredential, ClusterFailure> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(output);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value['apiVersion'] !== apiVersion || !isRecord(value['status'])) return undefined;
  const { token, clientCertificateData: cert, clientKeyData: key, expirationTimestamp } = value['status'];
  const expires = typeof expirationTimestamp === 'string' ? Date.parse(expirationTimestamp) : undefined;
  const bearer = typeof token === 'string' ? token.trim() : '';
  const pair = typeof cert === 'string' && typeof key === 'string' ? { cert, key } : {};
  if ((bearer === '' && !('cert' in pair)) || Number.isNaN(expires)) return undefined;
  return ok({
    ...pair,
    ...(bearer === '' ? {} : { authorization: `Bearer ${bearer}` }),
    ...(expires === undefined ? {} : { expires }),
  });
}
