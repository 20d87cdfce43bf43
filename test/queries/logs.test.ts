import { describe, expect, test } from 'vitest';
import type { KubeObject } from '../../src/kubectl/object.ts';
import type { LogsQuery } from '../../src/kubectl/query.ts';
import { runLogs } from '../../src/queries/logs.ts';
import { HERE, list, saidNo, scriptedSession, type Scripted } from './scripted-session.ts';

const query = (more: Partial<LogsQuery> = {}): LogsQuery => ({
  verb: 'logs',
  where: HERE,
  of: { type: 'object', object: { type: 'pods', name: 'web-1' } },
  allContainers: false,
  allPods: false,
  previous: false,
  tail: 50,
  timestamps: false,
  prefix: false,
  limitBytes: 262_144,
  ignoreErrors: false,
  ...more,
});

const of = (type: string, name: string): Pick<LogsQuery, 'of'> => ({ of: { type: 'object', object: { type, name } } });

const pod = (
  name: string,
  containers: readonly string[] = ['web'],
  more: Record<string, unknown> = {},
): KubeObject => ({
  kind: 'Pod',
  metadata: { name, namespace: 'shop' },
  spec: { nodeName: 'worker-1', containers: containers.map((container) => ({ name: container })), ...more },
  status: { phase: 'Running' },
});

const deployment = { kind: 'Deployment', spec: { selector: { matchLabels: { app: 'web' } } } };

const show = async (
  script: Readonly<Record<string, Scripted>>,
  asked: LogsQuery,
): Promise<{
  readonly text?: string;
  readonly notes?: readonly string[];
  readonly problem?: string;
  readonly next?: string | undefined;
}> => {
  const result = await runLogs(asked, scriptedSession(script).session);
  if (!result.ok) return { problem: result.failure.message, next: result.failure.tryLine };
  return { text: result.value.text, notes: result.value.notes };
};

describe('the log of a pod', () => {
  const script = { 'shop/pods/web-1': { body: pod('web-1') }, 'shop/pods/web-1/log': { body: 'one\ntwo\n' } };

  test('is what the server sends', async () => {
    expect(await show(script, query())).toEqual({ text: 'one\ntwo\n', notes: [] });
  });

  test('is asked for within its limits, and as the flags say', async () => {
    const { session, asked } = scriptedSession(script);
    await runLogs(query({ tail: 20, sinceSeconds: 60, timestamps: true, previous: true }), session);
    expect(asked.at(-1)?.params).toEqual({
      container: 'web',
      tailLines: '20',
      limitBytes: '262144',
      sinceSeconds: '60',
      timestamps: 'true',
      previous: 'true',
    });
    await runLogs(query({ sinceTime: '2026-11-23T10:00:00Z' }), session);
    expect(asked.at(-1)?.params).toMatchObject({ sinceTime: '2026-11-23T10:00:00Z' });
  });

  test('says before every line where it is from, where that is asked for', async () => {
    expect(
      (await show({ ...script, 'shop/pods/web-1/log': { body: 'one\n\nno end' } }, query({ prefix: true }))).text,
    ).toBe('[pod/web-1/web] one\n[pod/web-1/web] \n[pod/web-1/web] no end');
  });

  test('counts what was read', async () => {
    const result = await runLogs(query(), scriptedSession(script).session);
    expect(result).toMatchObject({ ok: true, value: { bytes: 200, redactions: 2 } });
  });

  test('may not be there yet, which the server says best', async () => {
    const message = 'container "web" in pod "web-1" is waiting to start: ContainerCreating';
    expect(await show({ ...script, 'shop/pods/web-1/log': saidNo(400, message) }, query())).toEqual({
      problem: message,
      next: 'describe pod web-1',
    });
  });

  test('may be forbidden, and then the missing rule is told', async () => {
    const { problem, next } = await show({ ...script, 'shop/pods/web-1/log': saidNo(403, 'no') }, query());
    expect(problem).toContain('resources: ["pods/log"], verbs: ["get"]');
    expect(next).toBe('auth can-i get pods --subresource=log -n shop');
  });

  test('of a pod that is not there offers the nearest', async () => {
    const { problem, next } = await show({ 'shop/pods': list(pod('web-1')) }, query(of('pods', 'wbe-1')));
    expect(problem).toContain('Near names: web-1.');
    expect(next).toBe('logs pods/web-1');
  });
});

describe('the log of something that has pods', () => {
  const script = {
    'shop/deployments/web': { body: deployment },
    'shop/pods': list(pod('web-1'), { ...pod('web-2'), status: { phase: 'Pending' } }, pod('web-3')),
    'shop/pods/web-1/log': { body: 'first\n' },
    'shop/pods/web-2/log': { body: 'second\n' },
    'shop/pods/web-3/log': { body: 'third\n' },
  };

  test('is that of its best pod', async () => {
    expect(await show(script, query(of('deploy', 'web')))).toEqual({
      text: 'first\n',
      notes: ['Found 3 pods, using pod/web-1'],
    });
  });

  test('selects its pods as the object does', async () => {
    const { session, asked } = scriptedSession(script);
    await runLogs(query(of('deploy', 'web')), session);
    expect(asked.find(({ key }) => key === 'shop/pods')?.params).toMatchObject({ labelSelector: 'app=web' });
  });

  test('is that of all of them, the best first, where all are asked for', async () => {
    expect(await show(script, query({ ...of('deploy', 'web'), allPods: true }))).toEqual({
      text: '[pod/web-1/web] first\n[pod/web-3/web] third\n[pod/web-2/web] second\n',
      notes: [],
    });
  });

  test('is none where it has no pods now', async () => {
    const { problem, next } = await show({ ...script, 'shop/pods': list() }, query(of('deploy', 'web')));
    expect(problem).toContain('deployment "web" has no pods now (app=web)');
    expect(next).toBe('describe deployments web');
  });

  test.each([
    ['configmaps', 'ConfigMap', 'A configmap has no pods'],
    ['cronjobs', 'CronJob', 'the Jobs that it starts do'],
    ['services', 'Service', "invalid service 'x': Service is defined without a selector"],
  ])('is none of what has no pods: %s', async (type, kind, expected) => {
    const script = { [`shop/${type}/x`]: { body: { kind, metadata: { name: 'x' } } } };
    expect((await show(script, query(of(type, 'x')))).problem).toContain(expected);
  });
});

describe('the logs of the pods that labels select', () => {
  const labels = { of: { type: 'labels', labels: 'app=web' } } as const;
  const many = Array.from({ length: 7 }, (_, index) => pod(`web-${index + 1}`));
  const log = (name: string): [string, Scripted] => [`shop/pods/${name}/log`, { body: `${name}\n` }];

  test('are shown of the first five', async () => {
    const script = {
      'shop/pods': list(...many),
      ...Object.fromEntries(many.map((each) => log(each.metadata?.name ?? ''))),
    };
    const result = await runLogs(query(labels), scriptedSession(script).session);
    expect(result).toMatchObject({
      ok: true,
      value: {
        text: 'web-1\nweb-2\nweb-3\nweb-4\nweb-5\n',
        notes: ['Found 7 pods; these are the logs of the first 5.'],
        more: { shown: 5, remaining: 2 },
      },
    });
  });

  test('are none where no pod is selected', async () => {
    expect(await show({ 'shop/pods': list() }, query(labels))).toEqual({
      text: '',
      notes: ['No resources found in shop namespace.'],
    });
  });

  test('stand beside what one of them could not give', async () => {
    const script = {
      'shop/pods': list(pod('web-1'), pod('web-2')),
      'shop/pods/web-1/log': saidNo(400, 'it waits to start'),
      ...Object.fromEntries([log('web-2')]),
    };
    expect(await show(script, query(labels))).toEqual({ text: 'web-2\n', notes: ['error: it waits to start'] });
    expect(await show(script, query({ ...labels, ignoreErrors: true }))).toEqual({
      text: 'error: it waits to start\nweb-2\n',
      notes: [],
    });
  });
});

describe('the containers of a pod', () => {
  const script = {
    'shop/pods/web-1': { body: pod('web-1', ['istio-proxy', 'web'], { initContainers: [{ name: 'migrate' }] }) },
    'shop/pods/web-1/log': ({ container = '' }: Readonly<Record<string, string>>) => ({ body: `${container}\n` }),
  };

  test('are passed over where they are sidecars, and offered', async () => {
    expect(await show(script, query())).toEqual({
      text: 'web\n',
      notes: ['Defaulted container "web" out of: istio-proxy, web, migrate (init)'],
    });
  });

  test('are all shown in the order they start, where that is asked for', async () => {
    expect(await show(script, query({ allContainers: true }))).toEqual({
      text: 'migrate\nistio-proxy\nweb\n',
      notes: [],
    });
  });

  test('can be named, and a wrong name is told with the right ones', async () => {
    expect((await show(script, query({ container: 'istio-proxy' }))).text).toBe('istio-proxy\n');
    expect((await show(script, query({ container: 'wbe' }))).problem).toBe(
      'container wbe is not valid for pod web-1 out of: istio-proxy, web, migrate (init)',
    );
  });
});
