import type { Block } from '../../../core/reply.ts';
import type { Kept, Source } from '../../../queries/kept.ts';

const times = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

/** Which cluster answered, which namespace, as whom: every answer says it. */
export function sourceWords({ cluster, namespace, as }: Source): string {
  const where = namespace === undefined ? '' : `, namespace ${namespace}`;
  const who = as === undefined ? 'as the tutor' : `as ${as}`;
  return `Cluster ${cluster}${where}, read ${who}`;
}

/** The last line of an answer from a cluster: where it comes from, what is hidden, what was not read. */
export function footer({ source, output, line }: Pick<Kept, 'source' | 'output' | 'line'>): Block {
  const parts = [
    sourceWords(source),
    ...(output.redactions === 0 ? [] : [`${times(output.redactions, 'value', 'values')} hidden`]),
    ...(output.more === undefined ? [] : [moreWords(output.more)]),
  ];
  return { type: 'note', text: [`${parts.join(' · ')} · `, { type: 'code', text: line }] };
}

function moreWords({ shown, remaining }: NonNullable<Kept['output']['more']>): string {
  const of = remaining === undefined ? 'there are more' : `${String(remaining)} more are there`;
  return `only the first ${String(shown)} were read, ${of}: narrow it with -n, -l or --field-selector`;
}
