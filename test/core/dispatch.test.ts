import { describe, expect, test } from 'vitest';
import { command, nothing, type AnyCommand } from '../../src/core/command.ts';
import { byName, createDispatch, type DispatchOptions } from '../../src/core/dispatch.ts';
import { fail, ok } from '../../src/core/failure.ts';
import { renderPlain } from '../../src/core/plain.ts';
import { createRateLimit } from '../../src/core/rate-limit.ts';
import { reply } from '../../src/core/reply.ts';
import type { Audience, Request } from '../../src/core/request.ts';
import { requestOf } from '../commands/whole-tutor.ts';

const say = (text: string) => Promise.resolve(ok(reply('answer', text, [])));

/** A command that says what it was given. */
const named = (
  name: string,
  parse: (rest: string) => string | undefined,
  audience?: Audience | (() => Promise<Audience>),
): AnyCommand =>
  command({
    name,
    aliases: [`${name}s`],
    summary: name,
    params: [],
    examples: [name],
    ...(audience === undefined ? {} : { audience }),
    parse,
    run: (given) => say(`${name}: ${given}`),
  });

const COMMANDS: readonly AnyCommand[] = [
  command({
    name: 'free',
    aliases: [],
    unlimited: true,
    summary: 'costs nothing',
    params: [],
    examples: ['free'],
    parse: nothing,
    run: () => say('free'),
  }),
  named('count', (rest) => (/^\d+$/u.test(rest) ? rest : undefined)),
  named('echo', (rest) => rest),
  named('whisper', (rest) => rest, 'asker'),
  command({
    name: 'never',
    aliases: ['?'],
    summary: 'fails as expected',
    params: [],
    examples: [],
    parse: nothing,
    run: () => Promise.resolve(fail({ type: 'missing' as const, message: 'Nothing there.', tryLine: 'count 1' })),
  }),
  command({
    name: 'break',
    aliases: [],
    summary: 'fails as nobody expected',
    params: [],
    examples: [],
    parse: nothing,
    run: () => Promise.reject(new Error('wire cut')),
  }),
  command({
    name: 'trip',
    aliases: [],
    summary: 'fails while it reads the line',
    params: [],
    examples: [],
    parse: (): string => {
      throw new Error('cannot read');
    },
    run: say,
  }),
];

/** A dispatch over the commands above, with what it told of errors and asked permission for. */
function open(options: Partial<DispatchOptions> = {}) {
  const errors: string[] = [];
  const asked: string[] = [];
  const dispatch = createDispatch({
    commands: COMMANDS,
    ask: ({ text }) => say(`asked: ${text}`),
    permit: (_, name) => {
      asked.push(name);
      return undefined;
    },
    rateLimit: () => ({ allowed: true, retryInSeconds: 0 }),
    onError: (error, { id, text }) => errors.push(`${id} ${text} ${String(error)}`),
    ...options,
  });
  const shown = async (line: string, context?: Partial<Request>): Promise<string> =>
    renderPlain(await dispatch.respond(requestOf(line, context)));
  return { ...dispatch, shown, errors, asked };
}

describe('a first word', () => {
  test.each([
    ['count 3', 'count: 3'],
    ['COUNT 3', 'count: 3'],
    ['/count 3', 'count: 3'],
    ['!count 3', 'count: 3'],
    ['counts 3', 'count: 3'],
    ['  count   3  ', 'count: 3'],
    ['count\n3', 'count: 3'],
    ['count: 3', 'count: 3'],
    ['count 3!', 'count: 3'],
    ['count 3 please', 'count: 3'],
    ['count three', 'asked: count three'],
    ['count 3 and 4', 'asked: count 3 and 4'],
    ['count', 'asked: count'],
    ['counting 3', 'asked: counting 3'],
    ['please count 3', 'asked: please count 3'],
    ['what is a pod', 'asked: what is a pod'],
    ['echo', 'echo:'],
    ['echo thanks!', 'echo: thanks!'],
    ['?', 'Nothing there.\n\n[count 1] count 1'],
    ['??', 'asked: ??'],
    ['', 'asked:'],
    ['__proto__', 'asked: __proto__'],
    ['constructor x', 'asked: constructor x'],
  ])('of "%s" makes it: %s', async (line, expected) => {
    const { shown, errors } = open();
    expect((await shown(line)).trim()).toBe(expected);
    expect(errors).toEqual([]);
  });
});

describe('an exception', () => {
  test.each(['break', 'trip over it'])('in "%s" gives an apology with the id, and is reported', async (line) => {
    const { respond, errors } = open();
    const answer = await respond(requestOf(line, { id: 'request-7' }));
    expect(renderPlain(answer)).toMatch(/^Sorry, something broke .* logged as request-7;/u);
    expect(renderPlain(answer)).not.toMatch(/wire|cannot/u);
    expect(answer.about).toEqual({ kind: 'error', terms: [] });
    expect(errors).toEqual([expect.stringMatching(/^request-7 .*(?:wire cut|cannot read)$/u)]);
  });

  test.each<readonly [string, Partial<DispatchOptions>]>([
    ['asking', { ask: () => Promise.reject(new Error('no')) }],
    [
      'asking at once',
      {
        ask: () => {
          throw new Error('no');
        },
      },
    ],
    [
      'permission',
      {
        permit: () => {
          throw new Error('no');
        },
      },
    ],
    [
      'the rate limit',
      {
        rateLimit: () => {
          throw new Error('no');
        },
      },
    ],
  ])('in %s is caught just the same', async (_, options) => {
    const { shown, errors } = open(options);
    expect(await shown('what is a pod')).toMatch(/^Sorry/u);
    expect(errors.length).toBe(1);
  });
});

test('permission is asked for the command that will run, and a refusal is shown in its own words', async () => {
  const { shown, asked } = open();
  for (const line of ['counts 3', 'count three', 'whisper x']) await shown(line);
  expect(asked).toEqual(['count', 'ask', 'whisper']);
  const { respond } = open({
    permit: (_, name) => (name === 'ask' ? undefined : { type: 'refused', message: 'Not here.' }),
  });
  const refused = await respond(requestOf('count 3'));
  expect([renderPlain(refused), refused.about.kind]).toEqual(['Not here.', 'refusal']);
  expect(renderPlain(await respond(requestOf('count three')))).toBe('asked: count three');
});

test('holds back nobody whose command is not counted', async () => {
  const { shown } = open({ rateLimit: createRateLimit(1) });
  await shown('echo a');
  expect(await shown('echo b')).toContain('faster than I can think');
  expect(await shown('free')).toContain('free');
});

test('whoever is too fast is told when to come back, alone, and what is refused costs nothing', async () => {
  const { shown } = open({ rateLimit: createRateLimit(2) });
  const ann = { from: { id: 'ann' } };
  expect(await shown('echo 1', ann)).toBe('echo: 1');
  expect(await shown('echo 2', ann)).toBe('echo: 2');
  expect(await shown('echo 3', ann)).toBe(
    'You ask faster than I can think. Give me 30 seconds, then ask again: nothing is lost.',
  );
  expect(await shown('echo 4', { from: { id: 'ben' } })).toBe('echo: 4');
  expect(await shown('echo 5', { ...ann, at: requestOf('').at + 30_000 })).toBe('echo: 5');
  const careful = open({ rateLimit: createRateLimit(1), permit: () => ({ type: 'refused', message: 'No.' }) });
  for (let time = 0; time < 5; time += 1) expect(await careful.shown('echo')).toBe('No.');
});

test.each<readonly [string, Audience, Audience]>([
  ['whisper x', 'place', 'asker'],
  ['whispers x', 'asker', 'asker'],
  ['echo x', 'place', 'place'],
  ['echo x', 'asker', 'asker'],
  ['what is a pod', 'asker', 'asker'],
  ['what is a pod', 'place', 'place'],
  ['`whisper x`', 'place', 'asker'],
])(
  '"%s", asked where the %s would see it, is seen by the %s, which is known before the work',
  async (line, asked, seen) => {
    expect(await open().seenBy(requestOf(line, { audience: asked }))).toBe(seen);
  },
);

test('a phrase takes a whole line that is no command, and the first that takes it runs', async () => {
  const { shown, asked } = open({
    phrases: [named('polite', (line) => (line.endsWith('please') ? line : undefined)), named('any', (line) => line)],
  });
  expect(await shown('count 3')).toBe('count: 3');
  expect(await shown('pods please')).toBe('polite: pods please');
  expect(await shown('count pods')).toBe('any: count pods');
  expect(asked).toEqual(['count', 'polite', 'any']);
});

test('who sees a reply may depend on the line, and stays private when that cannot be told', async () => {
  const { seenBy } = open({
    commands: [
      named(
        'public',
        (rest) => rest,
        () => Promise.resolve('place'),
      ),
      named(
        'broken',
        (rest) => rest,
        () => Promise.reject(new Error('no store')),
      ),
    ],
  });
  expect(await seenBy(requestOf('public x', { audience: 'asker' }))).toBe('place');
  expect(await seenBy(requestOf('broken x', { audience: 'asker' }))).toBe('asker');
});

test('of two commands with one name the first is taken', () => {
  const [first, second] = [named('same', (rest) => rest), named('same', (rest) => rest)];
  expect(byName([first, second]).get('same')).toBe(first);
});

test('what has several lines can be had as it was typed', async () => {
  const heard: (string | undefined)[] = [];
  const dispatch = createDispatch({
    commands: [],
    ask: (request) => {
      heard.push(request.text, request.typed);
      return say('heard');
    },
    permit: () => undefined,
    rateLimit: () => ({ allowed: true, retryInSeconds: 0 }),
    onError: () => undefined,
  });
  await dispatch.respond(requestOf('lint\n  a:   b'));
  await dispatch.respond(requestOf('what  is a pod'));
  expect(heard).toEqual(['lint\na: b', 'lint\n  a:   b', 'what is a pod', undefined]);
});
