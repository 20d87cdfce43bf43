import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compactRules, ruleCells } from '../../../src/kubectl/auth/rules.ts';

const words = (...names: readonly string[]) => fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 });

const resourceRule = fc.record({
  verbs: words('get', 'list', 'watch'),
  apiGroups: words('', 'apps', 'batch'),
  resources: words('pods', 'pods/log', 'jobs'),
  resourceNames: words('web', 'api'),
});

const pathRule = fc.record({ verbs: words('get', 'post'), nonResourceURLs: words('/healthz', '/version') });

/** Every single permission as one text. */
const permissions = (rules: readonly (readonly [readonly string[], readonly string[], string])[]): readonly string[] =>
  rules.flatMap(([on, verbs, name]) => on.flatMap((each) => verbs.map((verb) => `${verb} ${each} ${name}`)));

test('joining rules takes nothing away, adds nothing and says nothing twice', () => {
  fc.assert(
    fc.property(fc.array(resourceRule), (resourceRules) => {
      const given = resourceRules.flatMap(({ verbs, apiGroups, resources, resourceNames }) =>
        (resourceNames.length === 0 ? [''] : resourceNames).flatMap((name) =>
          permissions([
            [apiGroups.flatMap((group) => resources.map((resource) => `${group}/${resource}`)), verbs, name],
          ]),
        ),
      );
      const rules = compactRules({ resourceRules });
      const kept = rules.flatMap(({ group = '', resource = '', resourceName = '', verbs }) =>
        permissions([[[`${group}/${resource}`], verbs, resourceName]]),
      );
      expect([...kept].sort()).toEqual([...new Set(given)].sort());
    }),
  );
});

test('paths are listed one by one', () => {
  fc.assert(
    fc.property(fc.array(pathRule), (nonResourceRules) => {
      const given = nonResourceRules.flatMap(({ verbs, nonResourceURLs }) =>
        permissions([[nonResourceURLs, verbs, '']]),
      );
      const rules = compactRules({ nonResourceRules });
      expect(rules.flatMap(({ path = '', verbs }) => permissions([[[path], verbs, '']])).sort()).toEqual(given.sort());
    }),
  );
});

test.each([
  [{ group: 'apps', resource: 'deployments/scale', verbs: ['get'] }, 'deployments.apps/scale'],
  [{ group: '', resource: 'pods/log', verbs: ['get'] }, 'pods/log'],
  [{ group: '*', resource: '*', verbs: ['*'] }, '*.*'],
  [{ path: '/healthz', verbs: ['get'] }, ''],
])('%o shows its resource with its group', (rule, expected) => {
  expect(ruleCells(rule)[0]).toBe(expected);
});
