/** Longer annotations are folded and cut: kubectl `describe/describe.go`. */
const LONGEST = 140;

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/**
 * Labels one a line, in the order of their keys. `indent` goes before everything that kubectl writes in one go, and it writes
 * the blank before a key, its tab and the label each for itself.
 */
export function labelsText(title: string, labels: Readonly<Record<string, string>>, indent = ''): string {
  const lines = Object.keys(labels)
    .sort()
    .map((key) => `${indent}${key}=${labels[key] ?? ''}\n`);
  return `${indent}${title}:\t${lines.length === 0 ? `${indent}<none>\n` : lines.join(`${indent}${indent}\t`)}`;
}

/** Annotations one a line; long ones and those of several lines are set below their key. `indent` as with labels. */
export function annotationsText(title: string, annotations: Readonly<Record<string, string>>, indent = ''): string {
  const entries = Object.keys(annotations)
    .filter((key) => key !== LAST_APPLIED)
    .sort()
    .map((key) => indent + annotationText(key, (annotations[key] ?? '').replace(/\n$/u, ''), indent));
  return `${indent}${title}:\t${entries.length === 0 ? `${indent}<none>\n` : entries.join(`${indent}\t`)}`;
}

/** What is longer than `length` bytes is cut there. */
export function shorten(text: string, length = LONGEST): string {
  return byteLength(text) > length ? `${cut(text, length)}...` : text;
}

function annotationText(key: string, value: string, indent: string): string {
  if (byteLength(key) + byteLength(value) + 2 <= LONGEST && !value.includes('\n')) return `${key}: ${value}\n`;
  const lines = value.split('\n').map((line) => `${indent}\t  ${shorten(line, LONGEST - 2)}\n`);
  return `${key}:\n${lines.join('')}`;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** The first bytes of a text. A character that the cut goes through becomes U+FFFD, where kubectl prints its first bytes. */
function cut(text: string, bytes: number): string {
  return new TextDecoder().decode(new TextEncoder().encode(text).slice(0, bytes));
}
