import fc from 'fast-check';
import { quote } from '../../../src/kubectl/grammar/quote.ts';
import type { Verb } from '../../../src/kubectl/grammar/verb.ts';
import { anyName, anyType } from './any-value.ts';

const pick = fc.constantFrom;

/** Words behind a verb, and flags that then cannot or must stand there. */
export interface Behind {
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

/** Words that may stand behind a verb. */
export function anyBehind(verb: Verb): fc.Arbitrary<Behind> {
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
