import { describe, expect, test } from 'vitest';
import type { ClusterFailure } from '../../src/ports/cluster.ts';
import { isExpired, isNotFound, toFailure } from '../../src/queries/fault.ts';

const attempt = { what: 'pods in namespace shop', cluster: 'prod' };
const saidNo = (status: number, reason: string, message = 'because'): ClusterFailure => ({
  type: 'said-no',
  status,
  reason,
  message,
});

describe('a failed read in words', () => {
  test.each<[ClusterFailure, string, string]>([
    [{ type: 'unreachable', message: 'Nothing listens.' }, 'missing', 'could not be reached'],
    [{ type: 'timeout', message: '10 s are over.' }, 'missing', 'did not answer in time about pods in namespace shop'],
    [{ type: 'certificate', message: 'It ran out.' }, 'missing', 'certificate of cluster prod'],
    [{ type: 'credentials', message: 'The file is empty.' }, 'missing', 'no credentials'],
    [{ type: 'too-large', message: 'Over 32 MB.' }, 'invalid', '-n'],
    [{ type: 'malformed', message: 'No JSON.' }, 'missing', 'unreadable'],
    [{ type: 'refused', message: 'Secrets are not shown.' }, 'refused', 'Secrets are not shown.'],
    [{ type: 'cancelled', message: '' }, 'missing', 'cancelled'],
    [saidNo(400, 'BadRequest', 'field label not supported: a'), 'invalid', 'field label not supported: a'],
    [saidNo(401, 'Unauthorized'), 'refused', 'renew'],
    [saidNo(403, 'Forbidden', 'pods is forbidden'), 'refused', 'pods is forbidden'],
    [saidNo(404, 'NotFound', 'pods "x" not found'), 'missing', 'pods "x" not found'],
    [saidNo(405, 'MethodNotAllowed'), 'invalid', 'cannot read'],
    [saidNo(409, 'Conflict'), 'missing', 'Ask again'],
    [saidNo(410, 'Expired'), 'missing', 'grew too old'],
    [saidNo(429, 'TooManyRequests'), 'limited', 'in a moment'],
    [saidNo(503, 'ServiceUnavailable'), 'missing', '503 ServiceUnavailable'],
  ])('%o', (failure, type, words) => {
    const said = toFailure(failure, attempt);
    expect(said.type).toBe(type);
    expect(said.message).toContain(words);
  });

  test('a 403 teaches the rule that is missing, and how to check it', () => {
    const rule = { verb: 'list', resource: { group: 'apps', name: 'deployments' }, namespace: 'shop' } as const;
    const said = toFailure(saidNo(403, 'Forbidden', 'no'), { ...attempt, rule });
    expect(said.message).toContain(
      'a Role in namespace shop: apiGroups: ["apps"], resources: ["deployments"], verbs: ["list"]',
    );
    expect(said.tryLine).toBe('auth can-i list deployments.apps -n shop');
  });

  test('a 403 on a subresource for the whole cluster names both', () => {
    const rule = { verb: 'get', resource: { group: '', name: 'pods' }, subresource: 'log' } as const;
    const said = toFailure(saidNo(403, 'Forbidden', 'no'), { ...attempt, rule });
    expect(said.message).toContain('a ClusterRole: apiGroups: [""], resources: ["pods/log"]');
    expect(said.tryLine).toBe('auth can-i get pods --subresource=log');
  });

  test('what is not there and what grew old can be told apart', () => {
    const failures = [saidNo(404, 'NotFound'), saidNo(410, 'Expired')];
    expect(failures.map(isNotFound)).toEqual([true, false]);
    expect(failures.map(isExpired)).toEqual([false, true]);
  });
});
