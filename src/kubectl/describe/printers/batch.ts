import { formatAge, formatDuration } from '../../age.ts';
import { listAt, numberAt, textAt } from '../../object.ts';
import { list } from '../lists.ts';
import { field, fields, said, time, valueOf } from '../parts.ts';
import type { Printers, Scene } from '../scene.ts';
import { plain } from '../text.ts';
import { podTemplate, seconds, yes } from './pod-template.ts';
import { podsIn } from './pods.ts';
import { relatedTable } from './related.ts';
import { selector } from './selector.ts';

/** Work that ends. */
export const batchPrinters: Printers = {
  'batch/Job': {
    desired: [
      field('Completions', 'spec.completions', { none: 'one Pod of them that succeeds' }),
      fields(
        ['Parallelism', 'spec.parallelism'],
        ['Completion Mode', 'spec.completionMode'],
        ['Retries', 'spec.backoffLimit'],
        ['Retries Per Index', 'spec.backoffLimitPerIndex'],
      ),
      field('Deadline', 'spec.activeDeadlineSeconds', { as: seconds }),
      field('Kept After It Ended', 'spec.ttlSecondsAfterFinished', { as: seconds }),
      field('Suspended', 'spec.suspend', { as: yes, mark: () => 'notice' }),
      selector('Selector', 'spec.selector'),
      podTemplate('spec.template'),
    ],
    observed: [
      time('Started', 'status.startTime'),
      time('Completed', 'status.completionTime'),
      said('Duration', duration),
      said('Pods', podCounts),
      field('Completed Indexes', 'status.completedIndexes'),
      field('Failed Indexes', 'status.failedIndexes', { mark: () => 'wrong' }),
    ],
    related: [podsIn('Pods', 'pods', '<none> (they may be cleaned up already)')],
  },
  'batch/CronJob': {
    desired: [
      fields(
        ['Schedule', 'spec.schedule'],
        ['Time Zone', 'spec.timeZone'],
        ['Overlapping Runs', 'spec.concurrencyPolicy'],
      ),
      field('Suspended', 'spec.suspend', { as: yes, mark: () => 'notice' }),
      field('Late Start Up To', 'spec.startingDeadlineSeconds', { as: seconds }),
      fields(
        ['Succeeded Jobs Kept', 'spec.successfulJobsHistoryLimit'],
        ['Failed Jobs Kept', 'spec.failedJobsHistoryLimit'],
        ['Retries', 'spec.jobTemplate.spec.backoffLimit'],
        ['Completions', 'spec.jobTemplate.spec.completions'],
        ['Parallelism', 'spec.jobTemplate.spec.parallelism'],
      ),
      podTemplate('spec.jobTemplate.spec.template'),
    ],
    observed: [
      time('Last Run', 'status.lastScheduleTime'),
      time('Last Success', 'status.lastSuccessfulTime'),
      list('Running Now', 'status.active', (job) => textAt(job, 'name')),
    ],
    related: [
      relatedTable(
        'Jobs',
        'jobs',
        [
          ['Name', 'metadata.name'],
          ['Status', (job) => valueOf(jobWord(job), jobWord(job) === 'Failed' ? 'wrong' : undefined)],
          ['Age', (job, { now }) => formatAge(textAt(job, 'metadata', 'creationTimestamp'), now)],
        ],
        '<none> (it did not run yet, or its Jobs were cleaned up)',
      ),
    ],
  },
};

function duration({ object, now }: Scene): string {
  const start = Date.parse(textAt(object, 'status', 'startTime'));
  const completed = Date.parse(textAt(object, 'status', 'completionTime'));
  if (Number.isNaN(start)) return '';
  if (!Number.isNaN(completed)) return formatDuration(completed - start);
  return jobWord(object) === 'Running' ? `${formatDuration(now - start)}, and it still runs` : '';
}

function podCounts({ object }: Scene): ReturnType<typeof valueOf> {
  const count = (key: string): number => numberAt(object, 'status', key) ?? 0;
  const failed = count('failed');
  const text = `${plain(count('active'))} active (${plain(count('ready'))} ready), ${plain(count('succeeded'))} succeeded, ${plain(failed)} failed`;
  return valueOf(text, failed > 0 ? 'wrong' : undefined);
}

function jobWord(job: unknown): string {
  const conditions = listAt(job, 'status', 'conditions').filter((each) => textAt(each, 'status') === 'True');
  const word = conditions
    .map((each) => textAt(each, 'type'))
    .find((type) => /^(?:Complete|Failed|Suspended)$/u.test(type));
  return word ?? 'Running';
}
