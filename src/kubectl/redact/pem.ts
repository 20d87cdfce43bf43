import type { Span } from './spans.ts';

const BEGIN = '-----BEGIN ';
const END = '-----END ';
/** The first line of a real block and what follows: some base64 or a header, perhaps after the prefix of a log line. */
const BODY = /^-----BEGIN [A-Z0-9 ]{1,40}-----[\s\S]{0,80}?(?:[A-Za-z0-9+/]{16}|Proc-Type|Version:|Comment:)/u;
/** The last line of a block whose beginning was cut off, as it stands before the block's end. */
const TAIL = /(?<!\\)([A-Za-z0-9+/=]{1,76})(?:\s|\\[nr]){0,4}$/u;
/** What `kubectl logs` puts before a line: `--prefix` the container, `--timestamps` the moment in RFC 3339. */
const PREFIX = /^(?:\[[\w./-]{1,400}\] )?(?:\d{4}-\d\d-\d\dT[\d:.]{8,18}(?:Z|[+-]\d\d:\d\d) )?$/u;
const LONGEST_PREFIX = 440;

/** Keys and certificates in PEM (RFC 7468), whole, cut off at either end, or with `\n` for line breaks. */
export function findPem(text: string): readonly Span[] {
  if (!text.includes('-----')) return [];
  const spans: Span[] = [...findTails(text)];
  let start = text.indexOf(BEGIN);
  while (start !== -1) {
    const close = text.indexOf(END, start);
    if (close === -1) return [...spans, ...findUnclosed(text, start)];
    const label = text.indexOf('-----', close + END.length);
    const end = label === -1 || label - close > 80 ? close + END.length : label + 5;
    spans.push({ start, end, kind: 'pem' });
    start = text.indexOf(BEGIN, end);
  }
  return spans;
}

function* findTails(text: string): Iterable<Span> {
  for (let end = text.indexOf(END); end !== -1; end = text.indexOf(END, end + END.length)) {
    const stop = withoutPrefix(text, end);
    const from = Math.max(0, stop - 80);
    const tail = TAIL.exec(text.slice(from, stop));
    if (tail === null) continue;
    const start = from + tail.index;
    yield { start, end: start + (tail[1] ?? '').length, kind: 'pem' };
  }
}

/** The start of a line where nothing but what kubectl puts before each stands between it and a position in it. */
function withoutPrefix(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - LONGEST_PREFIX), at);
  const lineStart = before.lastIndexOf('\n') + 1;
  return PREFIX.test(before.slice(lineStart)) ? at - before.length + lineStart : at;
}

/** A block without its end goes on to where the text was cut; one that is only spoken of has no body. */
function findUnclosed(text: string, from: number): readonly Span[] {
  for (let start = text.indexOf(BEGIN, from); start !== -1; start = text.indexOf(BEGIN, start + BEGIN.length)) {
    if (BODY.test(text.slice(start, start + 240))) return [{ start, end: text.length, kind: 'pem' }];
  }
  return [];
}
