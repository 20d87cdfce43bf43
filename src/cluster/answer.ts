import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { fail, ok } from '../core/failure.ts';
import type { Result } from '../core/failure.ts';
import type { Accept, Answer, ClusterFailure } from '../ports/cluster.ts';
import type { Fault, Received } from './send.ts';
import { parseWarnings } from './warnings.ts';

const inflate = promisify(gunzip);

/** What came, with its body unpacked; a small body may unpack to one that is too large. */
export async function unpack(received: Received, limit: number): Promise<Result<Received, Fault>> {
  const encoding = received.headers['content-encoding'] ?? 'identity';
  if (encoding === 'identity' || received.body.length === 0) return ok(received);
  if (encoding !== 'gzip') return fail({ type: 'garbled' });
  try {
    return ok({ ...received, body: await inflate(received.body, { maxOutputLength: limit }) });
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return fail({ type: tooLarge ? 'too-large' : 'garbled' });
  }
}

/** An answer that is no refusal, parsed. */
export function toAnswer(
  { status, headers, warnings, body }: Received,
  accept: Accept,
): Result<Answer, ClusterFailure> {
  const facts = {
    warnings: parseWarnings(warnings),
    bytes: body.length,
    ...(headers.etag === undefined ? {} : { etag: headers.etag }),
  };
  if (status === 304) return ok({ status, body: undefined, ...facts });
  const text = body.toString();
  if (accept === 'text') return ok({ status: 200, body: text, ...facts });
  try {
    return ok({ status: 200, body: JSON.parse(text) as unknown, ...facts });
  } catch {
    return fail({
      type: 'malformed',
      message: 'It answered with something that is not JSON. Is a sign-in page or a proxy in front of it?',
    });
  }
}
