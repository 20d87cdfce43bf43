import { command, nothing, type AnyCommand } from '../../core/command.ts';
import { ok } from '../../core/failure.ts';
import { reply, type Block } from '../../core/reply.ts';
import type { Text } from '../../core/spans.ts';
import type { AuditRecord } from '../../ports/audit.ts';
import { buttonRow } from '../cards/buttons.ts';
import { code } from '../cards/passages.ts';
import { toAsker } from './asker.ts';
import type { ClusterDeps } from './deps.ts';

const SHOWN = 10;

/** `history`: the last queries of the asker, to be asked again with today's rights. */
export function createHistory({ audit }: Pick<ClusterDeps, 'audit'>): AnyCommand {
  return command({
    name: 'history',
    aliases: [],
    audience: 'asker',
    summary: 'your last queries, to ask again',
    params: [],
    examples: ['history'],
    parse: nothing,
    run: async (_, request) => {
      const records = await audit.list({ person: toAsker(request).person, limit: 50 });
      const lines = [...new Map(records.map((record) => [record.line, record] as const)).values()].slice(0, SHOWN);
      const again = lines.map(({ line }) => ({ label: line.replace(/^kubectl /u, ''), line }));
      const blocks: Block[] =
        lines.length === 0
          ? [{ type: 'text', text: ['You have asked no cluster yet.'] }]
          : [
              { type: 'list', items: lines.map(item) },
              { type: 'note', text: ['What was answered is not kept, only what was asked.'] },
            ];
      return ok(
        reply('query', 'You asked', [
          ...blocks,
          ...buttonRow(again.length === 0 ? [{ label: 'get pods', line: 'get pods' }] : again),
        ]),
      );
    },
  });
}

function item({ line, cluster, outcome, rows }: AuditRecord): Text {
  const how = outcome === 'answered' ? `${String(rows)} ${rows === 1 ? 'row' : 'rows'}` : outcome;
  return [code(line), ` - ${cluster === '' ? 'no cluster' : cluster}, ${how}`];
}
