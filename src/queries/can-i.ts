import { fail, ok, type Result } from '../core/failure.ts';
import { compactRules, RULE_HEADINGS, ruleCells } from '../kubectl/auth/rules.ts';
import { tableText } from '../kubectl/go/table.ts';
import { textAt, valueAt } from '../kubectl/object.ts';
import { textOutput, type Output } from '../kubectl/output.ts';
import type { CanIQuery } from '../kubectl/query.ts';
import { toAttributes } from './can-i/attributes.ts';
import { toFailure } from './fault.ts';
import type { Session } from './session.ts';
import { tally } from './tally.ts';

/** `auth can-i`: whether something is allowed, or all that is. kubectl `cmd/auth/cani.go`. */
export async function runCanI(query: CanIQuery, on: Session): Promise<Result<Output>> {
  const { session, facts, warnings } = tally(on);
  const namespace = query.where.allNamespaces ? '' : (query.where.namespace ?? session.namespace);
  const answered = await (query.ask.type === 'list'
    ? listRules(namespace, query.ask.headers, session)
    : askAction(query, namespace, session));
  if (!answered.ok) return answered;
  const { text, notes, grids } = answered.value;
  return ok(textOutput(text, { ...facts(), notes: [...warnings(), ...notes], grids }));
}

type Answered = Pick<Output, 'text' | 'notes' | 'grids'>;

async function askAction(query: CanIQuery, namespace: string, session: Session): Promise<Result<Answered>> {
  const asked = await toAttributes(query, namespace, session);
  if (!asked.ok) return asked;
  const { spec, notes } = asked.value;
  const review = 'selfsubjectaccessreviews';
  const answer = await session.read({ type: 'review', review, spec });
  if (!answer.ok) return fail(toFailure(answer.failure, { what: 'what is allowed', cluster: session.cluster }));
  const status = valueAt(answer.value.body, 'status');
  const reasons = [textAt(status, 'reason'), textAt(status, 'evaluationError')].filter((reason) => reason !== '');
  const text = valueAt(status, 'allowed') === true ? 'yes' : ['no', ...reasons].join(' - ');
  return ok({ text: `${text}\n`, notes, grids: [] });
}

async function listRules(namespace: string, headers: boolean, session: Session): Promise<Result<Answered>> {
  const answer = await session.read({ type: 'review', review: 'selfsubjectrulesreviews', spec: { namespace } });
  if (!answer.ok) return fail(toFailure(answer.failure, { what: 'what is allowed', cluster: session.cluster }));
  const status = valueAt(answer.value.body, 'status');
  const rows = compactRules(status).map(ruleCells);
  const isIncomplete = valueAt(status, 'incomplete') === true;
  return ok({
    text: tableText(RULE_HEADINGS, rows, headers),
    notes: isIncomplete ? [`Warning: the list may be incomplete: ${textAt(status, 'evaluationError')}`] : [],
    grids: [
      {
        resource: 'rules',
        columns: RULE_HEADINGS.map((name) => ({ name, priority: 0 })),
        rows: rows.map((cells) => ({ cells })),
      },
    ],
  });
}
