import { fail, ok, type Failure, type Result } from '../../core/failure.ts';
import type { Reply } from '../../core/reply.ts';
import { personOf, teamOf, type Request } from '../../core/request.ts';
import type { Pack } from '../../quiz/draw/pack.ts';
import { addedCard, exportCard, removeCard, removedCard } from './cards/kept-packs.ts';
import { playerOf } from './deps.ts';
import type { PackDeps } from './pack-deps.ts';
import { parsePacks } from './pack-line.ts';
import { parseQuiz } from './quiz-line.ts';
import { findPack, teamPacks, unknownPack, type SourcedPack, type TeamPacks } from './team-packs.ts';

/** The most packs that a team adds. */
const MOST = 20;
/** Longest names, in characters: they stand on buttons and in headings. */
const LONGEST = { id: 40, title: 80, author: 80 } as const;

/** Keeps packs that teams add, gives them back, and takes them away. */
export function createKeepPacks(deps: PackDeps) {
  const { keptPacks, clock } = deps;

  async function add(text: string, pack: Pack, request: Request): Promise<Result<Reply>> {
    const team = teamOf(request);
    const { packs, resting } = await teamPacks(team, deps);
    const own = packs.flatMap(({ pack: { id }, source }) => (source.type === 'added' ? [id] : []));
    const added = [...own, ...resting];
    const replaces = added.includes(pack.id);
    const there = packs.find((each) => each.pack.id === pack.id && each.source.type !== 'added');
    const problem = nameProblem(pack) ?? (there === undefined ? undefined : takenBy(there));
    if (problem !== undefined) return fail(problem);
    if (!replaces && added.length >= MOST) return fail(tooMany(added.toSorted()[0]));
    const addedBy = { person: personOf(request), name: playerOf(request).name };
    const kept = await keptPacks.put(team, { id: pack.id, text, addedBy, addedAt: clock() });
    if (kept === 'taken') return fail(taken(pack.id));
    return ok(addedCard(pack, { replaces, alone: team === personOf(request) }));
  }

  /** An added pack of the team, by its id where it cannot be asked from any more; what all share is somebody else's. */
  function findAdded(name: string, all: TeamPacks): Result<string> {
    const asleep = all.resting.find((id) => id === name.toLowerCase());
    if (asleep !== undefined) return ok(asleep);
    const found = findPack(name, all);
    if (!found.ok) return found;
    const { pack, source } = found.value;
    return source.type === 'added' ? ok(pack.id) : fail(notAdded(found.value));
  }

  async function withAdded(
    name: string,
    request: Request,
    then: (id: string, title: string, text: string) => Promise<Reply>,
  ): Promise<Result<Reply>> {
    const team = teamOf(request);
    const all = await teamPacks(team, deps);
    const found = findAdded(name, all);
    if (!found.ok) return found;
    const kept = await keptPacks.find(team, found.value);
    if (kept === undefined) return fail(unknownPack(name, all.packs));
    const title = all.packs.find(({ pack }) => pack.id === kept.id)?.pack.title ?? kept.id;
    return ok(await then(kept.id, title, kept.text));
  }

  return {
    add,
    export: (name: string, request: Request) =>
      withAdded(name, request, (id, title, text) => Promise.resolve(exportCard(id, title, text))),
    confirm: (name: string, request: Request) =>
      withAdded(name, request, (id, title) => Promise.resolve(removeCard(id, title))),
    remove: (name: string, request: Request) =>
      withAdded(name, request, async (id, title) => {
        await keptPacks.remove(teamOf(request), id);
        return removedCard(title);
      }),
  };
}

/** What is wrong with the names of a pack, besides what the lint tells. */
function nameProblem({ id, title, author }: Pack): Failure | undefined {
  if (id.length > LONGEST.id) return tooLong('id', id.length, LONGEST.id);
  if (title.length > LONGEST.title) return tooLong('title', title.length, LONGEST.title);
  if (author.length > LONGEST.author) return tooLong('author', author.length, LONGEST.author);
  const line = parseQuiz(id);
  if (line?.type === 'wish' && line.wish.topic === id && parsePacks(id)?.type === 'show') return undefined;
  return {
    type: 'invalid',
    message: `Nobody could ask for a pack called "${id}": that means something else here. Choose another id, as in our-${id}.`,
  };
}

const tooLong = (what: string, is: number, most: number): Failure => ({
  type: 'invalid',
  message: `The ${what} of this pack has ${String(is)} characters; at most ${String(most)} fit on cards and buttons.`,
});

const taken = (id: string): Failure => ({
  type: 'refused',
  message: `Another team I work for, or somebody alone with me, has a pack "${id}" already. Choose another id, one that starts with the name of your team, say.`,
});

function takenBy({ pack, source }: SourcedPack): Failure {
  const where = source.type === 'folder' ? `in the folder of packs (${source.file})` : 'built in';
  return { type: 'refused', message: `There is a pack "${pack.id}" already, ${where}. Choose another id.` };
}

const tooMany = (first = 'NAME'): Failure => ({
  type: 'refused',
  message: `A team adds at most ${String(MOST)} packs. Remove one first: packs remove ${first}.`,
  tryLine: 'packs',
});

function notAdded({ pack, source }: SourcedPack): Failure {
  const where =
    source.type === 'folder'
      ? `stands in the folder of packs (${source.file}); whoever runs me can open and remove it there`
      : 'is built in: its text stands in glossary/packs, and nobody removes it here';
  return { type: 'refused', message: `"${pack.id}" was not added here. It ${where}.`, tryLine: 'packs' };
}
