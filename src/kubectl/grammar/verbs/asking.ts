import { ignored, limited, refused, takes, toggle } from '../flag.ts';
import {
  ALL_NAMESPACES,
  FILES,
  NO_HEADERS,
  OUTPUT,
  SELECTOR,
  SHOW_MANAGED_FIELDS,
  TEMPLATES,
} from '../flags/shared.ts';
import type { Verb } from '../verb.ts';

const NOBODY_SET = ignored(SHOW_MANAGED_FIELDS, 'Nobody sets the fields of this answer.');

/** Verbs that ask about the API, the cluster as a whole, rights and rollouts. */
export const ASKING_VERBS: readonly Verb[] = [
  {
    name: 'explain',
    meaning: 'say what a type is for and what its fields mean',
    words: 'fields',
    usage: 'TYPE[.FIELD ...]',
    example: 'explain deployment.spec.strategy',
    flags: [
      toggle('recursive -R', 'also list the fields within fields'),
      takes('max-depth NUMBER', 'number', 'how deep to go into fields within fields'),
      takes('api-version GROUP/VERSION', 'text', 'of this version of the API'),
      limited(OUTPUT, 'Only plaintext.'),
    ],
  },
  {
    name: 'api-resources',
    meaning: 'list the types of objects the cluster knows',
    words: 'nothing',
    usage: '',
    example: 'api-resources --namespaced=false',
    flags: [
      takes('api-group GROUP', 'text', 'only types of this group of the API'),
      toggle('namespaced', 'only types that live in namespaces, or with =false only those that do not', {
        standing: true,
      }),
      takes('verbs VERBS', 'list', 'only types with which all of this can be done'),
      takes('categories NAMES', 'list', 'only types of these categories'),
      takes('sort-by WHAT', 'text', 'sort by name or kind'),
      OUTPUT,
      NO_HEADERS,
      ignored(toggle('cached', 'do not ask the cluster anew'), 'I decide myself when to ask anew.'),
      NOBODY_SET,
    ],
  },
  {
    name: 'api-versions',
    meaning: 'list the versions of the API the cluster has',
    words: 'nothing',
    usage: '',
    example: 'api-versions',
    flags: [],
  },
  {
    name: 'version',
    meaning: 'say which version of Kubernetes the cluster runs',
    words: 'nothing',
    usage: '',
    example: 'kubectl version',
    flags: [
      OUTPUT,
      ignored(toggle('client', 'only the version of the kubectl program'), 'The version of the cluster is shown, too.'),
    ],
  },
  {
    name: 'cluster-info',
    meaning: 'say where the control plane and the services of the cluster are',
    words: 'nothing',
    usage: '',
    example: 'cluster-info',
    flags: [],
  },
  {
    name: 'auth can-i',
    meaning: 'ask whether something is allowed',
    words: 'action',
    usage: 'VERB TYPE[/NAME], VERB /PATH or --list',
    example: 'auth can-i get pods -n shop',
    flags: [
      ALL_NAMESPACES,
      toggle('list', 'list everything that is allowed'),
      takes('subresource NAME', 'text', 'about this part of the object, such as log'),
      NO_HEADERS,
      ignored(toggle('quiet -q', 'answer only with the exit code'), 'There is no exit code in a chat, so I say it.'),
    ],
  },
  {
    name: 'auth whoami',
    meaning: 'say as whom the cluster knows me',
    words: 'nothing',
    usage: '',
    example: 'auth whoami',
    flags: [OUTPUT, NOBODY_SET, ...TEMPLATES],
  },
  {
    name: 'rollout status',
    meaning: 'say how far a rollout has come',
    words: 'objects',
    usage: 'TYPE NAME or TYPE/NAME',
    example: 'rollout status deployment/web',
    flags: [
      SELECTOR,
      takes('revision NUMBER', 'number', 'of this revision'),
      limited(
        toggle('watch -w', 'wait until the rollout is done', { standing: true }),
        'Only when asked for, and at most a minute.',
      ),
      limited(takes('timeout DURATION', 'duration', 'stop waiting after this long'), 'At most a minute.'),
      ...FILES,
    ],
  },
  {
    name: 'rollout history',
    meaning: 'list the earlier versions of a workload',
    words: 'objects',
    usage: 'TYPE NAME or TYPE/NAME',
    example: 'rollout history deployment/web',
    flags: [
      SELECTOR,
      takes('revision NUMBER', 'number', 'the details of this revision'),
      limited(OUTPUT, 'Only yaml and json.'),
      refused(SHOW_MANAGED_FIELDS, 'Who set which field is shown by get, with -o yaml.'),
      ...TEMPLATES,
      ...FILES,
    ],
  },
  {
    name: 'config get-contexts',
    meaning: 'list the clusters I may be asked about',
    words: 'nothing',
    usage: '',
    example: 'config get-contexts',
    flags: [OUTPUT, NO_HEADERS],
  },
  {
    name: 'config current-context',
    meaning: 'name the cluster that is asked where a line names none',
    words: 'nothing',
    usage: '',
    example: 'config current-context',
    flags: [],
  },
];
