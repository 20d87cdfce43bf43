import { fail, ok, type Failure, type Result } from '../../core/failure.ts';
import type { Block, Button, Reply } from '../../core/reply.ts';
import { personOf, type Request } from '../../core/request.ts';
import { toReview } from '../../learn/record.ts';
import type { Review } from '../../ports/reviews.ts';
import type { Item } from '../../quiz/item.ts';
import { buttonRow, termButton } from '../cards/buttons.ts';
import { strong } from '../cards/passages.ts';
import { counted } from '../quiz/cards/words.ts';
import { askingBlocks } from './cards/asking.ts';
import { verdictBlocks } from './cards/verdict.ts';
import type { LearnDeps } from './deps.ts';
import { readAnswer } from './given.ts';
import type { Aimed } from './aimed.ts';
import { placeKey } from './places.ts';
import type { TodayLine } from './today.ts';
import type { Today, Todays } from './todays.ts';

type TodayDeps = Pick<LearnDeps, 'knowledge' | 'reviews'> & { readonly todays: Todays };

/** What is said to each line about the word of the day. */
export function createTodayReplies({
  knowledge,
  reviews,
  todays,
}: TodayDeps): (line: TodayLine, request: Request) => Promise<Result<Reply>> {
  async function show(request: Request): Promise<Result<Reply>> {
    const today = await todays.word(request);
    return today === undefined ? fail(NO_WORD) : ok(card(today, await todays.question(today, request), request));
  }

  function card(today: Today, item: Item | undefined, request: Request): Reply {
    const { term, because, id } = today;
    // In a channel everybody reads what is typed.
    const typed = request.place.kind === 'direct' ? { typed: 'today answer' } : {};
    const oneLiner = knowledge.term(term)?.oneLiner ?? [];
    return {
      title: `Word of the day: ${knowledge.nameOf(term)}`,
      blocks: [
        // What was met before is first asked, then told: remembering is what keeps it.
        ...(because === 'new' || item === undefined ? [{ type: 'text', text: oneLiner } as const] : []),
        ...whyBlocks(today, request),
        ...(item === undefined ? [] : askingBlocks(item, { ...typed, line: `today answer ${id}` })),
        ...buttonRow([{ label: 'Tell me more', line: `explain ${term}` }]),
      ],
      about: { kind: 'quiz', terms: knowledge.about([{ id: term, score: 1 }]) },
    };
  }

  // Ends with a sign that no name goes on behind: what is taken back by its beginning must not be Anna's beside Ann's.
  const reviewId = ({ id }: Today, person: string): string => `today/${id}/${person}/`;

  const answered = async (today: Today, person: string): Promise<Review | undefined> =>
    (await reviews.of(person)).find(({ id }) => id === reviewId(today, person));

  /** Today's word with its question, where the line is about it. */
  async function aimed({ id }: Aimed, request: Request): Promise<Result<Today & { readonly item: Item }>> {
    const today = await todays.word(request);
    if (today === undefined || (id !== undefined && id !== today.id)) return fail(PAST);
    const item = await todays.question(today, request);
    return item === undefined ? fail(PAST) : ok({ ...today, item });
  }

  async function answer(line: Aimed, request: Request): Promise<Result<Reply>> {
    const found = await aimed(line, request);
    if (!found.ok) return found;
    const { item, id } = found.value;
    const person = personOf(request);
    const given = readAnswer(item, line.words, { line: 'today answer', engine: knowledge.engine });
    if (!given.ok) return given;
    const before = await answered(found.value, person);
    const { place, at } = request;
    const review = toReview({
      id: reviewId(found.value, person),
      person,
      at,
      item,
      answer: given.value,
      source: 'daily',
      hinted: false,
      ...(place.kind === 'shared' ? { place: placeKey(place) } : {}),
    });
    const verdict = verdictBlocks(item, given.value, knowledge.nameOf);
    if (before !== undefined) {
      const counts = `Your first answer counts; it was ${before.correct ? 'right' : 'not right'}.`;
      return ok(told(found.value, [...verdict, { type: 'note', text: [counts] }]));
    }
    await reviews.add([review]);
    return ok(told(found.value, verdict, review.correct ? [{ label: 'I guessed', line: `today guessed ${id}` }] : []));
  }

  async function guessed(line: Aimed, request: Request): Promise<Result<Reply>> {
    const found = await aimed(line, request);
    if (!found.ok) return found;
    const before = await answered(found.value, personOf(request));
    if (before === undefined) return fail(PAST);
    // A log only takes what is new.
    await reviews.remove(before.id);
    await reviews.add([{ ...before, guessed: true }]);
    return ok(told(found.value, [{ type: 'text', text: ['Noted, and only for you: it comes back soon.'] }]));
  }

  /** What only one person sees of the word of the day. */
  function told({ term }: Today, blocks: readonly Block[], buttons: readonly Button[] = []): Reply {
    return {
      title: `Word of the day: ${knowledge.nameOf(term)}`,
      blocks: [
        ...blocks,
        ...buttonRow([termButton(knowledge, term), ...buttons, { label: 'My progress', line: 'progress' }]),
      ],
      about: { kind: 'quiz', terms: knowledge.about([{ id: term, score: 1 }]) },
    };
  }

  return async (line, request) => {
    switch (line.type) {
      case 'show':
        return show(request);
      case 'answer':
        return answer(line, request);
      case 'guessed':
        return guessed(line, request);
    }
  };
}

const NO_WORD: Failure = { type: 'missing', message: 'There is no word to learn: the glossary is empty.' };
const PAST: Failure = {
  type: 'missing',
  message: 'That question was of another day. There is a new word every day, from four in the morning on.',
  tryLine: 'today',
};

/** Why this word, where that points at nobody. */
function whyBlocks({ because, people }: Today, { place }: Request): readonly Block[] {
  if (because === 'new') return [];
  if (place.kind === 'direct') return [{ type: 'note', text: ['You met it before, and it is about to slip.'] }];
  if (people < 2) return [];
  return [
    {
      type: 'note',
      text: [strong('Why this one: '), `it is about to slip from ${counted(people, 'memory', 'memories')} here.`],
    },
  ];
}
