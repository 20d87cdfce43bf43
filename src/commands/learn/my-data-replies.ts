import { reply, type Reply } from '../../core/reply.ts';
import { conversationOf, personOf, type Request } from '../../core/request.ts';
import { buttonRow } from '../cards/buttons.ts';
import { toAsker } from '../cluster/asker.ts';
import { noteForgotten } from '../../quizmaster/forgotten.ts';
import { counted } from '../quiz/cards/words.ts';
import type { LearnDeps } from './deps.ts';
import type { Reminders } from './reminding.ts';
import { isRecord } from './settings.ts';

type DataDeps = Pick<LearnDeps, 'notes' | 'reviews' | 'results' | 'audit' | 'keptPacks' | 'clock'> & {
  readonly reminders: Pick<Reminders, 'turn'>;
};

/** How many queries of clusters are exported, the latest first. */
const QUERIES = 1_000;

/** Everything kept about somebody, as far as it can be found by their name. */
async function kept(request: Request, { notes, reviews, results, audit, keptPacks, clock }: DataDeps) {
  const person = personOf(request);
  const { platform, team } = request.place;
  const [about, here, answers, quizzes, queries, added] = await Promise.all([
    notes.all(person),
    notes.all(conversationOf(request)),
    reviews.of(person),
    results.list({ team: `${platform}/${team}`, person }),
    audit.list({ person: toAsker(request).person, limit: QUERIES }),
    keptPacks.by(person),
  ]);
  return {
    person,
    exported: new Date(clock()).toISOString(),
    notes: about,
    conversation: here,
    answers,
    quizzes,
    queries,
    packs: added.map(({ id, text, addedAt }) => ({ id, text, addedAt })),
  };
}

/** Questions by their ids: what is right about one that is still open is nobody's data. */
function toJson(all: unknown): string {
  const short = (name: string, value: unknown): unknown => (name === 'item' && isRecord(value) ? value['id'] : value);
  return `${JSON.stringify(all, short, 2)}\n`;
}

/** What is said to people who ask for their data, or want it gone. */
export interface DataReplies {
  readonly give: (request: Request) => Promise<Reply>;
  readonly confirm: (request: Request) => Promise<Reply>;
  readonly forget: (request: Request) => Promise<Reply>;
}

/** Gives and forgets what is kept about people. */
export function createDataReplies(deps: DataDeps): DataReplies {
  const { notes, reviews, results, keptPacks, reminders, clock } = deps;

  async function give(request: Request): Promise<Reply> {
    const all = await kept(request, deps);
    const { answers, quizzes, queries, packs, notes, conversation } = all;
    const noted = Object.keys(notes).length + Object.keys(conversation).length;
    const alt = `${counted(answers.length, 'answer')}, ${counted(quizzes.length, 'quiz result')}, ${counted(queries.length, 'query', 'queries')}, ${counted(packs.length, 'pack')} you added and ${counted(noted, 'note')} about you, as JSON.`;
    return reply('help', 'What is kept about you', [
      { type: 'file', name: 'my-data.json', text: toJson(all), alt },
      {
        type: 'note',
        text: ['Your answers also stand in the logs of quizzes you played, until those are cleared away with age.'],
      },
      ...buttonRow([{ label: 'Delete my data', line: 'delete my data' }]),
    ]);
  }

  async function confirm(request: Request): Promise<Reply> {
    const { answers, quizzes } = await kept(request, deps);
    return {
      ...reply('help', 'Delete everything about you?', [
        {
          type: 'text',
          text: [
            `${counted(answers.length, 'answer')} and ${counted(quizzes.length, 'quiz result')}, what you know, your streak, your last questions and all that you set. This cannot be undone.`,
          ],
        },
        { type: 'note', text: [STAYS] },
        ...buttonRow([
          { label: 'Delete all of it', line: 'delete my data for good' },
          { label: 'First give it to me', line: 'export my data' },
        ]),
      ]),
      replaces: true,
    };
  }

  async function forget(request: Request): Promise<Reply> {
    const person = personOf(request);
    await reminders.turn(request, false);
    await noteForgotten(notes, person, clock());
    await Promise.all([
      notes.forget(person),
      notes.forget(conversationOf(request)),
      reviews.forget(person),
      results.forget(person),
      keptPacks.forget(person),
    ]);
    return {
      ...reply('help', 'Forgotten', [
        { type: 'text', text: ['What I knew about you is deleted. If you ask again, we start anew.'] },
        { type: 'note', text: [STAYS] },
      ]),
      replaces: true,
    };
  }

  return { give, confirm, forget };
}

/** What forgetting does not reach, and why. */
const STAYS =
  'What stays: your answers and your name in the logs of quizzes, which others played too and which are cleared away with age; the record of queries to clusters, which is there for safety; your name on schedules you set up in a channel; packs you added for a team, without your name; the last question you asked in other channels, until the next one takes its place; and that you asked for this, so that a quiz that is corrected later does not bring your results back.';
