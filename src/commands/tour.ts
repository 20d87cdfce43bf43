import { command, type AnyCommand } from '../core/command.ts';
import { ok } from '../core/failure.ts';
import type { Block, Button, Reply } from '../core/reply.ts';
import { personOf, type Request } from '../core/request.ts';
import { toPlain } from '../core/spans.ts';
import type { TourStep } from '../glossary/glossary.ts';
import type { Alts } from './cards/answer.ts';
import { buttonRow } from './cards/buttons.ts';
import { code, strong } from './cards/passages.ts';
import type { Deps } from './deps.ts';

const LETTERS = 'ABCDE';

/** What a line asks the tour for. */
type Move = 'resume' | 'next' | 'back' | 'check' | { readonly step: number } | { readonly answer: number };

type TourDeps = Pick<Deps, 'knowledge' | 'notes' | 'clock' | 'alts'>;

/** `tour`: the newcomer's overview in nine steps with a question at the end. Each person goes on where they stopped. */
export function createTour({ knowledge, notes, clock, alts }: TourDeps): AnyCommand {
  const { steps, check } = knowledge.glossary.tour;
  const last = steps.length;
  // In the order of the alphabet, so that the place of the right answer tells nothing.
  const options = [{ text: check.right, because: undefined }, ...check.wrong].sort((a, b) =>
    toPlain(a.text).localeCompare(toPlain(b.text)),
  );

  async function reached(request: Request): Promise<number> {
    const kept = await notes.read(personOf(request), 'tour');
    return typeof kept === 'number' && kept >= 1 && kept <= last ? kept : 1;
  }

  function page(at: number): Reply {
    const step = steps[at - 1];
    if (step === undefined) return question();
    const buttons: readonly Button[] = [
      ...(at > 1 ? [{ label: 'Back', line: `tour ${String(at - 1)}` }] : []),
      at < last
        ? { label: 'Next', line: `tour ${String(at + 1)}`, style: 'primary' }
        : { label: 'One question', line: 'tour check', style: 'primary' },
      ...step.terms.slice(0, 3).map((id) => ({ label: knowledge.nameOf(id), line: `explain ${id}` })),
    ];
    const blocks = [...stepBlocks(step, alts), progress(at), ...buttonRow(buttons)];
    const terms = knowledge.about(step.terms.map((id) => ({ id, score: 1 })));
    return { title: `${String(at)}. ${step.title}`, blocks, replaces: true, about: { kind: 'help', terms } };
  }

  const progress = (done: number): Block => ({ type: 'progress', done, total: last, label: 'Tour' });

  const plain = (title: string, blocks: readonly Block[]): Reply => ({
    title,
    blocks,
    replaces: true,
    about: { kind: 'help', terms: [] },
  });

  function question(): Reply {
    const answers = options.map((_, at) => ({
      label: `Answer ${String(at + 1)}`,
      line: `tour answer ${LETTERS.charAt(at)}`,
    }));
    return plain('One question to end with', [
      { type: 'text', text: check.ask },
      { type: 'list', ordered: true, items: options.map(({ text }) => text) },
      ...buttonRow([...answers, { label: 'Back', line: `tour ${String(last)}` }]),
    ]);
  }

  function judged(answer: number): Reply {
    const lure = options[answer]?.because;
    const verdict: Block =
      lure === undefined
        ? { type: 'text', text: [strong('Right. '), ...check.because] }
        : { type: 'text', text: [strong('Not quite. '), ...lure] };
    const solution: readonly Block[] =
      lure === undefined
        ? []
        : [{ type: 'text', text: [strong('The answer: '), ...check.right, '. ', ...check.because] }];
    return plain(lure === undefined ? 'That was the tour' : 'Almost there', [
      verdict,
      ...solution,
      progress(last),
      ...buttonRow([
        { label: 'What else is there?', line: 'list' },
        { label: 'A word for today', line: 'random' },
        { label: 'Start over', line: 'tour 1' },
      ]),
    ]);
  }

  return command<Move>({
    name: 'tour',
    aliases: [],
    summary: 'the whole picture in nine short steps, for newcomers',
    params: [{ name: 'step', summary: `next, back, or a number from 1 to ${String(last)}`, optional: true }],
    examples: ['tour', 'tour next', 'tour back', 'tour 3'],
    parse: (rest) => parseMove(rest.toLowerCase(), last, options.length),
    run: async (move, request) => {
      if (move === 'check') return ok(question());
      if (typeof move === 'object' && 'answer' in move) return ok(judged(move.answer));
      const at = target(move, await reached(request));
      if (at <= last) await notes.write(personOf(request), 'tour', at, clock());
      return ok(page(at));
    },
  });
}

function parseMove(text: string, last: number, answers: number): Move | undefined {
  if (text === '' || text === 'start') return 'resume';
  if (text === 'next' || text === 'back' || text === 'check') return text;
  const step = /^\d$/u.test(text) ? Number(text) : 0;
  if (step >= 1 && step <= last) return { step };
  // Buttons say letters; whoever types sees numbered answers.
  const sign = /^answer ([a-e1-5])$/u.exec(text)?.[1]?.toUpperCase() ?? '';
  const answer = sign === '' ? -1 : LETTERS.includes(sign) ? LETTERS.indexOf(sign) : Number(sign) - 1;
  return answer >= 0 && answer < answers ? { answer } : undefined;
}

function target(move: Exclude<Move, 'check' | { answer: number }>, here: number): number {
  if (typeof move === 'object') return move.step;
  if (move === 'next') return here + 1;
  return move === 'back' ? Math.max(1, here - 1) : here;
}

function stepBlocks({ text, picture, try: attempt }: TourStep, alts: Alts): readonly Block[] {
  const alt = picture === undefined ? undefined : alts.get(picture);
  return [
    ...text.map((each): Block => ({ type: 'text', text: each })),
    ...(picture !== undefined && alt !== undefined ? [{ type: 'image', picture, alt } as const] : []),
    { type: 'text', text: ['Try: ', code(attempt.run), ' - ', ...attempt.shows] },
  ];
}
