import { flag, most, type Features } from './features.ts';
import type { HowToMatch } from './how-to.ts';
import type { Frame, Query } from './query.ts';

/** What says that a line asks for a task. */
export function taskFeatures({ tasks, spots }: Query, task: HowToMatch, frame: Frame, sense: Features): Features {
  const { score, likeness, verb, object, needed } = task;
  return {
    task: 1,
    'task-how': flag(frame.how),
    'task-command': flag(frame.commanding),
    'task-score': most(score, 2),
    'task-how-score': frame.how ? most(score, 2) : 0,
    'task-likeness': likeness,
    'task-verb': most(verb, 5),
    'task-object': most(object, 10),
    'task-both': flag(verb > 0 && object > 0),
    'task-needed': flag(needed),
    'task-best': flag(tasks[0] === task),
    'task-describing': flag(frame.describing),
    'task-complaining': flag(frame.complaining),
    'task-foreign': (sense['foreign'] ?? 0) + (sense['foreign-name'] ?? 0),
    'task-foreign-share': sense['foreign-share'] ?? 0,
    'task-nameless': flag(spots.length === 0),
  };
}
