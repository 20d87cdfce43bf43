import { isRecord } from './records.ts';

/** It has to live until the server has read it. */
const SKEW_MS = 10_000;

/** Whether a JSON Web Token (RFC 7519) is no longer good at a time in milliseconds since 1970. */
export function hasEnded(token: string, now: number): boolean {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    return isRecord(claims) && typeof claims['exp'] === 'number' && claims['exp'] * 1000 - SKEW_MS <= now;
  } catch {
    // Not ours to judge; the server does.
    return false;
  }
}
