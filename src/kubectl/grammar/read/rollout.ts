import { ok, type Result } from '../../../core/failure.ts';
import type { RolloutQuery } from '../../query.ts';
import { readWord } from './format.ts';
import { invalid, optional, type Input } from './input.ts';
import { readChosen } from './wanted.ts';

/** Longest time that a rollout is watched, in seconds. */
export const LONGEST_WATCH = 60;

/** `rollout status` and `rollout history`: kubectl `rollout/rollout_status.go` and `rollout_history.go`. */
export function readRollout(input: Input): Result<RolloutQuery> {
  const { verb, values, where } = input;
  const chosen = readChosen(input);
  if (!chosen.ok) return chosen;
  const revision = values.number('revision');
  if (revision !== undefined && revision < 0)
    return invalid('--revision takes the number of a revision, as in --revision=2.');
  const format = verb.name === 'rollout history' ? readWord(input, ['yaml', 'json']) : ok(undefined);
  if (!format.ok) return format;
  return ok({
    verb: verb.name === 'rollout history' ? 'rollout history' : 'rollout status',
    where,
    ...chosen.value,
    // Zero is kubectl's word for the newest.
    ...optional('revision', revision === 0 ? undefined : revision),
    ...optional('format', format.value),
    watchSeconds: verb.name === 'rollout history' ? 0 : readWatch(input),
  });
}

/** kubectl watches by itself; here that has to be asked for, by `--watch` or by a time limit. */
function readWatch({ values }: Input): number {
  const seconds = values.seconds('timeout');
  const asked = values.given('watch') === undefined ? seconds !== undefined : values.isOn('watch');
  if (!asked) return 0;
  return seconds === undefined || seconds <= 0
    ? LONGEST_WATCH
    : Math.min(LONGEST_WATCH, Math.max(1, Math.round(seconds)));
}
