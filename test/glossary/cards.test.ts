import { describe, expect, test } from 'vitest';
import type { Reply } from '../../src/core/reply.ts';
import { toPlain } from '../../src/core/spans.ts';
import { pictureAlts } from '../../src/draw/create-pictures.ts';
import { render as renderDiscord } from '../../src/platforms/discord/render.ts';
import { CUT_NOTICE } from '../../src/platforms/slack/budget.ts';
import { render as renderSlack } from '../../src/platforms/slack/render.ts';
import { GLOSSARY, openTutor } from '../commands/whole-tutor.ts';
import { problemsOf as problemsOfDiscord } from '../platforms/discord/check.ts';
import { problemsOf as problemsOfSlack } from '../platforms/slack/check.ts';

const { say } = openTutor();
const files = new Map([...pictureAlts.keys()].map((name) => [name, 'F0123456789']));
const drawings = new Map([...pictureAlts.keys()].map((name) => [name, new Uint8Array(1)]));

/** What does not fit, or would be refused, when a reply is sent to Slack and to Discord. */
function problemsOf(reply: Reply): readonly string[] {
  const slack = [renderSlack(reply), renderSlack(reply, { kind: 'message', files })];
  const discord = [renderDiscord(reply), renderDiscord(reply, drawings)];
  return [
    ...slack.flatMap((message) => problemsOfSlack(message)),
    ...discord.flatMap(({ body, files: attached }) => problemsOfDiscord(body, attached.map(({ name }) => name))),
    ...slack.flatMap(({ blocks }) => (JSON.stringify(blocks).includes(CUT_NOTICE) ? ['cut for Slack'] : [])),
    ...discord.flatMap(({ body }) => (JSON.stringify(body).includes('Cut to fit Discord') ? ['cut for Discord'] : [])),
  ];
}

const { terms, owed, errors, howTos, comparisons, tour } = GLOSSARY;

/** Lines whose answers are cards, by what they show. */
const CARDS: readonly (readonly [string, readonly string[]])[] = [
  ['the answer of every entry', terms.map(({ id }) => `explain ${id}`)],
  ['what more there is to every entry', terms.map(({ id }) => `more ${id}`)],
  ['the example of every entry', terms.map(({ id }) => `example ${id}`)],
  ['the neighbours of every entry', terms.map(({ id }) => `related ${id}`)],
  ['every word whose text is to come', owed.map(({ id }) => `explain ${id}`)],
  ['every error', errors.map(({ id }) => `error ${id}`)],
  ['every task', howTos.map(({ id }) => `how-to ${id}`)],
  ['every comparison', comparisons.flatMap(({ pair: [a, b] }) => [`compare ${a} ${b}`, `compare ${b} ${a}`])],
  ['every step of the tour', [...tour.steps.map((_, at) => `tour ${String(at + 1)}`), 'tour check', 'tour answer A']],
  ['the words of every area', ['list', ...new Set(terms.map(({ area }) => `list ${area}`))]],
];

describe('one Slack message and one Discord card hold, with nothing cut,', () => {
  test.each(CARDS)('%s', async (_, lines) => {
    const problems: string[] = [];
    for (const line of lines) {
      // Private in a shared place, where a card has the most buttons.
      const place = { platform: 'slack', team: 'team', channel: 'general', kind: 'shared' } as const;
      const reply = await say(line, { place, audience: 'asker' });
      if (reply.about.kind === 'error') problems.push(`${line}: no card`);
      problems.push(...problemsOf(reply).map((problem) => `${line}: ${problem}`));
    }
    expect(problems).toEqual([]);
  });
});

test('an answer that speaks to the question besides still fits', async () => {
  const problems: string[] = [];
  for (const { name, misconceptions } of terms) {
    for (const { claim } of misconceptions) {
      const line = `${name}: ${toPlain(claim)}`;
      problems.push(...problemsOf(await say(line)).map((problem) => `${line}: ${problem}`));
    }
  }
  expect(problems).toEqual([]);
});
