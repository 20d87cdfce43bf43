import { command, type AnyCommand } from '../../core/command.ts';
import { ok } from '../../core/failure.ts';
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
      const factor = Number(/^time(?:\s+(?<factor>[\d.]+)x?)?$/iu.exec(rest)?.groups?.['factor'] ?? Number.NaN);
      return FACTORS.includes(factor) ? { factor } : undefined;
    },
    run: async ({ factor }, request) => {
      await notes.write(personOf(request), 'extra-time', factor === 1 ? undefined : factor, clock());
      const text =
        factor === 1
          ? 'You have the same time as everybody from your next quiz on.'
          : `From your next quiz on you have ${String(factor)} times the time for each question. Your points count as if it were everybody's, and nobody else is told.`;
      return ok(reply('help', 'Your time in quizzes', [{ type: 'text', text: [text] }]));
    },
  });
}
