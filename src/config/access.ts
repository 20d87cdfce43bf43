import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as v from 'valibot';
import type * as Yaml from 'yaml';
import type { AccessRule } from '../access/rule.ts';
import { fail, ok, type Result } from '../core/failure.ts';

/** The parser is loaded by those who have such a file: it takes as long as a tenth of a start. */
const loadYaml = (): typeof Yaml => createRequire(import.meta.url)('yaml') as typeof Yaml; // its CommonJS twin

const SUBJECT = /^(?:slack|discord|web):\S+$/u;
const subject = v.pipe(
  v.string('should be text, like slack:U0123ABCD'),
  v.regex(SUBJECT, 'should be a platform and an id, like slack:U0123ABCD or discord:123456789012345678'),
);
const subjects = v.optional(v.array(subject), []);
const word = v.pipe(v.string('should be text'), v.minLength(1, 'should not be empty'));

const rule = v.pipe(
  v.strictObject({
    people: subjects,
    groups: subjects,
    roles: subjects,
    channels: subjects,
    clusters: v.pipe(v.array(word, 'should be a list of contexts'), v.minLength(1, 'should name a context, or "*"')),
    namespaces: v.pipe(
      v.array(word, 'should be a list of namespaces'),
      v.minLength(1, 'should name a namespace, or "*"'),
    ),
    verbs: v.optional(v.array(word), []),
    as: v.optional(v.strictObject({ user: word, groups: v.optional(v.array(word), []) })),
  }),
  v.check(
    ({ people, groups, roles, channels }) => people.length + groups.length + roles.length + channels.length > 0,
    'should say for whom it is: people, groups, roles or channels',
  ),
);

const file = v.strictObject({ allow: v.array(rule, 'should be a list of rules') });

/** Reads the access file: its rules, or every mistake with its line and what would be right. */
export function loadAccess(path: string): Result<readonly AccessRule[], readonly string[]> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no reason given';
    return fail([`KUBE_TUTOR_ACCESS names ${path}, which cannot be read (${code})`]);
  }
  return parseAccess(text, path);
}

/** The rules in the text of an access file. */
export function parseAccess(text: string, path = 'access.yaml'): Result<readonly AccessRule[], readonly string[]> {
  const { LineCounter, parseDocument } = loadYaml();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken !== undefined) return fail([`${path}:${String(broken.linePos?.[0].line ?? 1)}: ${broken.message}`]);
  const result = v.safeParse(file, document.toJS());
  if (result.success)
    return ok(result.output.allow.map(({ as, ...rest }) => (as === undefined ? rest : { ...rest, as })));
  return fail(
    result.issues.map((issue) => {
      const steps = (issue.path ?? []).map(({ key }) => key as string | number);
      return `${path}:${String(lineOf(document, lines, steps))}: ${steps.join('.') || 'the file'} ${issue.message}`;
    }),
  );
}

/** The line of the deepest part of a path that is there. */
function lineOf(
  document: ReturnType<typeof Yaml.parseDocument>,
  lines: Yaml.LineCounter,
  path: readonly (string | number)[],
): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      return lines.linePos(Number(node.range[0])).line;
    }
  }
  return 1;
}
