import { renderJson } from '../json.ts';
import { Float, toGoText } from '../go-value.ts';
import { createBudget, type Budget } from './budget.ts';
import { JsonPathError } from './cursor.ts';
import { evaluate, type Values } from './evaluate.ts';
import type { Action, Template } from './node.ts';

/** Runs a template on a value: the values of each of its pieces, in the order in which they are printed. */
export function findResults(template: Template, data: unknown, budget: Budget = createBudget()): readonly Values[] {
  const results: Values[] = [];
  createRun(template, budget)(data, 0, 0, results);
  return results;
}

/** Values as a template prints them: one after the other with a space between, lists and maps as JSON. */
export function printResults(results: readonly Values[], budget: Budget): string {
  let text = '';
  for (const values of results) {
    for (const [index, value] of values.entries()) {
      const printed = (index === 0 ? '' : ' ') + toText(value);
      budget.print(printed.length);
      text += printed;
    }
  }
  return text;
}

/** Runs a template on a value from a place on, `level` ranges deep, and adds what it gives to `results`. */
type Run = (data: unknown, from: number, level: number, results: Values[]) => void;

/** A range runs what follows it, up to its `end`, once for each of its values; over nothing, once to find the `end`. */
function createRun(template: Template, budget: Budget): Run {
  let lastEnd = -1;
  const run: Run = (data, from, level, results) => {
    for (let place = from; place < template.length; place++) {
      const piece = template[place] ?? '';
      const values: Values = typeof piece === 'string' ? [piece] : evaluate(piece, [data], budget);
      if (has(piece, 'end')) {
        if (level === 0) throw new JsonPathError('not in range, nothing to end');
        lastEnd = place;
        return;
      }
      if (has(piece, 'range')) {
        if (values.length === 0) run(undefined, place + 1, level + 1, []);
        for (const value of values) run(value ?? undefined, place + 1, level + 1, results);
        // Without an `end` the range took the rest along, and kubectl goes on behind it as if it had not.
        place = Math.max(place, lastEnd);
      } else results.push(values);
    }
  };
  return run;
}

function has(piece: string | Action, word: 'range' | 'end'): boolean {
  return typeof piece !== 'string' && piece.some((node) => node.type === 'word' && node.word === word);
}

function toText(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return '<no value>';
  const isStructured = typeof value === 'object' && !(value instanceof Float);
  return isStructured ? renderJson(value) : toGoText(value);
}
