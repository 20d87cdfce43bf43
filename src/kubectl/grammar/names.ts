import { fail, ok, type Failure, type Result } from '../../core/failure.ts';
import type { TypeName } from '../query.ts';

/** Longest name of an object: apimachinery `validation/validation.go`, DNS1123SubdomainMaxLength. */
const LONGEST = 253;
const TYPE = /^[A-Za-z][A-Za-z\d-]*(?:\.[A-Za-z\d-]+)*$/u;
/** Beyond DNS names, roles and the like may have colons and a few signs more: `system:node`. */
const NAME = /^[A-Za-z\d][\w.:@+~-]*$/u;
const NAMESPACE = /^[a-z\d](?:[-a-z\d]{0,61}[a-z\d])?$/u;
const CONTEXT = /^[\w.:@/+-]{1,253}$/u;

const invalid = (message: string): { readonly ok: false; readonly failure: Failure } =>
  fail({ type: 'invalid', message });

/** A word as it may be said again: long ones are cut. */
export function shown(word: string): string {
  return `"${word.length > 60 ? `${word.slice(0, 57)}...` : word}"`;
}

/** A word as the name of an object: it becomes part of a path, so it may hold nothing that means something there. */
export function toName(word: string): Result<string> {
  if (word.includes('/')) {
    return invalid(
      `${shown(word)} is no name: names have no "/". One object is written as pod/web-1, without a type before.`,
    );
  }
  if (word.includes('%') || word.includes('..'))
    return invalid(`${shown(word)} is no name: names of objects have no "%" and no "..".`);
  if (word.length > LONGEST) return invalid(`${shown(word)} is too long: names end at ${String(LONGEST)} characters.`);
  if (!NAME.test(word))
    return invalid(`${shown(word)} is no name: names of objects have letters, digits, "-" and ".", as in web-1.`);
  return ok(word);
}

/** A word as a type: `pods`, `po`, `deployments.apps`. What there is, the cluster says. */
export function toType(word: string): Result<string> {
  if (word.length <= LONGEST && TYPE.test(word)) return ok(word);
  return invalid(
    `${shown(word)} is no type: types are words like pods, po or deployments.apps, several of them with commas and no blanks.`,
  );
}

/** A word as a type and a name: `deploy/web`. */
export function toTypeName(word: string): Result<TypeName> {
  const [typeWord = '', nameWord, ...more] = word.split('/');
  if (nameWord === undefined || nameWord === '' || typeWord === '' || more.length > 0)
    return invalid(
      `${shown(word)} names no object: write its type and its name with one "/" between, as in pod/web-1.`,
    );
  const type = toType(typeWord);
  if (!type.ok) return type;
  const name = toName(nameWord);
  return name.ok ? ok({ type: type.value, name: name.value }) : name;
}

/** A word as the name of a namespace. */
export function toNamespace(word: string): Result<string> {
  if (NAMESPACE.test(word)) return ok(word);
  return invalid(
    `${shown(word)} is no namespace: their names have small letters, digits and "-", and at most 63 of them.`,
  );
}

/** A word as the name of a cluster. */
export function toContext(word: string): Result<string> {
  return CONTEXT.test(word)
    ? ok(word)
    : invalid(`${shown(word)} is no cluster's name. "config get-contexts" lists them.`);
}
