import { command, type AnyCommand } from '../../core/command.ts';
import { ok } from '../../core/failure.ts';
import { formatSubject, parseSubject, type Subject } from '../../kubectl/grammar/subject.ts';
import { diagnosisCard } from './cards/diagnosis.ts';
import type { ClusterDeps } from './deps.ts';

/** `why pod/web-1`, `why deploy web -n shop`, `why -n shop`: what is wrong with an object, or in a namespace. */
export function createWhy({ desk, knowledge }: Pick<ClusterDeps, 'desk' | 'knowledge'>): AnyCommand {
  return command<Subject>({
    name: 'why',
    aliases: ['diagnose'],
    summary: 'what is wrong with an object of the cluster, or in a namespace',
    params: [{ name: 'object', summary: 'TYPE/NAME, or -n NAMESPACE for all of it' }],
    examples: ['why -n trouble', 'why deploy/web -n shop'],
    audience: ({ where }, request) => desk.seenBy(where, 'why', request),
    parse: (rest) => parseSubject(rest),
    run: async (subject, request) => {
      const { where, of } = subject;
      const done = await desk.read(
        {
          where,
          verb: 'why',
          line: `why ${formatSubject(subject)}`,
          run: async (session) => (await import('../../queries/why.ts')).runWhy(of, session, where),
          size: ({ findings, bytes }) => ({ rows: findings.length, bytes }),
        },
        request,
      );
      return done.ok ? ok(diagnosisCard(done.value, knowledge)) : done;
    },
  });
}
