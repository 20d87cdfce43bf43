import { listAt, textAt, type KubeObject } from '../../object.ts';
import type { Evidence } from '../diagnosis.ts';
import { evidence, found, type Rule } from '../found.ts';
import type { View } from '../view.ts';

/** What a namespace that does not go away says of itself: kubernetes `pkg/controller/namespace/deletion/status_condition_utils.go`. */
const LEFT: Readonly<Record<string, string>> = {
  NamespaceContentRemaining: 'Objects are left in it.',
  NamespaceFinalizersRemaining: 'Finalizers of objects in it have not been cleared.',
  NamespaceDeletionDiscoveryFailure: 'Part of the API does not answer, so that nobody knows what is left in it.',
  NamespaceDeletionContentFailure: 'Objects in it could not be deleted.',
  NamespaceDeletionGroupVersionParsingFailure: 'Part of the API cannot be read.',
};

/** Namespaces that are being deleted. */
export const namespaces: Rule = (view) =>
  view
    .list('namespaces')
    .filter((namespace) => textAt(namespace, 'status', 'phase') === 'Terminating')
    .map((namespace) => {
      const left = whatIsLeft(namespace);
      const { name } = view.refOf(namespace);
      return found(view, namespace, {
        rule: 'namespace-terminating',
        severity: left.words.length === 0 ? 'warning' : 'failure',
        title: 'Terminating: it is being deleted with all that is in it',
        text: left.words.length === 0 ? 'Nothing new can be made in it, and what is there goes.' : left.words.join(' '),
        terms: ['terminating', 'namespace', 'finalizer'],
        evidence: left.evidence,
        next: [{ label: 'The whole object', line: `get namespace ${name} -o yaml${view.topic(namespace).context}` }],
      });
    });

function whatIsLeft(namespace: KubeObject): {
  readonly words: readonly string[];
  readonly evidence: readonly Evidence[];
} {
  const held = listAt(namespace, 'status', 'conditions').flatMap((condition, at) => {
    const type = textAt(condition, 'type');
    const words = Object.hasOwn(LEFT, type) ? LEFT[type] : undefined;
    if (words === undefined || textAt(condition, 'status') !== 'True') return [];
    return [{ words, evidence: evidence(namespace, 'status', 'conditions', at, 'message') }];
  });
  return { words: held.map(({ words }) => words), evidence: held.flatMap((each) => each.evidence) };
}

/** Objects of any kind that were deleted long ago and wait for a finalizer, where one is asked about. */
export const stuckObject: Rule = (view: View) => {
  const object = view.target?.object;
  const deleted = Date.parse(textAt(object, 'metadata', 'deletionTimestamp'));
  // Pods and namespaces have rules of their own.
  if (object === undefined || /^(?:Pod|Namespace)$/u.test(textAt(object, 'kind')) || !(view.now - deleted > 60_000))
    return [];
  const topic = view.topic(object);
  return [
    found(view, object, {
      rule: 'finalizer',
      title: 'Terminating: it was deleted, and a finalizer keeps it',
      text: 'Whoever set the finalizer wants to tidy up first, and does not: its controller is gone or failing, or something still uses the object.',
      terms: ['finalizer', 'terminating', 'garbage-collection'],
      evidence: [...evidence(object, 'metadata', 'deletionTimestamp'), ...evidence(object, 'metadata', 'finalizers')],
      next: [{ label: 'The whole object', line: `get ${topic.name} -o yaml${topic.flags}` }],
    }),
  ];
};
