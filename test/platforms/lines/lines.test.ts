import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toJsonAnswer, createJsonLines, type JsonAnswer } from '../../../src/platforms/lines/json.ts';
import { answerOnce, createLines } from '../../../src/platforms/lines/plain.ts';
import { splitLines } from '../../../src/platforms/lines/split.ts';
import { CHART_REPLIES } from '../../core/charts.ts';
import { anyReply, anyText } from '../any-reply.ts';
import { createClassroom, POD_CARD } from '../classroom.ts';

const tutor = createClassroom();
const clock = () => 0;

/** Everything a door makes of an input. */
async function run(create: typeof createLines, input: string | readonly Uint8Array[]): Promise<string> {
  const output = new PassThrough();
  const door = create({
    tutor,
    clock,
    input: Readable.from(typeof input === 'string' ? [Buffer.from(input)] : input),
    output,
  });
  const said = text(output);
  await door.start();
  await door.closed;
  output.end();
  return said;
}

async function runJson(...lines: readonly unknown[]): Promise<readonly JsonAnswer[]> {
  const said = await run(
    createJsonLines,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  // Written by the door a moment ago.
  return said
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as JsonAnswer);
}

describe('plain lines', () => {
  it('answers each line with text and a separator, and passes over empty lines', async () => {
    expect(await run(createLines, 'one\n\n  \r\ntwo')).toBe(
      'You asked: one (message)\n---\nYou asked: two (message)\n---\n',
    );
  });

  it('shows each button as the line to type', async () => {
    expect(await answerOnce({ tutor, clock }, 'pod')).toContain('[Example] example pod');
    expect(await answerOnce({ tutor, clock }, 'setup')).toContain(
      '[Fill it in] example <topic> [count]\n  topic: networking or storage',
    );
  });

  it('says that a line is too long and goes on', async () => {
    const said = await run(createLines, `${'x'.repeat(17_000)}\nnext\n`);
    expect(said.split('\n')).toEqual([
      'That line is longer than 16 KB; a question is one short line.',
      '---',
      'You asked: next (message)',
      '---',
      '',
    ]);
  });

  it('shows escape sequences instead of passing them to the terminal behind the pipe', async () => {
    const loud = { ...tutor, respond: () => Promise.resolve({ ...POD_CARD, title: '\u001b[2JPod' }) };
    expect(await answerOnce({ tutor: loud, clock }, 'pod')).toMatch(/^␛\[2JPod/u);
  });
});

describe('a chart for scripts', () => {
  it.each(CHART_REPLIES)('is drawn as agreed in plain lines, and told as data in JSON: %s', async (name, reply) => {
    const charted = { ...tutor, respond: () => Promise.resolve(reply) };
    const plain = await answerOnce({ tutor: charted, clock }, 'x');
    const json = JSON.stringify(toJsonAnswer('1', reply, 0), null, 2);
    await expect(`${plain}\n\n${json}\n`).toMatchFileSnapshot(`../../golden/lines/chart-${name}.txt`);
    expect(toJsonAnswer('1', reply, 0).charts).toEqual(
      reply.blocks.flatMap((block) => (block.type === 'chart' ? [block.chart] : [])),
    );
  });
});

describe('JSON lines', () => {
  it('tells the question behind a button, and the form of several fields', async () => {
    const [listed, setup] = await runJson({ text: 'list' }, { text: 'setup' });
    expect(listed?.buttons).toContainEqual({
      label: 'Look in another namespace',
      line: 'example',
      asks: 'Which namespace?',
    });
    expect(setup?.buttons[0]).toMatchObject({
      label: 'Fill it in',
      line: 'example',
      form: {
        title: 'A new example',
        fields: [
          { name: 'topic', type: 'select' },
          { name: 'count', optional: true },
        ],
      },
    });
  });

  it('tells kind, terms, text and buttons of an answer', async () => {
    const [answer] = await runJson({ id: 'a', text: 'pod' });
    expect(answer).toMatchObject({
      id: 'a',
      kind: 'answer',
      terms: [{ name: 'Pod', aliases: ['po', 'pods'], score: 1 }],
      buttons: [
        { label: 'Example', line: 'example pod' },
        { label: 'Which page', line: 'pages 1' },
        { label: 'Share here', line: 'share pod' },
        { label: 'Documentation', url: 'https://kubernetes.io/docs/concepts/workloads/pods/' },
      ],
    });
    expect(answer?.text).toMatch(/^Pod\n\nThe smallest thing/u);
    expect(answer?.text).not.toContain('example pod');
    expect(answer?.ms).toBeGreaterThan(0);
  });

  it('tells which two terms a comparison compares', () => {
    const about = { kind: 'comparison' as const, terms: [], compare: ['pod', 'node'] as const };
    expect(toJsonAnswer(1, { blocks: [], about }, 0.5)).toEqual({
      id: 1,
      kind: 'comparison',
      terms: [],
      compare: ['pod', 'node'],
      text: '',
      buttons: [],
      ms: 0.5,
    });
  });

  it.each([
    ['{"id":"7","text":', null, 'no JSON object'],
    ['', null, 'no JSON object'],
    ['[1]', null, 'no JSON object'],
    ['null', null, 'no JSON object'],
    ['{"id":"7"}', '7', 'text is missing'],
    ['{"id":7,"text":3}', 7, 'text is missing'],
    ['{"id":"7","text":" "}', '7', 'text is empty'],
    ['{"id":{"a":1},"text":"pod"}', null, 'id has to be a string or a number'],
    ['{"id":"7","text":"pod","user":7}', '7', 'user has to be a string'],
    ['{"id":"7","text":"pod","channel":""}', '7', 'channel has to be a string'],
    [JSON.stringify({ id: '7', text: 'x'.repeat(17_000) }), null, 'over 16384 bytes'],
  ])('answers the bad line %.40s with what would be right, and goes on', async (line, id, message) => {
    const [bad, good] = await runJson(line, { id: 'next', text: 'pod' });
    expect(bad).toMatchObject({ id, kind: 'error', terms: [], buttons: [], ms: 0 });
    expect(bad?.text).toContain(message);
    expect(good).toMatchObject({ id: 'next', kind: 'answer' });
  });

  it('gives each user in each channel a conversation of their own', async () => {
    const places: string[] = [];
    const listening = {
      ...tutor,
      respond: (request: Parameters<typeof tutor.respond>[0]) => {
        places.push(`${request.from.id} ${request.place.channel} ${request.place.kind}`);
        return tutor.respond(request);
      },
    };
    const output = new PassThrough().resume();
    const input = Readable.from(['{"text":"a"}\n{"text":"b","user":"ann"}\n{"text":"c","user":"ann","channel":"x"}\n']);
    const door = createJsonLines({ tutor: listening, clock, input, output });
    await door.start();
    await door.closed;
    expect(places).toEqual(['me here/@me direct', 'ann here/@ann direct', 'ann x/@ann direct']);
  });

  it('answers thousands of lines in order, and reads no faster than it is read', async () => {
    const total = 5_000;
    let read = 0;
    const input = Readable.from(
      (function* () {
        for (; read < total; read++) yield `{"id":${String(read)},"text":"pod"}\n`;
      })(),
    );
    const output = new PassThrough();
    const door = createJsonLines({ tutor, clock, input, output });
    await door.start();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(read).toBeLessThan(200);
    const said = text(output);
    await door.closed;
    output.end();
    const ids = (await said)
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as JsonAnswer).id);
    expect(ids).toEqual(Array.from({ length: total }, (_, id) => id));
  });

  it('ends quietly when its reader goes', async () => {
    const output = new PassThrough();
    const door = createJsonLines({ tutor, clock, input: Readable.from(['{"text":"pod"}\n'.repeat(1_000)]), output });
    await door.start();
    output.once('data', () => output.destroy());
    await expect(door.closed).resolves.toBeUndefined();
  });

  it('finishes the answer under way when it is stopped', async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    const said = text(output);
    const { promise: asked, resolve: ask } = Promise.withResolvers<undefined>();
    const slow = {
      ...tutor,
      respond: async (request: Parameters<typeof tutor.respond>[0]) => {
        ask(undefined);
        await new Promise((resolve) => setTimeout(resolve, 20));
        return tutor.respond(request);
      },
    };
    const door = createJsonLines({ tutor: slow, clock, input, output });
    await door.start();
    input.write('{"id":"last","text":"pod"}\n');
    await asked;
    await door.stop();
    output.end();
    expect(await said).toMatch(/^\{"id":"last".*\}\n$/u);
  });

  it('writes one line for any reply at all', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const line = JSON.stringify(toJsonAnswer('x', reply, 1));
        expect(line).not.toMatch(/[\r\n]/u);
        expect(JSON.parse(line)).toEqual(asWritten(toJsonAnswer('x', reply, 1)));
      }),
    );
  });
});

/** What JSON has no number for is nothing in it. */
function asWritten(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
  if (Array.isArray(value)) return value.map(asWritten);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asWritten(each)]));
}

async function collect<T>(all: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const each of all) found.push(each);
  return found;
}

describe('cutting input into lines', () => {
  it('finds the same lines however the bytes arrive', async () => {
    const chunked = fc.tuple(
      fc.array(
        anyText.map((each) => each.replace(/[\r\n\uFEFF]/gu, '').toWellFormed()),
        { maxLength: 5 },
      ),
      fc.integer({ min: 1, max: 7 }),
    );
    await fc.assert(
      fc.asyncProperty(chunked, async ([lines, size]) => {
        const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
          bytes.subarray(at * size, at * size + size),
        );
        const found = await collect(splitLines(Readable.from(chunks), 16_384));
        expect(found).toEqual(lines.map((line) => ({ type: 'line', text: line })));
      }),
    );
  });

  it('keeps no more of an endless line than the limit', async () => {
    const chunks = Array.from({ length: 100 }, () => Buffer.alloc(1_000, 'x'));
    const found = await collect(splitLines(Readable.from([...chunks, Buffer.from('\nshort\n')]), 1_500));
    expect(found).toEqual([{ type: 'too-long' }, { type: 'line', text: 'short' }]);
  });
});
