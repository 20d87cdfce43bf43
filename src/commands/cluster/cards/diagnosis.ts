import type { Block, Reply } from '../../../core/reply.ts';
import type { Text } from '../../../core/spans.ts';
import type { Knowledge } from '../../../glossary/knowledge.ts';
import type { Diagnosis, Finding } from '../../../kubectl/why/diagnosis.ts';
import type { Done } from '../desk.ts';
import { buttonRow, termButton } from '../../cards/buttons.ts';
import { code, strong } from '../../cards/passages.ts';
import { hidden, sourceWords } from './footer.ts';
import { stepButtons } from './lessons.ts';

/** How many causes one card tells in full; more are counted and named. */
const TOLD = 4;

/** What is wrong, cause by cause, with what each rests on and what to look at next. */
export function diagnosisCard({ value, source }: Done<Diagnosis>, knowledge: Knowledge): Reply {
  const { object, findings } = value;
  const subject = object === undefined ? `the namespace ${source.namespace ?? ''}` : `${object.kind} ${object.name}`;
  const told = findings.slice(0, TOLD);
  const rest = findings.slice(TOLD);
  const terms = [...new Set(told.flatMap((finding) => finding.terms))];
  const steps = told.flatMap(({ next }) => next.slice(0, told.length > 2 ? 1 : 2));
  return {
    title: findings.length === 0 ? `Nothing found: ${subject}` : `What is wrong: ${subject}`,
    blocks: [
      ...(findings.length === 0 ? [nothing(value)] : told.flatMap((finding) => findingBlocks(finding))),
      ...(rest.length === 0 ? [] : [others(rest)]),
      ...unchecked(value),
      { type: 'note', text: [[sourceWords(source), ...hidden(value.redactions)].join(' · ')] },
      ...buttonRow(stepButtons(steps)),
      ...buttonRow(terms.slice(0, 4).map((id) => termButton(knowledge, id))),
    ],
    about: { kind: 'query', terms: knowledge.about(terms.map((id) => ({ id, score: 1 }))) },
  };
}

function findingBlocks({ title, text, object, evidence, symptoms, alike, severity }: Finding): readonly Block[] {
  const many = alike > 1 ? ` (${String(alike)} alike)` : '';
  const word = severity === 'hint' ? 'Hint: ' : '';
  return [
    { type: 'heading', text: `${word}${title}` },
    { type: 'text', text: [strong(`${object.kind} ${object.name}${many}. `), text] },
    ...(evidence.length === 0
      ? []
      : [
          {
            type: 'list',
            items: evidence.slice(0, 4).map(({ path, value }): Text => [code(path), ': ', value]),
          } as const,
        ]),
    ...(symptoms.length === 0
      ? []
      : [
          {
            type: 'note',
            text: [
              `This explains: ${symptoms.slice(0, 5).map(inShort).join('; ')}${symptoms.length > 5 ? ' and more' : ''}.`,
            ],
          } as const,
        ]),
  ];
}

const inShort = ({ object, title }: Finding): string => `${object.kind} ${object.name} (${title})`;

function others(rest: readonly Finding[]): Block {
  const names = rest.slice(0, 8).map(({ object, title }): Text => [strong(`${object.kind} ${object.name}: `), title]);
  return { type: 'list', items: [...names, ...(rest.length > 8 ? [[`and ${String(rest.length - 8)} more`]] : [])] };
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
