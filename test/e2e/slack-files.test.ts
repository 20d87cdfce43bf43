import { afterEach, describe, test } from 'vitest';
import { createDoorFiles } from '../../src/attached-files.ts';
import { openTutor } from '../commands/whole-tutor.ts';
import { packText } from '../packs/pack-text.ts';
import { MODES, openDoor, type Mode, type OpenDoor } from './slack/door.ts';
import { ANN, APP, BEN, GENERAL, startLocalSlack, type LocalSlack, type Upload } from './slack/local-slack.ts';
import { freePort, until } from './slack/ports.ts';
import { EVENTS_PATH } from '../../src/platforms/slack/names.ts';

let open: readonly { readonly stop: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open) await each.stop();
});

/** A workspace with the whole tutor in it. */
async function enter(mode: Mode): Promise<{ slack: LocalSlack; door: OpenDoor; answer: Answer }> {
  const port = await freePort();
  const requestUrl = `http://127.0.0.1:${String(port)}${EVENTS_PATH}`;
  const slack = await startLocalSlack(mode === 'Socket Mode' ? {} : { requestUrl });
  const files = createDoorFiles();
  const tutor = openTutor({ files });
  const door = await openDoor({ mode, apiUrl: slack.apiUrl, port, respond: tutor.respond });
  files.take({ name: 'slack', readFile: door.readFile });
  open = [door, slack];
  const answer: Answer = (channel, words) =>
    until(`an answer with ${words}`, async () =>
      (await slack.messages(channel)).find(
        ({ user, text, blocks }) => user === APP.botUserId && (text + JSON.stringify(blocks)).includes(words),
      ),
    );
  return { slack, door, answer };
}

type Answer = (channel: string, words: string) => Promise<unknown>;

const post = (channel: string, text: string, content: Upload['content'] = packText(), user = ANN): Upload => ({
  channel,
  user,
  text,
  name: 'our-week.yaml',
  content,
});

describe.each(MODES)('files in Slack by %s', (mode) => {
  test('a pack posted with a mention is kept, and one sent in a direct message takes its place', async () => {
    const { slack, answer } = await enter(mode);
    await slack.upload(post(GENERAL, `<@${APP.botUserId}> packs add`));
    await answer(GENERAL, 'Kept: Our first week');
    const direct = await slack.directChannel(BEN);
    await slack.upload(post(direct, 'packs add', packText({ 'Our first week': 'Our second week' }), BEN));
    await answer(direct, 'It takes the place of the one there was');
    await slack.act('message', { channel: direct, user: BEN, text: 'packs' });
    await answer(direct, 'Our second week');
  });

  test('a posted file that is no text, or no good pack, is told so', async () => {
    const { slack, answer } = await enter(mode);
    await slack.upload(post(GENERAL, `<@${APP.botUserId}> packs add`, new Uint8Array([0xff, 0xfe, 0x61, 0x00])));
    await answer(GENERAL, 'no text in UTF-8');
    await slack.upload(post(GENERAL, `<@${APP.botUserId}> packs lint`, packText({ 'term: pod': 'term: pods' })));
    await answer(GENERAL, 'our-week.yaml:8');
    await slack.upload(post(GENERAL, `<@${APP.botUserId}> packs add`, 'x'.repeat(300_000)));
    await answer(GENERAL, 'at most 256 KiB');
  });
});
