import { describe, expect, test } from 'vitest';
import type { Review } from '../../src/ports/reviews.ts';
import { kinds } from './stores.ts';

const whole: Review = {
  id: 'k3f9x2.4/slack/T1/@U1',
  person: 'slack/T1/@U1',
  at: 1_700_000_000_000,
  term: 'pod',
  item: 'definition/pod',
  correct: true,
  guessed: false,
  hinted: true,
  source: 'quiz',
  place: 'slack/T1/C1',
  options: 4,
  chosen: [2, 0],
  latencyMs: 3_210,
  predicted: 0.87654321,
  drawn: { lures: ['node', 'replicaset'], took: 'node' },
};
const bare: Review = (({ place: _p, latencyMs: _l, predicted: _r, drawn: _d, ...rest }) => rest)(whole);

const reviewOf = (id: string, rest: Partial<Review> = {}): Review => ({ ...bare, id, ...rest });
const ids = async (reviews: Promise<readonly Review[]>) => (await reviews).map(({ id }) => id);

describe.each(kinds())('reviews in $name', ({ open, reopen }) => {
  test('keep every fact, and leave out what there was not', async () => {
    const { reviews } = await open();
    const plain = reviewOf('z', { correct: false, guessed: true, hinted: false, options: 0, chosen: [] });
    const right = reviewOf('zz', { drawn: { lures: ['node'] } });
    await reviews.add([whole, plain, right]);
    expect(await reviews.of(whole.person)).toEqual([whole, plain, right]);
  });

  test('are recorded once, whoever tries again', async () => {
    const { reviews } = await open();
    await reviews.add([]);
    await reviews.add([reviewOf('a'), reviewOf('a', { correct: false })]);
    await reviews.add([reviewOf('a', { term: 'node' }), reviewOf('b')]);
    expect(await reviews.of(bare.person)).toEqual([reviewOf('a'), reviewOf('b')]);
  });

  test('are taken in by the thousand', async () => {
    const { reviews } = await open();
    const many = Array.from({ length: 2_500 }, (_, at) => reviewOf(`r${String(at).padStart(4, '0')}`, { at }));
    await reviews.add(many);
    expect(await reviews.of(bare.person)).toEqual(many);
  });

  test('of a person come oldest first', async () => {
    const { reviews } = await open();
    await reviews.add([reviewOf('c', { at: 3 }), reviewOf('a', { at: 2 }), reviewOf('b', { at: 1 })]);
    await reviews.add([reviewOf('d', { person: 'slack/T1/@U2' })]);
    expect(await ids(reviews.of(bare.person))).toEqual(['b', 'a', 'c']);
  });

  test('in a place come oldest first, from a moment on', async () => {
    const { reviews } = await open();
    const place = 'slack/T1/C1';
    await reviews.add([
      reviewOf('c', { at: 3, place }),
      reviewOf('b', { at: 2, place }),
      reviewOf('a', { at: 1, place }),
      reviewOf('d', { at: 3, place: 'slack/T1/C2' }),
      reviewOf('e', { at: 3 }),
    ]);
    expect(await ids(reviews.in(place, 2))).toEqual(['b', 'c']);
  });

  test('about the items of a pack are told by the beginning of their ids, letter by letter', async () => {
    const { reviews } = await open();
    const items = ['linux#1', 'linux#10', 'linux-basics#1', 'Linux#1', 'l%x_#1', 'linux#é', 'linux#\u{1f9d1}'];
    await reviews.add(items.map((item, at) => reviewOf(`r${String(at)}`, { at, item })));
    const about = async (prefix: string) => (await reviews.about(prefix)).map(({ item }) => item);
    expect(await about('linux#')).toEqual(['linux#1', 'linux#10', 'linux#é', 'linux#\u{1f9d1}']);
    expect(await about('linux#1')).toEqual(['linux#1', 'linux#10']);
    expect(await about('l%')).toEqual(['l%x_#1']);
    expect(await about('')).toEqual(items);
  });

  test('of one question are taken back by the beginning of their ids', async () => {
    const { reviews } = await open();
    await reviews.add(['q.1/a', 'q.1/b', 'q.10/a', 'q_1/a'].map((id) => reviewOf(id)));
    await reviews.remove('q.1/');
    expect(await ids(reviews.of(bare.person))).toEqual(['q.10/a', 'q_1/a']);
  });

  test('of a person are forgotten, and nobody else’s', async () => {
    const { reviews } = await open();
    await reviews.add([reviewOf('a'), reviewOf('b', { person: 'slack/T1/@U2' })]);
    await reviews.forget(bare.person);
    expect(await reviews.of(bare.person)).toEqual([]);
    expect(await reviews.of('slack/T1/@U2')).toHaveLength(1);
  });

  test('outlive a restart where the store does', async () => {
    const store = await open();
    await store.reviews.add([whole]);
    expect(await (await reopen(store)).reviews.of(whole.person)).toEqual([whole]);
  });
});
