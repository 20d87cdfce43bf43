import type { AnyCommand } from '../core/command.ts';
import type { Completion } from '../core/tutor.ts';
import { completeLine } from '../kubectl/grammar/complete-line.ts';
import { oneLineOf, sentence, type Knowledge } from '../glossary/knowledge.ts';

/** Longest label of a completion: Discord shows 100 characters. */
const LABEL = 100;

/** Offers lines while somebody types: commands and queries by their beginning, and the terms that what is typed may name. */
export function createComplete(commands: readonly AnyCommand[], knowledge: Knowledge) {
  const { engine } = knowledge;

  function termLine(id: string, name: string): Completion {
    const label = `${name}: ${sentence(oneLineOf(knowledge, id))}`;
    return { label: label.length > LABEL ? `${label.slice(0, LABEL - 3)}...` : label, line: `explain ${id}` };
  }

  return (typed: string, limit: number): readonly Completion[] => {
    const text = typed.trimStart();
    const [first = '', ...others] = text.split(/\s+/u);
    const visible = commands.filter(({ hidden }) => hidden !== true);
    const command = others.length > 0 ? visible.find(({ name }) => name === first.toLowerCase()) : undefined;
    const word = others.at(-1) ?? '';
    const values = command?.params.flatMap(({ suggest }) => suggest?.(word.toLowerCase()) ?? []) ?? [];
    const begun =
      others.length > 0 || first === '' ? [] : visible.filter(({ name }) => name.startsWith(first.toLowerCase()));
    const subject = text.replace(/^(?:what(?:'s| is| are)?|explain|define|describe)\s+(?:an?\s+|the\s+)?/iu, '');
    const asked = completeLine(text)
      .filter((line) => line.length <= LABEL)
      .map((line) => ({ label: line, line }));
    // Behind a verb of kubectl its own words are meant; a lone word may still become a question.
    const [before, after] = others.length > 0 ? [asked, []] : [[], asked];
    return [
      ...before,
      ...values.map((value) => ({ label: `${first} ${value}`, line: `${first} ${value}` })),
      ...engine.suggest(subject, limit).map(({ id, name }) => termLine(id, name)),
      ...begun.map(({ name, summary }) => ({ label: `${name} - ${summary}`.slice(0, LABEL), line: name })),
      ...after,
    ]
      .filter(({ line }, at, all) => all.findIndex((other) => other.line === line) === at)
      .slice(0, limit);
  };
}
