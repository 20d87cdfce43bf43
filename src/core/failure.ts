import type { Block, Reply } from './reply.ts';
import type { Text } from './spans.ts';

/** Something expected that went wrong, said in words for the person it happened to. */
export interface Failure {
  /** `invalid`: the line was off. `refused`: not allowed. `limited`: too fast. `missing`: nothing there to work on. `unconfigured`: somebody has to set something up first. */
  readonly type: 'invalid' | 'refused' | 'limited' | 'missing' | 'unconfigured';
  /** What was wrong and what would be right. */
  readonly message: string;
  /** A line that would work, offered as a button. */
  readonly tryLine?: string;
}

/** A value, or the expected failure to get one. */
export type Result<T, F = Failure> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: F };

/** Wraps a value as a success. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Wraps a failure. */
export function fail<F>(failure: F): { readonly ok: false; readonly failure: F } {
  return { ok: false, failure };
}

/** A message with what stands between backticks as code. */
function withCode(message: string): Text {
  const parts = message.split(/`([^`\n]+)`/u);
  return parts.flatMap((text, at) => (text === '' ? [] : [at % 2 === 0 ? text : { type: 'code', text }]));
}

/** How a failure reads in every door. */
export function replyToFailure(failure: Failure): Reply {
  const blocks: Block[] = [{ type: 'text', text: withCode(failure.message) }];
  if (failure.tryLine !== undefined) {
    blocks.push({ type: 'buttons', buttons: [{ label: failure.tryLine, line: failure.tryLine }] });
  }
  const kind = failure.type === 'invalid' || failure.type === 'missing' ? 'error' : 'refusal';
  return { blocks, about: { kind, terms: [] } };
}
