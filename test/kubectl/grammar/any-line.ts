import fc from 'fast-check';
import { GLOBAL_FLAGS } from '../../../src/kubectl/grammar/flags/global.ts';
import { flagOf, type Verb } from '../../../src/kubectl/grammar/verb.ts';
import { VERBS } from '../../../src/kubectl/grammar/verbs.ts';
import { anyName, anyWriting } from './any-value.ts';
import { anyBehind } from './any-words.ts';

const pick = fc.constantFrom;

/** Flags that cannot stand together, by the one that is kept. */
const APART: Readonly<Record<string, readonly string[]>> = {
  context: ['all-contexts'],
  'all-containers': ['container'],
  'since-time': ['since'],
  list: ['all-namespaces', 'subresource', 'quiet'],
  output: ['show-labels', 'label-columns'],
};

/** A line of a verb with any of its flags, in any of the ways they can be written; `behinds` are the words behind it. */
export function anyLineOf(verb: Verb, behinds = anyBehind(verb)): fc.Arbitrary<string> {
  const flags = [...verb.flags, ...GLOBAL_FLAGS].filter(
    ({ name, decision }) =>
      decision !== 'refused' && name !== 'help' && !(name === 'list' && verb.name === 'auth can-i'),
  );
  const maxLength = Math.min(5, flags.length);
  return fc.tuple(behinds, fc.subarray(flags, { maxLength }), fc.boolean()).chain(([behind, some, full]) => {
    const { words, without = [], must = [] } = behind;
    const wanted = [...must.flatMap((name) => flagOf(verb, name) ?? []), ...some];
    const chosen = wanted.filter(({ name }, at) => {
      const apart = wanted
        .slice(0, at)
        .some((other) => APART[other.name]?.includes(name) === true || APART[name]?.includes(other.name) === true);
      return !without.includes(name) && !apart && wanted.findIndex((other) => other.name === name) === at;
    });
    const written = chosen.map((flag) =>
      must.includes(flag.name) && flag.value === 'switch' ? fc.constant(`--${flag.name}`) : anyWriting(verb, flag),
    );
    return fc
      .tuple(...written)
      .chain((parts) => fc.shuffledSubarray(parts, { minLength: parts.length }))
      .map((parts) => [full ? 'kubectl' : 'k', verb.name, ...words, ...parts].join(' '));
  });
}

const reading = VERBS.filter(({ refusal }) => refusal === undefined);

/** A line that is a query, of any verb with any of its flags, in any of the ways they can be written. */
export const anyQueryLine: fc.Arbitrary<string> = fc.oneof(...reading.map((verb) => anyLineOf(verb)));

const anyNasty = fc.oneof(
  pick(
    '..',
    '.',
    '/',
    '%2e%2e',
    '%2f',
    '../../secrets',
    'pods/web/exec',
    'pod/web/../x',
    '\u0000',
    '\n',
    '\\',
    '\u202E',
  ),
  pick(
    "'",
    '"',
    '`id`',
    '$(id)',
    '${HOME}',
    '|',
    ';',
    '&&',
    '>',
    '<x>',
    '--',
    '-',
    '--=',
    '-=',
    '=',
    ',',
    ',,',
    '()',
    '{}',
  ),
  pick(
    '--raw=/api',
    '--subresource=exec',
    '--subresource=proxy',
    '-o=go-template={{.}}',
    '--as=root',
    '--token=x',
    '-f',
    '-w',
  ),
  pick(
    'secrets',
    'secret/db',
    'pods/exec',
    'nodes/proxy',
    'serviceaccounts/x/token',
    'delete',
    'exec',
    'proxy',
    '*',
    '?a=b',
    '#x',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  pick('-', 'a', '/', '=', ',', "'", '(').chain((char) =>
    fc.integer({ min: 1, max: 300 }).map((length) => char.repeat(length)),
  ),
);

/** Subresources, most of which act or tunnel when they are only read: they must never be more than somebody's name. */
const anySubresource = pick(
  ...'exec attach portforward proxy log token ephemeralcontainers eviction binding scale status resize approval finalize'.split(
    ' ',
  ),
);
const anyReach = fc
  .tuple(
    pick('pods', 'po', 'nodes', 'services', 'secrets', 'serviceaccounts', 'namespaces', 'deployments.apps'),
    anyName,
    anySubresource,
  )
  .chain(([type, name, sub]) =>
    pick(
      `get ${type}/${sub}`,
      `get ${type} ${sub}`,
      `get ${type} ${name} ${sub}`,
      `get ${type},${sub}`,
      `get ${type}.${sub}`,
      `get ${type} ${name} --subresource=${sub}`,
      `get ${type}/${name}/${sub}`,
      `describe ${type} ${sub}`,
      `logs ${type}/${sub}`,
      `logs ${sub} -c ${sub}`,
      `top pod ${sub}`,
      `explain ${type}.${sub}`,
      `events --for ${type}/${sub}`,
      `rollout status ${type}/${sub}`,
      `auth can-i ${sub} ${type}/${sub} --subresource=${sub}`,
    ),
  )
  .map((line) => `kubectl ${line}`);

/** A line that tries what must not work: paths, shell signs, refused flags, quotes left open, anything at all. */
export const anyHostileLine: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: anyReach },
  {
    weight: 4,
    arbitrary: fc
      .tuple(anyQueryLine, fc.array(fc.tuple(anyNasty, fc.nat()), { minLength: 1, maxLength: 3 }))
      .map(([line, nasty]) => withNasty(line, nasty)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(pick('kubectl', 'k', ''), pick(...VERBS.map(({ name }) => name)), fc.array(anyNasty, { maxLength: 5 }))
      .map(([program, verb, rest]) => [program, verb, ...rest].join(' ').trim()),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);

function withNasty(line: string, nasty: readonly (readonly [string, number])[]): string {
  const words = line.split(' ');
  for (const [word, at] of nasty) {
    const place = at % (words.length + 1);
    // Half of them stand in the place of a word, half beside one or joined with it.
    if (at % 4 < 2) words.splice(place, 1, word);
    else if (at % 4 === 2) words.splice(place, 0, word);
    else words.splice(place, 1, `${words[place] ?? ''}${word}`);
  }
  return words.join(' ');
}
