import { fail, ok, type Result } from '../../core/failure.ts';
import { createBudget } from './jsonpath/budget.ts';
import { JsonPathError } from './jsonpath/cursor.ts';
import type { Values } from './jsonpath/evaluate.ts';
import type { Template } from './jsonpath/node.ts';
import { parseTemplate } from './jsonpath/parse.ts';
import { findResults, printResults } from './jsonpath/run.ts';

/** What `-o jsonpath=TEMPLATE` prints of an object or list: no line's end but those in the template. */
export function renderJsonPath(template: string, data: unknown): Result<string> {
  return guard(template, () => {
    const budget = createBudget();
    return printResults(findResults(parseTemplate(template), data, budget), budget);
  });
}

/** A path to values within objects. */
export interface Path {
  /** Complete, as errors show it: `{.metadata.name}`. */
  readonly text: string;
  readonly find: (object: unknown) => Result<readonly Values[]>;
}

/** Reads a jsonpath for many objects. */
export function parsePath(text: string): Result<Path> {
  const template = guard(text, (): Template => parseTemplate(text));
  if (!template.ok) return template;
  return ok({ text, find: (object) => guard(text, () => findResults(template.value, object)) });
}

/**
 * Completes a path that was typed without its dot or braces: `metadata.name`, `.metadata.name`, `{metadata.name}`. `undefined`
 * where it is more than one path. kubectl `cmd/get/customcolumn.go`, RelaxedJSONPathExpression.
 */
export function completePath(path: string): string | undefined {
  if (path === '') return path;
  const inside = path.length > 1 && path.startsWith('{') && path.endsWith('}') ? path.slice(1, -1) : path;
  const fields = inside.startsWith('.') && inside.length > 1 ? inside.slice(1) : inside;
  return fields === '' || fields.includes('{') || fields.includes('}') ? undefined : `{.${fields}}`;
}

function guard<T>(template: string, run: () => T): Result<T> {
  try {
    return ok(run());
  } catch (error) {
    if (!(error instanceof JsonPathError)) throw error;
    return fail({ type: 'invalid', message: `The jsonpath ${template} does not work: ${error.message}.` });
  }
}
