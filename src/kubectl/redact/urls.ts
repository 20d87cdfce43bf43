import { isHarmless } from './harmless.ts';
import { isMark } from './marks.ts';
import type { Span } from './spans.ts';

const ADDRESS_END = /[\s"'`<>\\]/u;

/** Passwords, and tokens in their place, before the `@` of an address (RFC 3986, 3.2.1) and of drivers' addresses. */
export function findUserInfo(text: string): readonly Span[] {
  if (!text.includes('@')) return [];
  return [...inAddresses(text), ...inDriverAddresses(text)];
}

function inAddresses(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf('://'), next = at; at !== -1; at = next) {
    const start = at + 3;
    // An address in another one's query is one of its own; so each stretch is walked once.
    next = text.indexOf('://', start);
    const rest = text.slice(start, next === -1 ? text.length : next);
    const stop = rest.search(ADDRESS_END);
    const span = userInfoOf(stop === -1 ? rest : rest.slice(0, stop));
    if (span !== undefined) spans.push({ ...span, start: start + span.start, end: start + span.end });
  }
  return spans;
}

function userInfoOf(address: string): Span | undefined {
  const slash = address.search(/[/?#]/u);
  const authority = slash === -1 ? address : address.slice(0, slash);
  const colon = authority.indexOf(':');
  const end = colon === -1 ? authority.lastIndexOf('@') : endOfPassword(address, authority, colon);
  if (end === -1 || isMark(address.slice(0, end))) return undefined;
  if (colon !== -1 && colon < end) {
    return isHarmless(address.slice(colon + 1, end)) ? undefined : { start: colon + 1, end, kind: 'url-password' };
  }
  const user = address.slice(0, end);
  return user.length >= 16 && /\d/u.test(user) && !isHarmless(user) ? { start: 0, end, kind: 'url-token' } : undefined;
}

/** People forget to escape `@`, `/`, `?` and `#` in passwords, where they end an authority too early. */
function endOfPassword(address: string, authority: string, colon: number): number {
  const isPort = /^\d*$/u.test(authority.slice(colon + 1)) || address.startsWith('[');
  if (!authority.includes('@') && isPort) return -1;
  const first = address.indexOf('@', colon);
  if (first === -1) return -1;
  const stop = address.slice(first).search(/[?#]/u);
  const last = (stop === -1 ? address : address.slice(0, first + stop)).lastIndexOf('@');
  return address[last - 1] === '/' ? first : last;
}

/** `app:pass@tcp(db:3306)/shop`, `admin:pass@db:5432`: an address without a scheme. */
const DRIVER =
  /(?<![\w.+@/:‹-])([\w.+-]{1,64}):(?!\/\/)([^\s:@/"'`<>‹›]{1,128})@(?!sha\d)(?:(?:tcp|udp|unix)?\(|[A-Za-z][\w.-]{0,252}(?::\d|\/|\.[a-z]|$|[\s"'])|\d{1,3}(?:\.\d{1,3}){3})/gu;
/** Words before a colon that say what kind of thing follows. */
const NO_USER =
  /^(?:mailto|sips?|acct|xmpp|ssh|git|npm|pkg|file|docker|oci|jsr|workspace|link|portal|github|golang|\d+)$/iu;

/** `app:1.27@...`: an image with its digest. */
const TAG = /^(?:v?\d+(?:\.\d+)*|latest)$/u;

function inDriverAddresses(text: string): readonly Span[] {
  return [...text.matchAll(DRIVER)].flatMap(({ 1: user = '', 2: password = '', index }): readonly Span[] => {
    if (NO_USER.test(user) || TAG.test(password) || isHarmless(password)) return [];
    const start = index + user.length + 1;
    return [{ start, end: start + password.length, kind: 'url-password' }];
  });
}
