import { compareText } from './order.ts';
import { cellText, labelsOf, namespaceOf, type Table, type TableColumn, type TableRow } from './table.ts';

/** What kubectl adds to the server's columns. */
export interface Decoration {
  /** `-A`. */
  readonly namespaces: boolean;
  /** `deployment.apps`: shown before names. */
  readonly kind?: string;
  /** `-L`: keys of labels that become columns. */
  readonly labelColumns: readonly string[];
  /** `--show-labels`. */
  readonly labels: boolean;
}

/** Adds columns for namespaces and labels, and kinds before names: cli-runtime `printers/tableprinter.go`, decorateTable. */
export function decorate(table: Table, decoration: Decoration): Table {
  const { namespaces, kind, labelColumns, labels } = decoration;
  const nameColumn = kind === undefined ? -1 : table.columns.findIndex(({ isName }) => isName);
  if (!namespaces && nameColumn < 0 && labelColumns.length === 0 && !labels) return table;
  const columns = [
    ...(namespaces ? [extraColumn('Namespace')] : []),
    ...table.columns,
    ...labelColumns.map((key) => extraColumn(key.slice(key.lastIndexOf('/') + 1))),
    ...(labels ? [extraColumn('Labels')] : []),
  ];
  const rows = table.rows.map((row) => {
    const cells = [...row.cells];
    if (nameColumn >= 0) cells[nameColumn] = `${kind ?? ''}/${cellText(cells[nameColumn])}`;
    return { ...row, cells: withExtras(cells, row, decoration, columns.length) };
  });
  return { columns, rows };
}

/** `app=web,tier=front`, in the order of these texts; `<none>` without labels. */
export function formatLabels(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  return pairs.length === 0 ? '<none>' : pairs.sort(compareText).join(',');
}

function withExtras(
  cells: readonly unknown[],
  row: TableRow,
  { namespaces, labelColumns, labels }: Decoration,
  width: number,
): readonly unknown[] {
  const before = namespaces ? [namespaceOf(row)] : [];
  if (row.object === undefined || row.object === null) {
    const known = [...before, ...cells];
    // Where the server sent no object, kubectl fills up only half of what is missing.
    return [...known, ...Array<null>(Math.max(0, Math.ceil((width - known.length) / 2))).fill(null)];
  }
  if (labelColumns.length === 0 && !labels) return [...before, ...cells];
  const own = labelsOf(row);
  const extras = labelColumns.map((key) => (Object.hasOwn(own, key) ? own[key] : ''));
  return [...before, ...cells, ...extras, ...(labels ? [formatLabels(own)] : [])];
}

function extraColumn(name: string): TableColumn {
  return { name, description: '', priority: 0, isName: false };
}
