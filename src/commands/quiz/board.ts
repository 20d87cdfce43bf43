import { command, type AnyCommand } from '../../core/command.ts';
import { ok, type Result } from '../../core/failure.ts';
import { chartBlock, reply, type Block, type Reply } from '../../core/reply.ts';
import { personOf, type Request } from '../../core/request.ts';
import type { QuizResult } from '../../ports/results.ts';
import { BOARD_SORTS, boardOf, type BoardLine, type BoardSort } from '../../quiz/board.ts';
import { buttonRow } from '../cards/buttons.ts';
import { toCsv } from './csv.ts';
import { isAlone, placeOf, type QuizDeps } from './deps.ts';
import { parseSpan, SPANS, type Span } from './span.ts';

type Line =
  | { readonly type: 'board'; readonly span: Span; readonly sort: BoardSort; readonly wide: boolean }
  | { readonly type: 'export'; readonly format: 'csv' | 'json'; readonly wide: boolean }
  | { readonly type: 'hide' | 'show' };

const UNIT = { points: 'points', accuracy: 'percent', improvement: 'gain' } as const;

/** How many lines a board shows. */
const SHOWN = 10;

/** `board`, `board week team accuracy`, `board hide me`, `board export csv`: who knows how much, among those who let it be seen. */
export function createBoard({ results, notes, clock }: Pick<QuizDeps, 'results' | 'notes' | 'clock'>): AnyCommand {
  async function rows(
    request: Request,
    { wide, since, onlyTheySee }: { readonly wide: boolean; readonly since: number; readonly onlyTheySee: boolean },
  ): Promise<readonly QuizResult[]> {
    const { platform, team, channel } = placeOf(request);
    const all = await results.list({ team: `${platform}/${team}`, ...(wide ? {} : { channel }), since });
    const people = [...new Set(all.map(({ person }) => person))];
    const hidden = await Promise.all(people.map(async (person) => (await notes.read(person, 'board')) === 'hidden'));
    const gone = new Set(people.filter((_, at) => hidden[at]));
    // Their own line everybody may see, where nobody else does.
    const me = onlyTheySee ? personOf(request) : undefined;
    return all.filter(({ person, players }) => (!gone.has(person) || person === me) && players > 1);
  }

  async function board(line: Extract<Line, { readonly type: 'board' }>, request: Request): Promise<Reply> {
    const { span, sort, wide } = line;
    const lines = boardOf(
      await rows(request, { wide, since: SPANS[span].since(clock()), onlyTheySee: isPrivate(request) }),
      sort,
    );
    const where = wide ? 'the whole team' : 'this channel';
    const title = `Board of ${where}, ${SPANS[span].label}`;
    const buttons = buttonRow([
      ...(['week', 'season', 'all'] as const)
        .filter((each) => each !== span)
        .map((each) => ({ label: SPANS[each].button, line: say(each, sort, wide) })),
      { label: wide ? 'This channel' : 'Whole team', line: say(span, sort, !wide) },
      ...BOARD_SORTS.filter((each) => each !== sort)
        .slice(0, 2)
        .map((each) => ({ label: `By ${each}`, line: say(span, each, wide) })),
    ]);
    if (lines.length === 0)
      return reply('quiz', title, [
        { type: 'text', text: [EMPTY[sort]] },
        ...buttonRow([{ label: 'Start a quiz', line: 'quiz', style: 'primary' }]),
        ...buttons,
      ]);
    return reply('quiz', title, [...picture(title, lines, sort), ...own(lines, request), NOTE, ...buttons]);
  }

  return command<Line>({
    name: 'board',
    aliases: ['leaderboard', 'scores'],
    summary: 'who did how well in quizzes, here or in the whole team',
    params: [
      {
        name: 'span',
        summary: 'week, month, season or all; team; points, accuracy or improvement; hide me',
        optional: true,
      },
    ],
    examples: ['board', 'board week', 'board all team accuracy', 'board hide me'],
    audience: ({ type }, request) => Promise.resolve(type === 'board' || isAlone(request) ? request.audience : 'asker'),
    parse: parseLine,
    run: async (line, request): Promise<Result<Reply>> => {
      switch (line.type) {
        case 'board':
          return ok(await board(line, request));
        case 'export':
          return ok(file(await rows(request, { wide: line.wide, since: 0, onlyTheySee: true }), line.format));
        case 'hide':
          await notes.write(personOf(request), 'board', 'hidden', clock());
          return ok(
            told(
              'You are on no board any more. Your points still count in teams, and you still see yourself.',
              'board show me',
              'Show me again',
            ),
          );
        case 'show':
          await notes.write(personOf(request), 'board', undefined, clock());
          return ok(told('You are on the boards again.', 'board', 'The board'));
      }
    },
  });
}

function parseLine(rest: string): Line | undefined {
  const words = rest.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.join(' ') === 'hide me') return { type: 'hide' };
  if (words.join(' ') === 'show me') return { type: 'show' };
  const wide = words.includes('team');
  const others = words.filter((word) => word !== 'team' && word !== 'channel');
  if (others[0] === 'export') {
    const format = others[1] ?? 'csv';
    return others.length < 3 && (format === 'csv' || format === 'json') ? { type: 'export', format, wide } : undefined;
  }
  let span: Span = 'season';
  let sort: BoardSort = 'points';
  for (const word of others) {
    const isSort = BOARD_SORTS.find((each) => each === word || (each === 'improvement' && word === 'improved'));
    const isSpan = parseSpan(word);
    if (isSort !== undefined) sort = isSort;
    else if (isSpan !== undefined) span = isSpan;
    else return undefined;
  }
  return { type: 'board', span, sort, wide };
}

const say = (span: Span, sort: BoardSort, wide: boolean): string =>
  ['board', span, ...(wide ? ['team'] : []), ...(sort === 'points' ? [] : [sort])].join(' ');

const EMPTY: Readonly<Record<BoardSort, string>> = {
  points: 'Nobody has played here yet. Quizzes of two and more people count.',
  accuracy: 'Nobody has answered ten questions yet: fewer say too little about accuracy.',
  improvement: 'Nobody has played four quizzes yet: fewer say too little about a change.',
};

const NOTE: Block = {
  type: 'note',
  text: ['Ties share a place. Nobody earns points alone. ', { type: 'code', text: 'board hide me' }, ' takes you off.'],
};

function picture(title: string, lines: readonly BoardLine[], sort: BoardSort): readonly Block[] {
  const more = lines.length - SHOWN;
  const rows = lines.slice(0, SHOWN).map(({ rank, name, value, quizzes, right, asked }) => ({
    rank,
    name,
    value,
    note:
      sort === 'points'
        ? `${String(quizzes)} ${quizzes === 1 ? 'quiz' : 'quizzes'}`
        : `${String(right)} of ${String(asked)} right`,
  }));
  return [
    chartBlock({
      type: 'board',
      title,
      unit: UNIT[sort],
      rows,
      ...(more > 0 ? { more } : {}),
    }),
  ];
}

/** Nobody else reads the reply. */
const isPrivate = ({ place, audience }: Request): boolean => place.kind === 'direct' || audience === 'asker';

/** The line of whoever asks, when it is not among those shown. */
function own(lines: readonly BoardLine[], request: Request): readonly Block[] {
  const at = lines.findIndex(({ person }) => person === personOf(request));
  const mine = lines[at];
  if (mine === undefined || at < SHOWN || !isPrivate(request)) return [];
  return [
    {
      type: 'text',
      text: [`You are number ${String(mine.rank)} of ${String(lines.length)}, with ${String(mine.value)}.`],
    },
  ];
}

/** Everything as a file. Names, no ids: those are nobody's business. */
function file(rows: readonly QuizResult[], format: 'csv' | 'json'): Reply {
  const plain = rows.map(({ quiz, endedAt, mode, topic, name, points, right, asked, rank, players }) => ({
    quiz,
    ended: new Date(endedAt).toISOString(),
    mode,
    topic,
    name,
    rank,
    points,
    right,
    asked,
    players,
  }));
  const text = format === 'json' ? `${JSON.stringify(plain, undefined, 2)}\n` : toCsv(plain);
  const alt = `${String(rows.length)} results of quizzes, as ${format.toUpperCase()}.`;
  return reply('quiz', 'Results', [{ type: 'file', name: `quiz-results.${format}`, text, alt }]);
}

const told = (text: string, line: string, label: string): Reply =>
  reply('quiz', 'Boards', [{ type: 'text', text: [text] }, ...buttonRow([{ label, line }])]);
