import type { Failure } from '../../core/failure.ts';
import type { Accept, Target } from '../../ports/cluster.ts';
import { STRICT, type RedactionPolicy } from './policy.ts';

const SECRETS =
  'I never read Secrets: anybody who sees this chat could use what is in them. What refers to one can be seen: ' +
  '`describe pod NAME` lists the Secrets a Pod uses, and its events say when one is missing. ' +
  'To read one yourself, with your own rights: `kubectl get secret NAME -o yaml`.';
const NAMES_ONLY =
  'Of Secrets I only show the table: names, types and how many keys each has. ' +
  'To read one yourself, with your own rights: `kubectl get secret NAME -o yaml`.';
const TOKENS =
  'That would show a token, and whoever holds a token acts as its owner. ' +
  'To make one yourself: `kubectl create token NAME`. To ask what an account may do: `auth can-i --list`.';

/** Kinds whose objects are credentials: the API's own, and those of wide-spread distributions. */
const TOKEN_KINDS = new Set([
  'tokenreviews/authentication.k8s.io',
  'tokenrequests/authentication.k8s.io',
  'oauthaccesstokens/oauth.openshift.io',
  'useroauthaccesstokens/oauth.openshift.io',
  'oauthauthorizetokens/oauth.openshift.io',
  'tokens/management.cattle.io',
  'tokens/ext.cattle.io',
  'kubeconfigs/ext.cattle.io',
]);

/** Why a target is not read at all, or `undefined` where it may be. Secrets and tokens have no form that is safe to show. */
export function isRefused(
  target: Target,
  accept: Accept = 'json',
  policy: RedactionPolicy = STRICT,
): Failure | undefined {
  if (target.type !== 'objects') return undefined;
  // A name that holds a slash is never sent; what it means is refused all the same.
  const [resource = '', subresource = target.subresource ?? ''] = target.resource.trim().toLowerCase().split('/');
  const group = target.group.trim().toLowerCase();
  if (resource === 'secrets' && group === '') {
    if (!policy.secretNames) return { type: 'refused', message: SECRETS, tryLine: 'explain secret' };
    return accept === 'table' ? undefined : { type: 'refused', message: NAMES_ONLY, tryLine: 'get secrets' };
  }
  const token = TOKEN_KINDS.has(`${resource}/${group}`) || (resource === 'serviceaccounts' && subresource === 'token');
  return token ? { type: 'refused', message: TOKENS, tryLine: 'auth can-i --list' } : undefined;
}
