/** Where the page is served, and to whom. */
export interface WebSettings {
  /** The address to listen on; anything but this machine itself needs a password. */
  readonly host: string;
  /** The first port to try; 0 takes any free one. */
  readonly port: number;
  /** Lets people in who were not handed the printed link. */
  readonly password?: string;
  /** Host names people reach the page by, where it is not this machine: the name of a proxy or a server. */
  readonly names?: readonly string[];
}

/** The settings of somebody who set none. */
export const WEB_DEFAULTS: WebSettings = { host: '127.0.0.1', port: 8080 };

const unbracketed = (host: string): string => host.replace(/^\[(.*)\]$/u, '$1').toLowerCase();

/** True for names and addresses that never leave this machine. */
export function isLoopback(host: string): boolean {
  const name = unbracketed(host);
  return name === 'localhost' || name === '::1' || /^127(?:\.\d{1,3}){3}$/u.test(name);
}

/** A host as it stands in an address: IPv6 in brackets. */
export function inAddress(host: string): string {
  return host.includes(':') ? `[${unbracketed(host)}]` : host;
}

/** Refuses settings that would open the page to strangers. */
export function checkSettings({ host, password }: WebSettings): void {
  if (isLoopback(host) || (password !== undefined && password !== '')) return;
  throw new Error(
    `The web page would listen on ${host}, where others can reach it, without a password. ` +
      'Set KUBE_TUTOR_WEB_PASSWORD, or leave KUBE_TUTOR_WEB_HOST at 127.0.0.1 so that only this machine can open it.',
  );
}

/**
 * Says whether a Host header names this page. A stranger's name that was made to point here (DNS rebinding) is
 * refused. Where the page listens on all addresses, any address in numbers is ours: rebinding needs a name.
 */
export function createHostCheck({ host, names = [] }: WebSettings): (header: string | undefined) => boolean {
  const known = new Set([host, ...names].map(unbracketed));
  const everywhere = known.has('0.0.0.0') || known.has('::');
  return (header) => {
    const name =
      header === undefined ? undefined : /^(\[[0-9a-f:.]+\]|[^:[\]/@?#\s]+)(?::\d{1,5})?$/iu.exec(header)?.[1];
    if (name === undefined) return false;
    return isLoopback(name) || known.has(unbracketed(name)) || (everywhere && /^(?:[\d.]+|\[.*\])$/u.test(name));
  };
}
