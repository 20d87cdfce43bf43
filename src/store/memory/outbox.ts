import type { Posted } from '../../ports/poster.ts';
import type { MessageClaim } from '../../ports/quizzes.ts';
import type { Draft } from '../../quiz/announce.ts';
import type { QuizPlace } from '../../quiz/event.ts';

/** A message owed. Nobody holds it while `leaseUntil` is 0; whoever does may have rendered it already. */
interface Row extends Pick<Draft, 'name' | 'op'> {
  readonly quiz: string;
  readonly place: QuizPlace;
  notBefore: number;
  leaseUntil: number;
  fence: number;
  failures: number;
}

/** What the quizzes still owe, in the order of the drafts, and what was posted. */
export function createOutbox() {
  let owed: readonly Row[] = [];
  let claims = 0;
  const posts = new Map<string, Map<string, Posted | undefined>>();

  const postsOf = (quiz: string): Map<string, Posted | undefined> => {
    const mine = posts.get(quiz) ?? new Map<string, Posted | undefined>();
    posts.set(quiz, mine);
    return mine;
  };
  const standing = (quiz: string, op: Draft['op']): string | undefined =>
    op.type === 'edit' ? posts.get(quiz)?.get(op.of)?.message : undefined;
  const held = ({ fence }: MessageClaim): Row | undefined =>
    owed.find((row) => row.fence === fence && row.leaseUntil > 0);

  const add = (quiz: string, place: QuizPlace, { name, op, notBefore = 0 }: Draft): void => {
    if (op.type === 'post') {
      // A name is posted once: platforms are told by it that a second try is the same message.
      if (postsOf(quiz).has(name)) return;
      postsOf(quiz).set(name, undefined);
    } else {
      const same = owed.find((row) => row.quiz === quiz && row.leaseUntil === 0 && isEditOf(row, name, op.of));
      if (same !== undefined) return void (same.notBefore = Math.min(same.notBefore, notBefore));
    }
    owed = [...owed, { quiz, place, name, op, notBefore, leaseUntil: 0, fence: 0, failures: 0 }];
  };

  return {
    add: (quiz: string, place: QuizPlace, drafts: readonly Draft[]): void => {
      for (const draft of drafts) add(quiz, place, draft);
    },
    isHeld: (claim: MessageClaim): boolean => held(claim) !== undefined,
    claim: (platforms: readonly string[], now: number, leaseMs: number, limit: number): readonly MessageClaim[] => {
      const firsts = new Map(owed.toReversed().map((row) => [row.quiz, row]));
      return owed
        .filter(
          (row) =>
            firsts.get(row.quiz) === row &&
            row.notBefore <= now &&
            row.leaseUntil <= now &&
            platforms.includes(row.place.platform),
        )
        .slice(0, limit)
        .map((row): MessageClaim => {
          claims += 1;
          Object.assign(row, { leaseUntil: now + leaseMs, fence: claims });
          const { quiz, place, name, op, fence, failures } = row;
          const message = standing(quiz, op);
          return { quiz, place, name, op, fence, failures, ...(message === undefined ? {} : { message }) };
        });
    },
    markSent: (claim: MessageClaim, posted: Posted | undefined): 'marked' | 'stale' => {
      const row = held(claim);
      if (row === undefined) return 'stale';
      owed = owed.filter((each) => each !== row);
      const { quiz, name, op } = row;
      if (posted !== undefined) postsOf(quiz).set(op.type === 'post' ? name : op.of, posted);
      return 'marked';
    },
    putBack: (claim: MessageClaim, at: number | undefined): void => {
      const row = held(claim);
      if (row === undefined) return;
      if (at === undefined) owed = owed.filter((each) => each !== row);
      else Object.assign(row, { leaseUntil: 0, notBefore: at, failures: row.failures + 1 });
    },
    posted: (quiz: string, name: string): Posted | undefined => posts.get(quiz)?.get(name),
    forget: (quiz: string): void => {
      owed = owed.filter((row) => row.quiz !== quiz);
      posts.delete(quiz);
    },
  };
}

const isEditOf = (row: Row, name: string, of: string): boolean =>
  row.name === name && row.op.type === 'edit' && row.op.of === of;
