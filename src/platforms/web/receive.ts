import { fail, ok, type Result } from '../../core/failure.ts';
import type { Person, Place } from '../../core/request.ts';
import { WEB_LIMITS } from './limits.ts';

/** Who speaks on a page, and where: alone with the tutor, or in the room all names share. */
export interface Speaker {
  readonly from: Person & { readonly name: string };
  readonly place: Place;
}

/** Something said on a page. */
export interface Said extends Speaker {
  readonly text: string;
  readonly via: 'message' | 'press' | 'form';
  /** The message whose button was pressed, or in which the form stands. */
  readonly on?: string;
}

/** The channel that all names share. */
export const ROOM = 'room';

/** Whoever gives no name. */
const NOBODY = 'You';

/** Reads who speaks. A name is not proof of anything: all who may open the page may use all names. */
export function toSpeaker(name: string | undefined, shared: boolean): Speaker {
  const shown =
    (name ?? '')
      .normalize('NFKC')
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim()
      .slice(0, WEB_LIMITS.name)
      .trim() || NOBODY;
  const id = shown.toLowerCase();
  const channel = shared ? ROOM : `@${id}`;
  return {
    from: { id, name: shown },
    place: { platform: 'web', team: 'web', channel, kind: shared ? 'shared' : 'direct' },
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOptionalString = (value: unknown): value is string | undefined =>
  value === undefined || typeof value === 'string';

/** Reads what a page posts to `/say`; a failure is in words for whoever wrote the request. */
export function parseSaid(value: unknown): Result<Said, string> {
  if (!isRecord(value)) return fail('Send a JSON object such as {"text":"what is a pod"}.');
  const { text, via = 'message', name, shared = false, on } = value;
  if (typeof text !== 'string' || text.trim() === '') return fail('Type a question first.');
  if (text.length > WEB_LIMITS.text)
    return fail(`That is longer than ${String(WEB_LIMITS.text)} characters; ask in fewer.`);
  if (via !== 'message' && via !== 'press' && via !== 'form') return fail('"via" is "message", "press" or "form".');
  if (typeof shared !== 'boolean') return fail('"shared" is true in the room and false outside it.');
  if (!isOptionalString(name) || !isOptionalString(on)) return fail('"name" and "on" are strings.');
  return ok({ ...toSpeaker(name, shared), text, via, ...(on === undefined ? {} : { on }) });
}
