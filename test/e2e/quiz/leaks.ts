import { toPlain, type Text } from '../../../src/core/spans.ts';
import type { QuizEvent } from '../../../src/quiz/event.ts';
import { replay } from '../../../src/quiz/evolve.ts';
import type { Item } from '../../../src/quiz/item.ts';
import type { Game } from './game.ts';
import { eventsOf, type Hall, type Out } from './hall.ts';

/** Letters and digits alone: no platform's way of writing hides anything. */
const bare = (text: string): string =>
  text
    .replaceAll(/&(?:amp|lt|gt);|\\[nt]/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** Shorter words turn up by chance. */
const TELLING = 12;

/** Questions to be answered in words that hold a word which counts. */
export async function givenAway({ asked, items }: Pick<Game, 'asked' | 'items'>): Promise<readonly string[]> {
  return (await items()).flatMap(({ key }, index) => {
    const shown = bare(asked[index]?.text ?? '');
    return key.type === 'typed' ? key.accept.filter((word) => shown.includes(bare(word))) : [];
  });
}

/** What nobody may see before a question is closed: why something is right, and why something is wrong. */
export function secretsOf({ because, options }: Item): readonly string[] {
  const texts: readonly Text[] = [because, ...options.map((option) => option.because ?? [])];
  return texts.map((text) => bare(toPlain(text))).filter((text) => text.length >= TELLING);
}

/** All that went out too early: the question's number, and what held its secret. */
export function leaksIn(events: readonly QuizEvent[], outs: readonly Out[]): readonly string[] {
  const { items = [] } = replay(events) ?? {};
  const shown = outs.map(({ at, what }) => ({ at, words: bare(words(what)) }));
  return items.flatMap((item, index) => {
    const closedAt = events.find((event) => event.type === 'closed' && event.index === index)?.at ?? Infinity;
    const early = shown.filter(({ at }) => at < closedAt);
    return secretsOf(item).flatMap((secret) =>
      early.filter((out) => out.words.includes(secret)).map((out) => `${String(index + 1)}: ${out.words}`),
    );
  });
}

/** The words in a payload: of JSON its strings, save those that only say what something is. */
function words(what: string): string {
  return what.replaceAll(/"(?:type|style|language|emoji|verbatim)":(?:"[^"]*"|[^,}]*),?|"\w+":/gu, '');
}

/** What a message offers for each question, without its letters and words: the same for all, or something tells. */
export function shapesIn({ id, asked }: Pick<Game, 'id' | 'asked'>): readonly string[] {
  return asked.flatMap(({ controls }, index) => {
    const line = `answer ${id}.${String(index + 1)}`;
    const shapes = controls.filter((each) => each.line.startsWith(line)).map(({ raw }) => shapeOf(raw));
    return new Set(shapes).size === 1 ? [] : [`${String(index + 1)}: ${shapes.join('\n')}`];
  });
}

/** What is there, and every value that is no word of a person. */
function shapeOf(raw: unknown): string {
  return JSON.stringify(raw, (name, value: unknown) =>
    typeof value === 'string' && !/^(?:type|style)$/u.test(name) ? '…' : value,
  );
}

/** Everything that left the program: to the platform, and into its log. */
export async function everythingOut(hall: Hall): Promise<readonly Out[]> {
  return [...(await hall.sent()), ...hall.log()];
}

/** What went out too early in a game. */
export async function leaksOf(hall: Hall, { id }: Pick<Game, 'id'>): Promise<readonly string[]> {
  return leaksIn(await eventsOf(hall, id), await everythingOut(hall));
}
