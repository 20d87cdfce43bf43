import { createHash, randomBytes } from 'node:crypto';

/** An id of a quiz from 40 bits: `q`, a digit, six more signs. Nobody types one, and it fits on every button. */
function toId(bytes: Uint8Array): string {
  const number = Buffer.from(bytes).readUIntBE(0, 5);
  return `q${String(number % 10)}${(number % 36 ** 6).toString(36).padStart(6, '0')}`;
}

/** A new id of a quiz. */
export function newQuizId(): string {
  return toId(randomBytes(5));
}

/** The id of the quiz that a schedule opens at a moment: a second try finds the first. */
export function scheduledQuizId(schedule: string, at: number): string {
  return toId(
    createHash('sha256')
      .update(`${schedule} ${String(at)}`)
      .digest(),
  );
}

/** The same for every try of the same message, so that platforms can tell; short, for Discord's nonce takes 25 characters. */
export function keyOf(quiz: string, name: string): string {
  return createHash('sha256').update(`${quiz} ${name}`).digest('base64url').slice(0, 22);
}
