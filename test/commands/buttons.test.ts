import { expect, test } from 'vitest';
import { BUTTON_LINE_LIMIT, type Button, type Reply } from '../../src/core/reply.ts';
import { GLOSSARY, openTutor } from './whole-tutor.ts';

/** Where people start, besides the entries themselves. */
const STARTS = [
  'hello',
  'home',
  'help',
  'help explain',
  'tour',
  'tour check',
  'review',
  'today',
  'progress',
  'remind me',
  'stats',
  'export my data',
  'forget me',
  'list',
  'random',
  'thanks',
  'example',
  'pod vs container',
  'difference between a role and a node',
  'how do I see the logs of a pod',
  '0/3 nodes are available: 3 Insufficient cpu',
  'explain-this the service does not reach the pods',
  'vote down pod',
  'what is istio',
  'colourless green ideas',
  ...GLOSSARY.terms.map(({ id }) => `explain ${id}`),
];

/** How many replies are looked at; enough to reach every entry, its cards and their neighbours. */
const REPLIES = 600;

const buttonsOf = ({ blocks }: Reply): readonly Button[] =>
  blocks.flatMap((block) => (block.type === 'buttons' ? block.buttons : []));

const linesOf = (reply: Reply): readonly string[] =>
  buttonsOf(reply).flatMap((button) => ('line' in button ? [button.line] : []));

test('every button says a line that is answered, and fits every platform', async () => {
  const tutor = openTutor();
  const waiting = STARTS.map((line) => ({ line, from: 'the start' }));
  const seen = new Set(STARTS);
  const problems: string[] = [];
  let replies = 0;
  for (let next = waiting.shift(); next !== undefined && replies < REPLIES; next = waiting.shift()) {
    const { line, from } = next;
    // Private answers in a shared place offer the most buttons.
    const reply = await tutor.say(line, {
      via: from === 'the start' ? 'message' : 'press',
      place: { platform: 'discord', team: 'guild', channel: 'general', kind: 'shared' },
      audience: 'asker',
    });
    replies += 1;
    if (from !== 'the start' && (reply.about.kind === 'error' || reply.title === 'Not in my book'))
      problems.push(`"${line}", a button of "${from}", is not answered`);
    for (const button of buttonsOf(reply)) {
      if (button.label.trim() === '' || button.label.length > 75) problems.push(`${line}: label "${button.label}"`);
      if ('line' in button && button.line.length > BUTTON_LINE_LIMIT) problems.push(`too long: ${button.line}`);
      if ('line' in button && /\n/u.test(button.line)) problems.push(`several lines: ${button.line}`);
    }
    for (const each of linesOf(reply)) {
      if (!seen.has(each)) waiting.push({ line: each, from: line });
      seen.add(each);
    }
  }
  expect(problems).toEqual([]);
  expect(tutor.errors).toEqual([]);
  expect(replies).toBeGreaterThanOrEqual(REPLIES);
});

test('a card never offers the same line twice', async () => {
  const tutor = openTutor();
  for (const { id } of GLOSSARY.terms) {
    for (const verb of ['explain', 'more', 'example', 'related']) {
      const lines = linesOf(await tutor.say(`${verb} ${id}`));
      expect(lines, `${verb} ${id}`).toEqual([...new Set(lines)]);
    }
  }
});

test('a private answer in a shared place can be shared, and the shared one cannot be shared again', async () => {
  const tutor = openTutor();
  const shared = { platform: 'slack', team: 'team', channel: 'general', kind: 'shared' } as const;
  for (const line of [
    'explain pod',
    'example pod',
    'more pod',
    'compare pod and node',
    'how-to see-logs',
    'error insufficient-cpu',
  ]) {
    const asked = await tutor.say(line, { place: shared, audience: 'asker' });
    const share = linesOf(asked).find((each) => each.startsWith('share '));
    if (share === undefined) throw new Error(`no way to share ${line}`);
    const told = await tutor.say(share, { place: shared, audience: 'asker', via: 'press' });
    expect(told.title).toBe(asked.title);
    expect(linesOf(told).filter((each) => each.startsWith('share '))).toEqual([]);
    expect(linesOf(await tutor.say(line, { place: shared, audience: 'place' })).join()).not.toContain('share');
    expect(linesOf(await tutor.say(line, { audience: 'asker' })).join()).not.toContain('share');
  }
});

test('the buttons of "did you mean" tell the terms apart by their names', async () => {
  const { say } = openTutor();
  const reply = await say('vote down pod');
  const labels = buttonsOf(reply).map(({ label }) => label);
  expect(labels).toEqual([...new Set(labels)]);
  expect(labels).not.toContain('Pod');
});
