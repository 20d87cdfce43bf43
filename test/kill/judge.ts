import type { Outcome } from './driver.ts';
import { judgeAnswers } from './judge-answers.ts';
import { judgePosts, type Duplicate } from './judge-posts.ts';
import { judgeEnds, judgeRecords } from './judge-quizzes.ts';
import { judgeSchedules, type Fired } from './judge-schedules.ts';

/** A run, judged. */
export interface Verdict {
  /** What must not be, by who found it. */
  readonly problems: Readonly<Record<string, readonly string[]>>;
  readonly duplicates: readonly Duplicate[];
  readonly fired: readonly Fired[];
}

/** Judges a run. `least`: how often each point had to be hit. */
export function judge({ evidence, hits, problems }: Outcome, least: number): Verdict {
  const posts = judgePosts(evidence);
  const schedules = judgeSchedules(evidence);
  return {
    problems: {
      'processes and people': problems,
      ends: judgeEnds(evidence),
      answers: judgeAnswers(evidence),
      posts: posts.problems,
      schedules: schedules.problems,
      records: judgeRecords(evidence),
      points: [...hits].flatMap(([point, count]) => (count >= least ? [] : [`${point}: ${String(count)}`])),
    },
    duplicates: posts.duplicates,
    fired: schedules.fired,
  };
}
