import { displayWidth, renderTable } from '../../core/table.ts';
import { visible } from '../visible.ts';
import { flow } from './flow.ts';
import { hanging, type BlockOf, type Page } from './page.ts';

/** The widest name that stands beside its value; wider ones stand above it. */
const NAME_COLUMN = 18;

/** Text of a cell or a name, which has one line only. */
const oneLine = (text: string): string => visible(text).replace(/\s+/gu, ' ').trim();

/** Names and values in two columns, or below each other where the screen is narrow. */
export function drawFields({ fields }: Pick<BlockOf<'fields'>, 'fields'>, page: Page): readonly string[] {
  const names = fields.map(({ name }) => oneLine(name));
  const widest = Math.max(0, ...names.map(displayWidth));
  const beside = widest <= NAME_COLUMN && page.width >= 3 * widest;
  return fields.flatMap(({ value }, at) => {
    const name = names[at] ?? '';
    if (beside) return hanging(name + ' '.repeat(widest - displayWidth(name) + 2), value, page, 'bold');
    return [...flow([{ type: 'strong', text: name }], page.width, page.paint), ...hanging('  ', value, page)];
  });
}

/** A table in columns, or row by row where the columns do not fit. */
export function drawTable(block: BlockOf<'table'>, page: Page): readonly string[] {
  const columns = block.columns.map(oneLine);
  const rows = block.rows.map((row) => row.map(oneLine));
  const caption = flow([block.caption], page.width, page.paint).map((line) => page.paint.as('dim', line));
  const [head = '', ...body] = renderTable(columns, rows, page.width).split('\n');
  if ([head, ...body].every((line) => displayWidth(line) <= page.width)) {
    return [...caption, page.paint.as('bold', head), ...body];
  }
  const records = rows.map((row) => columns.map((name, at) => ({ name, value: [row[at] ?? ''] })));
  return [...caption, ...records.flatMap((fields) => ['', ...drawFields({ fields }, page)])];
}
