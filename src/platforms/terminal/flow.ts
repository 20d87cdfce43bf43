import { wordsOf as plainWords, type Span, type Text } from '../../core/spans.ts';
import { displayWidth } from '../../core/table.ts';
import { visible } from '../visible.ts';
import type { Look, Paint } from './paint.ts';

/** A run of characters without a blank in one look. */
interface Fragment {
  readonly text: string;
  readonly look: Look | undefined;
}

/** Fragments that touch each other: `pod` and the "s," after it are not torn apart. */
type Word = readonly Fragment[];

/** What a word list says where a line has to end. */
const BREAK: Word = [];

const widthOf = (word: Word): number => word.reduce((sum, { text }) => sum + displayWidth(text), 0);

/** A span as texts with looks. Without colours, code keeps its backticks. */
function fragmentsOf(span: Span, { colour }: Paint): readonly Fragment[] {
  if (typeof span === 'string') return [{ text: visible(span), look: undefined }];
  const text = visible(plainWords(span));
  switch (span.type) {
    case 'strong':
      return [{ text, look: 'bold' }];
    case 'emphasis':
      return [{ text, look: 'italic' }];
    case 'moment':
      return [{ text, look: undefined }];
    case 'code':
      return [{ text: colour ? text : `\`${text}\``, look: 'cyan' }];
    case 'link': {
      const url = visible(span.url).replace(/\s/gu, '');
      if (span.text === span.url) return [{ text: url, look: 'underline' }];
      return [
        { text, look: 'bold' },
        { text: ' ', look: undefined },
        { text: `(${url})`, look: 'dim' },
      ];
    }
  }
}

/** Cuts a text at its blanks and line breaks. */
function wordsOf(text: Text, paint: Paint): readonly Word[] {
  const words: Word[] = [];
  let word: Fragment[] = [];
  const close = () => {
    if (word.length > 0) words.push(word);
    word = [];
  };
  for (const fragment of text.flatMap((span) => fragmentsOf(span, paint))) {
    for (const part of fragment.text.split(/(\s+)/u)) {
      if (part === '') continue;
      if (!/^\s/u.test(part)) word.push({ ...fragment, text: part });
      else {
        close();
        if (part.includes('\n')) words.push(BREAK);
      }
    }
  }
  close();
  return words;
}

/** Cuts a word that is wider than a line; an address stays whole, so that it can still be clicked. */
function fitWord(word: Word, width: number): readonly Word[] {
  const whole = word.map(({ text }) => text).join('');
  if (widthOf(word) <= width || /^\(?https?:\/\/\S+$/u.test(whole)) return [word];
  const pieces: Fragment[][] = [[]];
  let used = 0;
  for (const { text, look } of word) {
    for (const character of text) {
      const size = displayWidth(character);
      if (used + size > width) {
        pieces.push([]);
        used = 0;
      }
      used += size;
      pieces.at(-1)?.push({ text: character, look });
    }
  }
  return pieces;
}

const paintWord = (word: Word, paint: Paint): string =>
  word.map(({ text, look }) => (look === undefined ? text : paint.as(look, text))).join('');

/** Running text as lines of at most `width` columns. */
export function flow(text: Text, width: number, paint: Paint): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const end = () => {
    lines.push(line);
    line = '';
    used = 0;
  };
  for (const word of wordsOf(text, paint).flatMap((each) => (each === BREAK ? [each] : fitWord(each, width)))) {
    const size = widthOf(word);
    if (word === BREAK) end();
    else {
      if (used > 0 && used + 1 + size > width) end();
      line += (used > 0 ? ' ' : '') + paintWord(word, paint);
      used += (used > 0 ? 1 : 0) + size;
    }
  }
  if (used > 0 || lines.length === 0) end();
  return lines;
}
