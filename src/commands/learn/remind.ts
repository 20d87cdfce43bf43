import { command, type AnyCommand } from '../../core/command.ts';
import { ok } from '../../core/failure.ts';
import { reply } from '../../core/reply.ts';
import { buttonRow } from '../cards/buttons.ts';
import type { Reminders } from './reminding.ts';

/** `remind me on`, `remind me off`: at most one reminder a workday, only for whoever asked for it. */
export function createRemind(reminders: Pick<Reminders, 'isOn' | 'turn'>): AnyCommand {
  return command<{ readonly on: boolean | undefined }>({
    name: 'remind',
    aliases: ['reminders'],
    audience: 'asker',
    summary: 'one reminder a workday when something is due for you, or none',
    params: [{ name: 'me', summary: 'me on or me off; nothing to see how it is', optional: true }],
    examples: ['remind me on', 'remind me off', 'remind me'],
    parse: (rest) => {
      const said = /^(?:me)?\s*(?<on>on|off)?$/iu.exec(rest);
      if (said === null) return undefined;
      const on = said.groups?.['on']?.toLowerCase();
      return { on: on === undefined ? undefined : on === 'on' };
    },
    run: async ({ on }, request) => {
      if (on !== undefined) await reminders.turn(request, on);
      const isOn = on ?? (await reminders.isOn(request));
      const text = isOn
        ? 'When something is due for you I write to you, once a workday, not before nine by your clock. Where I may not, I tell you when you next ask me something.'
        : 'You get no reminders. What is due waits for you to say: review.';
      return ok(
        reply('help', isOn ? 'Reminders are on' : 'Reminders are off', [
          { type: 'text', text: [text] },
          ...buttonRow([
            isOn ? { label: 'Turn them off', line: 'remind me off' } : { label: 'Turn them on', line: 'remind me on' },
            { label: 'Review now', line: 'review' },
          ]),
        ]),
      );
    },
  });
}
