import { numberAt, textAt, type KubeObject } from '../../object.ts';
import type { Contained } from '../containers.ts';
import type { Said } from '../found.ts';
import type { Happening } from '../happenings.ts';

/** What an end of a container means. */
type Meaning = Pick<Said, 'rule' | 'title' | 'text' | 'terms'>;

/** Exit codes above it mean a signal: the shell's habit, which runtimes follow. */
const SIGNAL_BASE = 128;

const outOfMemory: Meaning = {
  rule: 'out-of-memory',
  title: 'It used more memory than its limit allows (OOMKilled, exit code 137)',
  text: 'The kernel stops a container that goes over its memory limit. Either the limit is too low for what it does, or the program keeps more and more memory.',
  terms: ['oomkilled', 'resource-limits', 'exit-code-137'],
};

const BY_CODE: Readonly<Record<number, Meaning>> = {
  0: {
    rule: 'ends-well',
    title: 'The program does its work, ends, and is started again',
    text: 'It ends with exit code 0, which is success. A Deployment runs programs that never end; for a task that ends, a Job is right.',
    terms: ['restart-policy', 'job', 'crashloopbackoff'],
  },
  125: {
    rule: 'cannot-run',
    title: 'The container could not be run at all (exit code 125)',
    text: 'The container runtime failed before the program started.',
    terms: ['runcontainererror', 'exit-code'],
  },
  126: {
    rule: 'not-executable',
    title: 'The command is there, and may not be run (exit code 126)',
    text: 'The file lacks the right to be executed, or it is not a program: chmod +x in the image, or another command.',
    terms: ['exit-code-126', 'container-command-and-args'],
  },
  127: {
    rule: 'command-not-found',
    title: 'The command is not in the image (exit code 127)',
    text: 'The command, or the interpreter in its first line, is not found in the image. Look for a typing error in command and args, or for a missing file.',
    terms: ['exit-code-127', 'container-command-and-args'],
  },
  134: {
    rule: 'gave-up',
    title: 'The program gave up by itself (SIGABRT, exit code 134)',
    text: 'It noticed an error it cannot go on after, for example a failed check, or memory it was not given. Its log says which.',
    terms: ['signal', 'crashloopbackoff', 'exit-code'],
  },
  137: {
    rule: 'killed',
    title: 'It was stopped by force (SIGKILL, exit code 137)',
    text: 'Something ended it from outside: a failed liveness probe, a stop that took too long, or too little memory on the node.',
    terms: ['exit-code-137', 'liveness-probe', 'oom-killer'],
  },
  139: {
    rule: 'memory-fault',
    title: 'The program touched memory that is not its own (SIGSEGV, exit code 139)',
    text: 'A fault in native code, or libraries that do not fit the CPU or each other.',
    terms: ['exit-code-139', 'crashloopbackoff'],
  },
  143: {
    rule: 'asked-to-stop',
    title: 'It was asked to stop, and did (SIGTERM, exit code 143)',
    text: 'Somebody asked: a probe that failed, an eviction, or a new version. Again and again without a rollout, it is a probe most of the time.',
    terms: ['exit-code-143', 'termination-grace-period', 'liveness-probe'],
  },
};

/** What a container's last end means, with the warnings about its pod. */
export function meaningOf(end: KubeObject, container: Contained, warnings: readonly Happening[]): Meaning {
  const code = numberAt(end, 'exitCode') ?? 0;
  const reason = textAt(end, 'reason');
  if (reason === 'OOMKilled') return outOfMemory;
  if (reason === 'StartError' || reason === 'ContainerCannotRun') return notStarted(textAt(end, 'message'));
  if (/exec format error/iu.test(textAt(end, 'message'))) return WRONG_CPU;
  return failedProbe(code, container, warnings) ?? BY_CODE[code] ?? other(code);
}

const WRONG_CPU: Meaning = {
  rule: 'wrong-cpu',
  title: 'The program is made for another kind of CPU',
  text: 'The image holds a program for another CPU than that of the node, for example arm64 on amd64. Build it for both.',
  terms: ['exec-format-error', 'container-image'],
};

function notStarted(message: string): Meaning {
  if (/exec format error/iu.test(message)) return WRONG_CPU;
  const code = /permission denied/iu.test(message) ? 126 : /not found|no such file/iu.test(message) ? 127 : 125;
  const { rule, title, text, terms } = BY_CODE[code] ?? other(code);
  // The exit code that the runtime reports then is another: 128.
  return { rule, text, terms, title: title.replace(/ \(exit code \d+\)$/u, '') };
}

/** A probe that fails makes kubelet stop the container: asked first, by force where that takes too long. */
function failedProbe(code: number, { status }: Contained, warnings: readonly Happening[]): Meaning | undefined {
  if (![0, 137, 143].includes(code) || (numberAt(status, 'restartCount') ?? 0) === 0) return undefined;
  const said = warnings.filter(({ reason }) => reason === 'Unhealthy').map(({ message }) => message);
  if (said.some((message) => message.startsWith('Startup probe'))) {
    return {
      rule: 'startup-probe',
      title: 'It takes longer to start than its startup probe allows, and is stopped for it',
      text: 'The startup probe gave up before the program answered. Allow more time with failureThreshold times periodSeconds, or find out why it starts slowly.',
      terms: ['startup-probe', 'unhealthy', 'crashloopbackoff'],
    };
  }
  if (!said.some((message) => message.startsWith('Liveness probe'))) return undefined;
  return {
    rule: 'liveness-probe',
    title: 'Its liveness probe fails, so that it is stopped and started again',
    text: 'The program runs and does not answer the liveness probe as it should. Either it hangs, or the probe asks the wrong port or path, too early, or too impatiently.',
    terms: ['liveness-probe', 'unhealthy', 'exit-code-137'],
  };
}

function other(code: number): Meaning {
  const signal = code - SIGNAL_BASE;
  if (signal > 0 && signal < 65) {
    return {
      rule: 'signal',
      title: `It was ended by signal ${String(signal)} (exit code ${String(code)})`,
      text: 'Exit codes above 128 are 128 and the number of the signal that ended the program.',
      terms: ['signal', 'exit-code', 'crashloopbackoff'],
    };
  }
  return {
    rule: 'program-fails',
    title: `The program fails by itself (exit code ${String(code)})`,
    text: 'It starts, and ends with an error of its own: a setting it lacks, a server it cannot reach, a fault in it. Its log just before the end says which.',
    terms: ['crashloopbackoff', 'exit-code-1', 'kubectl-logs'],
  };
}
