import { fail, ok, type Result } from '../core/failure.ts';
import { tableText } from '../kubectl/go/table.ts';
import { textOutput, type Output } from '../kubectl/output.ts';
import type { PlainQuery } from '../kubectl/query.ts';

/** A cluster that an operator published. */
export interface PublishedContext {
  readonly name: string;
  /** The namespace where a query names none. */
  readonly namespace: string;
}

/** What there is to ask, and what is asked where a line says nothing. */
export interface Contexts {
  readonly published: readonly PublishedContext[];
  /** A name from `published`; absent: nothing was chosen yet. */
  readonly current?: string;
}

const HEADINGS = ['CURRENT', 'NAME', 'NAMESPACE'];

/**
 * `config get-contexts` and `config current-context`. Of a kubeconfig no more than names and namespaces is told: kubectl's
 * columns CLUSTER and AUTHINFO say where a cluster is and who asks it.
 */
export function runContexts(query: PlainQuery, { published, current }: Contexts): Result<Output> {
  if (query.verb === 'config current-context') {
    if (current !== undefined) return ok(textOutput(`${current}\n`));
    return fail({
      type: 'missing',
      message: 'current-context is not set: choose a cluster first.',
      tryLine: 'config get-contexts',
    });
  }
  const sorted = [...published].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  if (query.format === 'name') return ok(textOutput(sorted.map(({ name }) => `${name}\n`).join('')));
  const rows = sorted.map(({ name, namespace }) => [name === current ? '*' : ' ', name, namespace]);
  return ok(
    textOutput(tableText(HEADINGS, rows, query.headers), {
      grids: [
        {
          resource: 'contexts',
          columns: HEADINGS.map((name) => ({ name, priority: 0 })),
          rows: rows.map((cells) => ({ cells })),
        },
      ],
    }),
  );
}
