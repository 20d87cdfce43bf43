import type { Result } from '../core/failure.ts';
import type { AttachedFile, Request } from '../core/request.ts';

/** Reads what people attached. Nothing of a file is fetched before a command asks for it. */
export interface AttachedFiles {
  /** The text of a file of this request; a failure says what is wrong with it, and what else can be done. */
  readonly textOf: (request: Request, file: AttachedFile) => Promise<Result<string>>;
}

/** How a door reads the files that came through it. Never rejects. */
export type ReadAttached = (file: AttachedFile) => Promise<Result<string>>;

/** A door through which files come. */
export interface ReadingDoor {
  readonly readFile: ReadAttached;
}

/** The largest file that is read, in bytes: some thousand questions. */
export const ATTACHED_BYTES = 256 * 1024;
