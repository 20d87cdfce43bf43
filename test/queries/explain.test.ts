import { describe, expect, test } from 'vitest';
import { loadBuiltIns } from '../../src/cluster/built-ins.ts';
import type { ExplainQuery } from '../../src/kubectl/query.ts';
import { runExplain } from '../../src/queries/explain.ts';
import { document } from '../kubectl/explain/document.ts';
import { sessionOn, type SmallCluster } from './small-cluster.ts';

const cluster: SmallCluster = { objects: {}, openapi: { 'apis/shop.example.com/v1': document } };

const query = (words: string, more: Partial<ExplainQuery> = {}): ExplainQuery => {
  const [type = '', ...path] = words.split('.');
  const where = { allContexts: false, allNamespaces: false };
  return { verb: 'explain', where, type, path, recursive: false, ...more };
};

async function explaining(words: string, more: Partial<ExplainQuery> = {}, on = cluster) {
  const { session, reads } = sessionOn(on);
  return { answer: await runExplain(query(words, more), session, loadBuiltIns), reads };
}

async function text(words: string, more: Partial<ExplainQuery> = {}): Promise<string> {
  const { answer } = await explaining(words, more);
  if (!answer.ok) throw new Error(answer.failure.message);
  return answer.value.text;
}

describe('explaining a type of Kubernetes', () => {
  test('asks no cluster and says which release it is about', async () => {
    const { answer, reads } = await explaining('deploy.spec.strategy');
    expect(answer.ok && answer.value.text).toContain('FIELD: strategy <DeploymentStrategy>');
    expect(answer.ok && answer.value.notes[0]).toMatch(/^From the API descriptions of Kubernetes 1\.37\.\d+, without/u);
    expect(reads).toEqual([]);
  });

  test('takes the version asked for', async () => {
    expect(await text('hpa')).toContain(
      'GROUP:      autoscaling\nKIND:       HorizontalPodAutoscaler\nVERSION:    v2\n',
    );
    const old = await text('hpa.spec', { apiVersion: 'autoscaling/v1' });
    expect(old).toContain('VERSION:    v1\n');
    expect(old).toContain('targetCPUUtilizationPercentage');
  });

  test('goes as deep as asked', async () => {
    const shallow = await text('pod', { recursive: true, maxDepth: 1 });
    const deep = await text('pod', { recursive: true });
    expect(shallow.split('\n').length).toBeLessThan(20);
    expect(deep.split('\n').length).toBeGreaterThan(800);
  });

  test.each([
    [
      'deployment.spec.replica',
      {
        type: 'missing',
        message: expect.stringMatching(/^deployments\.spec has no field "replica"\. Near names: replicas\b/u),
        tryLine: 'explain deployments.spec.replicas',
      },
    ],
    [
      'pod.spec.restartpolicy',
      {
        type: 'missing',
        message: expect.stringContaining('Near names: restartPolicy'),
        tryLine: 'explain pods.spec.restartPolicy',
      },
    ],
    [
      'pods.spec.zzzzzzzzzz',
      {
        type: 'missing',
        message: 'pods.spec has no field "zzzzzzzzzz". See which it has.',
        tryLine: 'explain pods.spec',
      },
    ],
    [
      'pods.kind.x',
      { type: 'missing', message: 'pods.kind has no fields, so no "x" either.', tryLine: 'explain pods.kind' },
    ],
  ])('says of %s which fields are near', async (words, failure) => {
    expect((await explaining(words)).answer).toEqual({ ok: false, failure });
  });

  test('says in which versions a type is', async () => {
    const { answer } = await explaining('deployments', { apiVersion: 'apps/v2' }, cluster);
    expect(answer.ok ? '' : answer.failure.message).toBe('There are no deployments in apps/v2. They are in: apps/v1.');
  });
});

describe('explaining a type that a cluster has', () => {
  test('reads its description where it is no type of Kubernetes', async () => {
    const { answer, reads } = await explaining('menu.spec.dishes');
    expect(answer.ok && answer.value.text).toContain('FIELD: dishes <[]Dish>');
    expect(answer.ok && answer.value.notes).toEqual([]);
    expect(answer.ok && answer.value.bytes).toBe(100);
    expect(reads).toEqual(['openapi']);
  });

  test('reads it of any type where a cluster is named', async () => {
    const where = { context: 'prod', allContexts: false, allNamespaces: false };
    const { answer, reads } = await explaining('pods', { where });
    expect(reads).toEqual(['openapi']);
    expect(answer.ok ? '' : answer.failure.message).toBe('Cluster small does not describe the fields of v1 pods.');
    const slip = await explaining('menus.spec.dishs', { where });
    expect(slip.answer.ok ? '' : slip.answer.failure.tryLine).toBe('explain menus.spec.dishes --context prod');
  });

  test('says when there is no such type, with near names', async () => {
    const { answer } = await explaining('menuss');
    expect(answer.ok ? '' : answer.failure.message).toContain('menus');
  });
});
