import { fail, ok, type Result } from '../../core/failure.ts';
import type { Reply } from '../../core/reply.ts';
import { teamOf, type Request } from '../../core/request.ts';
import { misfit } from '../../quiz/decide-answer.ts';
import { toAnswer } from './answer-line.ts';
import { draftCard } from './cards/kept-packs.ts';
import { lintCard, pasteCard } from './cards/lint.ts';
import { calledName } from './cards/names.ts';
import { packCard, packsCard } from './cards/packs.ts';
import { practiceCard, triedCard } from './cards/practice.ts';
import { playerOf } from './deps.ts';
import { packGiven } from './given-pack.ts';
import { createKeepPacks } from './keep-packs.ts';
import type { PackDeps } from './pack-deps.ts';
import type { PackLine } from './pack-line.ts';
import { takenFor } from './taken-for.ts';
import { findPack, teamPacks, unknownPack, type SourcedPack } from './team-packs.ts';

/** Shows packs, lets people try their questions, checks new ones, and keeps those of teams. */
export function createRunPacks(deps: PackDeps): (line: PackLine, request: Request) => Promise<Result<Reply>> {
  const { packs, draw, knowledge, files } = deps;
  const keep = createKeepPacks(deps);

  const find = async (name: string, request: Request): Promise<Result<SourcedPack>> =>
    findPack(name, await teamPacks(teamOf(request), deps));

  /** The same question for the same number, as long as the pack stays as it is. Nothing of it is remembered. */
  async function tryOut(line: Extract<PackLine, { readonly type: 'try' }>, request: Request): Promise<Result<Reply>> {
    const { name, number, words } = line;
    const found = await find(name, request);
    if (!found.ok) return found;
    const { pack } = found.value;
    const wish = { topic: pack.id, team: teamOf(request), count: 1, fewerWillDo: true };
    const drawn = await draw(wish, `try ${pack.id} ${String(number)}`);
    if (!drawn.ok) return drawn;
    const [item] = drawn.value;
    if (item === undefined) return fail(unknownPack(name, [found.value]));
    const place = { pack, number };
    if (words === '') return ok(practiceCard(item, place));
    const answer = toAnswer(item, words, (text) => takenFor(knowledge, text));
    const wrongForm = misfit(item, answer);
    if (wrongForm !== undefined) return fail({ type: 'invalid', message: wrongForm });
    return ok(triedCard(item, answer, place, knowledge));
  }

  /** Checks what was given; what is as it should be is kept where that was asked for. */
  async function take(verb: 'lint' | 'add', typed: string, request: Request): Promise<Result<Reply>> {
    const given = await packGiven(typed, verb, { request, files });
    if (!given.ok) return given;
    if (given.value === undefined) return ok(pasteCard(verb));
    const { name, text, attached } = given.value;
    const draft = attached ? await packs.draft(name, text, calledName(playerOf(request).name)) : undefined;
    if (draft?.text === '') return ok(lintCard(text, draft.left, verb));
    if (draft !== undefined) return ok(draftCard(name, draft.text, draft.left));
    const read = await packs.read(name, text);
    return verb === 'add' && read.pack !== undefined
      ? keep.add(text, read.pack, request)
      : ok(lintCard(text, read, verb));
  }

  return async (line, request) => {
    switch (line.type) {
      case 'list':
        return ok(packsCard(await teamPacks(teamOf(request), deps)));
      case 'show': {
        const found = await find(line.name, request);
        return found.ok ? ok(packCard(found.value)) : found;
      }
      case 'try':
        return tryOut(line, request);
      case 'lint':
      case 'add':
        return take(line.type, line.text, request);
      case 'export':
        return keep.export(line.name, request);
      case 'remove':
        return keep.confirm(line.name, request);
      case 'remove for good':
        return keep.remove(line.name, request);
    }
  };
}
