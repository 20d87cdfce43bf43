import { describe, expect, it } from 'vitest';
import { createChannels } from '../../../src/platforms/web/channels.ts';
import { WEB_LIMITS } from '../../../src/platforms/web/limits.ts';
import type { PageMessage } from '../../../src/platforms/web/message.ts';
import { createClassroom } from '../classroom.ts';
import { openWeb } from './client.ts';

const textOf = ({ html }: PageMessage) =>
  html
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
const idOf = (messages: readonly PageMessage[]) => messages.at(-1)?.id;

describe('talking on the page', () => {
  it('shows what was asked and what is answered', async () => {
    const { enter, say } = await openWeb();
    const [question, answer] = await say(await enter(), { text: 'what <b>is</b> a pod', name: 'Ann' });
    expect(question?.html).toContain('what &lt;b&gt;is&lt;/b&gt; a pod');
    expect(question?.html).toContain('data-name="Ann"');
    expect(answer?.html).toContain('You asked: what &lt;b&gt;is&lt;/b&gt; a pod (message)');
  });

  it('greets whoever opens the page, once', async () => {
    const { enter, listen } = await openWeb();
    const cookie = await enter();
    const pages = await Promise.all([listen(cookie, 'name=ann'), listen(cookie, 'name=ann')]);
    const greetings = await Promise.all(pages.map(({ next }) => next()));
    expect(textOf(greetings[0] ?? { html: '', id: '', number: 0 })).toContain('I explain the words of Kubernetes');
    expect(new Set(greetings.map(({ id }) => id)).size).toBe(1);
  });

  it('says the line of a pressed button', async () => {
    const { enter, say } = await openWeb();
    const cookie = await enter();
    const on = idOf(await say(cookie, { text: 'pod' }));
    const [pressed, answer] = await say(cookie, { text: 'example pod', via: 'press', on });
    expect(textOf(pressed ?? { html: '', id: '', number: 0 })).toBe('You example pod');
    expect(answer?.html).toContain('<h2>Example of pod</h2>');
  });

  it('says the line of a form with the words', async () => {
    const { enter, say } = await openWeb();
    const cookie = await enter();
    const on = idOf(await say(cookie, { text: 'list' }));
    const [asked, answer] = await say(cookie, { text: 'example shop', via: 'form', on });
    expect(textOf(asked ?? { html: '', id: '', number: 0 })).toBe('You example shop');
    expect(answer?.html).toContain('<h2>Example of shop</h2>');
  });

  it('puts an answer that replaces in the place of the pressed one, without a word of the asker', async () => {
    const { enter, say, listen } = await openWeb();
    const cookie = await enter();
    const on = idOf(await say(cookie, { text: 'pages 1' }));
    const messages = await say(cookie, { text: 'pages 2', via: 'press', on });
    expect(messages.map(({ replaces }) => replaces)).toEqual([on]);
    const { next } = await listen(cookie, 'name=You');
    expect([textOf(await next()), textOf(await next())]).toEqual(['You pages 1', expect.stringContaining('Page 2')]);
  });

  it('tells the tutor who speaks, where, and on which card', async () => {
    const told: object[] = [];
    const classroom = createClassroom();
    const tutor = {
      ...classroom,
      respond: (request: Parameters<typeof classroom.respond>[0]) => {
        const { from, place, audience, via, subject } = request;
        told.push({ from: from.id, channel: place.channel, kind: place.kind, audience, via, subject });
        return classroom.respond(request);
      },
    };
    const { enter, say } = await openWeb({ tutor });
    const cookie = await enter();
    const on = idOf(await say(cookie, { text: 'pod', name: ' Ann  Lee ' }));
    await say(cookie, { text: 'example pod', via: 'press', name: 'ann lee', on });
    await say(cookie, { text: 'pod', name: 'Bob', shared: true });
    expect(told).toEqual([
      { from: 'ann lee', channel: '@ann lee', kind: 'direct', audience: 'place', via: 'message', subject: undefined },
      { from: 'ann lee', channel: '@ann lee', kind: 'direct', audience: 'place', via: 'press', subject: 'Pod' },
      { from: 'bob', channel: 'room', kind: 'shared', audience: 'place', via: 'message', subject: undefined },
    ]);
  });

  it('apologises when the tutor breaks', async () => {
    const { enter, say } = await openWeb();
    const messages = await say(await enter(), { text: 'break' });
    expect(messages.map(textOf).join(' ')).toContain('Sorry, something broke on my side');
  });

  it('offers lines while somebody types', async () => {
    const { ask, enter } = await openWeb();
    const { body } = await ask('GET', '/complete?text=PO', { Cookie: await enter() });
    expect(JSON.parse(body)).toEqual({
      completions: [
        { label: 'pod', line: 'pod' },
        { label: 'pods', line: 'pods' },
      ],
    });
  });
});

describe('the shared room', () => {
  it('shows everybody what each one asks', async () => {
    const { enter, say, listen } = await openWeb();
    const [ann, bob] = [await enter(), await enter()];
    const page = await listen(bob, 'name=Bob&shared=true');
    await page.next();
    await say(ann, { text: 'pod', name: 'Ann', shared: true });
    expect(textOf(await page.next())).toBe('Ann pod');
    expect((await page.next()).html).toContain('<h2>Pod</h2>');
  });

  it('keeps an answer for the asker from everybody else', async () => {
    const { enter, say, listen } = await openWeb();
    const cookie = await enter();
    const page = await listen(cookie, 'name=Bob&shared=true');
    await page.next();
    const private_ = await say(cookie, { text: 'whisper', name: 'Ann', shared: true });
    expect(private_.every(({ html }) => html.includes('Only you can see this'))).toBe(true);
    await say(cookie, { text: 'aloud', name: 'Ann', shared: true });
    expect(textOf(await page.next())).toBe('Ann aloud');
  });

  it('answers a press on a private answer in private, unless the line is meant for all', async () => {
    const { enter, say } = await openWeb();
    const cookie = await enter();
    const ann = { name: 'Ann', shared: true, via: 'press' };
    const on = idOf(await say(cookie, { text: 'whisper', name: 'Ann', shared: true }));
    const pages = await say(cookie, { ...ann, text: 'pages 1', on });
    const aloud = await say(cookie, { ...ann, text: 'aloud', on });
    const isPrivate = ({ html }: PageMessage) => html.includes('Only you can see this');
    expect(pages.map(isPrivate)).toEqual([true, true]);
    expect(aloud.map(isPrivate)).toEqual([false, false]);
  });

  it('lets nobody press what they cannot see', async () => {
    const { enter, say } = await openWeb();
    const cookie = await enter();
    const on = idOf(await say(cookie, { text: 'whisper', name: 'Ann', shared: true }));
    const messages = await say(cookie, { text: 'pages 2', via: 'press', name: 'Bob', shared: true, on });
    expect(messages.map(({ replaces }) => replaces)).toEqual([undefined, undefined]);
  });

  it('keeps what is said alone with the tutor out of the room and from other names', async () => {
    const { enter, say, listen } = await openWeb();
    const cookie = await enter();
    await say(cookie, { text: 'secret', name: 'Ann' });
    for (const query of ['name=Ann&shared=true', 'name=Bob']) {
      const { next } = await listen(cookie, query);
      expect(textOf(await next())).toContain('I explain the words of Kubernetes');
    }
  });

  it('answers two people at once, each in their own conversation', async () => {
    const { enter, say } = await openWeb();
    const cookie = await enter();
    const names = Array.from({ length: 20 }, (_, at) => `person ${String(at)}`);
    const answers = await Promise.all(names.map((name) => say(cookie, { text: `I am ${name}`, name })));
    expect(answers.map((messages) => messages.map(textOf).join(' '))).toEqual(
      names.map((name) => expect.stringContaining(`You asked: I am ${name} (message)`)),
    );
  });
});

describe('coming back', () => {
  it('finds the conversation again after a reload', async () => {
    const { enter, say, listen } = await openWeb();
    const cookie = await enter();
    const said = await say(cookie, { text: 'pod', name: 'Ann' });
    const { next } = await listen(cookie, 'name=Ann');
    expect([(await next()).id, (await next()).id]).toEqual(said.map(({ id }) => id));
  });

  it('brings only what was missed after a lost connection', async () => {
    const { enter, say, listen } = await openWeb();
    const cookie = await enter();
    const before = await say(cookie, { text: 'pod', name: 'Ann' });
    const missed = await say(cookie, { text: 'example pod', name: 'Ann' });
    const { next } = await listen(cookie, 'name=Ann', before.at(-1)?.number);
    expect((await next()).id).toBe(missed[0]?.id);
  });

  it('forgets the oldest messages and channels, never one somebody listens to', () => {
    const channels = createChannels();
    const heard: number[] = [];
    channels.listen('kept', 'ann', ({ number }) => heard.push(number));
    const said = { type: 'said', name: 'Ann', text: 'x' } as const;
    for (let at = 0; at < WEB_LIMITS.messages + 5; at++) channels.post('kept', said);
    for (let at = 0; at < WEB_LIMITS.channels + 5; at++) channels.post(`channel ${String(at)}`, said);
    expect(channels.since('kept', 'ann', 0)).toHaveLength(WEB_LIMITS.messages);
    expect(heard).toHaveLength(WEB_LIMITS.messages + 5);
    expect(channels.since('channel 0', 'ann', 0)).toEqual([]);
  });
});

describe('seeing an answer elsewhere', () => {
  it('draws it and shows its payload', async () => {
    const { ask, enter, say } = await openWeb();
    const cookie = await enter();
    const id = idOf(await say(cookie, { text: 'pod' }));
    for (const platform of ['slack', 'discord']) {
      const { body } = await ask('GET', `/previews/${platform}/${id ?? ''}?name=You`, { Cookie: cookie });
      expect(body).toMatch(/<h4[^>]*>Pod<\/h4>/u);
      expect(body).toContain('class=\\"json\\"');
    }
  });

  it('says when an answer is gone, or not for this person', async () => {
    const { ask, enter, say } = await openWeb();
    const cookie = await enter();
    const id = idOf(await say(cookie, { text: 'pod', name: 'Ann' })) ?? '';
    for (const path of [
      `/previews/slack/${id}?name=Bob`,
      `/previews/teams/${id}?name=Ann`,
      '/previews/slack/x?name=Ann',
    ]) {
      expect((await ask('GET', path, { Cookie: cookie })).status).toBe(404);
    }
  });
});
