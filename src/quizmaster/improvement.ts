import type { Notes } from '../ports/notes.ts';
import type { Results } from '../ports/results.ts';
import { improvedIn, type Improved } from '../quiz/improved.ts';
import { standings } from '../quiz/standings.ts';
import type { Quiz } from './play.ts';

/** What improvement is read from. */
export interface ImprovementWorld {
  readonly results: Results;
  readonly notes: Notes;
}

/** Gives a function that tells who did better in a quiz that is over than in their earlier ones in its team. */
export function createImprovement({ results, notes }: ImprovementWorld): (quiz: Quiz) => Promise<readonly Improved[]> {
  return async ({ id, state }) => {
    const { place, ended } = state;
    if (ended === undefined) return [];
    const team = `${place.platform}/${place.team}`;
    const outcomes = standings(state)
      .filter(({ answered }) => answered > 0)
      .map(({ player, points, right, asked }) => {
        const who = { person: `${team}/@${player.id}`, name: player.name };
        return { quiz: id, endedAt: ended.at, ...who, points, right, asked };
      });
    const earlier = await Promise.all(
      outcomes.map(async ({ person }) => {
        // Whoever took themselves off the boards does not want to read here how they did before.
        if ((await notes.read(person, 'board')) === 'hidden') return [];
        return results.list({ team, person });
      }),
    );
    // What was played alone is nobody else's business.
    const shared = earlier.flat().filter((each) => each.players > 1 && each.quiz !== id && each.endedAt <= ended.at);
    return improvedIn(outcomes, shared);
  };
}
