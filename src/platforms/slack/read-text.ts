/** Code as Slack marks it: fences first, then inline code, so that a backtick inside a fence starts nothing. */
const CODE = /(```[\s\S]*?```|`[^`\n]+`)/u;

/** A text in pieces, code and prose by turns. */
function pieces(text: string): readonly { readonly code: boolean; readonly text: string }[] {
  // A split by one capturing group puts what it caught at the odd places.
  return text.split(CODE).map((piece, at) => ({ code: at % 2 === 1, text: piece }));
}

/** How Slack writes that a person is named; the label is only there in older texts. */
const mentionOf = (person: string, flags: string): RegExp => new RegExp(`<@${person}(?:\\|[^>]*)?>`, flags);

/** Is this person named in the text, outside of code? */
export function mentions(text: string, person: string): boolean {
  return pieces(text).some((piece) => !piece.code && mentionOf(person, 'u').test(piece.text));
}

/**
 * What somebody typed, out of what Slack made of it: links, mentions, entities and formatting are undone. Where it
 * names `me` it only calls the tutor, which says nothing.
 * https://docs.slack.dev/messaging/formatting-message-text#retrieving-messages
 */
export function readText(text: string, me?: string): string {
  const said = me === undefined ? text : text.replace(mentionOf(me, 'gu'), ' ');
  return pieces(said)
    .map((piece) => (piece.code ? undoTags(undoCode(piece.text)) : undoFormatting(undoTags(piece.text))))
    .join('')
    .trim();
}

const undoCode = (text: string): string =>
  text.startsWith('```') ? `\n${text.slice(3, -3).trim()}\n` : text.slice(1, -1);

/** Marks count only around whole words, so that `kube_system` and `2*3*4` stay as they are. */
function undoFormatting(text: string): string {
  return text
    .replace(/^(?:>{3}|>) ?/gmu, '')
    .replace(/(?<![\w*])\*(\S(?:[^*\n]*\S)?)\*(?![\w*])/gu, '$1')
    .replace(/(?<![\w_])_(\S(?:[^_\n]*\S)?)_(?![\w_])/gu, '$1')
    .replace(/(?<![\w~])~(\S(?:[^~\n]*\S)?)~(?![\w~])/gu, '$1');
}

/** What stands between `<` and `>`, then the entities, `&amp;` last so that nothing is undone twice. */
function undoTags(text: string): string {
  return text
    .replace(/<([^<>\n]*)>/gu, (whole, inside: string) => undoTag(inside) ?? whole)
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&amp;/gu, '&');
}

function undoTag(inside: string): string | undefined {
  const bar = inside.indexOf('|');
  const [target, label] = bar === -1 ? [inside, ''] : [inside.slice(0, bar), inside.slice(bar + 1)];
  // People and pings say nothing about a question, and repeating one must not call anybody.
  if (target.startsWith('@')) return label === '' ? '' : `@${label}`;
  if (target.startsWith('#')) return label === '' ? '' : `#${label}`;
  if (target.startsWith('!')) return target.includes('^') ? label : '';
  if (/^[a-z][a-z+.-]*:/iu.test(target)) return label === '' ? target.replace(/^(?:mailto|tel):/u, '') : label;
  return undefined;
}
