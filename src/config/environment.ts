import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { fail, ok, type Result } from '../core/failure.ts';

/** Settings as they were given: names and texts, unchecked. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings in a `.env` file; none when there is no such file. */
export function readEnvFile(file: string): Result<Environment, string> {
  try {
    return ok(parseEnv(readFileSync(file, 'utf8')));
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return ok({});
    return fail(`${file} cannot be read (${codeOf(cause)}): make it a file that this user may read, or remove it.`);
  }
}

/** The text of a setting without blanks around it. An empty one counts as not set: `NAME=` is how a line is left open. */
export function textOf(name: string, environment: Environment): string | undefined {
  const text = environment[name]?.trim();
  return text === '' ? undefined : text;
}

/** The text of a secret, which may stand in a file that `<NAME>_FILE` names. */
export function secretOf(name: string, environment: Environment): Result<string | undefined, string> {
  const text = textOf(name, environment);
  const file = textOf(`${name}_FILE`, environment);
  if (file === undefined) return ok(text);
  if (text !== undefined) return fail(`${name} and ${name}_FILE are both set: keep one of them.`);
  try {
    const secret = readFileSync(file, 'utf8').trim();
    return secret === ''
      ? fail(`${name}_FILE names ${file}, which is empty: it should hold the value of ${name}.`)
      : ok(secret);
  } catch (cause) {
    return fail(
      `${name}_FILE names ${file}, which cannot be read (${codeOf(cause)}): name a file that this user may read.`,
    );
  }
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}
