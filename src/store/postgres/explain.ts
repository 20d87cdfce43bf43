/** What the operating system, TLS and PostgreSQL mean for the operator. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const CODES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there. Check the host and the port, and that the server runs',
  ENOTFOUND: 'there is no such host. Check its name',
  EAI_AGAIN: 'its name cannot be looked up now. Check the name server',
  ETIMEDOUT: 'it does not answer. Check the host and the firewall',
  ENETUNREACH: 'its network cannot be reached. Check the host',
  EHOSTUNREACH: 'its host cannot be reached. Check the host',
  ENOENT: 'a file or a socket that the address names is not there. Check the path, and that the server runs',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not trusted. Name the authority with sslrootcert=FILE in the address',
  DEPTH_ZERO_SELF_SIGNED_CERT:
    'its certificate is not trusted. Name the authority with sslrootcert=FILE in the address',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'its certificate is not trusted. Name the authority with sslrootcert=FILE in the address',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host. Name the host as the certificate does',
  '28P01': 'the password is wrong. Check the user and the password',
  '28000': 'the user may not come in. Check the user, and pg_hba.conf of the server',
  '3D000': 'there is no database of that name. Create it first',
  '42501': 'the user may not make tables there. Give the user a database of its own',
  '25006': 'it can only be read. Name the primary server, not a replica',
  '53300': 'it has no connection left. Raise max_connections, or run fewer replicas',
  '57P03': 'the server is still starting. Try again in a moment',
  // A table with the name of one of ours that looks otherwise.
  '42P07': 'it holds tables of another program. Give kube-tutor a database of its own',
  '42703': 'it holds tables of another program. Give kube-tutor a database of its own',
  '42883': 'it holds tables of another program. Give kube-tutor a database of its own',
};

/** Why a database cannot be used, and what to do, in words for the operator: never with the password of its address. */
export function explain(url: string, cause: unknown): string {
  const { code, message } = cause as { readonly code?: unknown; readonly message?: unknown };
  const known = typeof code === 'string' ? CODES[code] : undefined;
  const { host, pathname } = URL.parse(url) ?? { host: '', pathname: '' };
  return `Cannot use the PostgreSQL database ${host}${pathname}: ${known ?? String(message)}. It is chosen by DATABASE_URL.`;
}
