import { fail, ok, type Result } from '../../core/failure.ts';
import { reply, type Reply } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import type { Text } from '../../core/spans.ts';
import { code, strong } from '../cards/passages.ts';
import type { QuizDeps } from './deps.ts';
import { ownerOf } from './open.ts';
import { parseWish, type Wish } from './wish.ts';

/** A line about presets: a preset is a name for the words of a quiz, so that it can be carried to another channel as text. */
export type PresetLine =
  | { readonly type: 'list' }
  | { readonly type: 'save'; readonly name: string; readonly words: string }
  | { readonly type: 'forget' | 'play'; readonly name: string };

const NAME = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,31}$/u;
const MOST = 20;

/** The words kept under a name; not what every object has, such as its constructor. */
const own = (presets: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(presets, name) ? presets[name] : undefined;

/** Reads `presets`, `save friday calm networking 5`, `preset friday`, `forget preset friday`; nothing when it is no such line. */
export function parsePreset(rest: string): PresetLine | undefined {
  const [first = '', second = '', ...others] = rest.split(' ');
  const word = first.toLowerCase();
  const name = second.toLowerCase();
  if (word === 'presets' && second === '') return { type: 'list' };
  if (word === 'save' && NAME.test(name)) return { type: 'save', name, words: others.join(' ') };
  if (word === 'preset' && NAME.test(name)) return { type: 'play', name };
  const last = (others[0] ?? '').toLowerCase();
  return word === 'forget' && name === 'preset' && NAME.test(last) ? { type: 'forget', name: last } : undefined;
}

/** The presets of each place. One called "default" fills in what a line leaves open. */
export function createPresets({ notes, clock }: Pick<QuizDeps, 'notes' | 'clock'>) {
  async function read(request: Request): Promise<Readonly<Record<string, string>>> {
    const kept = await notes.read(ownerOf(request), 'presets');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter((each): each is [string, string] => typeof each[1] === 'string'),
    );
  }

  const write = (request: Request, presets: Readonly<Record<string, string>>): Promise<void> =>
    notes.write(ownerOf(request), 'presets', presets, clock());

  const missing = (name: string, names: readonly string[]) =>
    fail({
      type: 'missing' as const,
      message: `There is no preset "${name}" here. ${names.length === 0 ? 'Save one: quiz save friday calm networking 5.' : `There are: ${names.join(', ')}.`}`,
      tryLine: 'quiz presets',
    });

  return {
    /** A wish with what the default of the place adds. */
    fill: async (wish: Wish, request: Request): Promise<Wish> => {
      const words = own(await read(request), 'default');
      return words === undefined ? wish : { ...parseWish(words), ...wish };
    },
    /** The wish a preset stands for; an open one when there is none of that name. */
    wishOf: async (name: string, request: Request): Promise<Wish> => parseWish(own(await read(request), name) ?? ''),
    run: async (
      line: PresetLine,
      request: Request,
      play: (wish: Wish) => Promise<Result<Reply>>,
    ): Promise<Result<Reply>> => {
      const presets = await read(request);
      const names = Object.keys(presets);
      switch (line.type) {
        case 'list':
          return ok(listCard(presets));
        case 'play': {
          const words = own(presets, line.name);
          return words === undefined ? missing(line.name, names) : play(parseWish(words));
        }
        case 'forget': {
          if (own(presets, line.name) === undefined) return missing(line.name, names);
          const others = Object.fromEntries(Object.entries(presets).filter(([name]) => name !== line.name));
          await write(request, others);
          return ok(listCard(others));
        }
        case 'save':
          if (names.length >= MOST && own(presets, line.name) === undefined) {
            return fail({
              type: 'refused',
              message: `A place has at most ${String(MOST)} presets. Forget one first: quiz forget preset ${names[0] ?? ''}.`,
            });
          }
          await write(request, { ...presets, [line.name]: line.words });
          return ok(listCard({ ...presets, [line.name]: line.words }));
      }
    },
  };
}

function listCard(presets: Readonly<Record<string, string>>): Reply {
  const items = Object.entries(presets).map(([name, words]): Text => [
    strong(name),
    ': ',
    code(`quiz save ${name} ${words}`.trim()),
  ]);
  return reply('help', 'Presets of this place', [
    items.length === 0
      ? { type: 'text', text: ['None yet. ', code('quiz save friday calm networking 5'), ' keeps one.'] }
      : { type: 'list', items },
    {
      type: 'note',
      text: [
        'Play one with ',
        code('quiz preset NAME'),
        '. One called "default" fills in what a line leaves open. To carry them to another channel, say these lines there.',
      ],
    },
    ...(items.length === 0
      ? []
      : [
          {
            type: 'buttons' as const,
            buttons: Object.keys(presets)
              .slice(0, 5)
              .map((name) => ({ label: `Play ${name}`, line: `quiz preset ${name}` })),
          },
        ]),
  ]);
}
