import { expect, test } from 'vitest';
import { listOf, renderSql, rowsOf, sql, toStorable } from '../../src/store/sql.ts';

const dollar = (number: number): string => `$${String(number)}`;

test('values stand apart from the text, whatever is in them', () => {
  const statement = sql`SELECT * FROM notes WHERE owner = ${"'; DROP TABLE notes"} AND name = ${null} LIMIT ${3}`;
  expect(renderSql(statement, dollar)).toBe('SELECT * FROM notes WHERE owner = $1 AND name = $2 LIMIT $3');
  expect(renderSql(statement, () => '?')).toBe('SELECT * FROM notes WHERE owner = ? AND name = ? LIMIT ?');
  expect(statement.values).toEqual(["'; DROP TABLE notes", null, 3]);
});

test('parts become part of the text, and their values stand in order', () => {
  const mine = sql`AND person = ${'ada'} ${sql`AND at > ${5}`}`;
  const statement = sql`SELECT ${1} WHERE id IN ${listOf(['a', 'b'])} ${sql``} ${mine} LIMIT ${9}`;
  expect(renderSql(statement, dollar)).toBe('SELECT $1 WHERE id IN ($2, $3)  AND person = $4 AND at > $5 LIMIT $6');
  expect(statement.values).toEqual([1, 'a', 'b', 'ada', 5, 9]);
});

test('rows are written as an INSERT wants them', () => {
  const rows = [
    ['a', 1],
    ['b', 2],
  ];
  const statement = sql`INSERT INTO t VALUES ${rowsOf(rows)}`;
  expect(renderSql(statement, dollar)).toBe('INSERT INTO t VALUES ($1, $2), ($3, $4)');
  expect(statement.values).toEqual(['a', 1, 'b', 2]);
  expect(renderSql(sql`INSERT INTO t VALUES ${rowsOf(rows.slice(1))}`, dollar)).toBe('INSERT INTO t VALUES ($1, $2)');
});

test('a statement from the same place is known again by its pieces', () => {
  const read = (owner: string) => sql`SELECT value FROM notes WHERE owner = ${owner}`;
  expect(read('ada').pieces).toBe(read('bob').pieces);
});

test.each([
  ['a\0b\0', 'a\uFFFDb\uFFFD'],
  ['plain', 'plain'],
  [5, 5],
  [null, null],
])('%j is kept as %j', (value, kept) => {
  expect(toStorable(value)).toBe(kept);
});
