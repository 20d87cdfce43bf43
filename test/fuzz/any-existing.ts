import fc from 'fast-check';
import type { Snapshot } from '../../src/cluster/practice/snapshot.ts';
import { mapAt, listAt, textAt } from '../../src/kubectl/object.ts';
import { quote } from '../../src/kubectl/grammar/quote.ts';
import { VERBS } from '../../src/kubectl/grammar/verbs.ts';
import { anyLineOf } from '../kubectl/grammar/any-line.ts';
import type { Behind } from '../kubectl/grammar/any-words.ts';

/** An object that is there, by what a line needs to name it. */
interface Existing {
  readonly type: string;
  readonly name: string;
  readonly namespace?: string;
  readonly labels: readonly string[];
  readonly containers: readonly string[];
}

/** Flags that would look for it elsewhere, or for something else. */
const ELSEWHERE = ['namespace', 'all-namespaces', 'context', 'all-contexts', 'selector', 'field-selector', 'container'];

/** Verbs that take the name of an object, and log reads more often than each other. */
const NAMING = ['logs', 'logs', 'logs', 'get', 'describe', 'events', 'rollout status', 'rollout history'] as const;

/**
 * A line of the grammar that names an object of a world: made-up names are hardly ever found, and what is read of an object
 * once it was found would never be read.
 */
export function anyExistingLine({ kinds }: Pick<Snapshot, 'kinds'>): fc.Arbitrary<string> {
  const objects = kinds.flatMap(({ resource, rows }) =>
    rows.map(({ object }): Existing => {
      const namespace = textAt(object, 'metadata', 'namespace');
      return {
        type: resource,
        name: textAt(object, 'metadata', 'name'),
        labels: Object.entries(mapAt(object, 'metadata', 'labels')).map(([key, value]) => `${key}=${value}`),
        containers: listAt(object, 'spec', 'containers').map((container) => textAt(container, 'name')),
        ...(namespace === '' ? {} : { namespace }),
      };
    }),
  );
  const pods = objects.filter(({ type }) => type === 'pods');
  return fc
    .tuple(fc.constantFrom(...NAMING), fc.constantFrom(...pods), fc.constantFrom(...objects), fc.nat(3))
    .chain(([name, pod, other, form]) => {
      const verb = VERBS.find((each) => each.name === name);
      if (verb === undefined) throw new Error(`there is no verb ${name}`);
      // Only pods have logs of their own; an owner's are found through its pods, which may not be there.
      return anyLineOf(verb, fc.constant(behind(name, name === 'logs' && form > 0 ? pod : other, form)));
    });
}

function behind(verb: string, { type, name, namespace, labels, containers }: Existing, form: number): Behind {
  const place = namespace === undefined ? [] : [`-n ${namespace}`];
  const pair = `${type}/${name}`;
  if (verb === 'events') return { words: [`--for=${pair}`, ...place], without: [...ELSEWHERE, 'for'] };
  if (verb === 'logs') {
    const [label = ''] = labels;
    if (form === 3 && label !== '') return { words: ['-l', quote(label), ...place], without: ELSEWHERE };
    const [container] = containers;
    const inside = form === 2 && container !== undefined ? [`-c ${container}`] : [];
    const without = inside.length === 0 ? ELSEWHERE : [...ELSEWHERE, 'all-containers'];
    return { words: [type === 'pods' && form === 1 ? name : pair, ...inside, ...place], without };
  }
  // Nobody's clock is turned here: whoever waited for a rollout would ask for a minute without a pause.
  return {
    words: [...(form % 2 === 0 ? [pair] : [type, name]), ...place],
    without: [...ELSEWHERE, 'watch', 'timeout'],
  };
}
