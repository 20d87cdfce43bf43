import { command, type AnyCommand } from '../core/command.ts';
import { ok } from '../core/failure.ts';
import { reply, type Block } from '../core/reply.ts';
import type { Text } from '../core/spans.ts';
import { oneLineOf } from '../glossary/knowledge.ts';
import { buttonRow, termButton } from './cards/buttons.ts';
import { errorCard } from './cards/cards.ts';
import { strong } from './cards/passages.ts';
import type { Deps } from './deps.ts';

/** How many terms of a message are explained at once. */
const MOST = 5;

/** `explain-this <message>`: the terms and errors in somebody's message, each in a line. Said by the message shortcut. */
export function createExplainThis({ knowledge, conversations }: Pick<Deps, 'knowledge' | 'conversations'>): AnyCommand {
  const { engine } = knowledge;
  return command({
    name: 'explain-this',
    aliases: [],
    hidden: true,
    summary: 'the words and errors in a message',
    params: [{ name: 'message', summary: 'the text of the message' }],
    examples: ['explain-this the pod is in CrashLoopBackOff'],
    parse: (rest) => ({ text: rest }),
    run: async ({ text }, request) => {
      const whole = engine.find(text);
      if (whole.type === 'error') {
        await conversations.answered(request, [whole.card.term]);
        return ok(errorCard(whole.card, knowledge, request));
      }
      const found = engine.spot(text).slice(0, MOST);
      if (found.length === 0) {
        const nothing =
          'I found no Kubernetes word or error in that message. I read its text only, not pictures or files.';
        const buttons = buttonRow([{ label: 'What can I ask?', line: 'help' }]);
        return ok(reply('unknown', 'Nothing to explain', [{ type: 'text', text: [nothing] }, ...buttons]));
      }
      await conversations.answered(
        request,
        found.map(({ id }) => id),
      );
      const items = found.map(({ id }): Text => [strong(knowledge.nameOf(id)), ': ', ...oneLineOf(knowledge, id)]);
      const blocks: Block[] = [{ type: 'list', items }, ...buttonRow(found.map(({ id }) => termButton(knowledge, id)))];
      return ok({ title: 'In that message', blocks, about: { kind: 'answer', terms: knowledge.about(found) } });
    },
  });
}
