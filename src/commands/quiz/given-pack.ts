import { fail, ok, type Failure, type Result } from '../../core/failure.ts';
import type { Request } from '../../core/request.ts';
import { ATTACHED_BYTES, type AttachedFiles } from '../../ports/attached-files.ts';
import { onOneLine } from './cards/names.ts';

/** The text of a pack that somebody gave, and what to call its file. */
export interface GivenPack {
  readonly name: string;
  readonly text: string;
  readonly attached: boolean;
}

/** What a file is called that somebody pasted. */
const PASTED = 'pack.yaml';

/** What was attached, otherwise what was pasted; nothing where neither was. `verb` is what it was said behind. */
export async function packGiven(
  typed: string,
  verb: 'lint' | 'add',
  { request, files }: { readonly request: Request; readonly files: AttachedFiles },
): Promise<Result<GivenPack | undefined>> {
  const [file, ...more] = request.files ?? [];
  if (more.length > 0) return fail(oneAtATime);
  if (file !== undefined) {
    if (file.size > ATTACHED_BYTES) return fail(tooLarge);
    const read = await files.textOf(request, file);
    return read.ok ? sized({ name: onOneLine(file.name, 60) || PASTED, text: kept(read.value), attached: true }) : read;
  }
  const text = kept(unfenced(typed));
  if (text.trim() === '') return ok(undefined);
  return text.trim().includes('\n') ? sized({ name: PASTED, text, attached: false }) : fail(oneLine(verb));
}

const sized = (given: GivenPack): Result<GivenPack> =>
  new TextEncoder().encode(given.text).length > ATTACHED_BYTES ? fail(tooLarge) : ok(given);

/** What every store takes and gives back the same. */
const kept = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD');

/** Text without the fence people put around code, and without empty lines before it: lines are counted from the first that says something. */
function unfenced(text: string): string {
  const whole = text.trim();
  const opening = /^```[\w-]*[^\S\n]*\n/u.exec(whole)?.[0];
  const inside = opening === undefined || !whole.endsWith('```') ? text : whole.slice(opening.length, -3);
  return inside.replace(/^(?:[^\S\n]*\n)+/u, '').trimEnd();
}

const oneAtATime: Failure = { type: 'invalid', message: 'One file at a time, please: I would mix them up.' };

const tooLarge: Failure = {
  type: 'invalid',
  message: `A pack has at most ${String(ATTACHED_BYTES / 1024)} KiB here. Make two of it.`,
};

const oneLine = (verb: 'lint' | 'add'): Failure => ({
  type: 'invalid',
  message: `A pack has many lines, and I see one: the line breaks got lost. Put the text between lines of three backticks, attach its file, or say \`packs ${verb}\` alone and use the field.`,
  tryLine: `packs ${verb}`,
});
