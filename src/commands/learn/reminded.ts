import { personOf, type Request } from '../../core/request.ts';
import type { Notes } from '../../ports/notes.ts';

/** Under whom those who want to be reminded are noted, each by their own key. */
export const REMINDED = 'reminders';

/** Whether somebody wants to be reminded: little enough to be asked with every line they say. */
export async function isReminded(notes: Pick<Notes, 'read'>, request: Request): Promise<boolean> {
  return (await notes.read(REMINDED, personOf(request))) !== undefined;
}
