import { keyOf } from '../../src/quizmaster/ids.ts';
import type { Evidence } from './evidence.ts';
import { namesOf } from './gather.ts';
import { movesOf } from './judge-schedules.ts';
import type { Message } from './stub.ts';

/** A message that stands twice, because whoever posted it first did not live to write it down. */
export interface Duplicate {
  readonly message: Message;
  /** `lobby`, `question`, `schedule`, … */
  readonly what: string;
  /** Where its first process died; nothing when that was only too slow, and its claim ran out. */
  readonly point: string | undefined;
}

/** How long claims hold, in milliseconds of the fast clock. */
const LEASES_MS = { message: 20_000, firing: 30_000 } as const;

/** Messages that are missing, in the wrong order, twice where the platform can tell, or still open when all is over. */
export function judgePosts({ quizzes, messages, journal, deaths }: Evidence): {
  readonly problems: readonly string[];
  readonly duplicates: readonly Duplicate[];
} {
  const byKey = Map.groupBy(messages, ({ key }) => key);
  const claims = Map.groupBy(
    journal.filter((entry) => entry.type === 'claimed'),
    ({ key, life }) => `${key} ${life}`,
  );
  const ofQuizzes = new Set<string>();
  const ofSchedules = new Set(
    [...movesOf(journal)].flatMap(([id, moves]) => moves.map(({ at }) => keyOf(id, String(at)))),
  );
  const problems: string[] = [];
  const duplicates: Duplicate[] = [];

  function judgeSeveral(all: readonly Message[], what: string, where: string): void {
    for (const [at, message] of all.entries()) {
      const next = all[at + 1];
      if (next === undefined) return;
      if (message.platform === 'discord') problems.push(`${where} stands twice on Discord`);
      const death = deaths.find(({ life, at }) => life === message.life && at <= next.arrived);
      if (death === undefined && !ranOut(message, next, what === 'schedule' ? LEASES_MS.firing : LEASES_MS.message))
        problems.push(`${where} was posted again while ${message.life} was at it`);
      duplicates.push({ message, what, point: death?.point });
    }
  }

  /** Whether the claim of whoever posted first had run out when the next one was made. */
  function ranOut(first: Message, second: Message, leaseMs: number): boolean {
    const before = claims.get(`${first.key} ${first.life}`)?.at(0);
    const after = claims.get(`${first.key} ${second.life}`)?.at(-1);
    return before !== undefined && after !== undefined && after.now - before.now >= leaseMs;
  }

  for (const quiz of quizzes) {
    let last = 0;
    for (const name of namesOf(quiz.events)) {
      const where = `${name} of ${quiz.id}`;
      const key = keyOf(quiz.id, name);
      ofQuizzes.add(key);
      const all = byKey.get(key) ?? [];
      const [first] = all;
      const standing = all.at(-1);
      if (first === undefined || standing === undefined) {
        problems.push(`${where} was never posted`);
        continue;
      }
      if (first.at < last) problems.push(`${where} came too early`);
      last = first.at;
      judgeSeveral(all, name.split('/')[0] ?? '', where);
      if (quiz.posted.get(name)?.message !== standing.id) {
        const tries = journal.filter((entry) => entry.type === 'claimed' && entry.key === key).length;
        problems.push(`what stands as ${where} is not written down, after ${String(tries)} claims`);
      }
      // A button of a card: a line of the quiz that only an open question or lobby has.
      if (/"line":"(?:answer|quiz (?:join|start|reveal|skip|pause)) /u.test(JSON.stringify(standing.versions.at(-1))))
        problems.push(`${where} still shows buttons of something open`);
    }
  }
  for (const [key, all] of byKey) {
    if (ofQuizzes.has(key)) continue;
    const where = `${String(all[0]?.versions[0]?.title)} in ${String(all[0]?.place.channel)}`;
    if (!ofSchedules.has(key)) problems.push(`nobody owed ${where}`);
    judgeSeveral(all, 'schedule', where);
  }
  return { problems, duplicates };
}
