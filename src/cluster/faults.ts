import type { ClusterFailure } from '../ports/cluster.ts';
import type { Limits } from './limits.ts';
import type { Fault } from './send.ts';
import { STOPPED } from './stop.ts';

/** What Node's error codes mean for somebody who asks a cluster. Codes of certificates: nodejs.org, "TLS", X509 errors. */
const CERTIFICATES: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'its certificate has expired. Whoever runs it has to renew the certificate',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet. Is the clock of this machine right?',
  ERR_TLS_CERT_ALTNAME_INVALID:
    'its certificate is for another name than its address. The right address, or `tls-server-name` in the kubeconfig, mends that',
};

const UNTRUSTED =
  'its certificate is signed by an authority that the kubeconfig does not trust. Was the authority replaced? Then the kubeconfig needs the new one';
const OURS =
  'the client certificate, its key or the authority in the kubeconfig cannot be used. Fetch the kubeconfig anew';
const HANDSHAKE = 'no secure connection came about. Is its address that of an API server that speaks HTTPS?';

const NETWORK: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens at its address. Is it running?',
  ENOTFOUND: 'the name of its server is not known here. Is a VPN needed?',
  EAI_AGAIN: 'the name of its server could not be looked up just now. Try again in a moment',
  EHOSTUNREACH: 'there is no way to it from here. Is a VPN needed?',
  ENETUNREACH: 'there is no way to it from here. Is a VPN needed?',
  ETIMEDOUT: 'nobody answers at its address. Is it running, and is a VPN needed?',
  ECONNRESET: 'it broke off the connection. Try again in a moment',
  EPIPE: 'it broke off the connection. Try again in a moment',
};

/** A fault of the network in words; none of them holds an address, and Node's own text, which does, is not used. */
export function toFailure(fault: Fault, cluster: string, limits: Limits): ClusterFailure {
  switch (fault.type) {
    case 'slow':
      return fault.phase === 'connect'
        ? { type: 'unreachable', message: cannotReach(cluster, NETWORK['ETIMEDOUT']) }
        : toTimeout(cluster, limits.headersMs);
    case 'too-large':
      return {
        type: 'too-large',
        message: `The answer of the cluster “${cluster}” is larger than ${toSize(limits.bytes)}. Ask for less: one namespace, a label selector or a single name.`,
      };
    case 'garbled':
      return {
        type: 'malformed',
        message: `The answer of the cluster “${cluster}” arrived damaged. Is a proxy in front of it? Try again in a moment.`,
      };
    case 'stopped':
      return STOPPED;
    case 'network':
      return toNetworkFailure(codeOf(fault.error), cluster);
  }
}

/** Too slow, in words. */
export function toTimeout(cluster: string, milliseconds: number): ClusterFailure {
  const limit = milliseconds >= 1000 ? `${Math.round(milliseconds / 1000)} seconds` : `${milliseconds} milliseconds`;
  return {
    type: 'timeout',
    message: `The cluster “${cluster}” did not answer within ${limit}. Ask for less, or try again in a moment.`,
  };
}

function toNetworkFailure(code: string, cluster: string): ClusterFailure {
  const certificate = CERTIFICATES[code];
  if (certificate !== undefined) return distrust(cluster, certificate);
  if (/^(?:UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|CERT_|INVALID_CA|CRL_)/u.test(code)) return distrust(cluster, UNTRUSTED);
  if (code.startsWith('ERR_OSSL_')) return distrust(cluster, OURS);
  if (/^(?:EPROTO$|ERR_SSL_|ERR_TLS_)/u.test(code)) return distrust(cluster, HANDSHAKE);
  if (code.startsWith('HPE_')) {
    return { type: 'malformed', message: `What answers for the cluster “${cluster}” does not speak HTTP.` };
  }
  return { type: 'unreachable', message: cannotReach(cluster, NETWORK[code]) };
}

function distrust(cluster: string, why: string): ClusterFailure {
  return { type: 'certificate', message: `The cluster “${cluster}” cannot be asked: ${end(why)}` };
}

function cannotReach(cluster: string, why = 'the connection failed. Try again in a moment'): string {
  return `The cluster “${cluster}” cannot be reached: ${end(why)}`;
}

const end = (text: string): string => (text.endsWith('?') ? text : `${text}.`);

const toSize = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${Math.round(bytes / 1024 / 1024)} MiB` : `${bytes} bytes`;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
