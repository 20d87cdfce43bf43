import { command, type AnyCommand } from '../../core/command.ts';
import { ok } from '../../core/failure.ts';
import { reply, type Block } from '../../core/reply.ts';
import type { Text } from '../../core/spans.ts';
import type { Grid } from '../../kubectl/output.ts';
import { parseQuery } from '../../kubectl/grammar/parse.ts';
import { resourceOfTerm } from '../../kubectl/teach/kinds.ts';
import { buttonRow, termButton } from '../cards/buttons.ts';
import { strong } from '../cards/passages.ts';
import { footer } from './cards/footer.ts';
import type { ClusterDeps } from './deps.ts';

/** States that are counted each on its own. */
const STATES = 6;

/** `ours pod`: how many of a kind there are in the usual namespace right now, and how they are. */
export function createOurs({ desk, knowledge }: Pick<ClusterDeps, 'desk' | 'knowledge'>): AnyCommand {
  return command<{ readonly id: string; readonly resource: string }>({
    name: 'ours',
    aliases: [],
    hidden: true,
    summary: 'how many of a kind there are in your cluster',
    params: [{ name: 'word', summary: 'the id of a term' }],
    examples: ['ours pod'],
    audience: (_, request) => desk.seenBy({ allContexts: false, allNamespaces: false }, 'get', request),
    parse: (rest) => {
      const resource = resourceOfTerm(rest);
      return resource === undefined ? undefined : { id: rest, resource };
    },
    run: async ({ id, resource }, request) => {
      const line = `kubectl get ${resource}`;
      const parsed = parseQuery(line);
      if (parsed.type !== 'query') throw new Error(`${line} is no query`);
      const kept = await desk.ask(parsed.query, line, request);
      if (!kept.ok) return kept;
      const [grid] = kept.value.output.grids;
      const rows = grid?.rows.length ?? 0;
      const blocks: Block[] = [
        {
          type: 'text',
          text: ['There ', rows === 1 ? 'is ' : 'are ', strong(String(rows)), ` ${resource} right now.`],
        },
        ...(grid === undefined ? [] : counted(grid)),
        footer(kept.value),
        ...buttonRow([
          { label: 'Show them', line: `get ${resource}` },
          { label: 'Anything wrong?', line: 'why -n ' + (kept.value.source.namespace ?? 'default') },
          termButton(knowledge, id),
        ]),
      ];
      return ok(reply('query', `Ours: ${knowledge.nameOf(id)}`, blocks));
    },
  });
}

/** How many rows are in which state, where the listing says. */
function counted({ columns, rows }: Grid): readonly Block[] {
  const at = columns.findIndex(({ name }) => name === 'STATUS' || name === 'TYPE' || name === 'PHASE');
  if (at < 0) return [];
  const counts = new Map<string, number>();
  for (const { cells } of rows) counts.set(cells[at] ?? '', (counts.get(cells[at] ?? '') ?? 0) + 1);
  const items = [...counts].sort((a, b) => b[1] - a[1]).slice(0, STATES);
  return items.length === 0
    ? []
    : [{ type: 'list', items: items.map(([state, count]): Text => [strong(String(count)), ` ${state}`]) }];
}
