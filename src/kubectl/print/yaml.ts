import { formatFloat, isInteger } from './go-value.ts';
import { compareKeys } from './yaml/keys.ts';
import { createLines, type Lines } from './yaml/lines.ts';
import { isSimpleKey } from './yaml/scalar.ts';
import { writeBare, writeText } from './yaml/write-scalar.ts';

const INDENT = 2;

/**
 * YAML as `kubectl get -o yaml` prints it: what sigs.k8s.io/yaml makes of JSON through go-yaml v2. Lists in a map are not
 * indented, keys are in order, long lines are broken, and what would be read as something else is quoted.
 */
export function renderYaml(value: unknown): string {
  const lines = createLines();
  writeNode(value, { lines, indent: -1, inMap: false });
  lines.indentTo(0);
  return lines.text();
}

/** Where a value goes: the indent of what it is in, and whether that is a map. */
interface Spot {
  readonly lines: Lines;
  readonly indent: number;
  readonly inMap: boolean;
}

function writeNode(value: unknown, spot: Spot): void {
  const { lines } = spot;
  if (Array.isArray(value)) {
    if (value.length === 0) writeEmpty('[]', lines);
    else writeList(value, spot);
  } else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    if (entries.length === 0) writeEmpty('{}', lines);
    else writeMap(entries, spot);
  } else writeLeaf(value, spot, true);
}

function writeMap(entries: readonly (readonly [string, unknown])[], { lines, indent: outer }: Spot): void {
  const indent = outer < 0 ? 0 : outer + INDENT;
  for (const [key, value] of entries.toSorted(([a], [b]) => compareKeys(a, b))) {
    lines.indentTo(indent);
    const spot = { lines, indent, inMap: true };
    if (isSimpleKey(key)) {
      writeLeaf(key, spot, false);
      lines.mark(':', { space: false });
    } else {
      lines.mark('?', { space: true, indent: true });
      writeLeaf(key, spot, true);
      lines.indentTo(indent);
      lines.mark(':', { space: true, indent: true });
    }
    writeNode(value, spot);
  }
}

function writeList(items: readonly unknown[], { lines, indent: outer, inMap }: Spot): void {
  const sameIndent = inMap && !lines.isIndented();
  const indent = outer < 0 ? 0 : sameIndent ? outer : outer + INDENT;
  for (const item of items) {
    lines.indentTo(indent);
    lines.mark('-', { space: true, indent: true });
    writeNode(item, { lines, indent, inMap: false });
  }
}

function writeEmpty(brackets: string, lines: Lines): void {
  lines.mark(brackets, { space: true });
}

function writeLeaf(value: unknown, { lines, indent: outer }: Spot, folds: boolean): void {
  const spot = { lines, indent: outer < 0 ? INDENT : outer + INDENT, folds };
  if (typeof value === 'string') writeText(value, spot);
  else if (typeof value === 'number') writeBare(isInteger(value) ? String(value) : formatFloat(value), spot);
  else writeBare(typeof value === 'boolean' ? String(value) : 'null', spot);
}
