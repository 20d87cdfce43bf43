import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../src/kubectl/grammar/parse.ts';
import { textOutput, type Grid } from '../../../src/kubectl/output.ts';
import type { Query } from '../../../src/kubectl/query.ts';
import { nextSteps } from '../../../src/kubectl/teach/next-steps.ts';
import { isOurs } from './lines.ts';
import { gridOf, recorded, toGrid } from './recorded.ts';

function toQuery(line: string): Query {
  const parsed = parseQuery(`kubectl ${line}`);
  if (parsed.type !== 'query') throw new Error(`${line} is no query`);
  return parsed.query;
}

const after = (line: string, grids: readonly Grid[] = [], text = 'x'): readonly string[] =>
  nextSteps(toQuery(line), textOutput(text, { grids })).map((step) => step.line);

const only = (grid: Grid, name: string): Grid => ({
  ...grid,
  rows: grid.rows.filter(({ ref }) => ref?.name.startsWith(name) ?? false),
});

/** The same objects in another namespace. */
const moved = (grid: Grid, namespace: string): Grid => ({
  ...grid,
  rows: grid.rows.map(({ ref, ...row }) => ({ ...row, ...(ref === undefined ? {} : { ref: { ...ref, namespace } }) })),
});

const pods = gridOf('pods', 'broken');

describe('what to ask next', () => {
  test('of a pod that crashes is why, and what it said before it was started again', () => {
    const [name = ''] = only(pods, 'crash-loop').rows[0]?.cells ?? [];
    expect(after('get pods -n broken', [only(pods, 'crash-loop')])).toStrictEqual([
      `why pods/${name} -n broken`,
      `logs pods/${name} --previous --tail 50 -n broken`,
      `describe pods/${name} -n broken`,
    ]);
  });

  test('of several that look bad is what is wrong there, then of the worst, by its name', () => {
    const steps = (line: string) => nextSteps(toQuery(line), textOutput('x', { grids: [pods] }));
    expect(steps('get pods -n broken --context prod')).toStrictEqual([
      { label: 'What is wrong there?', line: 'why -n broken --context prod' },
      {
        label: expect.stringMatching(/^What is wrong with crash-loop-\S+\?$/u) as unknown,
        line: expect.stringMatching(/^why pods\/crash-loop-\S+ -n broken --context prod$/u) as unknown,
      },
      {
        label: expect.stringMatching(/^Logs of crash-loop-\S+ before its restart$/u) as unknown,
        line: expect.stringMatching(/^logs pods\/crash-loop-/u) as unknown,
      },
    ]);
    const wide = {
      ...pods,
      rows: [...only(pods, 'crash-loop').rows, ...moved(only(pods, 'too-much-cpu'), 'shop').rows],
    };
    expect(after('get pods -A', [wide])[0]).toBe('why -A');
  });

  test('of a pod that has not started are no logs', () => {
    expect(after('get pods -n broken', [only(pods, 'too-much-cpu')]).join('\n')).not.toContain('logs');
  });

  test('is about the pod that looks worst', () => {
    const mixed = { ...pods, rows: [...only(pods, 'lost-service').rows, ...only(pods, 'crash-loop').rows] };
    expect(after('get pods -n broken', [mixed])[0]).toMatch(/^why pods\/crash-loop/u);
  });

  test('of pods that are well is how they are, what they say, and what they use', () => {
    const steps = after('get pods -n shop --context prod', [only(gridOf('pods', 'shop'), 'web')]);
    expect(steps).toStrictEqual([
      expect.stringMatching(/^describe pods\/web-\S+ -n shop --context prod$/u),
      expect.stringMatching(/^logs pods\/web-\S+ --tail 50 -n shop --context prod$/u),
      'top pods -n shop --context prod',
    ]);
  });

  test.each([
    ['get pods -A', 'get namespaces'],
    ['get pods -n shop', 'get pods -A'],
    ['get pods --context prod', 'get pods -A --context prod'],
  ])('where %s found nothing is to look elsewhere: %s', (line, step) => {
    expect(after(line, [], '')).toContain(step);
  });

  test('of events is why the last thing that was warned of is so', () => {
    expect(after('get events -n broken', [gridOf('events', 'broken')])[0]).toMatch(/^why [a-z]+\/\S+ -n broken$/u);
  });

  test.each([
    [
      'get deploy web -n shop',
      ['describe deploy/web -n shop', 'why deploy/web -n shop', 'events --for deploy/web -n shop'],
    ],
    [
      'describe pod web-1 -n shop',
      ['why pod/web-1 -n shop', 'logs pod/web-1 --tail 50 -n shop', 'events --for pod/web-1 -n shop'],
    ],
    ['describe svc web', ['why svc/web', 'events --for svc/web']],
    ['logs web-1 -c app', ['logs pods/web-1 --previous --tail 50 -c app', 'why pods/web-1', 'describe pods/web-1']],
    ['logs web-1 --previous', ['logs pods/web-1 --tail 50', 'why pods/web-1', 'describe pods/web-1']],
    ['logs -l app=web -n shop', ["get pods -l 'app=web' -n shop"]],
    ['rollout status deploy/web', ['rollout history deploy/web', 'why deploy/web', 'describe deploy/web']],
    ['rollout history deploy/web', ['rollout status deploy/web', 'why deploy/web', 'describe deploy/web']],
    ['explain pod.spec', ['explain pod.spec --recursive', 'get pod']],
    ['explain pod.spec --recursive', ['get pod']],
    ['top pods -n shop', ['top pod --sort-by=memory -n shop', 'top pod --sort-by=cpu -n shop']],
    ['top nodes --sort-by=cpu', ['top node --sort-by=memory']],
    ['auth can-i get pods -n shop', ['auth can-i --list -n shop']],
    ['auth can-i --list', ['auth whoami']],
    ['auth whoami', ['auth can-i --list']],
    ['api-resources', ['auth can-i --list', 'get all']],
    ['version --context prod', ['get nodes --context prod', 'get namespaces --context prod']],
    ['config get-contexts', ['get namespaces']],
    ['events', ['get pods']],
  ])('after %s', (line, steps) => {
    expect(after(line)).toStrictEqual(steps);
  });

  test.each(
    recorded.kinds
      .map(toGrid)
      .flatMap((grid) => ['-n shop', '-A --context production'].map((place) => [grid.resource, place, grid] as const)),
  )('after get %s %s are at most three lines that we take and that fit on a button', (resource, place, grid) => {
    const steps = after(`get ${resource} ${place}`, [grid]);
    expect(steps.length).toBeLessThanOrEqual(3);
    for (const line of steps) {
      expect(line.length).toBeLessThanOrEqual(95);
      expect([line, isOurs(line)]).toStrictEqual([line, true]);
    }
  });
});
