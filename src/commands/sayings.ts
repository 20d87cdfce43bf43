import { command, type AnyCommand } from '../core/command.ts';
import { asksForHelp } from './asks-for-help.ts';

/** What people say instead of a command, in full, and the line they mean. */
const SAYINGS: readonly (readonly [said: RegExp, meant: string])[] = [
  [/^(?:start|begin|(?:start|begin|take|continue|resume|show)(?: me)?(?: on)?(?: the| a| your)? tour)$/iu, 'tour'],
  [/^(?:take me on|give me) (?:the|a) tour$/iu, 'tour'],
  [/^(?:start over|restart(?: the)? tour|start(?: the)? tour again)$/iu, 'tour 1'],
  [/^next(?: step)?$/iu, 'tour next'],
  [/^(?:back|previous(?: step)?)$/iu, 'tour back'],
  [/^(?:i am|i'm|im|am) (?:new(?: here| to (?:this|all this|kubernetes|k8s))?|a (?:beginner|newbie|noob))$/iu, 'tour'],
  [/^(?:where|how) (?:do|should|can) i (?:start|begin|get started|learn (?:kubernetes|k8s))$/iu, 'tour'],
  [/^what (?:do|should) i (?:learn|read) first$/iu, 'tour'],
  [/^what (?:can|do) (?:you|u) (?:do|know|explain)$/iu, 'help'],
  [/^(?:what can i ask(?: you)?|what else(?: can i ask)?|how does this work|menu)$/iu, 'help'],
  [/^(?:who|what) (?:are|r) (?:you|u)$/iu, 'about'],
  [/^who am i$/iu, 'whoami'],
  [/^(?:what is |what's )?(?:the )?(?:term|word) (?:of the day|for today)$/iu, 'today'],
  [/^(?:my progress|how am i doing)$/iu, 'progress'],
  [/^(?:my review|what(?:'s| is) due(?: today| for me)?|review what i missed)$/iu, 'review'],
  [/^what (?:do you (?:know|keep|store)|is kept) about me$/iu, 'export my data'],
  [/^good (?:morning|afternoon|evening|day)$/iu, 'hello'],
  [/^(?:ok|okay|cool|cheers|great|nice|good bot|got it|i see|bye|goodbye|good night)$/iu, 'thanks'],
];

/** "take the tour", "what can you do", "ok": each runs the command that is meant, and any other line stays a question. */
export function createSayings(all: () => readonly AnyCommand[]): AnyCommand {
  return command({
    name: 'start',
    aliases: [],
    hidden: true,
    summary: 'what people say instead of a command',
    params: [],
    examples: ['start', 'take the tour', 'what can you do'],
    parse: (line, request) => {
      const said = line.replace(/^[/!]/u, '').replace(/[\s?!.]+$/u, '');
      const [name = '', ...asked] = said.split(' ');
      const meant = asksForHelp(asked.join(' '))
        ? `help ${name}`
        : SAYINGS.find(([pattern]) => pattern.test(said))?.[1];
      const [first = '', ...rest] = meant?.split(' ') ?? [];
      return all()
        .find((each) => each.name === first)
        ?.match(rest.join(' '), request);
    },
    run: ({ run }) => run(),
  });
}
