import { ignored, limited, refused, takes, toggle } from '../flag.ts';
import {
  ALL_NAMESPACES,
  CHUNK_SIZE,
  FIELD_SELECTOR,
  FILES,
  NO_HEADERS,
  OUTPUT,
  SELECTOR,
  SHOW_MANAGED_FIELDS,
  TEMPLATES,
  WATCH,
} from '../flags/shared.ts';
import type { Verb } from '../verb.ts';

const ONCE = 'I answer once and show no changes as they happen. Ask again when you want to know more.';

const GET: Verb = {
  name: 'get',
  meaning: 'list objects, or show some by name',
  words: 'objects',
  usage: 'TYPE [NAME ...], TYPE,TYPE or TYPE/NAME ...',
  example: 'get pods -n shop',
  flags: [
    ALL_NAMESPACES,
    SELECTOR,
    FIELD_SELECTOR,
    OUTPUT,
    takes('label-columns -L KEYS', 'list', 'show these labels as columns'),
    toggle('show-labels', 'show all labels in a last column'),
    toggle('show-kind', 'write the kind before each name'),
    NO_HEADERS,
    takes('sort-by PATH', 'text', 'sort by this field'),
    toggle('ignore-not-found', 'say nothing when a name does not exist'),
    takes('subresource NAME', 'text', 'show only this part of the object: status or scale'),
    limited(SHOW_MANAGED_FIELDS, 'Only in yaml and json.'),
    CHUNK_SIZE,
    WATCH,
    refused(toggle('watch-only', 'show only changes, not what is there already'), ONCE),
    refused(toggle('output-watch-events', 'say of each change what kind it is'), ONCE),
    refused(
      takes('raw PATH', 'text', 'send this path to the API server as it stands'),
      'I send only what I built myself from checked parts, never a path somebody typed.',
    ),
    refused(
      toggle('server-print', 'let the server choose the columns', { standing: true }),
      'The columns are always those that the server chooses.',
    ),
    ...TEMPLATES,
    ...FILES,
  ],
};

const DESCRIBE: Verb = {
  name: 'describe',
  meaning: 'tell all about an object, with its recent events',
  words: 'objects',
  usage: 'TYPE [NAME ...] or TYPE/NAME ...',
  example: 'describe pod web-1',
  flags: [
    SELECTOR,
    limited(ALL_NAMESPACES, 'At most five objects at a time.'),
    toggle('show-events', 'also show the events of the object', { standing: true }),
    CHUNK_SIZE,
    ...FILES,
  ],
};

const LOGS: Verb = {
  name: 'logs',
  meaning: 'show what a container printed',
  words: 'pod',
  usage: 'POD [CONTAINER], TYPE/NAME or -l LABELS',
  example: 'logs web-1 --tail=20',
  flags: [
    takes('container -c NAME', 'text', 'of this container of the pod'),
    toggle('all-containers', 'of every container of the pod'),
    limited(toggle('all-pods', 'of every pod that belongs to the object'), 'At most five pods at a time.'),
    limited(SELECTOR, 'At most five pods at a time.'),
    toggle('previous -p', 'of the container before it was restarted'),
    limited(takes('tail LINES', 'number', 'only the last lines'), 'Fifty lines unless said, and at most 500.'),
    takes('since DURATION', 'duration', 'only what is newer than this'),
    takes('since-time TIME', 'text', 'only what is newer than this moment'),
    toggle('timestamps', 'write the time before each line'),
    toggle('prefix', 'write the pod and container before each line'),
    limited(takes('limit-bytes NUMBER', 'number', 'at most this many bytes'), 'At most 262144, which is 256 KiB.'),
    limited(toggle('ignore-errors', 'go on with the next pod when one fails'), 'At most five pods at a time.'),
    refused(toggle('follow -f', 'keep showing new lines as they come'), ONCE),
    refused(
      toggle('insecure-skip-tls-verify-backend', 'do not check who the node is that has the logs'),
      'How I reach a cluster is set up by whoever runs me.',
    ),
    refused(takes('max-log-requests NUMBER', 'number', 'how many logs to follow at once'), 'I follow no logs.'),
    refused(
      takes('pod-running-timeout DURATION', 'duration', 'how long to wait for a pod to run'),
      'I do not wait for pods; ask again when it runs.',
    ),
  ],
};

const EVENTS: Verb = {
  name: 'events',
  meaning: 'list what happened lately, oldest first',
  words: 'nothing',
  usage: '[--for TYPE/NAME] [--types=Normal,Warning]',
  example: 'events -n shop --types=Warning',
  flags: [
    ALL_NAMESPACES,
    takes('for TYPE/NAME', 'text', 'only what happened to this object'),
    takes('types TYPES', 'list', 'only of these types: Normal, Warning'),
    OUTPUT,
    NO_HEADERS,
    CHUNK_SIZE,
    WATCH,
    refused(SHOW_MANAGED_FIELDS, 'Who set which field is shown by get, with -o yaml.'),
    ...TEMPLATES,
  ],
};

const USAGE_SORT = takes('sort-by WHAT', 'text', 'the greatest first, by cpu or memory');
const PROTOBUF = ignored(
  toggle('use-protocol-buffers', 'have the numbers sent in a binary form', { standing: true }),
  'How the numbers travel changes nothing in them.',
);
const SHOW_SWAP = toggle('show-swap', 'also show the use of swap');

const TOP_POD: Verb = {
  name: 'top pod',
  aliases: ['pods', 'po'],
  meaning: 'show how much CPU and memory pods use',
  words: 'name',
  usage: '[NAME]',
  example: 'top pods -n shop --sort-by=memory',
  flags: [
    ALL_NAMESPACES,
    SELECTOR,
    FIELD_SELECTOR,
    toggle('containers', 'show each container of a pod on a line of its own'),
    toggle('sum', 'add a line with the sum'),
    USAGE_SORT,
    NO_HEADERS,
    SHOW_SWAP,
    PROTOBUF,
  ],
};

const TOP_NODE: Verb = {
  name: 'top node',
  aliases: ['nodes', 'no'],
  meaning: 'show how much CPU and memory nodes use',
  words: 'name',
  usage: '[NAME]',
  example: 'top nodes --sort-by=cpu',
  flags: [
    SELECTOR,
    USAGE_SORT,
    NO_HEADERS,
    toggle('show-capacity', 'percent of all a node has, not of what pods may use'),
    SHOW_SWAP,
    PROTOBUF,
  ],
};

/** Verbs that read objects. */
export const OBJECT_VERBS: readonly Verb[] = [GET, DESCRIBE, LOGS, EVENTS, TOP_POD, TOP_NODE];
