/** What a status word says of the thing it stands beside. */
export type Tone = 'good' | 'bad' | 'waiting';

const GOOD = /^(?:Running|Completed|Complete|Succeeded|Ready|Bound|Active|Available|Healthy)$/u;
const BAD =
  /^(?:CrashLoopBackOff|Error|Failed|ErrImagePull|ImagePullBackOff|ErrImageNeverPull|InvalidImageName|OOMKilled|Evicted|NotReady|CreateContainerConfigError|CreateContainerError|RunContainerError|ContainerStatusUnknown|Lost|Unknown|Warning|FailedScheduling|BackoffLimitExceeded|DeadlineExceeded)$/u;
const WAITING =
  /^(?:Pending|Terminating|ContainerCreating|PodInitializing|SchedulingGated|SchedulingDisabled|Init|Released|Suspended|Progressing|NodeLost)$/u;

/** The tone of a word, where it is one that says how something is. Renderers add it to the word, never in its place. */
export function toneOf(word: string): Tone | undefined {
  if (GOOD.test(word)) return 'good';
  if (BAD.test(word) || /^Init:(?:Error|CrashLoopBackOff|ImagePullBackOff|ErrImagePull|OOMKilled)$/u.test(word))
    return 'bad';
  return WAITING.test(word) || word.startsWith('Init:') ? 'waiting' : undefined;
}
