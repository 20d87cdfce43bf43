import { command, nothing } from '../../../src/core/command.ts';
import { createDispatch } from '../../../src/core/dispatch.ts';
import { ok, type Result } from '../../../src/core/failure.ts';
import { createRateLimit } from '../../../src/core/rate-limit.ts';
import { chartBlock, reply, type Block, type Reply } from '../../../src/core/reply.ts';
import type { Audience, Request } from '../../../src/core/request.ts';
import type { Tutor } from '../../../src/core/tutor.ts';
import { chartNamed } from '../../core/charts.ts';

/** A card with one of everything a chat shows. */
export const POD_CARD: Reply = reply('answer', 'Pod', [
  { type: 'text', text: ['A ', { type: 'strong', text: 'Pod' }, ' is the smallest thing Kubernetes runs.'] },
  { type: 'code', code: 'kubectl get pods' },
  { type: 'note', text: ['See also ', { type: 'code', text: 'kubectl explain pod' }, '.'] },
  {
    type: 'buttons',
    buttons: [
      { label: 'First page', line: 'turn 1', style: 'primary' },
      { label: 'Share here', line: 'share pod' },
      { label: 'For my eyes', line: 'secret pod' },
      { label: 'Read more', url: 'https://kubernetes.io/docs/concepts/workloads/pods/' },
    ],
  },
]);

const PICTURE_CARD: Reply = reply('answer', 'Pod drawn', [
  { type: 'image', picture: 'pod', alt: 'A Pod with two containers' },
]);

const SCORES_CARD: Reply = reply('answer', 'Scores', [chartBlock(chartNamed('podium'))]);

const LISTING_CARD: Reply = reply('query', 'Listing', [
  {
    type: 'listing',
    caption: 'Pods',
    columns: [
      { name: 'NAME', priority: 0 },
      { name: 'STATUS', priority: 0 },
    ],
    rows: [['web-1', 'Running']],
  },
  { type: 'file', name: 'pods.txt', text: 'NAME    STATUS\nweb-1   Running\n', alt: 'The listing has two lines.' },
  { type: 'select', label: 'Tell one', options: [{ label: 'web-1', hint: 'Running', line: 'share web-1' }] },
  { type: 'buttons', buttons: [{ label: 'Elsewhere', line: 'share in', asks: 'Which namespace?' }] },
]);

const say = (text: string, ...more: Block[]): Promise<Result<Reply>> =>
  Promise.resolve(ok({ blocks: [{ type: 'text', text: [text] }, ...more], about: { kind: 'answer', terms: [] } }));

const card = (value: Reply) =>
  command({ ...named(value.title ?? ''), parse: nothing, run: () => Promise.resolve(ok(value)) });

const named = (name: string, audience?: Audience) => ({
  name: name.toLowerCase().replace(/\s.*$/u, ''),
  aliases: [],
  summary: name,
  params: [],
  examples: [],
  ...(audience === undefined ? {} : { audience }),
});

const echo = (name: string, words: string, audience?: Audience) =>
  command({ ...named(name, audience), parse: (rest) => rest, run: (rest) => say(`${words}: ${rest}`) });

const turn = command({
  ...named('turn'),
  parse: (rest) => Number(rest) || undefined,
  run: (page) => {
    const buttons = [{ label: 'Next', line: `turn ${String(page + 1)}` }];
    return Promise.resolve(
      ok({ ...reply('help', `Page ${String(page)}`, [{ type: 'buttons', buttons }]), replaces: true }),
    );
  },
});

/** What a test wants to be told or to hold up. */
export interface TestTutor {
  readonly tutor: Tutor;
  /** Every request that was answered, in order. */
  readonly asked: Request[];
}

/** A small tutor whose answers show what it was asked. "wait 500" answers half a second later. */
export function createTestTutor(): TestTutor {
  const asked: Request[] = [];
  const wait = command({
    ...named('wait'),
    parse: (rest) => Number(rest) || undefined,
    run: async (ms) => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      return say(`Waited ${String(ms)} ms`);
    },
  });
  const { respond, seenBy } = createDispatch({
    commands: [
      card(POD_CARD),
      command({ ...named('drawing'), parse: nothing, run: () => Promise.resolve(ok(PICTURE_CARD)) }),
      card(SCORES_CARD),
      card(LISTING_CARD),
      turn,
      wait,
      echo('share', 'Shared', 'place'),
      echo('secret', 'For you', 'asker'),
      echo('explain-this', 'Explained'),
      command({ ...named('hello'), parse: nothing, run: () => say('Hello! Ask me about Kubernetes.') }),
      command({
        ...named('home'),
        parse: nothing,
        run: () =>
          say('Welcome home', {
            type: 'buttons',
            buttons: [
              { label: 'Pod', line: 'pod' },
              { label: 'Turn', line: 'turn 1' },
            ],
          }),
      }),
    ],
    ask: ({ text, subject }) => say(subject === undefined ? `Asked: ${text}` : `Asked about ${subject}: ${text}`),
    permit: () => undefined,
    rateLimit: createRateLimit(1_000),
    onError: () => undefined,
  });
  return {
    asked,
    tutor: {
      seenBy,
      complete: () => [],
      respond: (request) => {
        asked.push(request);
        return respond(request);
      },
    },
  };
}
