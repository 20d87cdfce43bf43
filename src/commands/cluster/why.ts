import { command, type AnyCommand } from '../../core/command.ts';
import { ok } from '../../core/failure.ts';
import { formatSubject, parseSubject, type Subject } from '../../kubectl/grammar/subject.ts';
import { diagnosisCard } from './cards/diagnosis.ts';
import type { ClusterDeps } from './deps.ts';

/** `why pod/web-1`, `why deploy web -n shop`, `why -n shop`, `why -A`, `why here`: what is wrong with it, or there. */
export function createWhy({ desk, knowledge }: Pick<ClusterDeps, 'desk' | 'knowledge'>): AnyCommand {
  return command<Subject>({
    name: 'why',
    aliases: ['diagnose'],
    summary: 'what is wrong with an object of the cluster, in a namespace, or in all (-A)',
    params: [{ name: 'object', summary: 'TYPE/NAME, -n NAMESPACE for all of it, -A for all namespaces, or here' }],
    examples: ['why -n broken', 'why deploy/web -n shop', 'why -A'],
    audience: ({ where }, request) => desk.seenBy(where, 'why', request),
    parse: (rest) => parseSubject(rest),
    run: async (subject, request) => {
      const { where, of } = subject;
      const line = `why ${formatSubject(subject)}`;
      const done = await desk.read(
        {
          where,
          verb: 'why',
          line,
          run: async (session) => (await import('../../queries/why.ts')).runWhy(of, session, where),
          size: ({ findings, bytes }) => ({ rows: findings.length, bytes }),
        },
        request,
      );
      return done.ok ? ok(diagnosisCard(done.value, { where, line }, knowledge)) : done;
    },
  });
}
