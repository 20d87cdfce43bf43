import { createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** A certificate and its private key, as PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** What a certificate says. */
export interface Subject {
  readonly name: string;
  /** Kubernetes reads groups of a client from it. */
  readonly organisation?: string;
  /** IPv4 addresses and names a server answers for. */
  readonly hosts?: readonly string[];
  /** Days from now; in the past for an expired one. */
  readonly days?: number;
}

/** A throw-away certificate authority. */
export interface Authority {
  /** Its own certificate, PEM. */
  readonly ca: string;
  readonly issue: (subject: Subject) => Certificate;
}

// DER (X.690), as much of it as an X.509 certificate (RFC 5280) with an elliptic key needs.
const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  if (body.length < 128) return Buffer.concat([Buffer.of(tag, body.length), body]);
  const digits = body.length.toString(16);
  const length = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex');
  return Buffer.concat([Buffer.of(tag, 0x80 + length.length), length, body]);
};
const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
const bits = (content: Uint8Array): Buffer => der(0x03, Buffer.of(0), content);
const octets = (content: Uint8Array): Buffer => der(0x04, content);
const oid = (...bytes: readonly number[]): Buffer => der(0x06, Buffer.from(bytes));
const text = (value: string): Buffer => der(0x0c, Buffer.from(value));
const time = (date: Date): Buffer =>
  der(0x18, Buffer.from(`${date.toISOString().replaceAll(/[-:T]/gu, '').slice(0, 14)}Z`));

const ECDSA_SHA256 = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
const attribute = (last: number, value: string): Buffer => der(0x31, sequence(oid(0x55, 0x04, last), text(value)));
const extension = (last: number, value: Buffer): Buffer => sequence(oid(0x55, 0x1d, last), octets(value));
const toName = ({ name, organisation }: Subject): Buffer =>
  sequence(...(organisation === undefined ? [] : [attribute(10, organisation)]), attribute(3, name));
const toHost = (host: string): Buffer =>
  /^[\d.]+$/u.test(host) ? der(0x87, Buffer.from(host.split('.').map(Number))) : der(0x82, Buffer.from(host));

const pem = (label: string, content: Uint8Array): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(content).toString('base64').replaceAll(/.{64}/gu, '$&\n').trimEnd()}\n-----END ${label}-----\n`;

const DAY = 86_400_000;

function certify(subject: Subject, key: KeyObject, issuer: Subject, by: KeyObject, isAuthority: boolean): string {
  const until = new Date(Date.now() + (subject.days ?? 1) * DAY);
  const extensions = [
    // Basic constraints: whether it may sign others.
    extension(0x13, sequence(...(isAuthority ? [der(0x01, Buffer.of(0xff))] : []))),
    ...(subject.hosts === undefined ? [] : [extension(0x11, sequence(...subject.hosts.map(toHost)))]),
  ];
  const body = sequence(
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, Buffer.concat([Buffer.of(1), randomBytes(15)])),
    ECDSA_SHA256,
    toName(issuer),
    sequence(time(new Date(until.getTime() - 30 * DAY)), time(until)),
    toName(subject),
    createPublicKey(key).export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  );
  return pem('CERTIFICATE', sequence(body, ECDSA_SHA256, bits(sign('sha256', body, by))));
}

/** A new authority, made in a few milliseconds. */
export function createAuthority(name = 'throw-away authority'): Authority {
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  return {
    ca: certify({ name }, own, { name }, own, true),
    issue(subject) {
      const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      return {
        cert: certify(subject, privateKey, { name }, own, false),
        key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      };
    },
  };
}
