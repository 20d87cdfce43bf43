import { LogLevel, type Logger } from '@slack/bolt';
import type { Log } from '../../ports/log.ts';

/** Tokens, and addresses that let whoever has them post. */
const SECRETS =
  /xox[a-z]-[\w-]+|xapp-[\w-]+|(?:wss?|https?):\/\/\S*(?:slack\.com|slack-msgs\.com|127\.0\.0\.1|localhost)\S*/gu;

/** Takes secrets out of a text that somebody else worded. */
export function withoutSecrets(text: string): string {
  return text.replace(SECRETS, '[hidden]');
}

/** The SDK's log as ours: what it says below a warning holds people's words and is dropped. */
export function createSdkLog(log: Log): Logger {
  const said = (parts: readonly unknown[]): string =>
    withoutSecrets(parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' '));
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts: unknown[]) => log.warn('slack sdk', { said: said(parts) }),
    error: (...parts: unknown[]) => log.error('slack sdk', { said: said(parts) }),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
