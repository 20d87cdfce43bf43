import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { renderPlain } from '../../../src/core/plain.ts';
import type { Reply } from '../../../src/core/reply.ts';
import type { AttachedFile, Request } from '../../../src/core/request.ts';
import { packText } from '../../packs/pack-text.ts';
import { pressable } from '../learn/open-learning.ts';
import { openTutor, requestOf, type WholeTutor } from '../whole-tutor.ts';
import { ANN, GENERAL, press } from './at-the-table.ts';

const BEN: Partial<Request> = { ...ANN, from: { id: 'ben', name: 'Ben' } };
/** The same people in another workspace. */
const ELSEWHERE: Partial<Request> = { ...ANN, place: { ...GENERAL, team: 'other' } };
const DISCORD: Partial<Request> = {
  ...ANN,
  place: { platform: 'discord', team: 'discord', channel: '9', kind: 'direct' },
};

const add = (tutor: WholeTutor, text = packText(), context: Partial<Request> = ANN) =>
  tutor.say(`packs add\n${text}`, context);
const shown = async (reply: Promise<Reply>) => renderPlain(await reply);
const fileOf = (name: string, at = name, size = 100): AttachedFile => ({ name, at, size });

describe('a pack that somebody adds', () => {
  test('is kept for the team and can be asked from at once, by whom it was added is told', async () => {
    const tutor = openTutor();
    const reply = await add(tutor);
    expect(reply.title).toBe('Kept: Our first week');
    expect(renderPlain(reply)).toContain('All of this team can be asked from it');
    expect(await shown(tutor.say('packs', BEN))).toMatch(/Our first week.*our-week.*3 questions.*added by Ann/u);
    expect(await shown(tutor.say('packs our-week', BEN))).toContain('added by Ann, ');
    const quiz = await press(tutor, reply, 'Play it', ANN);
    expect(renderPlain(quiz)).toMatch(/Our first week|lobby/u);
    await tutor.round();
    const posts = tutor.poster.posts();
    expect(posts.map(({ reply: posted }) => renderPlain(posted)).join()).toContain('Our first week');
    expect(tutor.errors).toEqual([]);
  });

  test('is not seen, asked from, exported or removed by another team', async () => {
    const tutor = openTutor();
    await add(tutor);
    expect(await shown(tutor.say('packs', ELSEWHERE))).not.toContain('our-week');
    for (const line of ['packs our-week', 'packs export our-week', 'packs remove our-week for good', 'stats our-week'])
      expect(await shown(tutor.say(line, ELSEWHERE))).toContain('There is no pack "our-week"');
    expect(await shown(tutor.say('quiz our-week', ELSEWHERE))).toContain('I have no questions about "our-week"');
    expect(await shown(tutor.say('packs', ANN))).toContain('our-week');
    expect(JSON.stringify(await tutor.say('quiz setup', ELSEWHERE))).not.toContain('our-week');
    expect(JSON.stringify(await tutor.say('quiz setup', ANN))).toContain('our-week');
  });

  test('stands in no statistics of another team, not by its questions either', async () => {
    const tutor = openTutor();
    await add(tutor);
    const common = { person: 'slack/team/@ann', at: 1, term: 'pod', correct: true, guessed: false, hinted: false };
    await tutor.store.reviews.add([
      { ...common, id: 'a', item: 'our-week#1', source: 'drill', options: 3, chosen: [0] },
      { ...common, id: 'b', item: 'pod/1', source: 'drill', options: 3, chosen: [0] },
    ]);
    expect(await shown(tutor.say('stats', ANN))).toContain('our-week#1');
    const others = await shown(tutor.say('stats', ELSEWHERE));
    expect(others).toContain('pod/1');
    expect(others).not.toContain('our-week');
  });

  test('with something to mend is kept nowhere, and shown as the lint shows it', async () => {
    const tutor = openTutor();
    const text = packText({ 'term: pod': 'term: pods' });
    const [added, linted] = [await add(tutor, text), await tutor.say(`packs lint\n${text}`, ANN)];
    expect(added.title).toBe('1 place to mend');
    expect(added.blocks[0]).toEqual(linted.blocks[0]);
    expect(await tutor.store.keptPacks.list('slack/team')).toEqual([]);
  });

  test('takes the place of the one with its id, whoever of the team added that', async () => {
    const tutor = openTutor();
    await add(tutor);
    const reply = await add(tutor, packText({ 'Our first week': 'Our second week' }), BEN);
    expect(renderPlain(reply)).toContain('It takes the place of the one there was');
    const list = await shown(tutor.say('packs', ANN));
    expect(list).toMatch(/Our second week.*added by Ben/u);
    expect(list).not.toContain('Our first week');
  });

  test('leaves a quiz that goes on with the questions it had', async () => {
    const tutor = openTutor();
    await add(tutor);
    await tutor.say('quiz our-week 3');
    await add(tutor, packText({ 'Several Pods can share one node.': 'Several nodes can share one Pod.' }));
    const said: string[] = [];
    for (let at = 0; at < 3; at += 1)
      said.push(
        await shown(tutor.say('quiz show')),
        await shown(tutor.say('answer A')),
        await shown(tutor.say('quiz next')),
      );
    expect(said.join()).toContain('Several Pods can share one node');
    expect(said.join()).not.toContain('Several nodes');
  });

  test('can be asked from by a schedule of its team', async () => {
    const tutor = openTutor();
    await add(tutor);
    await tutor.say('schedule workdays 9:30 quiz daily our-week', ANN);
    tutor.wait(31 * 60_000);
    await tutor.round();
    await tutor.round();
    const posts = tutor.poster.posts().map(({ reply }) => renderPlain(reply));
    expect(posts.join()).toMatch(/Who starts the containers|keeps its address|share one node/u);
  });

  test.each([
    ['first-week', 'There is a pack "first-week" already, built in'],
    ['lint', 'that means something else here. Choose another id, as in our-lint'],
    ['calm', 'that means something else here'],
    ['log', 'that means something else here'],
    ['help', 'that means something else here'],
    ['stop', 'that means something else here'],
    ['a'.repeat(41), 'has 41 characters; at most 40'],
  ])('cannot be called %s', async (id, words) => {
    const tutor = openTutor();
    expect(await shown(add(tutor, packText({ 'id: our-week': `id: ${id}` })))).toContain(words);
    expect(await tutor.store.keptPacks.list('slack/team')).toEqual([]);
  });

  test('cannot take the id that another team has, and is not told whose it is', async () => {
    const tutor = openTutor();
    await add(tutor);
    const text = await shown(add(tutor, packText(), ELSEWHERE));
    expect(text).toContain('Another team I work for, or somebody alone with me, has a pack "our-week" already');
    expect(text).not.toContain('Ann');
  });

  test('is one of twenty', async () => {
    const tutor = openTutor();
    for (let at = 1; at <= 20; at += 1) await add(tutor, packText({ 'our-week': `our-week-${String(at)}` }));
    expect(await shown(add(tutor))).toContain('at most 20 packs');
    expect((await add(tutor, packText({ 'our-week': 'our-week-7' }))).title).toContain('Kept');
  });

  test('is pasted into a field where nothing was said, and seen by whoever adds it alone', async () => {
    const tutor = openTutor();
    const reply = await tutor.say('packs add', ANN);
    expect(pressable(reply)[0]).toMatchObject({ line: 'packs add', form: { fields: [{ lines: true }] } });
    for (const line of ['packs add', 'packs remove our-week', 'packs export our-week'])
      expect(await tutor.seenBy(requestOf(line, { place: GENERAL }))).toBe('asker');
  });

  test('belongs to one person in a direct conversation that belongs to no team', async () => {
    const tutor = openTutor();
    expect(await shown(add(tutor, packText(), DISCORD))).toContain('You can be asked from it here');
    expect(await shown(tutor.say('packs', DISCORD))).toContain('our-week');
    expect(await shown(tutor.say('packs', { ...DISCORD, from: { id: 'ben' } }))).not.toContain('our-week');
  });

  test('is named as somebody who is forgotten added it once they are; what is theirs alone goes', async () => {
    const tutor = openTutor();
    await add(tutor);
    await add(tutor, packText({ 'our-week': 'my-week' }), DISCORD);
    expect(JSON.stringify(await tutor.say('export my data', ANN))).toContain('1 pack you added');
    await tutor.say('delete my data for good', ANN);
    await tutor.say('delete my data for good', DISCORD);
    expect(await shown(tutor.say('packs', ANN))).toContain('added by somebody who is forgotten');
    expect(await shown(tutor.say('packs', DISCORD))).not.toContain('my-week');
  });
});

describe('an added pack', () => {
  test('is given back as it was given, comments and all', async () => {
    const tutor = openTutor();
    const text = `# ours\n${packText()}`;
    await add(tutor, text);
    expect(JSON.stringify((await tutor.say('packs export our-week', ANN)).blocks[0])).toContain(
      '# ours\\nid: our-week',
    );
    expect(await shown(tutor.say('packs export Our first week', ANN))).toContain('# ours');
  });

  test('is removed after a question back, and then its id waits for its own team', async () => {
    const tutor = openTutor();
    await add(tutor);
    const sure = await tutor.say('packs remove our-week', BEN);
    expect(sure.title).toBe('Remove Our first week?');
    expect(await shown(tutor.say('packs', ANN))).toContain('our-week');
    await press(tutor, sure, 'Remove it', BEN);
    expect(await shown(tutor.say('packs', ANN))).not.toContain('our-week');
    expect(await shown(add(tutor, packText(), ELSEWHERE))).toContain('has a pack "our-week" already');
    expect((await add(tutor)).title).toContain('Kept');
  });

  test('that cannot be read any more is told, and its text can be had', async () => {
    const tutor = openTutor();
    await tutor.store.keptPacks.put('slack/team', {
      id: 'old-form',
      text: 'id: old-form\nasked: long ago\n',
      addedAt: 1,
    });
    expect(await shown(tutor.say('packs', ANN))).toMatch(/old-form.*cannot be asked from any more/u);
    expect(await shown(tutor.say('packs export old-form', ANN))).toContain('asked: long ago');
    await tutor.say('packs remove old-form for good', ANN);
    expect(await shown(tutor.say('packs', ANN))).not.toContain('old-form');
  });

  test('is told from those of the folder and those that came along, which nobody removes here', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kube-tutor-packs-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    writeFileSync(join(folder, 'ours.yaml'), packText());
    const tutor = openTutor({ settings: { KUBE_TUTOR_PACKS: folder } });
    const list = await shown(tutor.say('packs', ANN));
    expect(list).toMatch(/our-week.*from the folder of packs/u);
    expect(await shown(tutor.say('packs our-week', ANN))).toContain('the folder of packs: `ours.yaml`');
    expect(await shown(tutor.say('packs first-week', ANN))).toContain('built in');
    expect(await shown(tutor.say('packs remove our-week', ANN))).toContain('stands in the folder of packs (ours.yaml)');
    expect(await shown(tutor.say('packs remove first-week', ANN))).toContain('is built in');
    expect(await shown(add(tutor))).toContain('already, in the folder of packs (ours.yaml)');
    expect(JSON.stringify(await tutor.say('packs', ANN))).not.toContain(folder);
  });
});

describe('a file that was attached', () => {
  const csv = 'question,answer,wrong 1,wrong 2\nWhat starts containers?,The kubelet,The scheduler,The registry\n';
  const attached = {
    good: packText(),
    bad: packText({ 'term: pod': 'term: pods' }),
    csv,
    bomb: `a: &a [1,1]\n${Array.from({ length: 30 }, (_, at) => `b${String(at)}: &b${String(at)} [*${at === 0 ? 'a' : `b${String(at - 1)}`}, *${at === 0 ? 'a' : `b${String(at - 1)}`}]`).join('\n')}\n`,
    deep: `a: ${'['.repeat(20_000)}\n`,
    nul: packText().replace('newcomers', 'new\0comers'),
  };
  const say = (tutor: WholeTutor, line: string, ...files: readonly AttachedFile[]) =>
    tutor.say(line, { ...ANN, files });

  test('is kept as pasted text is, under the name of its file', async () => {
    const tutor = openTutor({ attached });
    expect((await say(tutor, 'packs add', fileOf('ours.yaml', 'good'))).title).toBe('Kept: Our first week');
    expect(await shown(say(tutor, 'packs add please', fileOf('bad.yml', 'bad')))).toMatch(
      /bad\.yml:8.*did you mean pod/u,
    );
  });

  test('is checked, too', async () => {
    const tutor = openTutor({ attached });
    expect((await say(tutor, 'packs lint', fileOf('ours.yaml', 'good'))).title).toBe('Nothing to mend');
    expect(await tutor.store.keptPacks.list('slack/team')).toEqual([]);
  });

  test('is not read where it is too large, cannot be read, or is one of several', async () => {
    const tutor = openTutor({ attached });
    const tooLarge = fileOf('ours.yaml', 'good', 256 * 1024 + 1);
    expect(await shown(say(tutor, 'packs add', tooLarge))).toContain('at most 256 KiB');
    expect(await shown(say(tutor, 'packs add', fileOf('ours.yaml', 'gone')))).toContain('No such file.');
    expect(await shown(say(tutor, 'packs add', fileOf('a.yaml', 'good'), fileOf('b.yaml', 'good')))).toContain(
      'One file at a time',
    );
  });

  test('of another format comes back as a draft, and nothing is kept', async () => {
    const tutor = openTutor({ attached });
    const reply = await say(tutor, 'packs add', fileOf('our-quiz.csv', 'csv'));
    expect(reply.title).toBe('A draft of a pack');
    const text = renderPlain(reply);
    for (const words of ['id: our-quiz', 'author: Ann', 'What starts containers?', 'left to be written'])
      expect(text).toContain(words);
    expect(await tutor.store.keptPacks.list('slack/team')).toEqual([]);
  });

  test.each(['bomb', 'deep'])('that would swell or nest without end, %s, is refused in no time', async (at) => {
    const tutor = openTutor({ attached });
    const started = performance.now();
    expect((await say(tutor, 'packs add', fileOf('x.yaml', at))).title).toMatch(/places? to mend/u);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('may hold signs that some database refuses', async () => {
    const tutor = openTutor({ attached });
    await say(tutor, 'packs add', fileOf('x.yaml', 'nul'));
    for (const { text } of await tutor.store.keptPacks.by('slack/team/@ann')) expect(text).not.toContain('\0');
  });
});
