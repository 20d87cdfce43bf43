/** One thing said, by whom and where, and what is expected of the reply. Lines count from 1. */
export interface Turn {
  readonly line: number;
  readonly speaker: Speaker;
  /** What is typed, or the label of a button: of the reply before, or of what stands in the channel. */
  readonly said: { readonly type: 'typed' | 'pressed'; readonly text: string };
  readonly expected: readonly Expectation[];
}

/** Who speaks, and where: alone with the tutor unless a channel is named. */
export interface Speaker {
  readonly name: string;
  readonly channel?: string;
  readonly thread?: string;
  /** The answer is for this person's eyes only. */
  readonly quietly: boolean;
}

/** Something a reply has to be, or a state that has to hold after it. */
export type Expectation =
  | { readonly type: 'shows' | 'hides' | 'about' | 'kept'; readonly text: string; readonly line: number }
  /** In what stands in the channel since the turn began: posted or changed. */
  | { readonly type: 'posted' | 'unposted'; readonly text: string; readonly line: number }
  | { readonly type: 'wait'; readonly ms: number; readonly line: number };

const UNITS: Readonly<Record<string, number>> = { second: 1_000, minute: 60_000, hour: 3_600_000 };

const SPEAKER = /^@ (?<name>\w+)(?: in (?<channel>[\w-]+))?(?:, thread (?<thread>\w+))?(?<quietly>, quietly)?$/u;

/**
 * Reads a transcript. `@ ann in general, thread 7` says who speaks and where, `> line` is typed, `[Label]` is pressed,
 * everything below is expected: a fragment of the answer, `not:` a fragment that must not be there, `about:` kind and first
 * terms, `kept:` a question in the list for the authors, `posts:` a fragment of what the tutor posted or changed in the
 * channel since the line was said, `not posted:` of nothing there. `wait: 13 hours` lets time pass, also minutes or seconds;
 * `#` starts a comment.
 *
 * @throws Error naming the line that cannot be read.
 */
export function parseScript(text: string): readonly Turn[] {
  const turns: (Turn & { readonly expected: Expectation[] })[] = [];
  let speaker: Speaker = { name: 'ann', quietly: false };
  for (const [at, raw] of text.split('\n').entries()) {
    const line = at + 1;
    const content = raw.trim();
    if (content === '' || content.startsWith('#')) continue;
    if (content.startsWith('@')) speaker = parseSpeaker(content, line);
    else {
      const said = parseSaid(content);
      const turn = turns.at(-1);
      if (said !== undefined) turns.push({ line, speaker, said, expected: [] });
      else if (turn === undefined) throw new Error(`line ${String(line)}: nothing was said yet`);
      else turn.expected.push(parseExpectation(content, line));
    }
  }
  return turns;
}

function parseSpeaker(content: string, line: number): Speaker {
  const groups = SPEAKER.exec(content)?.groups;
  if (groups === undefined) throw new Error(`line ${String(line)}: "${content}" names no speaker`);
  const { name = '', channel, thread, quietly } = groups;
  return {
    name,
    ...(channel === undefined ? {} : { channel }),
    ...(thread === undefined ? {} : { thread }),
    quietly: quietly !== undefined,
  };
}

function parseSaid(content: string): Turn['said'] | undefined {
  if (content.startsWith('> ')) return { type: 'typed', text: content.slice(2).replaceAll('\\n', '\n') };
  const label = /^\[(.+)\]$/u.exec(content)?.[1];
  return label === undefined ? undefined : { type: 'pressed', text: label };
}

function parseExpectation(content: string, line: number): Expectation {
  const [, name = '', text = ''] = /^(not|about|kept|wait|posts|not posted): (.+)$/u.exec(content) ?? [];
  if (name === 'wait') return { type: 'wait', ms: parseWait(text, line), line };
  if (name === 'not') return { type: 'hides', text, line };
  if (name === 'posts') return { type: 'posted', text, line };
  if (name === 'not posted') return { type: 'unposted', text, line };
  if (name === 'about' || name === 'kept') return { type: name, text, line };
  return { type: 'shows', text: content, line };
}

function parseWait(text: string, line: number): number {
  const { count = '', unit = '' } = /^(?<count>[\d.]+) (?<unit>second|minute|hour)s?$/u.exec(text)?.groups ?? {};
  const ms = UNITS[unit];
  if (ms === undefined) throw new Error(`line ${String(line)}: "${text}" is no time to wait`);
  return Number(count) * ms;
}
