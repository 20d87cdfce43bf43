/** Slack's words for what may be mended by waiting, or by whoever runs the tutor: nothing is wrong with the message. */
const PASSING = new Set([
  'fatal_error',
  'internal_error',
  'message_limit_exceeded',
  'rate_limited',
  'ratelimited',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
  'account_inactive',
  'invalid_auth',
  'not_authed',
  'token_expired',
  'token_revoked',
]);

/** Whether a later try may work, after Slack said no with this word. An HTTP status comes from something in between. */
export function isPassing(reason: string): boolean {
  return PASSING.has(reason) || reason.startsWith('http_');
}

const ONLY_SOME = 'In this channel only some people may write. An admin can allow me to, or take another channel.';
const NO_THREADS = 'Nobody may write in this thread. Take the channel itself, or another one.';
const NO_RIGHTS =
  'Slack does not let me write here: I lack a right. Whoever runs me can install me anew with the rights of the manifest.';

/** Reasons of https://docs.slack.dev/reference/methods/chat.postMessage that people can do something about. */
const WORDS: Readonly<Record<string, (invite: string) => string>> = {
  not_in_channel: (invite) => `Invite me into this channel with ${invite} first.`,
  channel_not_found: (invite) => `I cannot see this channel. If it is a private one, invite me with ${invite} first.`,
  is_archived: () => 'This channel is archived, so that nobody can write in it. Take another one.',
  restricted_action: () => ONLY_SOME,
  restricted_action_read_only_channel: () => ONLY_SOME,
  restricted_action_thread_only_channel: () => 'In this channel one may only answer in threads. Take another one.',
  restricted_action_non_threadable_channel: () => NO_THREADS,
  restricted_action_thread_locked: () => NO_THREADS,
  missing_scope: () => NO_RIGHTS,
  no_permission: () => NO_RIGHTS,
  access_denied: () => NO_RIGHTS,
  team_access_not_granted: () => NO_RIGHTS,
  messages_tab_disabled: () =>
    'I cannot write to anybody alone: whoever runs me can switch on "Messages Tab" under App Home in my settings.',
  user_disabled: () => 'That person has left, and cannot be written to.',
  cannot_dm_bot: () => 'That is a program, and cannot be written to.',
};

/** Why Slack does not take a message, in words for people. `invite` is the command that brings the tutor in. */
export function wordsFor(reason: string, invite: string): string {
  // A reason may be any word, also one that every object has.
  const words = Object.hasOwn(WORDS, reason) ? WORDS[reason] : undefined;
  return words?.(invite) ?? `Slack does not take my message here (${reason}).`;
}
