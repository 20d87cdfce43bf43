import { fail, ok, type Failure, type Result } from '../../core/failure.ts';
import type { Reply } from '../../core/reply.ts';
import { misfit } from '../../quiz/decide-answer.ts';
import type { Pack } from '../../quiz/draw/pack.ts';
import { plainForm } from '../../quiz/draw/words.ts';
import { toAnswer } from './answer-line.ts';
import { lintCard, pasteCard } from './cards/lint.ts';
import { packCard, packsCard } from './cards/packs.ts';
import { practiceCard, triedCard } from './cards/practice.ts';
import type { PackDeps, PackLine } from './packs.ts';
import { takenFor } from './taken-for.ts';

/** What a file is called that somebody pasted. */
const PASTED = 'pack.yaml';

/** Shows packs, lets people try their questions, and checks new ones. Nothing of it is remembered. */
export function createRunPacks({ packs, draw, knowledge }: PackDeps): (line: PackLine) => Promise<Result<Reply>> {
  async function find(name: string): Promise<Result<Pack>> {
    const all = await packs.all();
    const said = plainForm(name);
    const found = all.find(({ id, title }) => plainForm(id) === said || plainForm(title) === said);
    return found === undefined ? fail(unknown(name, all)) : ok(found);
  }

  /** The same question for the same number, as long as the pack stays as it is. */
  async function tryOut({ name, number, words }: Extract<PackLine, { readonly type: 'try' }>): Promise<Result<Reply>> {
    const found = await find(name);
    if (!found.ok) return found;
    const pack = found.value;
    const drawn = await draw({ topic: pack.id, count: 1, fewerWillDo: true }, `try ${pack.id} ${String(number)}`);
    if (!drawn.ok) return drawn;
    const [item] = drawn.value;
    if (item === undefined) return fail(unknown(name, await packs.all()));
    const place = { pack, number };
    if (words === '') return ok(practiceCard(item, place));
    const answer = toAnswer(item, words, (text) => takenFor(knowledge, text));
    const wrongForm = misfit(item, answer);
    if (wrongForm !== undefined) return fail({ type: 'invalid', message: wrongForm });
    return ok(triedCard(item, answer, place, knowledge));
  }

  async function lint(typed: string): Promise<Result<Reply>> {
    const text = unfenced(typed);
    if (text.trim() === '') return ok(pasteCard());
    if (!text.trim().includes('\n')) return fail(oneLine);
    return ok(lintCard(text, await packs.read(PASTED, text)));
  }

  return async (line) => {
    switch (line.type) {
      case 'list':
        return ok(packsCard(await packs.all()));
      case 'show': {
        const found = await find(line.name);
        return found.ok ? ok(packCard(found.value)) : found;
      }
      case 'try':
        return tryOut(line);
      case 'lint':
        return lint(line.text);
    }
  };
}

/** Text without the fence people put around code, and without empty lines before it: lines are counted from the first that says something. */
function unfenced(text: string): string {
  const inside = /^\s*```[\w-]*[^\S\n]*\n([\s\S]*?)\n?\s*```\s*$/u.exec(text)?.[1] ?? text;
  return inside.replace(/^(?:[^\S\n]*\n)+/u, '').trimEnd();
}

const unknown = (name: string, all: readonly Pack[]): Failure => ({
  type: 'missing',
  message: `There is no pack "${name}". There ${all.length === 0 ? 'is none yet' : `are: ${all.map(({ id }) => id).join(', ')}`}.`,
  tryLine: 'packs',
});

const oneLine: Failure = {
  type: 'invalid',
  message:
    'A pack has many lines, and I see one: the line breaks got lost. Put the text between lines of three backticks, or say `packs lint` alone and use the field.',
  tryLine: 'packs lint',
};
