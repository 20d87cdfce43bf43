import { command, type AnyCommand } from '../core/command.ts';
import { ok } from '../core/failure.ts';
import type { Block, Button, Reply } from '../core/reply.ts';
import { personOf, type Request } from '../core/request.ts';
import { parseInline } from '../glossary/markdown.ts';
import { buttonRow } from './cards/buttons.ts';
import { code } from './cards/passages.ts';
import type { Deps } from './deps.ts';

const LETTERS = 'ABCDE';

/** What a line asks the tour for. */
type Move = 'start' | 'next' | 'back' | 'check' | { readonly step: number } | { readonly answer: string };

/** `tour`: the newcomer's overview in nine steps with a question at the end. Each person goes on where they stopped. */
export function createTour({
  knowledge,
  notes,
  clock,
  alts,
}: Pick<Deps, 'knowledge' | 'notes' | 'clock' | 'alts'>): AnyCommand {
  const { steps, check } = knowledge.glossary.tour;
  const last = steps.length;

  // The right answer stands where its text falls in the alphabet, so that its place tells nothing.
  const options = [check.right, ...check.wrong.map(({ text }) => text)].sort((a, b) => a.localeCompare(b));

  async function reached(request: Request): Promise<number> {
    const kept = await notes.read(personOf(request), 'tour');
    return typeof kept === 'number' && kept >= 1 && kept <= last ? kept : 1;
  }

  function step(at: number): Reply {
    const {
      title,
      terms,
      text,
      try: attempt,
      picture,
    } = steps[at - 1] ?? steps[0] ?? { title: '', terms: [], text: [], try: { run: '', shows: '' } };
    const alt = picture === undefined ? undefined : alts.get(picture);
    const buttons: Button[] = [
      ...(at > 1 ? [{ label: 'Back', line: `tour ${String(at - 1)}` }] : []),
      at < last
        ? { label: 'Next', line: `tour ${String(at + 1)}`, style: 'primary' }
        : { label: 'One question', line: 'tour check', style: 'primary' },
      ...terms.slice(0, 2).map((id) => ({ label: knowledge.nameOf(id), line: `explain ${id}` })),
    ];
    const blocks: Block[] = [
      ...text.map((each): Block => ({ type: 'text', text: parseInline(each) })),
      ...(picture !== undefined && alt !== undefined ? [{ type: 'image', picture, alt } as const] : []),
      { type: 'text', text: ['Try: ', code(attempt.run), ' - ', ...parseInline(attempt.shows)] },
      { type: 'progress', done: at, total: last, label: 'Tour' },
      ...buttonRow(buttons),
    ];
    return {
      title: `${String(at)}. ${title}`,
      blocks,
      replaces: true,
      about: { kind: 'help', terms: knowledge.about(terms.map((id) => ({ id, score: 1 }))) },
    };
  }

  function question(): Reply {
    const blocks: Block[] = [
      { type: 'text', text: parseInline(check.ask) },
      { type: 'list', ordered: true, items: options.map((option) => parseInline(option)) },
      ...buttonRow([
        ...options.map((_, at) => ({ label: `Answer ${String(at + 1)}`, line: `tour answer ${LETTERS[at] ?? ''}` })),
        { label: 'Back', line: `tour ${String(last)}` },
      ]),
    ];
    return { title: 'One question to end with', blocks, replaces: true, about: { kind: 'help', terms: [] } };
  }

  function judged(letter: string): Reply {
    const chosen = options[LETTERS.indexOf(letter)];
    const right = chosen === check.right;
    const lure = check.wrong.find(({ text }) => text === chosen);
    const blocks: Block[] = [
      {
        type: 'text',
        text: [
          { type: 'strong', text: right ? 'Right. ' : 'Not quite. ' },
          ...(right ? [] : parseInline(`${lure?.because ?? ''} `)),
          ...parseInline(check.because),
        ],
      },
      ...(right ? [] : [{ type: 'text', text: ['The answer: ', ...parseInline(check.right)] } as const]),
      { type: 'progress', done: last, total: last, label: 'Tour' },
      ...buttonRow([
        { label: 'What else is there?', line: 'list' },
        { label: 'A word for today', line: 'random' },
        { label: 'Start over', line: 'tour 1' },
      ]),
    ];
    return {
      title: right ? 'That was the tour' : 'Almost there',
      blocks,
      replaces: true,
      about: { kind: 'help', terms: [] },
    };
  }

  return command<Move>({
    name: 'tour',
    aliases: [],
    summary: 'the whole picture in nine short steps, for newcomers',
    params: [
      {
        name: 'step',
        summary: `next, back, or a number from 1 to ${String(last)}; where you stopped if left out`,
        optional: true,
      },
    ],
    examples: ['tour', 'tour next', 'tour back', 'tour 3'],
    parse: (rest) => {
      const text = rest.toLowerCase();
      if (text === '' || text === 'start') return 'start';
      if (text === 'next' || text === 'back' || text === 'check') return text;
      const number = /^[1-9]$/u.exec(text);
      if (number !== null && Number(text) <= last) return { step: Number(text) };
      const answer = /^answer ([a-e])$/u.exec(text)?.[1]?.toUpperCase();
      return answer === undefined || LETTERS.indexOf(answer) >= options.length ? undefined : { answer };
    },
    run: async (move, request) => {
      if (move === 'check') return ok(question());
      if (typeof move === 'object' && 'answer' in move) return ok(judged(move.answer));
      const here = await reached(request);
      const target =
        typeof move === 'object' ? move.step : move === 'next' ? here + 1 : move === 'back' ? here - 1 : here;
      if (target > last) return ok(question());
      const at = Math.max(1, target);
      await notes.write(personOf(request), 'tour', at, clock());
      return ok(step(at));
    },
  });
}
