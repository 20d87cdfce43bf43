import { describe, expect, test } from 'vitest';
import { STRICT } from '../../../src/kubectl/redact/policy.ts';
import { isRefused } from '../../../src/kubectl/redact/refused.ts';
import { secretSelector } from '../../../src/kubectl/redact/selector.ts';
import type { Target } from '../../../src/ports/cluster.ts';

const at = (resource: string, group = '', version = 'v1', name?: string): Target => ({
  type: 'objects',
  group,
  version,
  resource,
  ...(name === undefined ? {} : { name }),
});

describe('what is not read at all', () => {
  test.each([
    at('secrets'),
    at('secrets', '', 'v1beta1'),
    at('secrets', '', 'v1', 'db-creds'),
    at('Secrets'),
    at('secrets/status'),
    at('serviceaccounts/token'),
    at('tokenreviews', 'authentication.k8s.io'),
    at('tokenrequests', 'authentication.k8s.io'),
    at('oauthaccesstokens', 'oauth.openshift.io'),
  ])('$resource $group $version $name', (target) => {
    expect(isRefused(target)).toMatchObject({ type: 'refused' });
    expect(isRefused(target, 'table')).toMatchObject({ type: 'refused' });
  });

  test('the refusal of a Secret teaches where to look instead', () => {
    expect(isRefused(at('secrets'))?.message).toContain('describe pod');
    expect(isRefused(at('secrets'))?.message).toContain('kubectl get secret');
  });
});

describe('what is read', () => {
  test.each<Target>([
    at('pods'),
    at('configmaps'),
    at('serviceaccounts', '', 'v1', 'default'),
    at('secrets', 'example.com'),
    at('externalsecrets', 'external-secrets.io'),
    at('sealedsecrets', 'bitnami.com'),
    { type: 'version' },
    { type: 'review', review: 'selfsubjectreviews' },
    { type: 'discovery', root: 'api' },
    { type: 'openapi' },
  ])('$type $resource $group', (target) => {
    expect(isRefused(target)).toBeUndefined();
  });
});

test('names of Secrets may be let through, as a table and in no other form', () => {
  const policy = { ...STRICT, secretNames: true };
  expect(isRefused(at('secrets'), 'table', policy)).toBeUndefined();
  expect(isRefused(at('secrets'), 'json', policy)).toMatchObject({ type: 'refused' });
  expect(isRefused(at('secrets'), 'text', policy)).toMatchObject({ type: 'refused' });
});

describe('choosing by a field', () => {
  test.each(['spec.password=a', 'metadata.name=x,spec.apiKey!=b', 'spec.auth.token==c'])(
    '%s would tell a secret',
    (selector) => {
      expect(secretSelector(selector)).toContain('may hold a secret');
    },
  );

  test.each([
    '',
    'metadata.name=web',
    'status.phase!=Running',
    'involvedObject.kind=Secret',
    'spec.secretName=a',
    'spec.serviceAccountName=x',
  ])('%s tells none', (selector) => {
    expect(secretSelector(selector)).toBeUndefined();
  });
});
