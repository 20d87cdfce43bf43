import { command, type AnyCommand } from '../../core/command.ts';
import { fail, ok, type Failure } from '../../core/failure.ts';
import { reply, type Block, type Reply } from '../../core/reply.ts';
import type { Request } from '../../core/request.ts';
import { suggestNames } from '../../kubectl/names/suggest.ts';
import { buttonRow } from '../cards/buttons.ts';
import type { Default } from './defaults.ts';
import type { ClusterDeps } from './deps.ts';
import { usualCluster } from './ready.ts';
import { sourceWords } from './cards/footer.ts';

const NAME = /^[\w.:@/-]{1,253}$/u;

/** `use`, `use prod`, `use prod shop`, `use -n shop`, `use nothing`. */
function parse(rest: string): { readonly chosen?: Default } | undefined {
  if (rest === '') return {};
  const namespaceOnly = /^(?:-n|--namespace|namespace)[ =](\S+)$/u.exec(rest)?.[1];
  if (namespaceOnly !== undefined)
    return NAME.test(namespaceOnly) ? { chosen: { namespace: namespaceOnly } } : undefined;
  const [cluster = '', flag = '', last, ...more] = rest.split(/\s+/u);
  const namespace = flag === '-n' || flag === '--namespace' || flag === 'namespace' ? last : flag;
  const words = [cluster, ...(namespace === undefined || namespace === '' ? [] : [namespace])];
  const tidy = more.length === 0 && (last === undefined || namespace === last);
  if (!tidy || !words.every((word) => NAME.test(word))) return undefined;
  return { chosen: { cluster, ...(words[1] === undefined ? {} : { namespace: words[1] }) } };
}

/** `use`: which cluster and namespace are asked where a line names none. */
export function createUse({
  access,
  clusters,
  defaults,
  desk,
}: Pick<ClusterDeps, 'access' | 'clusters' | 'defaults' | 'desk'>): AnyCommand {
  async function show(request: Request): Promise<Reply> {
    const chosen = await defaults.of(request);
    const { namespace } = chosen;
    const cluster = chosen.cluster ?? usualCluster(access, request);
    const names = access.isOwner(request) || access.rules.length > 0 ? await clusters.names() : [];
    const now =
      cluster === undefined
        ? 'No cluster is chosen here.'
        : `${sourceWords({ cluster, ...(namespace === undefined ? {} : { namespace }) })}, where a line says nothing else.`;
    const blocks: Block[] = [
      { type: 'text', text: [now] },
      ...buttonRow(names.slice(0, 5).map((name) => ({ label: `Use ${name}`, line: `use ${name}` }))),
    ];
    return reply('query', 'Which cluster', blocks);
  }

  return command({
    name: 'use',
    aliases: [],
    summary: 'which cluster and namespace to ask',
    params: [
      { name: 'cluster', summary: 'a context, or practice', optional: true },
      { name: 'namespace', summary: 'its namespace to ask', optional: true },
    ],
    examples: ['use', 'use practice', 'use practice shop'],
    parse,
    run: async ({ chosen }, request) => {
      if (chosen === undefined) return ok(await show(request));
      const before = await defaults.of(request);
      const cluster = chosen.cluster ?? before.cluster;
      const names = await clusters.names();
      if (cluster !== undefined && !names.includes(cluster)) return fail(unknown(cluster, names));
      const next: Default = { ...(cluster === undefined ? {} : { cluster }), ...pick(chosen) };
      const where = {
        allContexts: false,
        allNamespaces: false,
        ...pick(next),
        ...(cluster === undefined ? {} : { context: cluster }),
      };
      // Only who may read there may make it the usual place of everybody here.
      const probe = await desk.read(
        {
          where,
          verb: 'get',
          line: `use ${cluster ?? ''} ${next.namespace ?? ''}`.trim(),
          run: (session) => Promise.resolve(ok(session.namespace)),
          size: () => ({ rows: 0, bytes: 0 }),
        },
        request,
      );
      if (!probe.ok) return probe;
      await defaults.choose(request, next);
      const whom = request.place.kind === 'direct' ? 'you here' : 'everybody in this channel';
      const text = `From now on ${sourceWords(probe.value.source)}, for ${whom}, where a line says nothing else.`;
      return ok(
        reply('query', 'Chosen', [
          { type: 'text', text: [text] },
          ...buttonRow([
            { label: 'get pods', line: 'get pods' },
            { label: 'Which namespaces?', line: 'get namespaces' },
            { label: 'What may you read?', line: 'rules' },
          ]),
        ]),
      );
    },
  });
}

const pick = ({ namespace }: Default): Default => (namespace === undefined ? {} : { namespace });

function unknown(name: string, names: readonly string[]): Failure {
  const [near] = suggestNames(name, names);
  return {
    type: 'missing',
    message: `There is no cluster "${name}" that I may read. There is: ${names.join(', ') || 'none'}.`,
    ...(near === undefined ? {} : { tryLine: `use ${near}` }),
  };
}
