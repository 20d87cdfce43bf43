import { reply, type Button, type Reply } from '../../../core/reply.ts';
import type { Kept } from '../../../queries/kept.ts';
import { buttonRow } from '../../cards/buttons.ts';
import { footer } from './footer.ts';
import { numberRows } from './listing.ts';

/** What can be read of one object chosen from a listing. */
export function pickCard(result: Kept, number: number): Reply {
  const found = numberRows(result.output.grids).find((each) => each.number === number);
  const ref = found?.row.ref;
  if (found === undefined || ref === undefined) {
    return reply('error', 'No such row', [{ type: 'text', text: [`There is no object in row ${String(number)}.`] }]);
  }
  const { context } = result.query.where;
  const tail = `${ref.namespace === undefined ? '' : ` -n ${ref.namespace}`}${context === undefined ? '' : ` --context ${context}`}`;
  const type = ref.group === '' ? ref.resource : `${ref.resource}.${ref.group}`;
  const named = `${type}/${ref.name}`;
  const runs = /^(?:pods|deployments|replicasets|statefulsets|daemonsets|jobs)$/u.test(ref.resource);
  const buttons: readonly Button[] = [
    { label: 'Describe', line: `describe ${named}${tail}` },
    ...(runs ? [{ label: 'Logs', line: `logs ${named}${tail}` }] : []),
    { label: 'Events', line: `events --for ${named}${tail}` },
    { label: 'What is wrong with it?', line: `why ${named}${tail}` },
    { label: 'Who owns it?', line: `owner ${named}${tail}` },
  ];
  const { columns } = found.grid;
  const fields = found.row.cells.map((value, at) => ({ name: columns[at]?.name ?? '', value: [value] }));
  return reply('query', `${ref.kind} ${ref.name}`, [
    { type: 'fields', fields: fields.filter(({ value }) => value[0] !== '') },
    footer(result),
    ...buttonRow(buttons),
    ...buttonRow([{ label: `What is a ${ref.kind}?`, line: `what is a ${ref.kind}` }]),
  ]);
}
