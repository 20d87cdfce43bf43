import { createHash } from 'node:crypto';
import { formOf, type Form } from '../core/form.ts';
import type { Reply } from '../core/reply.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Notes } from '../ports/notes.ts';

/**
 * The forms behind buttons that were sent. A button on Discord has room for a line and a short name, not for a form; so a
 * form stands here under a name made of its content, where every process of the program finds it after a press.
 */
export interface FormBook {
  /** Writes down the forms of a reply; before it is sent. Never rejects. */
  readonly keep: (reply: Reply) => Promise<void>;
  readonly find: (name: string) => Promise<Form | undefined>;
}

/** The name of a form: 12 letters, digits, `-` and `_`, the same for the same content. */
export function formName(form: Form): string {
  return createHash('sha256').update(JSON.stringify(form)).digest('base64url').slice(0, 12);
}

/** Forms are kept by periods of thirty days, so that a whole one can be forgotten: a button works for two to three. */
const PERIOD_MS = 30 * 24 * 3_600_000;
const KEPT = 3;
/** Periods before those that are forgotten, too, in case nobody was there to do it in time. */
const SWEPT = 12;

const ownerOf = (period: number): string => `forms/${String(period)}`;

/** A book in the notes. */
export function createFormBook(world: { readonly notes: Notes; readonly clock: Clock; readonly log: Log }): FormBook {
  const { notes, clock, log } = world;
  let current = -1;
  let written = new Set<string>();

  async function turn(period: number): Promise<void> {
    current = period;
    written = new Set();
    const old = Array.from({ length: SWEPT }, (_, at) => period - KEPT - at);
    await Promise.all(old.map((each) => notes.forget(ownerOf(each))));
  }

  async function write(form: Form): Promise<void> {
    const now = clock();
    const period = Math.floor(now / PERIOD_MS);
    if (period !== current) await turn(period);
    const name = formName(form);
    if (written.has(name)) return;
    await notes.write(ownerOf(period), name, form, now);
    written.add(name);
  }

  return {
    keep: async ({ blocks }) => {
      const buttons = blocks.flatMap((block) => (block.type === 'buttons' ? block.buttons : []));
      const forms = buttons.flatMap((button) => ('line' in button ? (formOf(button) ?? []) : []));
      try {
        for (const form of forms) await write(form);
      } catch (cause) {
        // The button then says its line as it is, and the answer tells what is missing.
        log.warn('could not keep a form', { cause });
      }
    },
    find: async (name) => {
      const period = Math.floor(clock() / PERIOD_MS);
      for (let at = 0; at < KEPT; at += 1) {
        const form = await notes.read(ownerOf(period - at), name);
        // Written above, from a form.
        if (form !== undefined) return form as Form;
      }
      return undefined;
    },
  };
}
