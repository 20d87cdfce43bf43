import { styleText } from 'node:util';
import type { Clock } from '../ports/clock.ts';
import { LOG_LEVELS, type Facts, type Log, type LogLevel } from '../ports/log.ts';
import { redactText, toLoggable } from './redact.ts';

/** How to log. */
export interface LogOptions {
  readonly level: LogLevel;
  /** For people; otherwise one JSON object a line. Unless told: when standard error is a terminal. */
  readonly pretty?: boolean;
  /** Takes each line, with its line break. Standard error unless told: standard output belongs to the answers. */
  readonly write?: (line: string) => void;
  readonly clock?: Clock;
}

const STYLES = { error: 'red', warn: 'yellow', info: 'green', debug: 'gray' } as const;
type Level = keyof typeof STYLES;

/**
 * A log that says at most what `level` allows. Secrets are taken out of every message and fact. Writing is synchronous,
 * so that the last line before a death is not lost.
 */
export function createLog({
  level,
  pretty = process.stderr.isTTY,
  write = toStandardError,
  clock = Date.now,
}: LogOptions): Log {
  const format = pretty ? prettyLine : jsonLine;
  const say =
    (of: Level) =>
    (message: string, facts: Facts = {}): void => {
      if (LOG_LEVELS.indexOf(of) > LOG_LEVELS.indexOf(level)) return;
      write(`${format(new Date(clock()), of, redactText(message), toLoggable(facts))}\n`);
    };
  return { debug: say('debug'), info: say('info'), warn: say('warn'), error: say('error') };
}

function toStandardError(line: string): void {
  process.stderr.write(line);
}

function jsonLine(time: Date, level: Level, message: string, facts: unknown): string {
  // Facts come first, so that none of them can pass for the time, the level or the message.
  return JSON.stringify({ ...(facts as Facts), time: time.toISOString(), level, message });
}

function prettyLine(time: Date, level: Level, message: string, facts: unknown): string {
  const head = `${time.toISOString().slice(11, 19)} ${styleText(STYLES[level], level.padEnd(5), { stream: process.stderr })}`;
  const { cause, ...rest } = facts as Facts;
  const words = Object.entries(rest).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const stack = cause === undefined ? [] : stackOf(cause).split('\n');
  return [
    [head, visible(message), ...words.map(visible)].join(' '),
    ...stack.map((line) => `    ${visible(line)}`),
  ].join('\n');
}

/** The stack of an error made loggable, and those of its causes. */
function stackOf(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null) return String(cause);
  if (!('stack' in cause)) return JSON.stringify(cause);
  return `${String(cause.stack)}${'cause' in cause ? `\ncaused by ${stackOf(cause.cause)}` : ''}`;
}

/** Control characters as escapes: a name somebody chose must not move the cursor or forge a line. */
function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
