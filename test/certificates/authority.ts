import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isIPv4 } from 'node:net';
import { bits, encode, identifier, sequence, time } from './der.ts';

/** A certificate and its private key, as PEM; by the names that Node's `tls` has for them. */
export interface Identity {
  readonly cert: string;
  readonly key: string;
}

/** Who signs certificates. */
export interface Authority extends Identity {
  readonly issue: (subject: Subject) => Identity;
}

/** Whom a certificate is for. */
export interface Subject {
  readonly name: string;
  /** The groups of a user: Kubernetes reads them from the organisation. */
  readonly groups?: readonly string[];
  /** The host names and addresses of a server. */
  readonly hosts?: readonly string[];
  /** The days from and until which it holds, counted from now. */
  readonly valid?: readonly [number, number];
}

interface Signer {
  readonly name: string;
  readonly keys: Keys;
}

interface Keys {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

const DAY = 86_400_000;
/** From yesterday on, so that a clock that was put back does no harm. */
const VALID = [-1, 365] as const;
const SHA256_WITH_ECDSA = sequence(identifier('1.2.840.10045.4.3.2'));
const TRUE = encode(0x01, Buffer.of(0xff));

/** An authority for one run. It is never written to the checkout, and worth nothing outside the run. */
export function createAuthority(name: string): Authority {
  const keys = createKeys();
  const signer = { name, keys };
  return {
    cert: createCertificate({ name }, keys, signer, [
      extension('2.5.29.19', TRUE, sequence(TRUE)), // may sign others
      extension('2.5.29.15', TRUE, encode(0x03, Buffer.of(1, 0x06))), // for certificates and revocation lists
    ]),
    key: toPem(keys),
    issue: (subject) => issue(subject, signer),
  };
}

/** A key on its own, as PEM: the one that service account tokens are signed with. */
export function createKey(): string {
  return toPem(createKeys());
}

function issue(subject: Subject, signer: Signer): Identity {
  const keys = createKeys();
  const { hosts = [] } = subject;
  const usages = hosts.length > 0 ? ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'] : ['1.3.6.1.5.5.7.3.2'];
  const extensions = [
    extension('2.5.29.15', TRUE, encode(0x03, Buffer.of(7, 0x80))), // for signatures
    extension('2.5.29.37', sequence(...usages.map(identifier))), // as a server, as a client
  ];
  if (hosts.length > 0) extensions.push(extension('2.5.29.17', sequence(...hosts.map(toAlternativeName))));
  return { cert: createCertificate(subject, keys, signer, extensions), key: toPem(keys) };
}

function createCertificate(subject: Subject, keys: Keys, signer: Signer, extensions: readonly Uint8Array[]): string {
  const body = sequence(
    encode(0xa0, encode(0x02, Buffer.of(2))), // version 3
    encode(0x02, Buffer.of(0x01), randomBytes(15)), // the serial number; the first byte keeps it positive
    SHA256_WITH_ECDSA,
    toName({ name: signer.name }),
    sequence(...(subject.valid ?? VALID).map((days) => time(new Date(Date.now() + days * DAY)))),
    toName(subject),
    toDer(keys),
    encode(
      0xa3,
      sequence(
        extension('2.5.29.14', encode(0x04, toKeyId(keys))),
        extension('2.5.29.35', sequence(encode(0x80, toKeyId(signer.keys)))),
        ...extensions,
      ),
    ),
  );
  const signed = sequence(body, SHA256_WITH_ECDSA, bits(sign('sha256', body, signer.keys.privateKey)));
  const lines = signed.toString('base64').replaceAll(/.{64}/gu, '$&\n').trim();
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

function toName({ name, groups = [] }: Subject): Buffer {
  const attribute = (type: string, value: string) =>
    encode(0x31, sequence(identifier(type), encode(0x0c, Buffer.from(value))));
  return sequence(...groups.map((group) => attribute('2.5.4.10', group)), attribute('2.5.4.3', name));
}

function toAlternativeName(host: string): Buffer {
  return isIPv4(host) ? encode(0x87, Buffer.from(host.split('.').map(Number))) : encode(0x82, Buffer.from(host));
}

function extension(type: string, ...parts: readonly Uint8Array[]): Buffer {
  const value = parts.at(-1) ?? Buffer.of();
  return sequence(identifier(type), ...parts.slice(0, -1), encode(0x04, value));
}

// Says which key signed what; strict clients ask for it.
function toKeyId(keys: Keys): Buffer {
  return createHash('sha1').update(toDer(keys)).digest();
}

function createKeys(): Keys {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

function toDer({ publicKey }: Keys): Buffer {
  return publicKey.export({ type: 'spki', format: 'der' });
}

function toPem({ privateKey }: Keys): string {
  // The form in which the API server also finds the public key.
  return privateKey.export({ type: 'sec1', format: 'pem' }).toString();
}
