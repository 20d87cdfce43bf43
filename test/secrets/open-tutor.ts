import { loadBuiltIns } from '../../src/cluster/built-ins.ts';
import { fail, ok } from '../../src/core/failure.ts';
import { lazy } from '../../src/core/lazy.ts';
import type { Reply } from '../../src/core/reply.ts';
import type { Request } from '../../src/core/request.ts';
import { STRICT } from '../../src/kubectl/redact/policy.ts';
import type { AuditRecord } from '../../src/ports/audit.ts';
import type { Cluster, Clusters } from '../../src/ports/cluster.ts';
import type { Log } from '../../src/ports/log.ts';
import { createDiscoveries } from '../../src/queries/discover.ts';
import { createOpenSession, type OpenSession } from '../../src/queries/open-session.ts';
import type { Reader } from '../../src/queries/session.ts';
import type { Reading } from '../../src/reading.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { createTutor } from '../../src/tutor.ts';
import { GLOSSARY, MORNING, requestOf } from '../commands/whole-tutor.ts';

/** Where somebody sits: the terminal of whoever started the program, or a direct chat in Slack. */
export const DOORS = {
  terminal: { platform: 'terminal', team: 'terminal', channel: 'terminal', kind: 'direct' },
  slack: { platform: 'slack', team: 'team', channel: 'ann', kind: 'direct' },
} as const satisfies Readonly<Record<string, Request['place']>>;

/** A moment that stands still. */
export const clock = (): number => MORNING;

/** A tutor that reads given clusters, with what it wrote down. */
export interface TutorOver {
  readonly say: (line: string, door: keyof typeof DOORS, via?: Request['via']) => Promise<Reply>;
  readonly records: () => Promise<readonly AuditRecord[]>;
  readonly errors: readonly string[];
}

const only = (cluster: Cluster): Clusters => ({
  names: () => Promise.resolve([cluster.name]),
  open: () => Promise.resolve(ok(cluster)),
  close: () => Promise.resolve(),
});

/** Sessions as the program opens them. */
export const redacted = (cluster: Cluster): OpenSession =>
  createOpenSession({ clusters: only(cluster), clock, policy: STRICT });

/** Sessions that hide nothing: what could be seen if nobody filtered. */
export function unfiltered(cluster: Cluster): OpenSession {
  const discoveries = createDiscoveries({ clock, read: (_name, target, options) => cluster.read(target, options) });
  return ({ namespace, signal }) => {
    const read: Reader = async (target, options) => {
      const answer = await cluster.read(target, { ...options, signal });
      return answer.ok ? ok({ ...answer.value, redactions: 0 }) : fail(answer.failure);
    };
    return {
      cluster: cluster.name,
      namespace,
      read,
      discovery: (fresh) => discoveries(cluster.name, fresh),
      clock,
      signal,
    };
  };
}

/** A whole tutor over one cluster, with sessions of a given making. */
export function openTutorOver(cluster: Cluster, open: (cluster: Cluster) => OpenSession): TutorOver {
  const store = createMemoryStore();
  const errors: string[] = [];
  const note: Log['error'] = (message, facts) => errors.push(`${message}: ${String(facts?.['cause'])}`);
  const openSession = open(cluster);
  let ids = 0;
  const rule = {
    people: ['slack:ann'],
    groups: [],
    roles: [],
    channels: [],
    clusters: ['*'],
    namespaces: ['*'],
    verbs: [],
  };
  const reading: Reading = {
    clusters: only(cluster),
    openSession: (facts) => Promise.resolve(openSession(facts)),
    access: {
      rules: [rule],
      isOwner: ({ place }) => place.platform === 'terminal',
      practiceForOwner: true,
      practiceForAll: false,
      cluster: cluster.name,
    },
    newId: () => (ids += 1).toString(16).padStart(12, '0'),
    sleep: () => Promise.resolve(),
    builtIns: lazy(loadBuiltIns),
  };
  const tutor = createTutor({
    reading,
    glossary: GLOSSARY,
    store,
    clock,
    random: () => 0,
    version: '1.2.3',
    keepPlaces: false,
    zone: 'UTC',
    log: { debug: note, info: note, warn: note, error: note },
    ratePerMinute: 1_000_000,
  });
  let said = 0;
  return {
    errors,
    records: () => store.audit.list({ limit: 100_000 }),
    say: (line, door, via = 'message') => {
      said += 1;
      return tutor.respond(requestOf(line, { id: `line-${String(said)}`, via, place: DOORS[door] }));
    },
  };
}
