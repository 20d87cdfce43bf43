import type { Person } from '../../core/request.ts';
import { LIMITS } from './limits.ts';
import { cutText, flat } from './text.ts';

/** Whoever acted, as Slack tells of presses, commands and windows: messages come with the id alone. */
export interface Actor {
  readonly id: string;
  readonly name?: string | undefined;
  readonly username?: string | undefined;
}

/** A name on one line that fits anywhere, or nothing. */
export function toName(name: string | undefined): { readonly name?: string } {
  const { text } = cutText(flat(name ?? ''), LIMITS.personName);
  return text === '' ? {} : { name: text };
}

/** Who acted, by the name they have in the workspace. */
export function personFrom({ id, name, username }: Actor): Person {
  return { id, ...toName(name ?? username) };
}
