import { afterEach, beforeEach, expect, test } from 'vitest';
import { fuzz, throughTransport } from './fuzz.ts';
import { startWitness, type Witness } from './witness.ts';
import { withoutAllowList } from './without-allow-list.ts';

let witness: Witness;
beforeEach(async () => {
  witness = await startWitness();
});
afterEach(() => witness.close());

test('nothing but reads and the three self-reviews leaves the program, whatever is said to it', async () => {
  const cluster = throughTransport(witness);
  const { commands, reached, targets } = await fuzz({ commands: 1_500, seed: 7, cluster, world: witness.world });
  await cluster.close();
  expect(witness.violations).toEqual([]);
  expect(reached).toBeGreaterThan(commands * 0.3);
  expect(targets).toBe(commands * 0.1);
  const reads = ['list', 'object', 'log', 'status', 'scale'].map((read) => `GET ${read}`);
  expect([...witness.counts.keys()]).toEqual(expect.arrayContaining(reads));
  for (const key of witness.counts.keys())
    expect(key).toMatch(
      /^(?:GET|POST) (?:list|object|log|status|scale|version|apis?|openapi|document|group version)$/u,
    );
});

test('with the allow-list taken out the same run fails', async () => {
  await fuzz({ commands: 1_500, seed: 7, cluster: withoutAllowList(witness), world: witness.world });
  expect(witness.violations.length).toBeGreaterThan(10);
});
