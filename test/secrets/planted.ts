import { ALNUM, BASE64, HEX, phrase, pem, some } from './make.ts';
import { awkwardForms, cuttable, keyWords, publishedPatterns, type Spoken } from './patterns.ts';

/** Texts that may hold anything: what is secret in them has to be told from the rest. */
const TEXTS = [
  'args',
  'command',
  'annotation',
  'last applied',
  'log',
  'previous log',
  'init log',
  'cut log',
  'event',
  'condition',
  'termination message',
  'header',
  'lifecycle',
  'exec probe',
  'volume attribute',
  'custom text',
  'custom cell',
] as const;

/** Places where every value is hidden, whatever it looks like. */
const WHOLLY = [
  'secret',
  'secret annotation',
  'configmap',
  'configmap binary',
  'node image',
  'request',
  'certificate',
  'ca bundle',
  'webhook url',
  'printed password',
  'label',
  'env of custom',
  'env of setup',
  'list under a key',
  'object under a key',
  'number under a key',
  'flag before its value',
  'key beside its value',
] as const;

/** Kinds that hold a pod, by their plural names: `env` of each is hidden. */
export const TEMPLATES = [
  'pods',
  'deployments',
  'replicasets',
  'statefulsets',
  'daemonsets',
  'jobs',
  'cronjobs',
  'replicationcontrollers',
  'podtemplates',
  'controllerrevisions',
] as const;

type TextPlace = (typeof TEXTS)[number];
type Place = TextPlace | (typeof WHOLLY)[number] | `env of ${(typeof TEMPLATES)[number]}` | 'custom key';

/** A made-up secret: where it stands, in which words, and what nobody may see of them. */
export interface Planted extends Spoken {
  readonly place: Place;
  /** The key it stands under, where its place has keys. */
  readonly key?: string;
}

const spoken = (place: Place, { id, ...words }: Spoken): Planted => ({ id: `${id} in ${place}`, place, ...words });
const keyed = (place: Place, key: string, value = phrase()): Planted => ({
  id: `${key} in ${place}`,
  place,
  key,
  value,
  text: value,
});
/** Words that only their place can hide, and places with rows of their own. */
const whole = (place: Place, value: string, around = '*'): Planted => ({
  id: place,
  place,
  value,
  text: around.replace('*', value),
});
const block = (place: Place, label: string): Planted => ({ id: place, place, ...pem(label) });

/** Words so far to the right that the end of what is shown falls into the middle of them. */
const cutAt = (place: TextPlace, end: number): readonly Planted[] =>
  cuttable().map((words) => {
    const text = `${'step '.repeat((end - 20) / 5)}${words.text}`;
    return spoken(place, { ...words, id: `${words.id} at the end`, text });
  });

/** Each pattern and key word in a log, and a fresh one of it in one more place, all places in turn. */
const TEXT_PLANTS: readonly Planted[] = [
  ...[...publishedPatterns(), ...keyWords()].map((words) => spoken('log', words)),
  ...[...publishedPatterns(), ...keyWords()].map((words, at) => spoken(TEXTS[at % TEXTS.length] ?? 'log', words)),
  // Once more, shifted, so that most pairs of a form and a place are met.
  ...keyWords().map((words, at) => spoken(TEXTS[(at * 5 + 3) % TEXTS.length] ?? 'log', words)),
  ...(['log', 'annotation', 'args', 'event', 'custom cell', 'condition', 'termination message'] as const).flatMap(
    (place) => awkwardForms().map((words) => spoken(place, words)),
  ),
  ...cutAt('cut log', 500),
  ...cutAt('annotation', 140),
].map((plant, at) => ({ ...plant, id: `${plant.id} (${String(at)})` }));

/** Keys of a custom resource whose values are hidden. */
const CUSTOM_KEYS: readonly Planted[] =
  `password passwd secret token apiKey apikey api_key credential credentials privateKey private_key connectionString
  dbPassword clientSecret accessToken adminPasswd`
    .split(/\s+/u)
    .map((key) => keyed('custom key', key));

/** The planted secrets. */
export const PLANTED: readonly Planted[] = [
  keyed('secret', 'password'),
  keyed('secret', 'plain'),
  keyed('secret', 'tls.key', some(120, BASE64)),
  whole('secret annotation', phrase()),
  keyed('configmap', 'password'),
  keyed('configmap', 'greeting', phrase(' ')),
  keyed('configmap', 'app.properties', `colour=${phrase()}\nsize=${phrase()}`),
  whole('configmap binary', phrase()),
  ...TEMPLATES.map((each) => keyed(`env of ${each}`, 'COLOUR')),
  keyed('env of pods', 'DB_PASSWORD'),
  keyed('env of pods', 'NUMERIC_PASSWORD', some(16, '123456789')),
  keyed('env of pods', 'LOG_LEVEL', phrase()),
  ...CUSTOM_KEYS,
  whole('node image', phrase(), 'registry.example.com/*/app:1.0.0'),
  block('request', 'CERTIFICATE REQUEST'),
  block('certificate', 'CERTIFICATE'),
  block('ca bundle', 'CERTIFICATE'),
  whole('webhook url', phrase(), 'https://gate:*@hooks.example.com/validate'),
  ...['--password', '--api-key', '-token'].map((key) => keyed('flag before its value', key)),
  ...['password', 'API_TOKEN'].map((key) => keyed('key beside its value', key)),
  whole('printed password', phrase()),
  whole('label', `ghp_${some(36)}`),
  keyed('env of custom', 'COLOUR'),
  keyed('env of setup', 'COLOUR'),
  ...['passwords', 'tokens'].map((key) => keyed('list under a key', key)),
  ...['credentials', 'secret'].map((key) => keyed('object under a key', key)),
  keyed('number under a key', 'adminPassword', some(15, '123456789')),
  ...TEXT_PLANTS,
  { id: 'hex under a harmless key', place: 'custom text', ...plain(some(48, HEX)) },
  { id: 'letters under a harmless key', place: 'custom text', ...plain(some(52, ALNUM)) },
];

function plain(value: string): { readonly value: string; readonly text: string } {
  return { value, text: value };
}

/** The texts planted in a place, in order. */
export const textsAt = (place: Place): readonly string[] =>
  PLANTED.filter((plant) => plant.place === place).map(({ text }) => text);

/** Keys and values planted in a place. */
export const entriesAt = (place: Place): Readonly<Record<string, string>> =>
  Object.fromEntries(
    PLANTED.filter((plant) => plant.place === place).map(({ key, text }, at) => [key ?? `entry-${String(at)}`, text]),
  );
