import type { ClusterFailure } from '../ports/cluster.ts';
import type { Limits } from './limits.ts';
import type { Fault } from './send.ts';
import { STOPPED } from './stop.ts';

/** What Node's codes for certificates mean: nodejs.org, "TLS", X509 certificate error codes. */
const CERTIFICATES: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'Its certificate has expired. Whoever runs it has to renew the certificate.',
  CERT_NOT_YET_VALID: 'Its certificate is not valid yet. Is the clock of this machine right?',
  ERR_TLS_CERT_ALTNAME_INVALID:
    'Its certificate is for another name than its address. The right address mends that, or `tls-server-name` in the kubeconfig.',
};

const UNTRUSTED =
  'Its certificate is signed by an authority that the kubeconfig does not trust. If the authority was replaced, the kubeconfig needs the new one.';
const OURS = 'The client certificate, its key or the authority in the kubeconfig cannot be used.';
const REFUSED =
  'It broke off while the connection was being secured. It may want another client certificate than the kubeconfig has.';
const HANDSHAKE = 'No secure connection came about. Is its address that of an API server that speaks HTTPS?';

const BROKEN = 'It broke off the connection. Try again in a moment.';
const SILENT = 'Nobody answers at its address. Is it running, and is a VPN needed?';
const NO_WAY = 'There is no way to it from here. Is a VPN needed?';

const NETWORK: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nothing listens at its address. Is it running?',
  ENOTFOUND: 'The name of its server is not known here. Is a VPN needed?',
  EAI_AGAIN: 'The name of its server could not be looked up just now. Try again in a moment.',
  EHOSTUNREACH: NO_WAY,
  ENETUNREACH: NO_WAY,
  ETIMEDOUT: SILENT,
  ECONNRESET: BROKEN,
  EPIPE: BROKEN,
};

/**
 * A fault of the network in words about the cluster, which whoever asked names. None of them holds an address: Node's own
 * text, which does, is not used.
 */
export function toFailure(fault: Fault, limits: Limits): ClusterFailure {
  switch (fault.type) {
    case 'slow':
      return fault.phase === 'connect' ? { type: 'unreachable', message: SILENT } : toTimeout(limits.headersMs);
    case 'too-large':
      return { type: 'too-large', message: `The answer is larger than ${toSize(limits.bytes)}.` };
    case 'garbled':
      return { type: 'malformed', message: 'The answer arrived damaged. Is a proxy in front of it?' };
    case 'stopped':
      return STOPPED;
    case 'network':
      return toNetworkFailure(codeOf(fault.error));
  }
}

/** Too slow, in words. */
export function toTimeout(milliseconds: number): ClusterFailure {
  const seconds = Math.round(milliseconds / 1000);
  const limit = seconds > 1 ? `${seconds} seconds` : seconds === 1 ? 'a second' : 'a moment';
  return { type: 'timeout', message: `There was no whole answer within ${limit}. Ask for less, or try again later.` };
}

function toNetworkFailure(code: string): ClusterFailure {
  const certificate = CERTIFICATES[code];
  if (certificate !== undefined) return { type: 'certificate', message: certificate };
  if (/^(?:UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|CERT_|INVALID_CA|CRL_)/u.test(code)) {
    return { type: 'certificate', message: UNTRUSTED };
  }
  if (code.startsWith('ERR_OSSL_')) return { type: 'certificate', message: OURS };
  // Alerts are what the other side sends: RFC 8446, 6.
  if (code.startsWith('ERR_SSL_') && code.includes('_ALERT_')) return { type: 'certificate', message: REFUSED };
  if (/^(?:EPROTO$|ERR_SSL_|ERR_TLS_)/u.test(code)) return { type: 'certificate', message: HANDSHAKE };
  if (code.startsWith('HPE_'))
    return { type: 'malformed', message: 'What answers at its address does not speak HTTP.' };
  return { type: 'unreachable', message: NETWORK[code] ?? 'The connection failed. Try again in a moment.' };
}

function toSize(bytes: number): string {
  return bytes < 1024 * 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024 / 1024)} MiB`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
