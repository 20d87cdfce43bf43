import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ofType } from './quiz/checks.ts';
import { openLobby } from './quiz/game.ts';
import { eventsOf, type Note } from './quiz/hall.ts';
import { openSlackHall, type SlackHall } from './quiz/slack-hall.ts';
import { tenQuestionsIn } from './quiz/suite.ts';
import { GENERAL } from './slack/local-slack.ts';
import { until } from './slack/ports.ts';

describe('ten questions for five people in Slack by Socket Mode', () => {
  let hall: SlackHall;
  beforeAll(async () => {
    hall = await openSlackHall('Socket Mode');
  });
  afterAll(() => hall.leave());
  tenQuestionsIn(() => hall, { windowMs: 3_000 });
});

describe('trouble with a quiz in Slack by signed HTTP', () => {
  let hall: SlackHall;
  beforeAll(async () => {
    hall = await openSlackHall('signed HTTP');
  });
  afterAll(() => hall.leave());

  test('whoever opens one where the tutor is not in the channel is told how to invite it, and none stays open', async () => {
    const [ann] = hall.guests;
    const body = JSON.stringify({ ok: false, error: 'not_in_channel' });
    hall.faults.next({ call: 'chat.postMessage', status: 200, body });
    await hall.say(ann, 'quiz live 3');
    const isTold = ({ to, text }: Note) => to === ann.id && /Invite me here first .*\/invite/u.test(text);
    await until('a word on invitations', async () => (await hall.notes()).find(isTold));
    expect(await hall.posts()).toEqual([]);
    expect(await hall.store.quizzes.activeIn({ platform: 'slack', team: 'T01TEST', channel: GENERAL })).toBeUndefined();
  });

  test('a press that Slack delivers twice counts once, and is answered once', async () => {
    const [ann, ben] = hall.guests;
    const game = await openLobby(hall, 'quiz live 3 read-the-manifest', [ann, ben]);
    await game.start();
    const post = await game.ask(1);
    await hall.press(ben, post, `answer ${game.id}.1 A`);
    await game.told(ben, 'Recorded: A');
    await hall.redeliver();
    await hall.press(ben, post, `answer ${game.id}.1 B`);
    await game.told(ben, 'Changed to B');
    await hall.redeliver();
    await until('the log to know', () => hall.log().filter(({ what }) => what.includes('duplicate delivery'))[1]);
    const answers = ofType(await eventsOf(hall, game.id), 'answered').map(({ answer }) => answer);
    expect(answers).toEqual([
      { type: 'picks', picks: [0] },
      { type: 'picks', picks: [1] },
    ]);
    const acks = (await hall.notes()).filter(({ text }) => /^(?:Recorded|Changed)/u.test(text));
    expect(acks).toHaveLength(2);
  });
});
