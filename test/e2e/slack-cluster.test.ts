import { afterAll, beforeAll, expect, test } from 'vitest';
import { CUT_NOTICE } from '../../src/platforms/slack/budget.ts';
import { openTutor } from '../commands/whole-tutor.ts';
import { FAULTS } from '../overview/faults.ts';
import { openDoor, type OpenDoor } from './slack/door.ts';
import { ANN, APP, startLocalSlack, type LocalSlack } from './slack/local-slack.ts';
import { until } from './slack/ports.ts';

let slack: LocalSlack;
let door: OpenDoor;
let direct: string;

beforeAll(async () => {
  slack = await startLocalSlack();
  const { respond } = openTutor();
  door = await openDoor({ mode: 'Socket Mode', apiUrl: slack.apiUrl, port: 0, respond });
  direct = await slack.directChannel(ANN);
});
afterAll(async () => {
  await door.stop();
  await slack.stop();
});

test.each(FAULTS)('Slack is told whole: $ask', async ({ ask, cause, restsOn, next }) => {
  await slack.act('message', { channel: direct, user: ANN, text: ask });
  const { blocks } = await until('a diagnosis', async () =>
    (await slack.messages(direct)).find(({ user, text }) => user === APP.botUserId && text.includes(`\`${ask}\``)),
  );
  // Pieces of a line are side by side in the blocks, each in quotes of its own.
  const said = JSON.stringify(blocks).replaceAll(String.raw`\"`, '"');
  expect([cause, restsOn, next].filter((each) => !said.includes(each))).toEqual([]);
  expect(said).not.toContain(CUT_NOTICE);
});
