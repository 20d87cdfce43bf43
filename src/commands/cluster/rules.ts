import { command, nothing, type AnyCommand } from '../../core/command.ts';
import { ok } from '../../core/failure.ts';
import { reply } from '../../core/reply.ts';
import type { Text } from '../../core/spans.ts';
import { RULES } from '../../kubectl/rules.ts';
import { buttonRow } from '../cards/buttons.ts';
import { strong } from '../cards/passages.ts';

/** `rules`: what the tutor may read of a cluster and what not, and why. */
export function createRules(): AnyCommand {
  return command({
    name: 'rules',
    aliases: [],
    summary: 'what I may read of a cluster and what not, and why',
    params: [],
    examples: ['rules'],
    parse: nothing,
    run: () =>
      Promise.resolve(
        ok(
          reply('help', 'What I may read', [
            {
              type: 'text',
              text: [
                'I can only read: there is nothing in me that could change a cluster. These are the rules of the roles that ship with me; your operator may have given fewer.',
              ],
            },
            {
              type: 'list',
              items: RULES.map(({ what, may, why }): Text => [strong(what), ` - ${may ? 'yes' : 'no'}: ${why}`]),
            },
            ...buttonRow([
              { label: 'What may I ask here?', line: 'auth can-i --list' },
              { label: 'Role-based access control', line: 'explain role-based-access-control' },
              { label: 'Who am I?', line: 'whoami' },
            ]),
          ]),
        ),
      ),
  });
}
