/** Lines longer than this are broken at the next space where that is allowed. */
const BEST_WIDTH = 80;

/**
 * The page that YAML is written on: what has been written, and where the pen is. `blank` and `indented` are libyaml's
 * `whitespace` and `indention`: whether the last thing written leaves room for the next, and whether the line holds only
 * what indents.
 */
export interface Lines {
  readonly put: (text: string) => void;
  /** Goes to the start of the next line, by a line feed or another character that ends a line. */
  readonly breakLine: (by?: string) => void;
  /** Goes to an indent, on a new line unless this one still has room before it. */
  readonly indentTo: (indent: number) => void;
  /** Writes a mark such as `-` or `:`, after a space where one is needed. */
  readonly mark: (mark: string, options: MarkOptions) => void;
  /** Says that text was written: what follows needs a space before it. */
  readonly touch: () => void;
  /** Whether the line is long enough to be broken. */
  readonly isFull: () => boolean;
  readonly isIndented: () => boolean;
  readonly text: () => string;
}

/** Whether a mark needs a space before it, leaves room behind it, and is part of the indent. */
interface MarkOptions {
  readonly space: boolean;
  readonly blank?: boolean;
  readonly indent?: boolean;
}

/** An empty page. */
export function createLines(): Lines {
  const parts: string[] = [];
  let [column, blank, indented] = [0, true, true];
  const put = (text: string): void => {
    parts.push(text);
    column += text.length;
  };
  const breakLine = (by = '\n'): void => {
    parts.push(by);
    column = 0;
  };
  return {
    put,
    breakLine: (by) => {
      breakLine(by);
      [blank, indented] = [true, true];
    },
    indentTo: (indent) => {
      if (!indented || column > indent || (column === indent && !blank)) breakLine();
      if (column < indent) put(' '.repeat(indent - column));
      [blank, indented] = [true, true];
    },
    mark: (mark, { space, blank: leavesRoom = false, indent = false }) => {
      if (space && !blank) put(' ');
      put(mark);
      [blank, indented] = [leavesRoom, indented && indent];
    },
    touch: () => {
      [blank, indented] = [false, false];
    },
    isFull: () => column > BEST_WIDTH,
    isIndented: () => indented,
    text: () => parts.join(''),
  };
}
