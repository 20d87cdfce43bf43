import { expect, inject, test } from 'vitest';
import { createClusters } from '../../src/cluster/clusters.ts';
import type { CanIQuery, PlainQuery } from '../../src/kubectl/query.ts';
import { runCanI } from '../../src/queries/can-i.ts';
import { runClusterInfo } from '../../src/queries/cluster-info.ts';
import type { Session } from '../../src/queries/session.ts';
import { runWhoami } from '../../src/queries/whoami.ts';
import { compare, kubectlSays, plainSession } from './compare.ts';

const { kubeconfigs, server } = inject('controlPlane');

/** What may be asked by one of the seeded identities, through a session of its own. */
async function sessionAs(who: keyof typeof kubeconfigs): Promise<Session> {
  const clusters = createClusters({
    kubeconfig: kubeconfigs[who],
    environment: {},
    clock: Date.now,
    version: 'test',
  });
  const [context = ''] = await clusters.names();
  const opened = await clusters.open(context);
  if (!opened.ok) throw new Error(opened.failure.message);
  const { read } = opened.value;
  return {
    ...plainSession,
    read: async (target, options) => {
      const answer = await read(target, options);
      return answer.ok ? { ok: true, value: { ...answer.value, redactions: 0 } } : answer;
    },
  };
}

const people = ['admin', 'bot', 'reader', 'nobody'] as const;

test.each(people.flatMap((who) => ['shop', 'payments'].map((namespace) => [who, namespace] as const)))(
  'auth can-i --list as %s in %s',
  async (who, namespace) => {
    const query: CanIQuery = {
      verb: 'auth can-i',
      where: { allContexts: false, allNamespaces: false, namespace },
      ask: { type: 'list', headers: true },
    };
    const session = await sessionAs(who);
    const line = ['auth', 'can-i', '--list', `--namespace=${namespace}`, `--kubeconfig=${kubeconfigs[who]}`];
    const { ours, theirs } = await compare(line, () => runCanI(query, session));
    expect(ours).toBe(theirs);
  },
);

test.each(
  people.flatMap((who) =>
    [
      ['get', 'pods'],
      ['list', 'deploy'],
      ['get', 'secrets'],
      ['delete', 'pods/web-1'],
      ['get', 'nodes'],
      ['get', '/version'],
      ['list', '/metrics'],
      ['get', 'wombats'],
      ['watchh', 'services'],
      ['*', '*'],
      ['get', 'hpa.autoscaling'],
    ].map(([action = '', word = '']) => [who, action, word] as const),
  ),
)('auth can-i as %s: %s %s', async (who, action, word) => {
  const isPath = word.startsWith('/');
  const [resource = '', name] = isPath ? [word] : word.split('/');
  const query: CanIQuery = {
    verb: 'auth can-i',
    where: { allContexts: false, allNamespaces: false, namespace: 'shop' },
    ask: { type: 'action', action, resource, ...(name === undefined ? {} : { name }) },
  };
  const said = await runCanI(query, await sessionAs(who));
  const line = ['auth', 'can-i', action, word, '--namespace=shop', `--kubeconfig=${kubeconfigs[who]}`];
  const { stdout, stderr } = await kubectlSays(line);
  expect(said.ok && said.value.text).toBe(stdout);
  // kubectl ends each warning with one line break too many.
  expect(said.ok && said.value.notes.join('\n')).toBe(stderr.trim().replaceAll('\n\n', '\n'));
});

const plain = (verb: PlainQuery['verb'], format: PlainQuery['format'] = 'text'): PlainQuery => ({
  verb,
  where: { allContexts: false, allNamespaces: false },
  format,
  headers: true,
});

test.each(people.flatMap((who) => (['text', 'yaml', 'json', 'name'] as const).map((format) => [who, format] as const)))(
  'auth whoami as %s, as %s',
  async (who, format) => {
    const output = format === 'text' ? [] : [`--output=${format}`];
    const session = await sessionAs(who);
    const line = ['auth', 'whoami', ...output, `--kubeconfig=${kubeconfigs[who]}`];
    const { ours, theirs } = await compare(line, () => runWhoami(plain('auth whoami', format), session));
    expect(ours).toBe(theirs);
  },
);

test('cluster-info, where the address may be shown', async () => {
  const { ours, theirs } = await compare(['cluster-info'], () =>
    runClusterInfo(plain('cluster-info'), plainSession, server),
  );
  expect(ours).toBe(theirs);
});
