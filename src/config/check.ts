import * as v from 'valibot';
import { fail, ok, type Result } from '../core/failure.ts';
import { secretOf, textOf, type Environment } from './environment.ts';
import type { AnySetting, Settings } from './setting.ts';

/** The checked values of a table of settings by name. */
export type Values<S extends Settings> = { readonly [N in keyof S]: v.InferOutput<S[N]['schema']> };

/** Checks every setting of a table: all values, or one line for each that is wrong. */
export function check<S extends Settings>(settings: S, environment: Environment): Result<Values<S>, readonly string[]> {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, setting] of Object.entries(settings)) {
    const result = checkOne(name, setting, environment);
    if (result.ok) values[name] = result.value;
    else problems.push(result.failure);
  }
  // Filled from the schemas that the type is derived from.
  return problems.length === 0 ? ok(values as Values<S>) : fail(problems);
}

function checkOne(name: string, setting: AnySetting, environment: Environment): Result<unknown, string> {
  const text = setting.secret === true ? secretOf(name, environment) : ok(textOf(name, environment));
  if (!text.ok) return text;
  const result = v.safeParse(setting.schema, text.value, { abortEarly: true });
  if (result.success) return ok(result.output);
  // A secret is not repeated, not even a wrong one: it may be right in another place.
  const was = setting.secret === true ? 'has the wrong form' : `is "${text.value ?? ''}"`;
  return fail(`${name} ${was}: it ${result.issues[0].message}, like ${setting.example}.${whereOf(setting)}`);
}

/** Where a value is found, as a sentence to follow another, or nothing. */
export function whereOf({ where }: { readonly where?: string }): string {
  return where === undefined ? '' : ` You find it at ${where}.`;
}
