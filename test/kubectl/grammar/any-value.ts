import fc from 'fast-check';
import { isSentenceWord } from '../../../src/kubectl/grammar/english.ts';
import type { Flag } from '../../../src/kubectl/grammar/flag.ts';
import { KINDS } from '../../../src/kubectl/grammar/kinds.ts';
import { quote } from '../../../src/kubectl/grammar/quote.ts';
import type { Verb } from '../../../src/kubectl/grammar/verb.ts';

const pick = fc.constantFrom;

/** A word for a type: built in, qualified, custom, in any case. */
export const anyType = fc.oneof(
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
/** A name of an object, also one that means something elsewhere in a path. */
export const anyName = fc.oneof(
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
export function anyWriting(verb: Verb, flag: Flag): fc.Arbitrary<string> {
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
