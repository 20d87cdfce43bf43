import { fail, ok, type Failure, type Result } from '../core/failure.ts';
import { ATTACHED_BYTES } from '../ports/attached-files.ts';

/** Where a file is, and what its platform wants to be shown. */
export interface FileSource {
  readonly url: string;
  /** The platform's own. Nothing is asked of any other, least of all with what `headers` hold. */
  readonly origins: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came of fetching a file. `turned away`: the platform answered, and not with the file. */
export type Fetched =
  | { readonly type: 'fetched'; readonly bytes: Uint8Array }
  | { readonly type: 'turned away' | 'foreign' | 'unreachable' | 'too large' };

/** The longest wait for a whole file. */
const PATIENCE_MS = 10_000;

/**
 * Fetches a file from its platform, no more of it than may be read. A redirect is not followed: it could lead anywhere. A page
 * in place of a file is what platforms show to whoever is not signed in.
 */
export async function fetchAttached({ url, origins, headers = {} }: FileSource): Promise<Fetched> {
  if (!origins.includes(URL.parse(url)?.origin ?? '')) return { type: 'foreign' };
  try {
    const response = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
    const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
    if (response.status === 200 && !isPage) return await readBody(response);
    await response.body?.cancel();
    return { type: response.status >= 500 ? 'unreachable' : 'turned away' };
  } catch {
    return { type: 'unreachable' };
  }
}

async function readBody({ body }: Response): Promise<Fetched> {
  const parts: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop early ends the transfer.
  for await (const part of body ?? []) {
    size += part.length;
    if (size > ATTACHED_BYTES) return { type: 'too large' };
    parts.push(part);
  }
  return { type: 'fetched', bytes: Buffer.concat(parts) };
}

/** The text of a file, or what is wrong in words; `turnedAway` is what only its platform can tell. */
export function textOf(fetched: Fetched, turnedAway: Failure): Result<string> {
  switch (fetched.type) {
    case 'fetched':
      return decode(fetched.bytes);
    case 'turned away':
      return fail(turnedAway);
    case 'foreign':
      return fail(FOREIGN);
    case 'unreachable':
      return fail(UNREACHABLE);
    case 'too large':
      return fail(TOO_LARGE);
  }
}

function decode(bytes: Uint8Array): Result<string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail(NO_TEXT);
  }
}

const FOREIGN: Failure = {
  type: 'refused',
  message: 'That file lives somewhere else, and I only open those that were uploaded here. Paste the text instead.',
};
const UNREACHABLE: Failure = {
  type: 'missing',
  message: 'I could not fetch that file just now. Send it once more, or paste the text.',
};
const TOO_LARGE: Failure = {
  type: 'invalid',
  message: `I open files of at most ${String(ATTACHED_BYTES / 1024)} KiB. Make two of it.`,
};
const NO_TEXT: Failure = {
  type: 'invalid',
  message: 'That file is no text in UTF-8. Save it as UTF-8; a spreadsheet goes as CSV.',
};
