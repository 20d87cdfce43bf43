import fc from 'fast-check';
import { expect, test } from 'vitest';
import { questionCard } from '../../../src/commands/quiz/cards/question.ts';
import { FORM_LINE_LIMIT } from '../../../src/core/form.ts';
import { chartName, picturedIn } from '../../../src/core/pictured.ts';
import { renderPlain } from '../../../src/core/plain.ts';
import { BUTTON_LINE_LIMIT, type Reply } from '../../../src/core/reply.ts';
import { CUT_NOTICE } from '../../../src/platforms/slack/budget.ts';
import { render as renderDiscord } from '../../../src/platforms/discord/render.ts';
import { render as renderSlack } from '../../../src/platforms/slack/render.ts';
import { replay } from '../../../src/quiz/evolve.ts';
import type { QuizEvent } from '../../../src/quiz/event.ts';
import type { Item } from '../../../src/quiz/item.ts';
import { anyText } from '../../platforms/any-reply.ts';
import { problemsOf as problemsOfDiscord } from '../../platforms/discord/check.ts';
import { anyMarkdown } from '../../platforms/discord/hostile.ts';
import { problemsOf as problemsOfSlack } from '../../platforms/slack/check.ts';
import { anyKey, anyLog, cardsOf, packCardsOf, type Words } from './any-quiz.ts';
import { STORY } from './story.ts';
import { ID } from './table.ts';

/** Words as nobody would want them. */
const hostileLine = fc.oneof(anyText, anyMarkdown, fc.constant('\u202eمرحبا'), fc.constant('x'.repeat(300)));
const HOSTILE: Words = {
  line: hostileLine,
  text: fc.array(
    fc.oneof(
      hostileLine,
      fc.record({ type: fc.constantFrom('strong' as const, 'code' as const, 'emphasis' as const), text: hostileLine }),
      fc.record({ type: fc.constant('link' as const), text: hostileLine, url: fc.oneof(fc.webUrl(), hostileLine) }),
    ),
    { minLength: 1, maxLength: 3 },
  ),
};

/** Words as packs may have them: as long as their checks let them be. */
const sentence = (most: number) =>
  fc.string({ unit: fc.constantFrom(...'abcdefgh  .'), minLength: 1, maxLength: most }).map((text) => `x${text}`);
const WRITTEN: Words = { line: sentence(80), text: fc.oneof(sentence(300), sentence(75)).map((text) => [text]) };

const drawn = (card: Reply) => {
  const pictures = picturedIn(card).flatMap(({ chart }) => (chart === undefined ? [] : [chartName(chart)]));
  return {
    slack: [
      renderSlack(card),
      renderSlack(card, { kind: 'message', files: new Map(pictures.map((name) => [name, 'F1'])) }),
    ],
    discord: [renderDiscord(card), renderDiscord(card, new Map(pictures.map((name) => [name, new Uint8Array(1)])))],
  };
};

const problemsOf = (card: Reply): readonly string[] => {
  const { slack, discord } = drawn(card);
  return [
    ...slack.flatMap((message) => problemsOfSlack(message)),
    ...discord.flatMap(({ body, files }) =>
      problemsOfDiscord(
        body,
        files.map(({ name }) => name),
      ),
    ),
    ...linesOf(card).flatMap(({ line, most }) => (line.length <= most ? [] : [`a button that says ${line}`])),
  ];
};

/** What buttons and menus say; a button that opens a form has less room. */
const linesOf = ({ blocks }: Reply) =>
  blocks.flatMap((block): readonly { readonly line: string; readonly most: number }[] => {
    if (block.type === 'select') return block.options.map(({ line }) => ({ line, most: BUTTON_LINE_LIMIT }));
    if (block.type !== 'buttons') return [];
    return block.buttons.flatMap((button) =>
      'url' in button
        ? []
        : [{ line: button.line, most: button.asks === undefined ? BUTTON_LINE_LIMIT : FORM_LINE_LIMIT }],
    );
  });

test('no quiz makes a card that a platform refuses or that is alive', () => {
  fc.assert(
    fc.property(anyLog(HOSTILE), (events) => {
      for (const { name, card } of [...cardsOf(events), ...packCardsOf(events)])
        expect([name, problemsOf(card)]).toEqual([name, []]);
    }),
    { numRuns: 300 },
  );
});

const cutIn = (card: Reply): readonly string[] => {
  const { slack, discord } = drawn(card);
  return [
    ...(JSON.stringify(slack).includes(CUT_NOTICE) ? ['cut in Slack'] : []),
    ...(JSON.stringify(discord.map(({ body }) => body)).includes('Cut to fit') ? ['cut in Discord'] : []),
  ];
};

test('no card of questions as packs may have them is cut', () => {
  fc.assert(
    fc.property(anyLog(WRITTEN), (events) => {
      for (const { name, card } of cardsOf(events)) expect([name, cutIn(card)]).toEqual([name, []]);
    }),
    { numRuns: 300 },
  );
});

test.each(STORY)('the card fits every platform: $name', ({ card }) => {
  expect([...problemsOf(card), ...cutIn(card)]).toEqual([]);
});

/** The same log, with other answers that are right; questions that are closed keep theirs. */
const rekeyed = (
  events: readonly QuizEvent[],
  open: number,
  to: Pick<Item, 'key' | 'because' | 'docs' | 'term' | 'id'>,
) =>
  events.map((event): QuizEvent => {
    if (event.type !== 'created') return event;
    const item = event.items[open];
    if (item === undefined) return event;
    const options = item.options.map(({ text }, at) => (at % 2 === 0 ? { text } : { text, because: to.because }));
    return { ...event, items: event.items.with(open, { ...item, ...to, options }) };
  });

test('while a question is open, no card depends on what is right', () => {
  const open = anyLog(HOSTILE).filter((events) => replay(events)?.phase === 'open');
  const withOther = open.chain((events) => {
    const state = replay(events);
    const item = state?.items[state.questions.length - 1];
    if (item === undefined) return fc.constant({ events, other: events });
    return anyKey(item.key.type, item.options.length, hostileLine).map((key) => ({
      events,
      other: rekeyed(events, (state?.questions.length ?? 0) - 1, {
        key,
        because: ['Because of something else.'],
        docs: 'https://example.org/else',
        term: 'else',
        id: 'else/1',
      }),
    }));
  });
  fc.assert(
    fc.property(withOther, ({ events, other }) => {
      expect(cardsOf(other)).toEqual(cardsOf(events));
    }),
    { numRuns: 200 },
  );
});

test('no open question says why anything is right or wrong, in any form', () => {
  const SECRET = 'the-reason-that-nobody-may-read';
  const secret: Words = { ...WRITTEN, text: WRITTEN.text };
  fc.assert(
    fc.property(anyLog(secret), (events) => {
      const state = replay(events);
      if (state === undefined) return;
      const at = state.questions.length - 1;
      const hidden = rekeyed(events, at, {
        key: state.items[at]?.key ?? { type: 'one', right: 0 },
        because: [SECRET],
        docs: SECRET,
        term: SECRET,
        id: SECRET,
      });
      const after = replay(hidden);
      const card = after?.phase === 'open' ? questionCard({ id: ID, state: after }, at, 0) : undefined;
      if (card === undefined) return;
      const { slack, discord } = drawn(card);
      expect(JSON.stringify([card, slack, discord])).not.toContain(SECRET);
    }),
  );
});

const names = hostileLine.filter((name) => name.length < 400);

test('names of people stay on one line, are at most 40 characters, and turn nothing around', () => {
  fc.assert(
    fc.property(names, (name) => {
      const events: readonly QuizEvent[] = [
        { ...STORY_CREATED, host: { id: 'U1', name }, at: 1 },
        { type: 'joined', player: { id: 'U2', name }, at: 2 },
      ];
      const lobby = cardsOf(events).find((each) => each.name === 'lobby')?.card;
      const host =
        lobby?.blocks.flatMap((block) => (block.type === 'fields' ? block.fields : []))[0]?.value.join('') ?? '';
      expect(host.length).toBeLessThanOrEqual(40);
      expect(host.length).toBeGreaterThan(0);
      expect(host).not.toMatch(/[\n\r\u202a-\u202e\u2066-\u2069]/u);
      expect(host.isWellFormed()).toBe(true);
    }),
  );
});

const STORY_CREATED = {
  type: 'created',
  place: { platform: 'web', team: 'web', channel: 'room' },
  rules: { mode: 'live', pace: 'normal', speedShare: 0, topic: 'Pods' },
  items: [],
  seed: ID,
} as const;

test('nobody is named beside an answer in what the channel sees', () => {
  const inChannel = STORY.filter(({ name }) => /reveal|question/u.test(name));
  for (const { card } of inChannel) {
    const [answers = ''] = renderPlain(card).split('SO FAR');
    expect(answers).not.toMatch(/\b(?:Ada|Bob|Cy|Dee|Eve)\b/u);
  }
});
