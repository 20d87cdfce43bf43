import { renderPlain } from '../../src/core/plain.ts';
import type { Reply } from '../../src/core/reply.ts';
import { render as renderDiscord, renderBare } from '../../src/platforms/discord/render.ts';
import { toJsonAnswer } from '../../src/platforms/lines/json.ts';
import { render as renderSlack, renderWords } from '../../src/platforms/slack/render.ts';
import { renderTerminal } from '../../src/platforms/terminal/render.ts';
import { renderReply } from '../../src/platforms/web/render.ts';

function discordText(reply: Reply): string {
  const { body, files } = renderDiscord(reply);
  const contents = files.map(
    ({ name, data }) => `${name} ${Buffer.from(data as string | Uint8Array).toString('utf8')}`,
  );
  return [JSON.stringify(body), ...contents].join('\n');
}

/** Every way a reply leaves the program; `reply` is all that any of them could draw, files included. */
const RENDERERS: Readonly<Record<string, (reply: Reply) => string>> = {
  reply: (reply) => JSON.stringify(reply),
  slack: (reply) => JSON.stringify(renderSlack(reply)),
  'slack in words': (reply) => JSON.stringify(renderWords(reply)),
  discord: discordText,
  'discord in words': (reply) => JSON.stringify(renderBare(reply).body),
  terminal: (reply) => renderTerminal(reply, { width: 100, colour: false }),
  web: (reply) => renderReply(reply).markup,
  plain: (reply) => renderPlain(reply),
  json: (reply) => JSON.stringify(toJsonAnswer('1', reply, 0)),
};

/** A reply in every form, by the name of its renderer. */
export const rendered = (reply: Reply): readonly (readonly [string, string])[] =>
  Object.entries(RENDERERS).map(([name, render]) => [name, render(reply)] as const);
