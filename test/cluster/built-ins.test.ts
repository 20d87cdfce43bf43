import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadBuiltIns } from '../../src/cluster/built-ins.ts';
import { qualifiedName } from '../../src/kubectl/discovery.ts';
import { renderExplanation } from '../../src/kubectl/explain/render.ts';

const builtIns = await loadBuiltIns();

describe('the recorded fields of the API', () => {
  test('are those of the release that the tests run on', () => {
    const goMod = readFileSync(new URL('../control-plane/go.mod', import.meta.url), 'utf8');
    expect(/k8s\.io\/kubernetes v(\S+)/u.exec(goMod)?.[1]).toBe(builtIns.kubernetes);
  });

  test('hold the types that people ask for first', () => {
    const names = builtIns.discovery.resources.map(qualifiedName);
    for (const name of ['pods', 'services', 'deployments.apps', 'jobs.batch', 'ingresses.networking.k8s.io']) {
      expect(names).toContain(name);
    }
    expect(names.length).toBeGreaterThan(70);
  });

  test.each(builtIns.discovery.resources)('explain $group $version $name, whole', (resource) => {
    const definition = builtIns.definition(resource);
    const text = definition && renderExplanation(definition, [], { recursive: true, maxDepth: 0 });
    expect(text).toContain(`KIND:       ${definition?.kind ?? ''}\nVERSION:    `);
  });

  test('tell what anybody sees who looks at the file', () => {
    const [line] = readFileSync(new URL('../../glossary/api-fields.json.br', import.meta.url), 'latin1').split('\n');
    expect(line).toMatch(
      /^Fields of the API of Kubernetes v\d+\.\d+\.\d+, recorded from its API server, Apache-2\.0, then brotli$/u,
    );
  });
});
