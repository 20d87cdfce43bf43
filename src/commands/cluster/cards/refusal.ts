import type { Reply } from '../../../core/reply.ts';
import type { Refusal } from '../../../kubectl/grammar/refusal.ts';
import type { Knowledge } from '../../../glossary/knowledge.ts';
import { buttonRow, termButton } from '../../cards/buttons.ts';

/** Says no to what would change something, and teaches what it would have done and how to do it oneself. */
export function refusalCard({ verb, wouldDo, reason, terms, command, instead }: Refusal, knowledge: Knowledge): Reply {
  const known = terms.filter((id) => (knowledge.term(id) ?? knowledge.owed(id)) !== undefined);
  return {
    title: `Not from here: ${verb}`,
    blocks: [
      { type: 'text', text: [reason] },
      { type: 'text', text: [wouldDo] },
      ...(command === ''
        ? []
        : ([
            { type: 'text', text: ['To do it yourself, in your own terminal and with your own rights:'] },
            { type: 'code', code: command, language: 'sh' },
          ] as const)),
      ...buttonRow([
        ...(instead === undefined ? [] : [{ label: instead, line: instead }]),
        ...known.slice(0, 3).map((id) => termButton(knowledge, id)),
        { label: 'What may you read?', line: 'rules' },
      ]),
    ],
    about: { kind: 'refusal', terms: knowledge.about(known.map((id) => ({ id, score: 1 }))) },
  };
}
