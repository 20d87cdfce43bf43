import { fail, ok, type Result } from '../../core/failure.ts';
import { LINES_LIMITS } from './limits.ts';
import type { Said } from './receive.ts';
import type { InputLine } from './split.ts';

/** What scripts name their lines by; handed back as it came. */
export type LineId = string | number | null;

/** A line that was read. */
export interface JsonLine extends Said {
  readonly id: LineId;
}

/** A line that could not be read, and in words why. */
export interface BadLine {
  readonly id: LineId;
  readonly message: string;
}

const EXAMPLE = '{"id":"1","text":"what is a pod"}';
const bad = (id: LineId, message: string): Result<JsonLine, BadLine> => fail({ id, message });
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Reads a line of the protocol. Fields it does not know are left alone, so that scripts may keep notes in them. */
export function parseJsonLine(line: InputLine): Result<JsonLine, BadLine> {
  const limit = LINES_LIMITS.lineBytes;
  if (line.type === 'too-long') return bad(null, `The line is over ${String(limit)} bytes; send at most that many.`);
  const value = parseJson(line.text);
  if (!isRecord(value)) return bad(null, `The line is no JSON object; send one a line, such as ${EXAMPLE}.`);
  const { id = null, text, user, channel } = value;
  if (id !== null && typeof id !== 'string' && typeof id !== 'number') {
    return bad(null, 'The id has to be a string or a number; it is handed back as it came.');
  }
  if (typeof text !== 'string') return bad(id, `The text is missing or no string; send a line such as ${EXAMPLE}.`);
  if (text.trim() === '') return bad(id, 'The text is empty; ask something, such as "what is a pod".');
  if (user !== undefined && (typeof user !== 'string' || user === ''))
    return bad(id, 'The user has to be a string that is not empty; leave it out to be "me".');
  if (channel !== undefined && (typeof channel !== 'string' || channel === '')) {
    return bad(id, 'The channel has to be a string that is not empty; leave it out to be "here".');
  }
  return ok({ id, text, ...(user === undefined ? {} : { user }), ...(channel === undefined ? {} : { channel }) });
}
