import type { Html } from './html.ts';
import { html } from './html.ts';

/** One mark of a chat's text formatting: what it looks like in the text, and how it is drawn. */
export interface Mark {
  readonly pattern: RegExp;
  /** `inside` draws text in which other marks count. */
  readonly draw: (groups: readonly string[], inside: (text: string) => Html) => Html;
}

/** Draws the marks of a text, leftmost first, earlier marks of the list before later ones; all else is text. */
export function drawMarks(text: string, marks: readonly Mark[]): Html {
  const parts: Html[] = [];
  let rest = text;
  while (rest !== '') {
    const found = marks
      .flatMap((mark) => {
        const match = mark.pattern.exec(rest);
        return match === null || match[0] === '' ? [] : [{ mark, match }];
      })
      .reduce<{ readonly mark: Mark; readonly match: RegExpExecArray } | undefined>(
        (first, each) => (first === undefined || each.match.index < first.match.index ? each : first),
        undefined,
      );
    if (found === undefined) break;
    const { mark, match } = found;
    parts.push(html`${rest.slice(0, match.index)}`);
    parts.push(
      mark.draw(
        match.slice(1).map((group) => group ?? ''),
        (inner) => drawMarks(inner, marks),
      ),
    );
    rest = rest.slice(match.index + match[0].length);
  }
  return html`${parts}${rest}`;
}
