import fc from 'fast-check';
import type { Flag } from '../../../src/kubectl/grammar/flag.ts';
import { isSentenceWord } from '../../../src/kubectl/grammar/english.ts';
import { GLOBAL_FLAGS } from '../../../src/kubectl/grammar/flags/global.ts';
import { KINDS } from '../../../src/kubectl/grammar/kinds.ts';
import { quote } from '../../../src/kubectl/grammar/quote.ts';
import { flagOf, type Verb } from '../../../src/kubectl/grammar/verb.ts';
import { VERBS } from '../../../src/kubectl/grammar/verbs.ts';

const pick = fc.constantFrom;

const anyType = fc.oneof(
  pick(...KINDS.flatMap(({ plural, singular, shortNames }) => [plural, singular, ...shortNames])),
  pick(
    'all',
    'deployments.apps',
    'deployments.v1.apps',
    'widgets',
    'widgets.example.com',
    'PODS',
    'Pod',
    'pods.metrics.k8s.io',
  ),
);
const anyName = fc.oneof(
  pick(
    'web',
    'web-1',
    'web-7d9f5c9b4-x2x4q',
    'node-1',
    'kube-root-ca.crt',
    'system:node',
    'log',
    'exec',
    'proxy',
    'status',
  ),
  fc.stringMatching(/^[a-z\d](?:[a-z\d-]{0,20}[a-z\d])?$/u).filter((name) => !isSentenceWord(name) && name !== 'all'),
);
const anyNamespace = fc.oneof(
  pick('shop', 'default', 'kube-system', 'trouble'),
  fc.stringMatching(/^[a-z]([a-z\d-]{0,10}[a-z\d])?$/u),
);
const anyLabels = pick(
  'app=web',
  'app==web',
  'tier!=cache',
  'app',
  '!app',
  'env in (a,b)',
  'env notin (a,,b)',
  'a=b,c!=d',
  'x.io/y=z',
);
const anyFields = pick(
  'status.phase=Running',
  'metadata.name!=web',
  'spec.nodeName=node-1,status.phase!=Failed',
  'a=b\\,c',
);
const anyPath = pick(
  '.metadata.name',
  '{.metadata.creationTimestamp}',
  '.spec.containers[0].image',
  '.data.password',
  'status.phase',
);
const anyWhole = fc.integer({ min: 0, max: 2_000 }).map(String);
const anyDuration = pick('0', '5s', '90s', '10m', '1h30m', '1.5h', '500ms', '100h');

/** Values of flags that have a form of their own, by their names; a verb's own form stands before the common one. */
const VALUES: Readonly<Record<string, fc.Arbitrary<string>>> = {
  namespace: anyNamespace,
  context: pick('practice', 'prod', 'arn:aws:eks:eu:1:cluster/prod'),
  'request-timeout': pick('5s', '1m', '3', '0'),
  selector: anyLabels,
  'field-selector': anyFields,
  'label-columns': pick('app', 'app,tier', 'x.io/y'),
  'sort-by': anyPath,
  'top pod sort-by': pick('cpu', 'memory'),
  'top node sort-by': pick('cpu', 'memory'),
  'api-resources sort-by': pick('name', 'kind'),
  'chunk-size': anyWhole,
  container: anyName,
  'since-time': pick('2026-01-31T12:00:00Z', '2026-01-31T12:00:00.5+02:00'),
  for: fc.tuple(anyType, anyName).map(([type, name]) => `${type}/${name}`),
  types: pick('Normal', 'warning', 'Warning,Normal'),
  'api-version': pick('apps/v1', 'v1', 'batch/v1beta1'),
  'api-group': pick('', 'apps', 'networking.k8s.io'),
  verbs: pick('list', 'list,get', 'delete'),
  categories: pick('all', 'api-extensions'),
  subresource: pick('log', 'exec', 'scale', 'status', 'proxy'),
  'get subresource': pick('status', 'scale'),
};

const FORMATS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  get: fc.oneof(
    pick('', 'wide', 'name', 'yaml', 'json'),
    anyPath.map((path) => `jsonpath=${path.startsWith('{') ? path : `{${path}}`}`),
    pick('jsonpath={range .items[*]}{.metadata.name}{"\\n"}{end}', "jsonpath={.items[?(@.kind=='Pod')].metadata.name}"),
    anyPath.map((path) => `custom-columns=NAME:.metadata.name,X:${path}`),
  ),
  events: pick('name', 'yaml', 'json'),
  explain: pick('plaintext'),
  'api-resources': pick('wide', 'name'),
  version: pick('yaml', 'json'),
  'auth whoami': pick('yaml', 'json', 'name'),
  'rollout history': pick('yaml', 'json'),
  'config get-contexts': pick('name'),
};

function anyValue(verb: Verb, { name, value }: Flag): fc.Arbitrary<string> {
  if (name === 'output') return FORMATS[verb.name] ?? fc.constant('');
  const own = VALUES[`${verb.name} ${name}`] ?? VALUES[name];
  if (own !== undefined) return own;
  if (value === 'number') return anyWhole;
  return value === 'duration' ? anyDuration : anyName;
}

/** A flag as somebody may write it: long or short, with `=`, with a blank, or joined. */
function anyWriting(verb: Verb, flag: Flag): fc.Arbitrary<string> {
  const { name, short, value } = flag;
  if (value === 'switch') {
    const forms = [`--${name}`, `--${name}=true`, `--${name}=false`];
    return pick(...forms, ...(short === undefined ? [] : [`-${short}`]));
  }
  return fc.tuple(anyValue(verb, flag), fc.nat(4)).map(([text, form]) => {
    const word = quote(text);
    if (short === undefined || form < 2) return form === 0 ? `--${name}=${word}` : `--${name} ${word}`;
    if (form === 2 || text === '' || text.startsWith('=') || `-${short}${text}`.startsWith('-ns'))
      return `-${short} ${word}`;
    return form === 3 ? `-${short}=${word}` : `-${short}${word}`;
  });
}

/** Flags that cannot stand together, by the one that is kept. */
const APART: Readonly<Record<string, readonly string[]>> = {
  context: ['all-contexts'],
  'all-containers': ['container'],
  'since-time': ['since'],
  list: ['all-namespaces', 'subresource', 'quiet'],
  output: ['show-labels', 'label-columns'],
};

/** Words behind a verb, and flags that then cannot or must stand there. */
interface Behind {
  readonly words: readonly string[];
  readonly without?: readonly string[];
  readonly must?: readonly string[];
}

const SELECTING = ['selector', 'field-selector'];
const anyNames = fc.array(anyName, { minLength: 1, maxLength: 3 });
const anyObjects: fc.Arbitrary<Behind> = fc.oneof(
  fc
    .array(anyType, { minLength: 1, maxLength: 3 })
    .map((types) => ({ words: [types.join(',')], without: ['subresource'] })),
  fc
    .tuple(anyType, anyNames)
    .map(([type, names]) => ({ words: [type === 'all' ? 'pods' : type, ...names], without: SELECTING })),
  fc
    .array(fc.tuple(anyType, anyName), { minLength: 1, maxLength: 3 })
    .map((pairs) => ({ words: pairs.map(([type, name]) => `${type}/${name}`), without: SELECTING })),
);
const anyLogs: fc.Arbitrary<Behind> = fc.oneof(
  anyName.map((pod) => ({ words: [pod], without: ['selector'] })),
  fc.tuple(anyType, anyName).map(([type, name]) => ({ words: [`${type}/${name}`], without: ['selector'] })),
  fc.constant({ words: [], must: ['selector'] }),
);
const anyOne: fc.Arbitrary<Behind> = fc.oneof(
  fc.constant({ words: [] }),
  anyName.map((name) => ({ words: [name], without: SELECTING })),
);
const anyFieldPath: fc.Arbitrary<Behind> = fc
  .tuple(anyType, fc.array(pick('spec', 'status', 'containers', 'apps', 'x_y'), { maxLength: 4 }), fc.boolean())
  .map(([type, path, deep]) => ({
    words: [[type, ...path].join('.')],
    ...(deep ? { must: ['recursive'] } : { without: ['max-depth'] }),
  }));
const anyAction: fc.Arbitrary<Behind> = fc.oneof(
  fc
    .tuple(
      pick('get', 'list', 'delete', '*', 'impersonate'),
      fc.oneof(
        anyType.filter((type) => type !== 'all'),
        pick('*', 'jobs.batch/bar'),
      ),
    )
    .map((words) => ({
      words: words.map(quote),
      without: ['list', 'no-headers'],
    })),
  fc.constant({ words: ['get', '/healthz'], without: ['list', 'no-headers', 'subresource'] }),
  fc.constant({ words: [], must: ['list'] }),
);

function anyBehind(verb: Verb): fc.Arbitrary<Behind> {
  switch (verb.words) {
    case 'objects':
      return anyObjects;
    case 'pod':
      return anyLogs;
    case 'fields':
      return anyFieldPath;
    case 'action':
      return anyAction;
    case 'name':
      return anyOne;
    case 'anything':
    case 'nothing':
      return fc.constant({ words: [] });
  }
}

function anyLineOf(verb: Verb): fc.Arbitrary<string> {
  const flags = [...verb.flags, ...GLOBAL_FLAGS].filter(
    ({ name, decision }) =>
      decision !== 'refused' && name !== 'help' && !(name === 'list' && verb.name === 'auth can-i'),
  );
  const maxLength = Math.min(5, flags.length);
  return fc.tuple(anyBehind(verb), fc.subarray(flags, { maxLength }), fc.boolean()).chain(([behind, some, full]) => {
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
export const anyQueryLine: fc.Arbitrary<string> = fc.oneof(...reading.map(anyLineOf));

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

/** A line that tries what must not work: paths, shell signs, refused flags, quotes left open, anything at all. */
export const anyHostileLine: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(anyQueryLine, fc.array(fc.tuple(anyNasty, fc.nat()), { minLength: 1, maxLength: 4 }))
    .map(([line, nasty]) => {
      const words = line.split(' ');
      for (const [word, at] of nasty) {
        const place = at % (words.length + 1);
        // Half of them stand in the place of a word, half beside one or joined with it.
        if (at % 4 < 2) words.splice(place, 1, word);
        else if (at % 4 === 2) words.splice(place, 0, word);
        else words.splice(place, 1, `${words[place] ?? ''}${word}`);
      }
      return words.join(' ');
    }),
  fc
    .tuple(pick('kubectl', 'k', ''), pick(...VERBS.map(({ name }) => name)), fc.array(anyNasty, { maxLength: 5 }))
    .map(([program, verb, rest]) => [program, verb, ...rest].join(' ').trim()),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
