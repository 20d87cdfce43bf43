import { toEnumeration } from '../../../core/chart-words.ts';
import type { Block } from '../../../core/reply.ts';
import { toPlain, type Text } from '../../../core/spans.ts';
import type { Item, Key } from '../../../quiz/item.ts';
import { strong } from '../../cards/passages.ts';
import { letterOf, lettersOf } from './letters.ts';

/** How many accepted wordings are told. */
const WORDINGS = 5;

/** The right answer in full. Only for questions that are closed. */
export function rightBlocks({ options }: Item, key: Key, nameOf: (id: string) => string): readonly Block[] {
  const textOf = (at: number): Text => options[at]?.text ?? [];
  switch (key.type) {
    case 'one':
      return [{ type: 'text', text: [strong(`${letterOf(key.right)} is right: `), ...textOf(key.right)] }];
    case 'several': {
      const right = key.right.toSorted((a, b) => a - b);
      const verb = right.length === 1 ? 'alone is' : 'are';
      return [
        { type: 'text', text: [strong(`${lettersOf(right, false)} ${verb} right:`)] },
        { type: 'fields', fields: right.map((at) => ({ name: letterOf(at), value: textOf(at) })) },
      ];
    }
    case 'order':
      return [
        { type: 'text', text: [strong(`The right order is ${lettersOf(key.right, true)}:`)] },
        { type: 'list', ordered: true, items: key.right.map((at) => textOf(at)) },
      ];
    case 'typed':
      return [{ type: 'text', text: typedText(key, nameOf) }];
  }
}

/** The right answer in a few words: `B`, `A and C`, `B, A, C`, `“kubelet”`. */
export function rightWords(key: Key, nameOf: (id: string) => string): string {
  switch (key.type) {
    case 'one':
      return letterOf(key.right);
    case 'several':
      return lettersOf(key.right, false);
    case 'order':
      return lettersOf(key.right, true);
    case 'typed':
      return `“${wordings(key, nameOf)[0] ?? ''}”`;
  }
}

/** The places that a key counts as right; none for typed answers. */
export function rightPlaces(key: Key): readonly number[] {
  return key.type === 'one' ? [key.right] : key.type === 'several' ? key.right : [];
}

function wordings({ accept, term }: Extract<Key, { readonly type: 'typed' }>, nameOf: (id: string) => string) {
  return [...new Set([...accept, ...(term === undefined ? [] : [nameOf(term)])])];
}

function typedText(key: Extract<Key, { readonly type: 'typed' }>, nameOf: (id: string) => string): Text {
  const [first = '', ...others] = wordings(key, nameOf);
  const also = toEnumeration(others.slice(0, WORDINGS).map((each) => `“${each}”`));
  const verb = others.length === 1 ? 'counts' : 'count';
  const more = key.term === undefined ? '' : `, as does any other name for it`;
  return [strong(`“${first}” is right.`), also === '' ? '' : ` ${also} ${verb} too${more}.`];
}

/** An option in a line of a chart. */
export function optionLabel({ options }: Item, at: number): string {
  return toPlain(options[at]?.text ?? []);
}
