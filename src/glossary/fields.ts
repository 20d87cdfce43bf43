import * as v from 'valibot';
import { DOC_HOSTS } from './doc-hosts.ts';

const words = (text: string): number => text.trim().split(/\s+/u).filter(Boolean).length;

/** Text that says something. */
export const text = (what: string) =>
  v.pipe(v.string(`${what} should be text`), v.trim(), v.nonEmpty(`${what} should not be empty`));

/** Text of at most so many words. */
export const shortText = (what: string, limit: number) =>
  v.pipe(
    text(what),
    v.check(
      (value) => words(value) <= limit,
      (issue) => `${what} has ${words(issue.input)} words; at most ${limit} fit`,
    ),
    v.check(
      (value) => !/<\/?[a-z]/iu.test(value.replace(/`[^`]*`/gu, '')),
      `${what} has words in angle brackets; without backticks they are taken for markup and left out`,
    ),
  );

/** One word of a list. */
export const oneOf = <const T extends readonly [string, ...string[]]>(what: string, options: T) =>
  v.picklist(options, (issue) => `${what} is ${issue.received}; it should be one of ${options.join(', ')}`);

/** The id of a term or a picture. */
export const id = (what: string) =>
  v.pipe(
    text(what),
    v.regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/u,
      `${what} should be lower-case words joined by hyphens, as in "init-container"`,
    ),
  );

/** A version of Kubernetes. */
export const version = (what: string) =>
  v.pipe(v.string(`${what} should be quoted, as in "1.37"`), v.regex(/^1\.\d+$/u, `${what} should look like "1.37"`));

/** A page of a documentation host. */
export const link = v.pipe(
  text('a docs link'),
  v.url('a docs link should be a full https address'),
  v.check(
    (value) => {
      const url = URL.parse(value);
      return url !== null && url.protocol === 'https:' && DOC_HOSTS.some((host) => host === url.hostname);
    },
    (issue) => `${issue.input} is not on a documentation host that src/glossary/doc-hosts.ts lists`,
  ),
);
