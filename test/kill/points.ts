import { renderSql, type Sql } from '../../src/store/sql.ts';

/** Calls of the ports that write. */
export const CALLS = [
  'append',
  'markSent',
  'putBack',
  'claimDue',
  'claimMessages',
  'release',
  'schedules.claimDue',
  'schedules.done',
  'schedules.put',
  'notes.write',
] as const;

/** What leaves the process: to the platform, and to whoever pressed something. */
export const SENDS = ['post', 'edit', 'acknowledge'] as const;

/** The writes inside the transactions of a call, in their order. A kill before one is a kill between it and the one before. */
const WITHIN = {
  append: [
    'DELETE quiz_outbox',
    'INSERT quiz_posts (sent)',
    'UPDATE quizzes',
    'INSERT quizzes',
    'INSERT quiz_events',
    'INSERT quiz_posts (owed)',
    'UPDATE quiz_outbox',
    'INSERT quiz_outbox',
    'DELETE results',
    'INSERT results',
    'DELETE reviews',
    'INSERT reviews',
    'COMMIT',
  ],
  markSent: ['DELETE quiz_outbox', 'INSERT quiz_posts (sent)', 'COMMIT'],
  'schedules.claimDue': ['UPDATE schedules', 'INSERT firings', 'DELETE firings', 'UPDATE firings', 'COMMIT'],
  'schedules.put': ['INSERT schedules', 'DELETE firings', 'COMMIT'],
} as const satisfies { readonly [C in (typeof CALLS)[number]]?: readonly string[] };

/** Every point at which a process may die. */
export const POINTS: readonly string[] = [
  ...CALLS.flatMap((call) => [
    `${call}: before`,
    ...(call in WITHIN ? WITHIN[call as keyof typeof WITHIN].map((write) => pointWithin(call, write)) : []),
    `${call}: after`,
  ]),
  ...SENDS.flatMap((send) => [`${send}: before`, `${send}: on its way`, `${send}: after`]),
];

/** The point before a write inside the transaction of a call. */
export function pointWithin(call: string, write: string): string {
  return `${call}: before ${write}`;
}

/** What a statement writes, as in the lists above; nothing when it only reads. */
export function writeOf(statement: Sql): string | undefined {
  const text = renderSql(statement, () => '?');
  const [, verb = '', table = ''] =
    /^\s*(?:WITH\b[\s\S]*?\)\s*(?=UPDATE\b))?(INSERT|UPDATE|DELETE)\s+(?:INTO\s+|FROM\s+)?(\w+)/u.exec(text) ?? [];
  if (verb === '') return undefined;
  // The name is taken when a message is owed; what stands there is written when it is sent.
  const which = table !== 'quiz_posts' ? '' : text.includes('DO NOTHING') ? ' (owed)' : ' (sent)';
  return `${verb} ${table}${which}`;
}
