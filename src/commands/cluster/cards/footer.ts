import type { Block } from '../../../core/reply.ts';
import type { Kept, Source } from '../../../queries/kept.ts';

/** How many values an answer hides, where it hides any. */
export function hidden(values: number): readonly string[] {
  return values === 0 ? [] : [`${String(values)} ${values === 1 ? 'value' : 'values'} hidden`];
}

/** Which cluster answered, which namespace, as whom: every answer says it. Who the tutor is there, `auth whoami` tells. */
export function sourceWords({ cluster, namespace, as }: Source): string {
  const where = namespace === undefined ? '' : `, namespace ${namespace}`;
  const who = as === undefined ? 'as the tutor itself' : `as ${as}`;
  return `Cluster ${cluster}${where}, read ${who}`;
}

/** The last line of an answer from a cluster: where it comes from, what is hidden, what was not read. */
export function footer({ source, output, line }: Pick<Kept, 'source' | 'output' | 'line'>): Block {
  const parts = [
    ...(output.offline === true ? [] : [sourceWords(source)]),
    ...hidden(output.redactions),
    ...(output.more === undefined ? [] : [moreWords(output.more)]),
  ];
  return { type: 'note', text: [...parts.map((part) => `${part} · `), { type: 'code', text: line }] };
}

function moreWords({ shown, remaining }: NonNullable<Kept['output']['more']>): string {
  const of = remaining === undefined ? 'there are more' : `${String(remaining)} more are there`;
  return `only the first ${String(shown)} were read, ${of}: narrow it with -n, -l or --field-selector`;
}
