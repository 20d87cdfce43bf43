import { listAt, numberAt, textAt, valueAt, type KubeObject } from '../../object.ts';
import { STEPS } from '../../teach/steps.ts';
import { exitCodeText } from '../../describe/exit-code.ts';
import { containersOf, lastEnd } from '../containers.ts';
import type { Evidence } from '../diagnosis.ts';
import { evidence, found, happened, type Found, type Rule } from '../found.ts';
import { keyOfObject, type View } from '../view.ts';

/** Jobs that gave up. */
export const jobs: Rule = (view) =>
  view.list('jobs').flatMap((job) => {
    const conditions = listAt(job, 'status', 'conditions');
    const at = conditions.findIndex(({ type, status }) => type === 'Failed' && status === 'True');
    const failed = conditions[at];
    return failed === undefined ? [] : [gaveUp(view, job, failed, at)];
  });

const WHY: Readonly<
  Record<string, { readonly title: string; readonly text: string; readonly terms: readonly string[] }>
> = {
  BackoffLimitExceeded: {
    title: 'its pods failed as often as they may',
    text: 'The job tried again up to its backoffLimit, and gave up. The log of its last pod says what failed; a failed job never starts again by itself.',
    terms: ['job-outcome-conditions', 'job-limits-and-cleanup', 'exit-code'],
  },
  DeadlineExceeded: {
    title: 'it took longer than it may',
    text: 'Its activeDeadlineSeconds were over, and its pods were stopped. Allow more time, or find out why it is slow.',
    terms: ['deadlineexceeded', 'job-limits-and-cleanup'],
  },
  PodFailurePolicy: {
    title: 'a pod failed in a way that its podFailurePolicy does not retry',
    text: 'The job says that some failures are final, and this was one.',
    terms: ['job-limits-and-cleanup', 'job-outcome-conditions'],
  },
  FailedIndexes: {
    title: 'some of its indexes failed',
    text: 'It is an indexed job, and not all of its parts ended well.',
    terms: ['job-outcome-conditions', 'job-completions-and-parallelism'],
  },
};

function gaveUp(view: View, job: KubeObject, failed: KubeObject, at: number): Found {
  const reason = textAt(failed, 'reason');
  const { title, text, terms } = (Object.hasOwn(WHY, reason) ? WHY[reason] : undefined) ?? {
    title: 'it has failed',
    text: 'The job has given up. Its pods tell more.',
    terms: ['job-outcome-conditions'],
  };
  const topic = view.topic(job);
  return found(view, job, {
    rule: 'job-failed',
    title: `${reason === '' ? 'Failed' : reason}: ${title}${codes(view, job)}`,
    text,
    terms,
    evidence: [
      ...evidence(job, 'status', 'conditions', at, 'message'),
      ...evidence(job, 'status', 'failed'),
      ...evidence(job, 'spec', 'backoffLimit'),
      ...ends(view, job),
    ],
    next: [STEPS.logs(topic), STEPS.describe(topic), STEPS.events(topic)],
    because: view.podsOf(job).map(keyOfObject),
  });
}

function exits(
  view: View,
  job: KubeObject,
): readonly { readonly pod: string; readonly code: number; readonly path: string }[] {
  return view.podsOf(job).flatMap((pod) =>
    containersOf(pod).flatMap((container) => {
      const end = lastEnd(container);
      const code = numberAt(end?.end, 'exitCode') ?? 0;
      if (end === undefined || code === 0) return [];
      const [, place, index] = container.at;
      const path = `status.${place}[${String(index)}].${end.path.join('.')}.exitCode`;
      return [{ pod: textAt(pod, 'metadata', 'name'), code, path }];
    }),
  );
}

function codes(view: View, job: KubeObject): string {
  const all = [...new Set(exits(view, job).map(({ code }) => code))];
  return all.length === 0 ? '' : ` (exit code ${all.join(', ')})`;
}

/** How its last pod ended. */
function ends(view: View, job: KubeObject): readonly Evidence[] {
  const last = exits(view, job).at(-1);
  return last === undefined ? [] : [{ path: `${last.path} of Pod ${last.pod}`, value: exitCodeText(last.code) }];
}

/** Milliseconds after which a schedule that never ran, or a missed start, is worth a word: a day. */
const DAY = 86_400_000;

/** Cron jobs that do not run as their schedule says. */
export const cronJobs: Rule = (view) =>
  view.list('cronjobs').flatMap((object) => {
    const topic = view.topic(object);
    const missed = view
      .warnings(object)
      .find(({ reason }) => /^(?:FailedNeedsStart|TooManyMissedTimes|MissSchedule)$/u.test(reason));
    const invalid = view
      .warnings(object)
      .find(({ reason }) => reason === 'UnparseableSchedule' || reason === 'InvalidSchedule');
    const bad = invalid ?? missed;
    if (bad !== undefined && view.now - bad.last < DAY) {
      return [
        found(view, object, {
          rule: invalid === undefined ? 'missed-starts' : 'schedule-unreadable',
          severity: invalid === undefined ? 'warning' : 'failure',
          title: invalid === undefined ? 'It has missed starts' : 'Its schedule cannot be read',
          text:
            invalid === undefined
              ? 'Starts were missed while the controller was away or the earlier job still ran. After too many it gives up catching up.'
              : 'A schedule has five fields: minute, hour, day of month, month, day of week.',
          terms: ['cronjob', 'cron-expression'],
          evidence: [
            happened(bad),
            ...evidence(object, 'spec', 'schedule'),
            ...evidence(object, 'status', 'lastScheduleTime'),
          ],
          next: [STEPS.describe(topic), STEPS.events(topic)],
        }),
      ];
    }
    if (valueAt(object, 'spec', 'suspend') !== true) return [];
    return [
      found(view, object, {
        rule: 'suspended',
        severity: 'hint',
        title: 'It is suspended',
        text: 'Somebody paused it: it starts no jobs until it is resumed.',
        terms: ['cronjob'],
        evidence: [...evidence(object, 'spec', 'suspend'), ...evidence(object, 'status', 'lastScheduleTime')],
        next: [STEPS.describe(topic)],
      }),
    ];
  });
