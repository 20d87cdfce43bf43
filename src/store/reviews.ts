import type { Review, Reviews } from '../ports/reviews.ts';
import { batchesOf } from './batches.ts';
import type { Database, Row, Transaction } from './database.ts';
import { flagOf, given, maybeNumber, maybeText, numberOf, textOf } from './row.ts';
import { listOf, rowsOf, sql, type Sql, type SqlValue } from './sql.ts';

/** No text goes on with anything after this: the last character there is. */
const LAST = '\u{10FFFF}';

/** The log of reviews over a database. */
export function createReviews(database: Database): Reviews {
  const list = async (which: Sql): Promise<readonly Review[]> =>
    (await database.all(sql`SELECT * FROM reviews WHERE ${which} ORDER BY at, id`)).map(toReview);
  return {
    add: (reviews) => database.transaction((transaction) => addReviews(transaction, reviews)),
    of: (person) => list(sql`person = ${person}`),
    in: (place, since) => list(sql`place = ${place} AND at >= ${since}`),
    about: (itemPrefix) => list(sql`item >= ${itemPrefix} AND item < ${itemPrefix + LAST}`),
    remove: async (idPrefix) => {
      await database.run(sql`DELETE FROM reviews WHERE id >= ${idPrefix} AND id < ${idPrefix + LAST}`);
    },
    forget: async (person) => {
      await database.run(sql`DELETE FROM reviews WHERE person = ${person}`);
    },
  };
}

async function addReviews(transaction: Transaction, reviews: readonly Review[]): Promise<void> {
  // In one order everywhere: two processes that add the same ones then never wait for each other in a circle.
  for (const batch of batchesOf(reviews.toSorted((a, b) => (a.id < b.id ? -1 : 1)))) {
    await transaction.run(sql`
      INSERT INTO reviews (id, person, at, term, item, correct, guessed, hinted, source, place, options, chosen,
        latency_ms, predicted, drawn)
      VALUES ${rowsOf(batch.map(toRow))} ON CONFLICT (id) DO NOTHING`);
  }
}

/** Puts reviews in the place of those with the same ids, and takes others back. */
export async function replaceReviews(
  transaction: Transaction,
  reviews: readonly Review[],
  unlearn: readonly string[],
): Promise<void> {
  const gone = [...reviews.map(({ id }) => id), ...unlearn].toSorted();
  for (const batch of batchesOf(gone)) {
    await transaction.run(sql`DELETE FROM reviews WHERE id IN ${listOf(batch)}`);
  }
  await addReviews(transaction, reviews);
}

const toRow = (review: Review): readonly SqlValue[] => [
  review.id,
  review.person,
  review.at,
  review.term,
  review.item,
  Number(review.correct),
  Number(review.guessed),
  Number(review.hinted),
  review.source,
  review.place ?? null,
  review.options,
  JSON.stringify(review.chosen),
  review.latencyMs ?? null,
  review.predicted ?? null,
  review.drawn === undefined ? null : JSON.stringify(review.drawn),
];

function toReview(row: Row): Review {
  const drawn = maybeText(row, 'drawn');
  return {
    id: textOf(row, 'id'),
    person: textOf(row, 'person'),
    at: numberOf(row, 'at'),
    term: textOf(row, 'term'),
    item: textOf(row, 'item'),
    correct: flagOf(row, 'correct'),
    guessed: flagOf(row, 'guessed'),
    hinted: flagOf(row, 'hinted'),
    source: textOf(row, 'source'),
    options: numberOf(row, 'options'),
    // Written by `add` from places.
    chosen: JSON.parse(textOf(row, 'chosen')) as readonly number[],
    ...given({
      place: maybeText(row, 'place'),
      latencyMs: maybeNumber(row, 'latency_ms'),
      predicted: maybeNumber(row, 'predicted'),
      // Written by `add` from what was drawn.
      drawn: drawn === undefined ? undefined : (JSON.parse(drawn) as Review['drawn']),
    }),
  };
}
