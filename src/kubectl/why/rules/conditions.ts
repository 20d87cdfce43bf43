import { listAt, textAt, type KubeObject } from '../../object.ts';
import { STEPS } from '../../teach/steps.ts';
import { PART_NAMES, PARTS } from '../snapshot.ts';
import { evidence, found, type Found, type Rule } from '../found.ts';
import type { View } from '../view.ts';

/** Kinds whose own rules read their conditions. */
const OWN_RULES: ReadonlySet<string> = new Set(PART_NAMES.map((part) => PARTS[part].kind));

/** Conditions that are to be True: the usual ones of controllers, of the Gateway API, and of the API server itself. */
const GOOD: Readonly<Record<string, { readonly text: string; readonly terms: readonly string[] }>> = {
  Ready: { text: 'Its controller has not brought it to where it should be.', terms: ['condition', 'controller'] },
  Available: { text: 'What it stands for does not answer.', terms: ['condition', 'aggregation-layer'] },
  Accepted: {
    text: 'What it belongs to does not take it: its class, its gateway, or the gateway does not allow it.',
    terms: ['gateway', 'httproute'],
  },
  Programmed: { text: 'Its controller has not set it up.', terms: ['gateway', 'controller'] },
  ResolvedRefs: {
    text: 'It refers to something that is not there, or that lies in another namespace without a ReferenceGrant.',
    terms: ['referencegrant', 'httproute'],
  },
  Established: {
    text: 'The API server does not serve the kind yet.',
    terms: ['customresourcedefinition', 'condition'],
  },
  NamesAccepted: { text: 'Another kind has one of its names already.', terms: ['customresourcedefinition'] },
  Synced: { text: 'Its controller could not apply it.', terms: ['reconciliation', 'controller'] },
  Reconciled: { text: 'Its controller could not apply it.', terms: ['reconciliation', 'controller'] },
  Healthy: { text: 'Its controller does not call it healthy.', terms: ['condition', 'controller'] },
  Issued: { text: 'It has not been issued.', terms: ['certificate', 'condition'] },
};

/** What the asked object says of itself, where it is of a kind without rules: custom kinds, gateways, API services. */
export const conditions: Rule = (view) => {
  const { target } = view;
  if (target === undefined || OWN_RULES.has(target.ref.kind)) return [];
  return places(target.object).flatMap(({ path, list }) =>
    list.flatMap((condition, at) => onCondition(view, target.object, condition, [...path, at])),
  );
};

interface Place {
  readonly path: readonly (string | number)[];
  readonly list: readonly KubeObject[];
}

/** Routes have conditions for each gateway they belong to. */
function places(object: KubeObject): readonly Place[] {
  return [
    { path: ['status', 'conditions'], list: listAt(object, 'status', 'conditions') },
    ...listAt(object, 'status', 'parents').map((parent, at) => ({
      path: ['status', 'parents', at, 'conditions'],
      list: listAt(parent, 'conditions'),
    })),
  ];
}

function onCondition(
  view: View,
  object: KubeObject,
  condition: KubeObject,
  path: readonly (string | number)[],
): readonly Found[] {
  const [type, status] = [textAt(condition, 'type'), textAt(condition, 'status')];
  const good = Object.hasOwn(GOOD, type) ? GOOD[type] : undefined;
  if (good === undefined || (status !== 'False' && status !== 'Unknown')) return [];
  const topic = view.topic(object);
  return [
    found(view, object, {
      rule: `condition-${type.toLowerCase()}`,
      severity: status === 'False' ? 'failure' : 'warning',
      title: status === 'False' ? `${type} is False` : `Nobody knows yet whether ${type} holds`,
      text: `${good.text} The reason and message are its controller's own.`,
      terms: good.terms,
      evidence: [...evidence(object, ...path, 'reason'), ...evidence(object, ...path, 'message')],
      next: [STEPS.describe(topic), STEPS.events(topic)],
    }),
  ];
}
