import { fitListing } from '../../core/listing.ts';
import { displayWidth, wrap } from '../../core/table.ts';
import { toneOf } from '../../core/tone.ts';
import { visible } from '../visible.ts';
import { flow } from './flow.ts';
import type { BlockOf, Page } from './page.ts';
import type { Look } from './paint.ts';

const LOOKS: Readonly<Record<ReturnType<typeof toneOf> & string, Look>> = {
  good: 'green',
  bad: 'red',
  waiting: 'yellow',
};

const oneLine = (text: string): string => visible(text).replace(/\s+/gu, ' ').trim();

/** Rows as kubectl prints them, with a colour on words that say how something is; the words say it all the same. */
export function drawListing({ columns, rows }: BlockOf<'listing'>, { width, paint }: Page): readonly string[] {
  const cells = rows.map((row) => row.map(oneLine));
  const names = columns.map(({ name, priority }) => ({ name: oneLine(name), priority }));
  const { text, dropped } = fitListing(names, cells, width);
  // Labelled lines may still be too long for a narrow screen.
  const lines = text.split('\n').flatMap((line) => (displayWidth(line) > width ? wrap(line, width) : [line]));
  const [head = '', ...body] = lines;
  const painted = body.map((line) =>
    // Behind a sign a word is the name of what is wrong: "! Ready".
    line.replace(/(?<!^[!?] )(?<![\w:])[A-Za-z][\w:]*/gu, (word) => {
      const tone = toneOf(word);
      return tone === undefined ? word : paint.as(LOOKS[tone], word);
    }),
  );
  const note = dropped.length === 0 ? [] : flow([`Left out for width: ${dropped.join(', ')}`], width, paint);
  return [paint.as('bold', head), ...painted, ...note.map((line) => paint.as('dim', line))];
}
