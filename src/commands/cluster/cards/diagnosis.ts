import type { Block, Reply } from '../../../core/reply.ts';
import type { Knowledge } from '../../../glossary/knowledge.ts';
import type { Where } from '../../../kubectl/query.ts';
import type { NextStep } from '../../../kubectl/teach/lesson.ts';
import { placeFlags } from '../../../kubectl/teach/steps.ts';
import type { Diagnosis } from '../../../kubectl/why/diagnosis.ts';
import type { Done } from '../open.ts';
import { buttonRow, termButton } from '../../cards/buttons.ts';
import { code } from '../../cards/passages.ts';
import { findingBlocks, findingSteps, furtherBlocks } from './findings.ts';
import { hidden, sourceWords } from './footer.ts';

/** How many causes one card tells in full; more are named, to choose from. */
const TOLD = 4;

/** How a diagnosis was asked for. */
export interface Asked {
  readonly where: Pick<Where, 'context'>;
  readonly line: string;
}

/** What is wrong, cause by cause, with what each rests on and what to look at next. */
export function diagnosisCard({ value, source }: Done<Diagnosis>, { where, line }: Asked, knowledge: Knowledge): Reply {
  const { object, findings } = value;
  const { namespace } = source;
  const naming = { withNamespace: object === undefined && namespace === undefined };
  const place = namespace === undefined ? 'all namespaces' : `the namespace ${namespace}`;
  const told = findings.slice(0, TOLD);
  const terms = [...new Set(told.flatMap((finding) => finding.terms))];
  const isWell = findings.every(({ severity }) => severity === 'hint');
  return {
    title: `${titleOf(value)}: ${object === undefined ? place : `${object.kind} ${object.name}`}`,
    blocks: [
      ...(findings.length === 0 ? [nothing(value)] : told.flatMap((finding) => findingBlocks(finding, naming))),
      ...furtherBlocks(findings.slice(TOLD), naming, where),
      ...unchecked(value),
      { type: 'note', text: [[sourceWords(source), ...hidden(value.redactions), ''].join(' · '), code(line)] },
      ...buttonRow([
        ...findingSteps(told),
        ...(isWell && object === undefined ? elsewhere(namespace, contextFlag(where)) : []),
      ]),
      ...buttonRow(terms.slice(0, 4).map((id) => termButton(knowledge, id))),
    ],
    about: { kind: 'query', terms: knowledge.about(terms.map((id) => ({ id, score: 1 }))) },
  };
}

function titleOf({ findings }: Diagnosis): string {
  if (findings.length === 0) return 'Nothing found';
  return findings.every(({ severity }) => severity === 'hint') ? 'Nothing broken' : 'What is wrong';
}

/** Without the namespace: ` --context prod`, or nothing. */
const contextFlag = ({ context }: Asked['where']): string => placeFlags(context === undefined ? {} : { context });

/** Where to look on when nothing was found: at what there is, and in other namespaces. */
function elsewhere(namespace: string | undefined, context: string): readonly NextStep[] {
  if (namespace === undefined) return [{ label: 'All pods', line: `get pods -A${context}` }];
  return [
    { label: 'Its pods', line: `get pods -n ${namespace}${context}` },
    { label: 'In all namespaces', line: `why -A${context}` },
  ];
}

function nothing({ checked }: Diagnosis): Block {
  const looked = checked.length === 0 ? '' : ` I looked at ${checked.join(', ')}.`;
  return {
    type: 'text',
    text: [
      `None of the faults I know shows there.${looked} That is not a proof of health: the program itself may still be wrong, and its logs tell.`,
    ],
  };
}

function unchecked(diagnosis: Diagnosis): readonly Block[] {
  if (diagnosis.unchecked.length === 0) return [];
  const items = diagnosis.unchecked.map(({ what, reason }) => `${what} (${reason})`);
  return [{ type: 'note', text: [`I could not look at: ${items.join('; ')}.`], tone: 'warning' }];
}
