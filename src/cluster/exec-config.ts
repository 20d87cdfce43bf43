import { ok } from '../core/failure.ts';
import type { Result } from '../core/failure.ts';
import type { ClusterFailure } from '../ports/cluster.ts';
import { noCredentials } from './problem.ts';
import { isRecord } from './records.ts';

/** The versions of the protocol that kubectl still speaks: `client-go/plugin/pkg/client/auth/exec/exec.go`. */
const VERSIONS = ['client.authentication.k8s.io/v1', 'client.authentication.k8s.io/v1beta1'] as const;

/** A sign-in program of a kubeconfig. */
export interface ExecConfig {
  readonly apiVersion: (typeof VERSIONS)[number];
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** How to get the program, as the kubeconfig says it. */
  readonly installHint?: string;
  /** Whether the program wants to know the cluster. */
  readonly provideClusterInfo: boolean;
}

/** The `exec` of a user, or what is wrong with it. */
export function parseExec(value: unknown): Result<ExecConfig, ClusterFailure> {
  if (!isRecord(value)) return noCredentials('`exec` of its user in the kubeconfig has no fields.');
  const { command, args, env, installHint, provideClusterInfo, interactiveMode } = value;
  const apiVersion = VERSIONS.find((version) => version === value['apiVersion']);
  if (typeof command !== 'string' || command === '') {
    return noCredentials('`exec` of its user in the kubeconfig has no `command`.');
  }
  if (apiVersion === undefined) {
    return noCredentials(`\`exec\` of its user in the kubeconfig needs the apiVersion ${VERSIONS.join(' or ')}.`);
  }
  if (interactiveMode === 'Always') {
    return noCredentials(
      'The sign-in program of its user in the kubeconfig wants to talk to somebody at a terminal (`interactiveMode: Always`), and nobody sits here.',
    );
  }
  const list = args ?? [];
  const variables = env ?? [];
  if (!Array.isArray(list) || !list.every((each) => typeof each === 'string')) {
    return noCredentials('`exec.args` of its user in the kubeconfig is no list of words.');
  }
  if (!Array.isArray(variables) || !variables.every(isVariable)) {
    return noCredentials('`exec.env` of its user in the kubeconfig is no list of names and values.');
  }
  return ok({
    apiVersion,
    command,
    args: list,
    env: Object.fromEntries(variables.map(({ name, value: content = '' }) => [name, content])),
    ...(typeof installHint === 'string' ? { installHint } : {}),
    provideClusterInfo: provideClusterInfo === true,
  });
}

function isVariable(value: unknown): value is { readonly name: string; readonly value?: string } {
  if (!isRecord(value) || typeof value['name'] !== 'string' || value['name'] === '') return false;
  return value['value'] === undefined || typeof value['value'] === 'string';
}
