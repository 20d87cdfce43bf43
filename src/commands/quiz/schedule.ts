import { command, type AnyCommand } from '../../core/command.ts';
import { fail, ok, type Result } from '../../core/failure.ts';
import { reply, type Block, type Reply } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import type { Text } from '../../core/spans.ts';
import type { Schedule, Schedules } from '../../ports/schedules.ts';
import { buttonRow } from '../cards/buttons.ts';
import { code, strong } from '../cards/passages.ts';
import { isAlone, placeOf, playerOf, type QuizDeps } from './deps.ts';
import { ownerOf } from './open.ts';
import { parseWhen } from './when.ts';

type Line =
  | { readonly type: 'list' }
  | { readonly type: 'zone'; readonly zone: string }
  | { readonly type: 'pause' | 'resume' | 'remove'; readonly id: string }
  | { readonly type: 'add'; readonly words: string };

/** Reads lines of cron; see `src/quiz/moments.ts`. */
export interface Moments {
  readonly problemOf: (cron: string, zone: string) => string | undefined;
  readonly nextMoment: (when: { readonly cron: string; readonly zone: string }, after: number) => number | undefined;
  readonly isZone: (zone: string) => boolean;
}

/** What schedules need. `moments` is loaded when the first one is written. */
export interface ScheduleDeps extends Pick<QuizDeps, 'notes' | 'clock' | 'newId'> {
  readonly schedules: Schedules;
  readonly moments: () => Promise<Moments>;
  /** The zone of the team, unless a place has its own. */
  readonly zone: string;
}

/** The most schedules of a place: a channel is no alarm clock. */
const MOST = 10;

/** `schedule workdays 9:30 quiz daily networking`, `schedule pause s3`: lines that are said here again and again. */
export function createSchedule({ schedules, notes, clock, newId, moments, zone: teamZone }: ScheduleDeps): AnyCommand {
  const zoneOf = async (request: Request): Promise<string> => {
    const kept = await notes.read(ownerOf(request), 'zone');
    return typeof kept === 'string' ? kept : teamZone;
  };

  async function list(request: Request): Promise<Result<Reply>> {
    const all = await schedules.in(placeOf(request));
    const zone = await zoneOf(request);
    if (all.length === 0) {
      return ok(
        reply('quiz', 'Nothing is scheduled here', [
          { type: 'text', text: ['A question a day, say, that all may answer until the evening:'] },
          ...buttonRow([
            { label: 'Workdays at 9:30', line: 'schedule workdays 9:30 quiz daily', style: 'primary' },
            { label: 'Fridays at 16:00', line: 'schedule friday 16:00 quiz live 10' },
          ]),
          {
            type: 'note',
            text: [`Times are those of ${zone}. `, code('schedule zone Europe/Paris'), ' changes that.'],
          },
        ]),
      );
    }
    const items = all.map((each): Text => [
      strong(each.id),
      ': ',
      code(each.line),
      ` - ${each.cron} in ${each.zone}; `,
      ...nextOf(each),
    ]);
    return ok(
      reply('quiz', 'What is said here by itself', [
        { type: 'list', items },
        ...buttonRow(
          all
            .slice(0, 3)
            .flatMap(({ id, paused }) => [
              { label: `${paused ? 'Resume' : 'Pause'} ${id}`, line: `schedule ${paused ? 'resume' : 'pause'} ${id}` },
              ...(paused ? [{ label: `Remove ${id}`, line: `schedule remove ${id}` }] : []),
            ]),
        ),
      ]),
    );
  }

  async function add(words: string, request: Request): Promise<Result<Reply>> {
    const when = parseWhen(words);
    if (when === undefined) return fail(unclear);
    const { cron, line } = when;
    if (/^(?:schedule|share|delete|forget)\b/iu.test(line))
      return fail({ type: 'refused', message: `"${line}" is nothing to be said again and again.` });
    const zone = await zoneOf(request);
    const { problemOf, nextMoment } = await moments();
    const problem = problemOf(cron, zone);
    if (problem !== undefined) return fail({ type: 'invalid', message: problem });
    const there = await schedules.in(placeOf(request));
    if (there.length >= MOST)
      return fail({
        type: 'refused',
        message: `There are ${String(MOST)} schedules here already. Remove one first.`,
        tryLine: 'schedule',
      });
    const nextAt = nextMoment({ cron, zone }, clock());
    const created = { place: placeOf(request), line, cron, zone, createdBy: playerOf(request), paused: false };
    const id = `s${newId().slice(2, 6)}`;
    await schedules.put({ id, ...created, ...(nextAt === undefined ? {} : { nextAt }) });
    return list(request);
  }

  async function change(line: Extract<Line, { readonly id: string }>, request: Request): Promise<Result<Reply>> {
    const all = await schedules.in(placeOf(request));
    const found = all.find(({ id }) => id === line.id);
    if (found === undefined) {
      const ids = all.map(({ id }) => id).join(', ');
      return fail({
        type: 'missing',
        message: `There is no schedule ${line.id} here. ${ids === '' ? 'There are none at all.' : `There are: ${ids}.`}`,
        tryLine: 'schedule',
      });
    }
    if (line.type === 'remove') await schedules.remove(found.id);
    else {
      const { nextMoment } = await moments();
      const nextAt = nextMoment(found, clock());
      await schedules.put({ ...found, paused: line.type === 'pause', ...(nextAt === undefined ? {} : { nextAt }) });
    }
    return list(request);
  }

  async function setZone(zone: string, request: Request): Promise<Result<Reply>> {
    const { isZone } = await moments();
    if (!isZone(zone))
      return fail({
        type: 'invalid',
        message: `"${zone}" is no time zone. Name one as in Europe/Paris or America/New_York.`,
      });
    await notes.write(ownerOf(request), 'zone', zone, clock());
    const text: Block = { type: 'text', text: [`What is scheduled here from now on goes by the clocks of ${zone}.`] };
    return ok(reply('quiz', 'Time zone', [text, ...buttonRow([{ label: 'What is scheduled?', line: 'schedule' }])]));
  }

  return command<Line>({
    name: 'schedule',
    aliases: ['schedules'],
    summary: 'a daily question or a weekly quiz here, by your clocks',
    params: [
      {
        name: 'when',
        summary: 'workdays 9:30 quiz daily; friday 16:00 quiz live; pause, resume or remove one; zone',
        optional: true,
      },
    ],
    examples: ['schedule', 'schedule workdays 9:30 quiz daily', 'schedule zone Europe/Paris'],
    parse: parseLine,
    run: async (line, request) => {
      if (isAlone(request)) {
        return fail({
          type: 'refused',
          message:
            'Schedules belong to channels: say this where the others read along. For yourself there is: remind me on.',
        });
      }
      switch (line.type) {
        case 'list':
          return list(request);
        case 'add':
          return add(line.words, request);
        case 'zone':
          return setZone(line.zone, request);
        case 'pause':
        case 'resume':
        case 'remove':
          return change(line, request);
      }
    },
  });
}

function parseLine(rest: string): Line | undefined {
  if (rest === '' || /^list$/iu.test(rest)) return { type: 'list' };
  const [first = '', second = '', ...others] = rest.split(/\s+/u);
  const word = first.toLowerCase();
  if (word === 'zone' && second !== '' && others.length === 0) return { type: 'zone', zone: second };
  if ((word === 'pause' || word === 'resume' || word === 'remove') && second !== '')
    return { type: word, id: second.toLowerCase() };
  return parseWhen(rest) === undefined ? undefined : { type: 'add', words: rest };
}

const nextOf = ({ paused, nextAt }: Schedule): Text =>
  paused
    ? ['paused']
    : nextAt === undefined
      ? ['never again']
      : ['next ', { type: 'moment', at: nextAt, style: 'date' }];

const unclear = {
  type: 'invalid',
  message: 'When, and what? As in: schedule workdays 9:30 quiz daily networking.',
  tryLine: 'schedule',
} as const;
