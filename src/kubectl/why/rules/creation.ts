import { textAt } from '../../object.ts';
import type { NextStep } from '../../teach/lesson.ts';
import { STEPS } from '../../teach/steps.ts';
import { called, containersOf, livePods, waitingMessage, waitingReason, type Contained } from '../containers.ts';
import { evidence, found, happened, type Found, type Rule, type Said } from '../found.ts';
import type { View } from '../view.ts';

/** Waits for a container that cannot be made: kubelet `pkg/kubelet/container/sync_result.go` and `kuberuntime`. */
const WAITS: ReadonlySet<string> = new Set([
  'CreateContainerConfigError',
  'CreateContainerError',
  'RunContainerError',
  'PreCreateHookError',
  'PreStartHookError',
  'PostStartHookError',
]);

/** Containers that their node cannot make: what they refer to is missing, or the runtime refuses. */
export const creation: Rule = (view) =>
  livePods(view).flatMap((pod) =>
    containersOf(pod)
      // A start that was tried has an end, which says more.
      .filter((container) => WAITS.has(waitingReason(container)) && !hasEnd(container))
      .slice(0, 1)
      .map((container) => onContainer(view, container)),
  );

const hasEnd = ({ status }: Contained): boolean =>
  textAt(status, 'lastState', 'terminated', 'reason') !== '' &&
  textAt(status, 'state', 'waiting', 'reason') === 'RunContainerError';

function onContainer(view: View, container: Contained): Found {
  const { pod, at } = container;
  const reason = waitingReason(container);
  const { rule, title, text, terms, look } = causeOf(reason, waitingMessage(container));
  const topic = view.topic(pod);
  const hooks = view.warnings(pod).filter((event) => event.reason === 'FailedPostStartHook');
  return found(view, pod, {
    rule,
    title: `${reason}: ${title}`,
    text: `${text}${called(container) === 'its container' ? '' : ` It is about ${called(container)}.`}`,
    terms,
    evidence: [
      ...evidence(pod, ...at, 'state', 'waiting', 'message'),
      ...evidence(pod, ...at, 'state', 'waiting', 'reason'),
      ...(reason === 'PostStartHookError' ? hooks.map(happened) : []),
    ],
    next: [...(look === undefined ? [] : [toStep(look, topic.flags)]), STEPS.describe(topic), STEPS.events(topic)],
  });
}

const toStep = ({ label, line }: NextStep, flags: string): NextStep => ({ label, line: `${line}${flags}` });

type Cause = Pick<Said, 'rule' | 'title' | 'text' | 'terms'> & { readonly look?: NextStep };

function causeOf(reason: string, message: string): Cause {
  if (reason === 'CreateContainerConfigError') return configCause(message);
  if (reason.endsWith('HookError')) {
    return {
      rule: 'hook-failed',
      title: 'what it runs around its start has failed',
      text: 'A lifecycle hook ended with an error, and the container is not kept without it.',
      terms: ['container-lifecycle-errors', 'container-lifecycle-hooks'],
    };
  }
  if (/not found|no such file/iu.test(message) && /exec|executable|PATH/u.test(message)) {
    return {
      rule: 'command-not-found',
      title: 'the command is not in the image',
      text: 'The command of the container is not found in its image. Look for a typing error in command and args.',
      terms: ['exit-code-127', 'container-command-and-args', 'runcontainererror'],
    };
  }
  return {
    rule: 'runtime-refused',
    title: 'the node could not make or start the container',
    text: 'The container runtime refused: a mount path that cannot be used, a device, a name that is taken, or a command that cannot be run. Its message says which.',
    terms: [reason === 'RunContainerError' ? 'runcontainererror' : 'createcontainererror', 'container-runtime'],
  };
}

const NEEDED = /(?<kind>configmap|secret) "(?<name>[^"]+)" not found/iu;
const KEY = /couldn't find key (?<key>\S+) in (?<kind>ConfigMap|Secret) (?<name>\S+)/iu;

function configCause(message: string): Cause {
  const missing = NEEDED.exec(message)?.groups;
  if (missing !== undefined) {
    const isSecret = missing['kind']?.toLowerCase() === 'secret';
    const [kind, id] = isSecret ? ['Secret', 'secret'] : ['ConfigMap', 'configmap'];
    return {
      rule: 'config-missing',
      title: `the ${kind} "${missing['name'] ?? ''}" is not there`,
      text: `The container takes settings from a ${kind} that does not exist in its namespace. Make it, or correct the name; the pod then starts by itself.`,
      terms: ['createcontainerconfigerror', id, 'container-environment-variables'],
      ...(isSecret ? {} : { look: { label: 'Which ConfigMaps there are', line: 'get configmaps' } }),
    };
  }
  const key = KEY.exec(message)?.groups;
  if (key !== undefined) {
    return {
      rule: 'config-key-missing',
      title: `the key "${key['key'] ?? ''}" is not in the ${key['kind'] ?? ''} ${(key['name'] ?? '').split('/').at(-1) ?? ''}`,
      text: 'The object is there, and lacks the key that the container asks for. Add the key, or correct its name.',
      terms: ['createcontainerconfigerror', (key['kind'] ?? '').toLowerCase(), 'container-environment-variables'],
    };
  }
  if (/runAsNonRoot|run as root|non-numeric user/iu.test(message)) {
    return {
      rule: 'runs-as-root',
      title: 'the image runs as root, which the pod forbids',
      text: 'The pod asks for runAsNonRoot, and its image starts as root or as a user without a number. Set a user in the image or runAsUser in the pod.',
      terms: ['run-as-non-root', 'security-context', 'createcontainerconfigerror'],
      look: { label: 'What the setting means', line: 'explain pod.spec.securityContext' },
    };
  }
  return {
    rule: 'config-error',
    title: 'its settings cannot be put together',
    text: 'Something that the container takes its settings from is missing or cannot be read. The message names it.',
    terms: ['createcontainerconfigerror', 'configmap'],
  };
}
