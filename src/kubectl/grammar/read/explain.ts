import { ok, type Result } from '../../../core/failure.ts';
import type { ExplainQuery } from '../../query.ts';
import { groupLength } from '../kinds.ts';
import { shown } from '../names.ts';
import { withToken } from '../try-line.ts';
import { readWord } from './format.ts';
import { invalid, optional, type Input } from './input.ts';

/** How deep `--recursive` goes where nothing is said: all of it would fill a screen many times. */
export const DEPTH = 3;

const PATH = /^[A-Za-z][A-Za-z\d-]*(?:\.[$A-Za-z\d_-]+)*\.?$/u;
const API_VERSION = /^(?:[a-z\d](?:[-a-z\d.]*[a-z\d])?\/)?v\d+(?:(?:alpha|beta)\d+)?$/u;

/**
 * `explain`: kubectl `explain/explain.go`. Where the group of a type ends and its fields begin is only known to whoever knows
 * all types; here groups of Kubernetes itself and what ends like a domain count as groups.
 */
export function readExplain(input: Input): Result<ExplainQuery> {
  const { verb, words, values, where, line } = input;
  const [first, second] = words;
  if (first === undefined) return invalid(`explain what? Say it like this: ${verb.example}`, verb.example);
  if (second !== undefined) {
    const joined = words.map(({ text }) => text).join('.');
    const mended = PATH.test(joined)
      ? withToken(line, { at: first.at, end: words.at(-1)?.end ?? first.end }, joined)
      : undefined;
    return invalid('explain takes one type, with its fields behind dots, as in deployment.spec.strategy.', mended);
  }
  if (first.text.length > 500 || !PATH.test(first.text)) {
    const bare = first.text.replaceAll(/\[[^\]]*\]/gu, '').replace(/^\./u, '');
    const mended = bare !== first.text && PATH.test(bare) ? withToken(line, first, bare) : undefined;
    const message = `${shown(first.text)} is no type with fields: write the fields behind dots, and lists without brackets, as in pod.spec.containers.image.`;
    return invalid(message, mended);
  }
  const [type = '', ...parts] = first.text.replace(/\.$/u, '').split('.');
  const group = groupLength(parts);
  const recursive = values.isOn('recursive');
  const depth = values.number('max-depth');
  if (depth !== undefined && depth < 0) return invalid('--max-depth counts from 0, which means no limit.');
  if (depth !== undefined && depth > 0 && !recursive)
    return invalid('--max-depth goes with --recursive.', `${line.trim()} --recursive`);
  const apiVersion = values.text('api-version') || undefined;
  if (apiVersion !== undefined && !API_VERSION.test(apiVersion))
    return invalid(`--api-version takes a group and a version, as in apps/v1; ${shown(apiVersion)} is none.`);
  const format = readWord(input, ['plaintext']);
  if (!format.ok) return format;
  return ok({
    verb: 'explain',
    where,
    type: [type, ...parts.slice(0, group)].join('.'),
    path: parts.slice(group),
    recursive,
    ...optional('maxDepth', recursive ? (depth ?? DEPTH) : undefined),
    ...optional('apiVersion', apiVersion),
  });
}
