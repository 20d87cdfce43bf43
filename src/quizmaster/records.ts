import { drawnIn, termOf } from '../learn/record.ts';
import type { QuizChange } from '../ports/quizzes.ts';
import type { QuizResult } from '../ports/results.ts';
import type { Review } from '../ports/reviews.ts';
import type { QuizEvent } from '../quiz/event.ts';
import { isRight } from '../quiz/judge.ts';
import { settle } from '../quiz/settle.ts';
import { standings } from '../quiz/standings.ts';
import { keyOf, type QuizState } from '../quiz/state.ts';
import { elapsed } from '../quiz/timing.ts';

/** What boards and memory learn from events: reviews of each question that closed or was corrected, results at the end. */
export function recordsOf(
  quiz: string,
  state: QuizState,
  added: readonly QuizEvent[],
): Pick<QuizChange, 'results' | 'reviews' | 'unlearn'> {
  const touched = new Set(
    added.flatMap((event) => {
      switch (event.type) {
        case 'closed':
        case 'voided':
        case 'rekeyed':
        case 'guessed':
          return [event.index];
        default:
          return [];
      }
    }),
  );
  const all = [...touched].flatMap((index) => reviewsOf(quiz, state, index).map((review) => ({ index, review })));
  const isVoid = ({ index }: { readonly index: number }): boolean => state.questions[index]?.voided === true;
  const reviews = all.filter((each) => !isVoid(each)).map(({ review }) => review);
  const unlearn = all.filter(isVoid).map(({ review }) => review.id);
  const ends = state.ended !== undefined && (touched.size > 0 || added.some(({ type }) => type === 'ended'));
  return {
    ...(ends ? { results: resultsOf(quiz, state) } : {}),
    ...(reviews.length > 0 ? { reviews } : {}),
    ...(unlearn.length > 0 ? { unlearn } : {}),
  };
}

const teamOf = ({ place }: QuizState): string => `${place.platform}/${place.team}`;

/** How each one did. Those who never answered played no part, and nobody farms points alone. */
function resultsOf(quiz: string, state: QuizState): readonly QuizResult[] {
  const people = standings(state).filter(({ answered }) => answered > 0);
  const alone = people.length < 2 && state.rules.mode !== 'daily';
  const { place, rules, ended, lastAt } = state;
  return people.map(({ player, points, right, asked, rank }) => ({
    quiz,
    endedAt: ended?.at ?? lastAt,
    team: teamOf(state),
    channel: place.channel,
    mode: rules.mode,
    topic: rules.topic,
    person: `${teamOf(state)}/@${player.id}`,
    name: player.name,
    points: alone ? 0 : points,
    right,
    asked,
    rank,
    players: people.length,
  }));
}

function reviewsOf(quiz: string, state: QuizState, index: number): readonly Review[] {
  const [item, asked, key] = [state.items[index], state.questions[index], keyOf(state, index)];
  // What a drill closes is known at once; elsewhere nothing is learnt before the close.
  if (item === undefined || asked?.closed === undefined || key === undefined) return [];
  const { id, options } = item;
  const term = termOf(item);
  return [...asked.given].flatMap(([player, all]): readonly Review[] => {
    const given = settle(all);
    if (given === undefined) return [];
    const { answer, at } = given;
    return [
      {
        id: `${quiz}.${String(index + 1)}/${teamOf(state)}/@${player}`,
        person: `${teamOf(state)}/@${player}`,
        at,
        term,
        item: id,
        correct: isRight(key, answer),
        guessed: asked.guessed.has(player),
        hinted: false,
        source: state.rules.mode === 'drill' || state.rules.mode === 'daily' ? state.rules.mode : 'quiz',
        place: `${teamOf(state)}/${state.place.channel}`,
        options: options.length,
        chosen: answer.type === 'picks' ? answer.picks.flatMap((pick) => options[pick]?.place ?? []) : [],
        ...drawnIn(item, answer),
        latencyMs: elapsed(asked, at),
      },
    ];
  });
}
