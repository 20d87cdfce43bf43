import { fail, ok, type Failure, type Result } from '../../core/failure.ts';
import type { Reply } from '../../core/reply.ts';
import { personOf, teamOf, type Request } from '../../core/request.ts';
import { termOf, toReview } from '../../learn/record.ts';
import type { Review } from '../../ports/reviews.ts';
import type { Answer } from '../../quiz/item.ts';
import { readNote, writeNote, type Asked } from './asked.ts';
import { answeredCard, askedCard, nothingCard } from './cards/review.ts';
import { verdictBlocks } from './cards/verdict.ts';
import type { LearnDeps } from './deps.ts';
import { readAnswer } from './given.ts';
import type { Learner, LoadLearner } from './learner.ts';
import type { Aimed } from './aimed.ts';
import { toOpaqueId } from './opaque.ts';
import type { ReviewLine } from './review.ts';
import { createChoices } from './review-choices.ts';

type ReviewDeps = Pick<LearnDeps, 'knowledge' | 'notes' | 'reviews' | 'clock' | 'questions'> & {
  readonly load: LoadLearner;
};

/** Longer than this nobody thinks about a question; the time then says when they came back. */
const THINKING_MS = 10 * 60_000;

/** What is said to each line of review. */
export function createReviewReplies(deps: ReviewDeps): (line: ReviewLine, request: Request) => Promise<Result<Reply>> {
  const { knowledge, notes, reviews, clock, questions, load } = deps;
  const choose = createChoices(deps);

  /** The question that still waits, otherwise the most forgotten term that has one. */
  async function toAsk(request: Request, learner: Learner): Promise<Asked | undefined> {
    const person = personOf(request);
    const { at } = request;
    const { due, memory, day, reviews: answers } = learner;
    const { asked } = await readNote(notes, person);
    if (asked !== undefined && due.today.some(({ term }) => term === termOf(asked.item))) return asked;
    for (const card of due.today) {
      const seed = `${person} ${card.term} ${String(card.answers)}`;
      const before = answers.filter(({ term }) => term === card.term).map((each) => each.item);
      const item = await questions(teamOf(request)).about(card.term, seed, before);
      if (item === undefined) continue;
      const id = toOpaqueId('r', `${seed} ${String(at)}`);
      return { id, item, at, predicted: memory.recall(card, day), hinted: false };
    }
    return undefined;
  }

  async function ask(request: Request, anyway: boolean): Promise<Result<Reply>> {
    const person = personOf(request);
    const learner = await load(person);
    const asked = learner.due.rests && !anyway ? undefined : await toAsk(request, learner);
    if (asked === undefined) return ok(nothingCard(learner, knowledge));
    const { last } = await readNote(notes, person);
    await writeNote(notes, person, { asked, ...(last === undefined ? {} : { last }) }, clock());
    return ok(askedCard(asked, learner.due));
  }

  /** The open question, or why there is none for this line. */
  async function open(request: Request, id: string | undefined): Promise<Result<Asked>> {
    const { asked, last } = await readNote(notes, personOf(request));
    if (asked !== undefined && (id === undefined || id === asked.id)) return ok(asked);
    return fail(id !== undefined && id === last?.id ? COUNTED : GONE);
  }

  /** `words`: what was said; nothing where they did not know. */
  async function record(asked: Asked, words: Answer | undefined, request: Request): Promise<Result<Reply>> {
    const { id, item, at, predicted, hinted } = asked;
    const person = personOf(request);
    const took = request.at - at;
    const review = toReview({
      id: `review/${id}/${person}/`,
      person,
      at: request.at,
      item,
      answer: words ?? NO_ANSWER,
      source: 'review',
      hinted,
      ...(predicted === undefined ? {} : { predicted }),
      ...(took >= 0 && took < THINKING_MS ? { latencyMs: took } : {}),
    });
    await reviews.add([review]);
    const learner = await load(person);
    const recorded = learner.reviews.find((each) => each.id === review.id);
    // Two presses at once: the one that came first counts, and only that one is judged.
    if (recorded?.at !== review.at || recorded.correct !== review.correct) return fail(COUNTED);
    await writeNote(notes, person, { last: { id, item, review } }, clock());
    return ok(answeredCard(review, verdictBlocks(item, words, knowledge.nameOf), { id, learner, knowledge }));
  }

  async function answer({ id, words }: Aimed, request: Request): Promise<Result<Reply>> {
    const asked = await open(request, id);
    if (!asked.ok) return asked;
    const given = readAnswer(asked.value.item, words, { line: 'review answer', engine: knowledge.engine });
    return given.ok ? record(asked.value, given.value, request) : given;
  }

  async function hint({ id }: Aimed, request: Request): Promise<Result<Reply>> {
    const asked = await open(request, id);
    if (!asked.ok) return asked;
    const person = personOf(request);
    const hinted: Asked = { ...asked.value, hinted: true };
    const note = await readNote(notes, person);
    await writeNote(notes, person, { ...note, asked: hinted }, clock());
    return ok(askedCard(hinted, (await load(person)).due));
  }

  async function unknown({ id }: Aimed, request: Request): Promise<Result<Reply>> {
    const asked = await open(request, id);
    return asked.ok ? record(asked.value, undefined, request) : asked;
  }

  async function guessed({ id }: Aimed, request: Request): Promise<Result<Reply>> {
    const person = personOf(request);
    const { last } = await readNote(notes, person);
    if (last === undefined || (id !== undefined && id !== last.id)) {
      return fail({ type: 'missing', message: 'That answer is too long ago to change.', tryLine: 'review' });
    }
    const review: Review = { ...last.review, guessed: true };
    // A log only takes what is new. Should we die in between, pressing again adds it.
    await reviews.remove(review.id);
    await reviews.add([review]);
    await writeNote(notes, person, { ...(await readNote(notes, person)), last: { ...last, review } }, clock());
    const text = 'Noted, and only for you: it comes back soon, as if it had been missed.';
    const learner = await load(person);
    return ok(answeredCard(review, [{ type: 'text', text: [text] }], { id: last.id, learner, knowledge }));
  }

  return async (line, request) => {
    switch (line.type) {
      case 'ask':
        return ask(request, line.anyway);
      case 'answer':
        return answer(line, request);
      case 'hint':
        return hint(line, request);
      case 'unknown':
        return unknown(line, request);
      case 'guessed':
        return guessed(line, request);
      case 'choice':
        return choose(line.choice, request);
    }
  };
}

const COUNTED: Failure = {
  type: 'missing',
  message: 'You answered that one already, and it counted once.',
  tryLine: 'review',
};
const GONE: Failure = {
  type: 'missing',
  message: 'That question is no longer open. What is due now takes one word: review.',
  tryLine: 'review',
};

/** Not to know is an answer, too; it says nothing of the options. */
const NO_ANSWER: Answer = { type: 'picks', picks: [] };
