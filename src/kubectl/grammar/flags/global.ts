import { refused, takes, toggle, type Flag } from '../flag.ts';

const SET_UP = 'How I reach a cluster and who I am to it is set up by whoever runs me; nobody can change it in a chat.';
const NO_SECRETS = 'Never write a credential in a chat. How I sign in is set up by whoever runs me.';
const NO_AS = 'I ask as myself, or as whom the operator mapped you to. What somebody may do is asked with auth can-i.';
const NO_TRACE = 'There is no kubectl program behind me whose workings could be traced.';

/** `-n`, which most verbs take. */
export const NAMESPACE = takes('namespace -n NAMESPACE', 'text', 'only in this namespace');

/** Flags that every verb takes. `all-contexts` is our own. */
export const GLOBAL_FLAGS: readonly Flag[] = [
  NAMESPACE,
  takes('context NAME', 'text', 'ask this cluster of those I know'),
  toggle('all-contexts', 'ask every cluster I know, each on its own'),
  takes('request-timeout DURATION', 'text', 'give up waiting for the cluster after this long', {
    decision: 'limited',
    reason: 'My own limit is never exceeded.',
  }),
  toggle('help -h', 'say how the command is used'),
  ...[
    takes('as USER', 'text', 'ask as if somebody else asked'),
    takes('as-group GROUP', 'list', 'ask as if a member of this group asked'),
    takes('as-uid UID', 'text', 'ask as if the user with this id asked'),
    takes('as-user-extra KEY=VALUE', 'list', 'more facts about the user to ask as', { secret: true }),
  ].map((flag) => refused(flag, NO_AS)),
  ...[
    takes('kubeconfig FILE', 'text', 'read clusters and credentials from this file'),
    takes('cluster NAME', 'text', 'use this cluster of the kubeconfig'),
    takes('user NAME', 'text', 'use these credentials of the kubeconfig'),
    takes('server -s ADDRESS', 'text', 'talk to the API server at this address'),
    takes('proxy-url URL', 'text', 'go through this proxy', { secret: true }),
    takes('certificate-authority FILE', 'text', 'trust servers that this authority signed'),
    takes('tls-server-name NAME', 'text', 'expect this name in the certificate of the server'),
    toggle('insecure-skip-tls-verify', 'do not check who the server is'),
    toggle('disable-compression', 'have answers sent uncompressed'),
    takes('cache-dir FOLDER', 'text', 'keep what was learnt of the cluster in this folder'),
    takes('kuberc FILE', 'text', 'read preferences from this file'),
    toggle('match-server-version', 'stop when kubectl and the cluster differ in version'),
    toggle('warnings-as-errors', 'take warnings of the cluster for failures'),
  ].map((flag) => refused(flag, SET_UP)),
  ...[
    takes('token TOKEN', 'text', 'sign in with this token', { secret: true }),
    takes('username NAME', 'text', 'sign in with this name', { secret: true }),
    takes('password PASSWORD', 'text', 'sign in with this password', { secret: true }),
    takes('client-certificate FILE', 'text', 'sign in with this certificate', { secret: true }),
    takes('client-key FILE', 'text', 'sign in with this private key', { secret: true }),
  ].map((flag) => refused(flag, NO_SECRETS)),
  ...[
    takes('profile KIND', 'text', 'measure the kubectl program itself'),
    takes('profile-output FILE', 'text', 'write the measurements to this file'),
    takes('v -v LEVEL', 'text', 'how much kubectl tells about its own work'),
    takes('vmodule PATTERN', 'text', 'how much kubectl tells about parts of its own work'),
  ].map((flag) => refused(flag, NO_TRACE)),
];
