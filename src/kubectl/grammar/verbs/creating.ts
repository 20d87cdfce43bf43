import type { Verb } from '../verb.ts';
import { MADE_SETTINGS } from './made-settings.ts';
import { MADE } from './made.ts';
import { CHANGE, FILES, PRINT, refusedVerb } from './refused.ts';

const FLAGS = `save-config validate ${CHANGE} ${PRINT}`;

/** `create` and what it can make without a file. */
export const CREATING_VERBS: readonly Verb[] = [
  refusedVerb('create', {
    meaning: 'create objects',
    usage: 'TYPE NAME or -f FILE',
    example: 'create -f web.yaml',
    words: 'anything',
    flags: `raw record selector windows-line-endings ${FILES} ${FLAGS}`,
    own: 'edit | switch | change it in an editor first',
    wouldDo: 'It would create a new object in the cluster.',
    terms: ['kubectl-create', 'manifest', 'kubernetes-object'],
  }),
  ...[...MADE, ...MADE_SETTINGS].map(({ name, flags = '', ...facts }) =>
    refusedVerb(`create ${name}`, {
      meaning: `create a ${name.replace(/^(\S+) (\S+)$/u, '$1 of type $2')}`.replace(/ a (?=[ai])/u, ' an '),
      example: `create ${name} ${facts.usage}`,
      words: 'name',
      flags: name === 'secret' || name === 'service' ? '' : name === 'token' ? PRINT : `${flags} ${FLAGS}`,
      ...facts,
    }),
  ),
];
