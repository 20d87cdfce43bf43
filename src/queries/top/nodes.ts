import { fail, ok, type Result } from '../../core/failure.ts';
import type { ApiResource } from '../../kubectl/discovery.ts';
import { tableText } from '../../kubectl/go/table.ts';
import type { TopQuery } from '../../kubectl/query.ts';
import { nodeHeadings, nodeRows } from '../../kubectl/top/nodes.ts';
import { toFailure } from '../fault.ts';
import { toAttempt } from '../lookup.ts';
import { readSome } from '../objects.ts';
import type { Session } from '../session.ts';
import { toColumns, withLastTab, type Shown } from './shown.ts';

const NODES = { group: '', version: 'v1', name: 'nodes', kind: 'Node' } as const;

/** `top node`: the samples, measured against what each node has. */
export async function topNodes(query: TopQuery, session: Session, metrics: ApiResource): Promise<Result<Shown>> {
  const { name, selectors, sortBy, capacity, swap, headers } = query;
  const which = {
    ...(name === undefined ? {} : { name }),
    ...(selectors.labels === undefined ? {} : { labels: selectors.labels }),
  };
  const [samples, nodes] = await Promise.all([readSome(session, metrics, which), readSome(session, NODES, which)]);
  const lookup = { resource: metrics, ...(name === undefined ? {} : { name }) };
  const attempt = { ...toAttempt(lookup, session.cluster), what: 'what nodes use' };
  if (!samples.ok) return fail(toFailure(samples.failure, attempt));
  if (samples.value.items.length === 0) {
    return fail({
      type: 'missing',
      message: 'metrics not available yet: metrics-server measures every 15 seconds or so.',
    });
  }
  if (!nodes.ok) {
    const rule = { verb: name === undefined ? 'list' : 'get', resource: NODES } as const;
    return fail(toFailure(nodes.failure, { what: 'nodes', cluster: session.cluster, rule }));
  }
  const choices = { ...(sortBy === undefined ? {} : { sortBy }), capacity, swap };
  const rows = nodeRows(samples.value.items, nodes.value.items, choices);
  const headings = nodeHeadings(swap);
  return ok({
    text: tableText([...headings, ''], withLastTab(rows), headers),
    grid: {
      resource: 'nodes',
      columns: toColumns(headings),
      rows: rows.map((cells) => {
        const [node = ''] = cells;
        return { cells, ref: { group: '', version: 'v1', resource: 'nodes', kind: 'Node', name: node } };
      }),
    },
    notes: [],
  });
}
