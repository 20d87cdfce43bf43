import { numberAt, textAt, type KubeObject } from '../../object.ts';
import type { NextStep } from '../../teach/lesson.ts';
import { STEPS, type Topic } from '../../teach/steps.ts';
import type { Evidence } from '../diagnosis.ts';
import { evidence, found, happened, type Found, type Rule, type Said } from '../found.ts';
import type { Happening } from '../happenings.ts';
import type { View } from '../view.ts';

/** Kinds that make pods themselves. */
const MAKERS = ['replicasets', 'statefulsets', 'daemonsets', 'jobs'] as const;

interface Cause extends Pick<Said, 'rule' | 'title' | 'text' | 'terms'> {
  /** What the API server or a webhook answers then. */
  readonly says: RegExp;
  /** A read-only line that shows the rule that was broken. */
  readonly look?: { readonly label: string; readonly line: string };
}

/** Why a pod may not be made, by what the API server answered: kubernetes `plugin/pkg/admission`. */
const CAUSES: readonly Cause[] = [
  {
    says: /exceeded quota/iu,
    rule: 'exceeded-quota',
    title: 'the quota of the namespace is used up',
    text: 'A ResourceQuota says how much the namespace may have in all, and another pod would be too much. Free something, request less, or have the quota raised.',
    terms: ['exceeded-quota', 'resourcequota', 'failedcreate'],
    look: { label: 'The quotas', line: 'describe resourcequotas' },
  },
  {
    says: /failed quota: .*must specify/iu,
    rule: 'quota-needs-requests',
    title: 'the quota wants every pod to say what it needs',
    text: 'Where a quota counts CPU or memory, each container must have requests and limits for it. Add them, or a LimitRange with defaults.',
    terms: ['resourcequota', 'resource-requests', 'limitrange'],
    look: { label: 'The quotas', line: 'describe resourcequotas' },
  },
  {
    says: /violates PodSecurity/iu,
    rule: 'pod-security',
    title: "the pod breaks the namespace's security level",
    text: 'The namespace enforces a Pod Security Standard. The message lists each setting that has to change.',
    terms: ['pod-security-standards', 'admission-denied', 'security-context'],
  },
  {
    says: /failed calling webhook/iu,
    rule: 'webhook-down',
    title: 'an admission webhook does not answer',
    text: 'The cluster asks another program about every such object, and that program is down or cannot be reached. Until it is back nothing like this can be made.',
    terms: ['admission-webhook', 'failedcreate'],
    look: { label: 'The webhooks', line: 'get validatingwebhookconfigurations,mutatingwebhookconfigurations' },
  },
  {
    says: /admission webhook .* denied the request|denied by|ValidatingAdmissionPolicy/iu,
    rule: 'policy-denied',
    title: 'a policy of the cluster refuses the pod',
    text: 'An admission policy looked at the pod and said no. The message tells its reason.',
    terms: ['admission-denied', 'admission-webhook', 'policy-engine'],
  },
  {
    says: /service ?account .*not found/iu,
    rule: 'service-account-missing',
    title: 'its service account is not there',
    text: 'The pod wants to act as a ServiceAccount that does not exist in its namespace. Make it, or correct serviceAccountName.',
    terms: ['serviceaccount', 'failedcreate'],
    look: { label: 'The service accounts', line: 'get serviceaccounts' },
  },
  {
    says: /(?:minimum|maximum) .* (?:per|is)|must be less than or equal to .* limit/iu,
    rule: 'limit-range',
    title: "the pod is outside the namespace's LimitRange",
    text: 'A LimitRange says how small and how large requests and limits may be, and these are not.',
    terms: ['limitrange', 'resource-limits', 'failedcreate'],
    look: { label: 'The limit ranges', line: 'describe limitranges' },
  },
  {
    says: /no PriorityClass with name/iu,
    rule: 'priority-class-missing',
    title: 'its PriorityClass is not there',
    text: 'The pod names a PriorityClass that the cluster does not have.',
    terms: ['priorityclass', 'failedcreate'],
  },
];

const UNKNOWN: Omit<Cause, 'says'> = {
  rule: 'failed-create',
  title: 'its pods cannot be made',
  text: 'The API server refuses to make the pod. Its answer stands below.',
  terms: ['failedcreate', 'admission-controller'],
};

/** Controllers that want more pods than the API server lets them make. */
export const refusedPods: Rule = (view) =>
  MAKERS.flatMap((part) => view.list(part)).flatMap((object) => {
    const event = view.warnings(object).find(({ reason }) => reason === 'FailedCreate');
    // Events stay for an hour after what they tell of was mended.
    return event === undefined || !lacksPods(object) ? [] : [onMaker(view, object, event)];
  });

function lacksPods(object: KubeObject): boolean {
  const count = (...path: readonly string[]) => numberAt(object, ...path) ?? 0;
  switch (object.kind) {
    case 'DaemonSet':
      return count('status', 'currentNumberScheduled') < count('status', 'desiredNumberScheduled');
    case 'Job':
      return count('status', 'active') + count('status', 'succeeded') === 0;
    default:
      return count('status', 'replicas') < (numberAt(object, 'spec', 'replicas') ?? 1);
  }
}

function onMaker(view: View, object: KubeObject, event: Happening): Found {
  const cause = CAUSES.find(({ says }) => says.test(event.message)) ?? UNKNOWN;
  const topic = view.topic(object);
  const { rule, title, text, terms } = cause;
  return found(view, object, {
    rule,
    title: `FailedCreate: ${title}`,
    text,
    terms,
    evidence: [
      happened(event),
      ...shortOf(object),
      ...(rule === 'exceeded-quota' ? quotas(view, object, event.message) : []),
    ],
    next: [...lookOf(topic, object, cause), STEPS.events(topic), STEPS.describe(topic)],
  });
}

function lookOf(
  { flags, context }: Topic,
  object: KubeObject,
  { rule, look }: Omit<Cause, 'says'>,
): readonly NextStep[] {
  const namespace = textAt(object, 'metadata', 'namespace');
  if (rule === 'pod-security')
    return [{ label: 'Labels of the namespace', line: `get ns ${namespace} --show-labels${context}` }];
  if (look === undefined) return [];
  return [{ label: look.label, line: `${look.line}${rule === 'webhook-down' ? context : flags}` }];
}

const shortOf = (object: KubeObject): readonly Evidence[] => [
  ...evidence(object, 'spec', 'replicas'),
  ...evidence(object, 'status', 'replicas'),
];

/** The quota that the message names, as used of hard. */
function quotas(view: View, object: KubeObject, message: string): readonly Evidence[] {
  const name = /exceeded quota: ([^,\s]+)/iu.exec(message)?.[1] ?? '';
  const quota = view.find('resourcequotas', name, textAt(object, 'metadata', 'namespace'));
  return ['used', 'hard'].flatMap((field) =>
    evidence(quota, 'status', field).map(({ path, value }) => ({ path: `${path} of ResourceQuota ${name}`, value })),
  );
}
