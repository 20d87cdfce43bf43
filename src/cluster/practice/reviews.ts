import { textAt, valueAt } from '../../kubectl/object.ts';
import type { Snapshot } from './snapshot.ts';
import { found, refusal, type Response } from './status.ts';

/** Who everybody is to the practice cluster. */
export const READER = 'practice-reader';

const VERBS = ['get', 'list'];
const SUBRESOURCES = ['', 'log', 'status', 'scale'];

/** Answers a question about one's own rights: everything there is may be read, and nothing else be done. */
export function review(resource: string, asked: unknown, { kinds }: Snapshot): Response {
  const spec = valueAt(asked, 'spec');
  switch (resource) {
    case 'selfsubjectreviews':
      return answer('authentication.k8s.io', 'SelfSubjectReview', {
        userInfo: { username: READER, groups: ['system:authenticated'] },
      });
    case 'selfsubjectaccessreviews':
      return answer('authorization.k8s.io', 'SelfSubjectAccessReview', verdict(spec, kinds), spec);
    case 'selfsubjectrulesreviews':
      return answer('authorization.k8s.io', 'SelfSubjectRulesReview', rules(kinds), spec);
    default:
      return refusal(404, 'the server could not find the requested resource');
  }
}

function answer(group: string, kind: string, status: unknown, spec: unknown = {}): Response {
  return { ...found({ kind, apiVersion: `${group}/v1`, metadata: {}, spec, status }), status: 201 };
}

function verdict(spec: unknown, kinds: Snapshot['kinds']): unknown {
  const asked = valueAt(spec, 'resourceAttributes');
  const verb = textAt(asked, 'verb');
  const named = kinds.some(
    ({ group, resource }) => group === textAt(asked, 'group') && resource === textAt(asked, 'resource'),
  );
  const path = textAt(spec, 'nonResourceAttributes', 'verb') === 'get';
  const allowed = path || (named && VERBS.includes(verb) && SUBRESOURCES.includes(textAt(asked, 'subresource')));
  return allowed ? { allowed } : { allowed, reason: 'The practice cluster can only be read, and it has no Secrets.' };
}

function rules(kinds: Snapshot['kinds']): unknown {
  const groups = [...new Set(kinds.map(({ group }) => group))];
  const resourceRules = groups.map((group) => ({
    verbs: VERBS,
    apiGroups: [group],
    resources: kinds.flatMap((kind) =>
      kind.group !== group ? [] : kind.resource === 'pods' && group === '' ? ['pods', 'pods/log'] : [kind.resource],
    ),
  }));
  const nonResourceRules = [
    { verbs: ['get'], nonResourceURLs: ['/api', '/api/*', '/apis', '/apis/*', '/openapi', '/openapi/*', '/version'] },
  ];
  return { resourceRules, nonResourceRules, incomplete: false };
}
