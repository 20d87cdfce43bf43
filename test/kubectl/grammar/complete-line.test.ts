import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeLine } from '../../../src/kubectl/grammar/complete-line.ts';
import { anyHostileLine } from './any-line.ts';

const names = { namespaces: ['shop', 'payments'], names: ['web-1', 'api-2'] };

describe('a line that is being typed', () => {
  test.each([
    ['ge', ['get']],
    ['kubectl ge', ['kubectl get']],
    ['r', ['rollout']],
    ['rollout ', ['rollout history', 'rollout status']],
    ['rollout s', ['rollout status']],
    ['top ', ['top node', 'top pod']],
    ['config ', ['config current-context', 'config get-contexts']],
    ['get podd', ['get poddisruptionbudgets']],
    ['get po', ['pods', 'podcertificaterequests', 'poddisruptionbudgets', 'podtemplates'].map((each) => `get ${each}`)],
    ['get pods,deploy', ['get pods,deployments']],
    ['get pod ', ['get pod web-1', 'get pod api-2']],
    ['get pod w', ['get pod web-1']],
    ['get pod/w', ['get pod/web-1']],
    ['get pods -n ', ['get pods -n shop', 'get pods -n payments']],
    ['get pods -ns', ['get pods -nshop']],
    ['get pods --namespace=p', ['get pods --namespace=payments']],
    ['get pods --show-', ['get pods --show-kind', 'get pods --show-labels', 'get pods --show-managed-fields']],
    ['get pods --show-labels --show-l', []],
    [
      'get pods -o ',
      ['wide', 'yaml', 'json', 'name', 'jsonpath=', 'custom-columns='].map((each) => `get pods -o ${each}`),
    ],
    ['get pods -o y', ['get pods -o yaml']],
    ['get pods --output=j', ['get pods --output=json', 'get pods --output=jsonpath=']],
    ['top pods --sort-by=', ['top pods --sort-by=cpu', 'top pods --sort-by=memory']],
    ['events --types ', ['events --types Normal', 'events --types Warning']],
    ['logs w', ['logs web-1']],
    ['describe deploy ', ['describe deploy web-1', 'describe deploy api-2']],
    ['auth can-i d', ['auth can-i delete']],
    ['auth can-i get dep', ['auth can-i get deployments']],
    ['explain cronj', ['explain cronjobs']],
    ['delete po', []],
    ['del', []],
    ['what is ', []],
    ['get pods | gr', []],
  ])('%j goes on', (text, lines) => {
    expect(completeLine(text, names)).toEqual(lines);
  });

  test('goes on with kinds learnt from a cluster', () => {
    expect(completeLine('get wid', { kinds: ['widgets'] })).toEqual(['get widgets']);
  });

  test('starts with every verb that is read, and offers none that is refused', () => {
    const starts = completeLine('');
    expect(starts).toContain('get');
    expect(starts).not.toContain('delete');
  });

  test('is always continued, whatever was typed', () => {
    fc.assert(
      fc.property(anyHostileLine, (text) => {
        for (const line of completeLine(text, names)) expect(line).not.toBe(text);
      }),
    );
  });
});
