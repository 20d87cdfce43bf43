import * as v from 'valibot';
import { LineCounter, parseDocument, type Document } from 'yaml';

/** Something wrong in a content file, for its author: where, and what would be right. */
export interface Problem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** How a problem reads in a terminal and in an editor's problem list. */
export function problemLine({ file, line, message }: Problem): string {
  return `${file}:${String(line)}: ${message}`;
}

/** Where in a file something stands: as precisely as there is something on the path to it. */
export type LineOf = (path: readonly (string | number)[]) => number;

/**
 * Reads YAML against a schema. Every problem names its line in the file; `firstLine` is the line of the file on which
 * `text` starts.
 */
export function readYaml<S extends v.GenericSchema>(
  schema: S,
  file: string,
  text: string,
  firstLine = 1,
): { value?: v.InferOutput<S>; problems: readonly Problem[]; lineOf: LineOf } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  const lineOf: LineOf = (path) => at(offsetOf(document, path));
  if (document.errors.length > 0) {
    return {
      lineOf,
      problems: document.errors.map((error) => ({
        file,
        line: at(error.pos[0]),
        message: error.message.split('\n')[0] ?? '',
      })),
    };
  }
  const parsed = v.safeParse(schema, document.toJS());
  if (parsed.success) return { value: parsed.output, problems: [], lineOf };
  const problems = parsed.issues.flatMap(leaves).map((issue) => {
    const path = (issue.path ?? []).map((step) => step.key as string | number);
    return { file, line: lineOf(path), message: messageOf(issue, path) };
  });
  return { problems, lineOf };
}

/** A union's issue hides the useful ones below it. */
function leaves(issue: v.BaseIssue<unknown>): readonly v.BaseIssue<unknown>[] {
  return issue.issues === undefined ? [issue] : issue.issues.flatMap(leaves);
}

function messageOf(issue: v.BaseIssue<unknown>, path: readonly (string | number)[]): string {
  const place = path.join('.');
  if (issue.kind === 'schema' && issue.type === 'strict_object') {
    return issue.expected === 'never' ? `${place} is not a field we know` : `${place} is missing`;
  }
  return place === '' ? issue.message : `${place}: ${issue.message}`;
}

/** Where the innermost node that exists on a path starts. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}
