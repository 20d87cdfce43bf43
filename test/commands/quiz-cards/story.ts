import { acknowledged } from '../../../src/commands/quiz/cards/acknowledged.ts';
import { cardFor } from '../../../src/commands/quiz/cards/card-for.ts';
import { drillCard } from '../../../src/commands/quiz/cards/drill.ts';
import { logCard } from '../../../src/commands/quiz/cards/log.ts';
import { loggedQuestionCard } from '../../../src/commands/quiz/cards/log-question.ts';
import { mine } from '../../../src/commands/quiz/cards/mine.ts';
import { regradedCard } from '../../../src/commands/quiz/cards/regraded.ts';
import type { Reply } from '../../../src/core/reply.ts';
import type { Rules } from '../../../src/quiz/rules.ts';
import { ITEMS, nameOf } from './items.ts';
import { ADA, BOB, CY, DEE, EVE, LIVE, pick, sitDown, type Table } from './table.ts';

/** One card of a quiz, at the moment at which it is worth reading. */
export interface Scene {
  readonly name: string;
  readonly card: Reply;
}

function camera(table: Table, prefix: string) {
  const scenes: Scene[] = [];
  const keep = (name: string, card: Reply | undefined): void => {
    if (card === undefined) throw new Error(`there is no card ${name}`);
    scenes.push({ name: `${prefix}-${name}`, card });
  };
  const improved = [{ name: 'Cy', from: 0.4, to: 0.6 }];
  return {
    scenes,
    keep,
    shoot: (name: string, of: string) => keep(name, cardFor(of, table.quiz(), { nameOf, now: table.now(), improved })),
  };
}

const shown = (table: Table): void => void table.move({ type: 'shown', index: table.state().questions.length - 1 });

/** Five people, live, with everything that can happen to a question. */
function live(): readonly Scene[] {
  const table = sitDown();
  const { scenes, keep, shoot } = camera(table, 'live');
  const all = [ADA, BOB, CY, DEE];
  shoot('01-lobby-empty', 'lobby');
  for (const by of all) table.move({ type: 'join', by });
  shoot('02-lobby', 'lobby');
  table.wait(60);
  table.move({ type: 'start', by: ADA });
  shoot('03-lobby-started', 'lobby');
  shoot('04-question-posted', 'question/1');
  shown(table);
  table.wait(6);
  table.answer(BOB, pick('B'));
  table.wait(2);
  table.answer(CY, pick('B'));
  keep('05-recorded', acknowledged(table.state(), 0, CY.id));
  table.wait(3);
  table.answer(CY, pick('C'));
  keep('06-changed', acknowledged(table.state(), 0, CY.id));
  table.answer(DEE, pick('B'));
  shoot('07-question-answered', 'question/1');
  table.move({ type: 'pause', by: ADA });
  shoot('08-question-paused', 'question/1');
  shoot('09-paused', `event/${String(table.last('paused'))}`);
  table.wait(120);
  table.move({ type: 'resume', by: ADA });
  shoot('10-resumed', `event/${String(table.last('resumed'))}`);
  table.move({ type: 'extend', by: ADA, ms: 30_000 });
  shoot('11-question-extended', 'question/1');
  shoot('12-extended', `event/${String(table.last('extended'))}`);
  table.answer(ADA, pick('A'));
  keep('13-mine-while-open', mine(table.state(), 0, ADA.id, table.id));
  table.wait(3);
  table.move({ type: 'tick' });
  shoot('14-question-closed', 'question/1');
  shoot('15-reveal', 'reveal/1');
  keep('16-mine-wrong', mine(table.state(), 0, BOB.id, table.id));
  keep('17-mine-right', mine(table.state(), 0, CY.id, table.id));
  table.wait(60);
  table.move({ type: 'next', by: ADA });
  shown(table);
  table.wait(5);
  table.move({ type: 'join', by: EVE });
  shoot('18-question-several', 'question/2');
  table.answer(ADA, pick('A', 'C'));
  table.answer(BOB, pick('A'));
  table.answer(CY, pick('A', 'B'));
  table.answer(DEE, pick('A', 'C'));
  table.move({ type: 'reveal', by: ADA });
  shoot('19-reveal-several', 'reveal/2');
  keep('20-mine-partly', mine(table.state(), 1, BOB.id, table.id));
  keep('21-mine-none', mine(table.state(), 1, EVE.id, table.id));
  table.move({ type: 'next', by: ADA });
  shown(table);
  shoot('22-question-order', 'question/3');
  table.wait(9);
  table.answer(EVE, pick('B', 'C', 'A'));
  table.answer(CY, pick('C', 'B', 'A'));
  table.move({ type: 'skip', by: DEE });
  shoot('23-question-skip-votes', 'question/3');
  table.move({ type: 'reveal', by: ADA });
  shoot('24-reveal-order', 'reveal/3');
  table.move({ type: 'hand-over', by: ADA, to: BOB });
  shoot('25-handed-over', `event/${String(table.last('handed-over'))}`);
  table.move({ type: 'next', by: BOB });
  shown(table);
  shoot('26-question-output', 'question/4');
  for (const by of [ADA, BOB, CY]) table.move({ type: 'skip', by });
  shoot('27-question-skipped', 'question/4');
  shoot('28-reveal-skipped', 'reveal/4');
  table.move({ type: 'next', by: BOB });
  shown(table);
  shoot('29-question-typed', 'question/5');
  table.wait(8);
  const said = (text: string) => ({ type: 'typed', text, takenFor: text === 'kublet' ? ['kubelet'] : [] }) as const;
  table.answer(ADA, said('kublet'));
  table.answer(BOB, said('Kubelet'));
  table.answer(CY, said('the kubelet'));
  table.answer(DEE, said('kube-proxy'));
  keep('30-recorded-typed', acknowledged(table.state(), 4, DEE.id));
  table.wait(60);
  table.move({ type: 'tick' });
  if (table.state().phase === 'open') table.move({ type: 'reveal', by: BOB });
  shoot('31-reveal-typed', 'reveal/5');
  table.wait(60);
  table.move({ type: 'tick' });
  shoot('32-podium', 'podium');
  keep('36-log', logCard(table.quiz(), 0, []));
  keep('37-log-question', loggedQuestionCard(table.quiz(), 0, nameOf));
  keep('38-log-typed', loggedQuestionCard(table.quiz(), 4, nameOf));
  const before = table.state();
  table.move({ type: 'rekey', by: BOB, index: 0, key: { type: 'one', right: 1 } });
  keep('39-regraded', regradedCard(table.quiz(), before, 0, { nameOf, undo: `regrade ${table.id} 1 C` }));
  shoot('33-corrected', `event/${String(table.last('rekeyed'))}`);
  table.move({ type: 'void', by: BOB, index: 1 });
  shoot('34-taken-out', `event/${String(table.last('voided'))}`);
  shoot('35-podium-anew', 'podium');
  return scenes;
}

function lobbies(): readonly Scene[] {
  const rules: readonly (readonly [string, Rules])[] = [
    ['calm', { ...LIVE, mode: 'calm', speedShare: 0, lobbyMs: 120_000 }],
    ['duel', { ...LIVE, mode: 'duel', speedShare: 0.5, pace: 'quick' }],
    ['teams', { ...LIVE, mode: 'teams', teams: { names: ['red', 'blue'], assignment: 'choose', consult: true } }],
    [
      'dealt',
      { ...LIVE, mode: 'teams', speedShare: 0, teams: { names: ['red', 'blue'], assignment: 'host', consult: false } },
    ],
  ];
  return rules.flatMap(([name, each]) => {
    const table = sitDown(each);
    const { scenes, shoot } = camera(table, 'lobby');
    if (name !== 'duel') {
      for (const [at, by] of [BOB, CY, DEE].entries()) {
        table.move({ type: 'join', by, ...(name === 'teams' ? { team: at === 0 ? 'red' : 'blue' } : {}) });
      }
    }
    shoot(name, 'lobby');
    table.move({ type: 'stop', by: ADA });
    if (name === 'duel') shoot('called-off', 'lobby');
    return scenes;
  });
}

/** Teams that consult, ended early; a tie. */
function teams(): readonly Scene[] {
  const table = sitDown({
    ...LIVE,
    mode: 'teams',
    teams: { names: ['red', 'blue'], assignment: 'choose', consult: true },
  });
  const { scenes, keep, shoot } = camera(table, 'teams');
  table.move({ type: 'join', by: ADA, team: 'red' });
  table.move({ type: 'join', by: BOB, team: 'red' });
  table.move({ type: 'join', by: CY, team: 'blue' });
  table.move({ type: 'join', by: DEE, team: 'blue' });
  table.move({ type: 'start', by: ADA });
  shoot('01-lobby-started', 'lobby');
  shown(table);
  table.wait(5);
  table.answer(ADA, pick('A'));
  table.answer(CY, pick('D'));
  table.wait(2);
  table.answer(BOB, pick('C'));
  keep('02-recorded', acknowledged(table.state(), 0, BOB.id));
  table.move({ type: 'reveal', by: ADA });
  shoot('03-reveal', 'reveal/1');
  keep('04-mine', mine(table.state(), 0, ADA.id, table.id));
  table.move({ type: 'next', by: ADA });
  shown(table);
  table.move({ type: 'stop', by: ADA });
  shoot('05-question-stopped', 'question/2');
  shoot('06-podium', 'podium');
  return scenes;
}

function calm(): readonly Scene[] {
  const table = sitDown({ ...LIVE, mode: 'calm', speedShare: 0 });
  const { scenes, shoot } = camera(table, 'calm');
  for (const by of [ADA, BOB]) table.move({ type: 'join', by });
  table.move({ type: 'start', by: ADA });
  shown(table);
  table.answer(ADA, pick('C'));
  shoot('01-question', 'question/1');
  table.answer(BOB, pick('C'));
  table.wait(3);
  table.move({ type: 'tick' });
  shoot('02-reveal', 'reveal/1');
  return scenes;
}

function daily(): readonly Scene[] {
  const rules: Rules = { mode: 'daily', pace: 'normal', speedShare: 0, topic: 'Networking', openForMs: 8 * 3_600_000 };
  const table = sitDown(rules, { items: ITEMS.slice(1, 2) });
  const { scenes, keep, shoot } = camera(table, 'daily');
  table.wait(1);
  table.move({ type: 'join', by: ADA });
  table.move({ type: 'start', by: ADA });
  shown(table);
  table.answer(BOB, pick('A', 'C'));
  table.answer(CY, pick('A', 'B', 'C', 'D'));
  shoot('01-question', 'question/1');
  keep('02-recorded', acknowledged(table.state(), 0, BOB.id, 'https://example.slack.com/archives/C1/p1'));
  table.wait(8 * 3_600 + 5);
  table.move({ type: 'tick' });
  shoot('03-reveal', 'reveal/1');
  return scenes;
}

function drill(): readonly Scene[] {
  const table = sitDown({ ...LIVE, mode: 'drill', speedShare: 0 }, { items: ITEMS.slice(0, 3) });
  const { scenes, keep } = camera(table, 'drill');
  table.move({ type: 'join', by: ADA });
  table.move({ type: 'start', by: ADA });
  shown(table);
  keep('01-question', drillCard(table.quiz(), { nameOf }, 'live'));
  let added = table.answer(ADA, pick('A'));
  keep('02-wrong', drillCard({ ...table.quiz(), added }, { nameOf }));
  added = table.move({ type: 'next', by: ADA });
  keep('03-next', drillCard({ ...table.quiz(), added }, { nameOf }));
  added = [...table.answer(ADA, pick('A', 'C')), ...table.move({ type: 'next', by: ADA })];
  keep('04-right-and-next', drillCard({ ...table.quiz(), added }, { nameOf }));
  added = table.answer(ADA, pick('B', 'C', 'A'));
  keep('05-summary', drillCard({ ...table.quiz(), added }, { nameOf }));
  return scenes;
}

/** Every card worth reading, in the order in which people see them. */
export const STORY: readonly Scene[] = [...live(), ...lobbies(), ...teams(), ...calm(), ...daily(), ...drill()];
