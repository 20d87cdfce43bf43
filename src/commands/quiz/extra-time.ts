import { command, type AnyCommand } from '../../core/command.ts';
import { fail, ok } from '../../core/failure.ts';
import { reply } from '../../core/reply.ts';
import { personOf, type Request } from '../../core/request.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Notes } from '../../ports/notes.ts';

/** The factors people may choose on their own time. */
const FACTORS = [1, 1.5, 2, 3];

/** The factor on the time somebody has for a question; 1 unless they asked for more. */
export async function extraTimeOf(notes: Notes, request: Request): Promise<number> {
  const kept = await notes.read(personOf(request), 'extra-time');
  return FACTORS.find((factor) => factor === kept) ?? 1;
}

/** `extra time 1.5`: more time for every question, for whoever needs it; nobody else is told. */
export function createExtraTime({ notes, clock }: { readonly notes: Notes; readonly clock: Clock }): AnyCommand {
  return command({
    name: 'extra',
    aliases: [],
    audience: 'asker',
    summary: 'more time for yourself in quizzes; nobody else is told',
    params: [{ name: 'time', summary: 'time 1.5, time 2, time 3, or time 1 for as much as all have' }],
    examples: ['extra time 1.5', 'extra time 1'],
    parse: (rest) => {
      const said = /^time(?:\s+(?:(?<factor>[\d.]+)x?|off))?$/iu.exec(rest);
      // Without a number it is asked how; "off" is as much as all have.
      return said === null ? undefined : { factor: Number(said.groups?.['factor'] ?? (/off$/iu.test(rest) ? 1 : 0)) };
    },
    run: async ({ factor }, request) => {
      if (!FACTORS.includes(factor)) return fail(howMuch);
      await notes.write(personOf(request), 'extra-time', factor === 1 ? undefined : factor, clock());
      const text =
        factor === 1
          ? 'You have the same time as everybody from your next quiz on.'
          : `From your next quiz on you have ${String(factor)} times the time for each question. Your points count as if it were everybody's, and nobody else is told.`;
      return ok(reply('help', 'Your time in quizzes', [{ type: 'text', text: [text] }]));
    },
  });
}

const howMuch = {
  type: 'invalid',
  message:
    'How much time do you need? Half as much again (1.5), twice as much (2), three times as much (3), or as much as all have (1).',
  tryLine: 'extra time 1.5',
} as const;
