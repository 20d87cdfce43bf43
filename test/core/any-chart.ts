import fc from 'fast-check';
import { UNITS, type Chart, type Unit } from '../../src/core/chart.ts';

const number = fc.oneof(
  fc.integer({ min: -5, max: 2_000 }),
  fc.double(),
  fc.constantFrom(0, -0, Number.NaN, Infinity, -Infinity, 1e300, 0.1),
);
const few = <T>(each: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(each, { maxLength: 15 });
// The names of a closed record.
const unit = fc.constantFrom(...(Object.keys(UNITS) as Unit[]));
const parts = fc.record({ new: number, learning: number, familiar: number, proficient: number, solid: number });

/** Any chart at all, with texts of the given kind and numbers as nobody would want them. */
export function anyChartOf(text: fc.Arbitrary<string>): fc.Arbitrary<Chart> {
  const place = fc.record(
    { rank: number, names: few(text), points: number, others: number, note: text },
    { requiredKeys: ['rank', 'names', 'points'] },
  );
  const change = fc.oneof(number, fc.constant('new' as const));
  const row = fc.record(
    { rank: number, name: text, value: number, note: text, change },
    { requiredKeys: ['rank', 'name', 'value'] },
  );
  const top = { title: text, more: number };
  return fc.oneof(
    fc.record(
      { type: fc.constant('podium' as const), ...top, places: few(place) },
      { requiredKeys: ['type', 'title', 'places'] },
    ),
    fc.record(
      { type: fc.constant('board' as const), ...top, unit, rows: few(row) },
      { requiredKeys: ['type', 'title', 'unit', 'rows'] },
    ),
    fc.record(
      { type: fc.constant('mastery' as const), ...top, areas: few(fc.record({ name: text, parts })) },
      { requiredKeys: ['type', 'title', 'areas'] },
    ),
    fc.record(
      {
        type: fc.constant('counts' as const),
        ...top,
        options: few(fc.record({ letter: text, label: text, count: number, right: fc.boolean() })),
      },
      { requiredKeys: ['type', 'title', 'options'] },
    ),
    fc.record(
      { type: fc.constant('steps' as const), ...top, points: few(fc.record({ label: text, value: number })) },
      { requiredKeys: ['type', 'title', 'points'] },
    ),
  );
}
