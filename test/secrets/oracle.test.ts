import { afterAll, beforeAll, expect, test } from 'vitest';
import type { KubeObject } from '../../src/kubectl/object.ts';
import type { Cluster } from '../../src/ports/cluster.ts';
import type { OpenSession } from '../../src/queries/open-session.ts';
import { NAMESPACE } from './parts.ts';
import { clock, openTutorOver, redacted, unfiltered } from './open-tutor.ts';
import { openPlanted } from './world.ts';

const LOW = 'alpaca-alpaca-alpaca';
const HIGH = 'zebrin-zebrin-zebrin';

const metadata = (name: string): KubeObject => ({
  metadata: {
    name,
    namespace: NAMESPACE,
    uid: `uid-${name}`,
    creationTimestamp: '2026-11-25T18:00:00Z',
    labels: { two: '' },
  },
});

/** Two objects of each kind, one with each value. */
function twoOfEach(values: readonly string[]): Readonly<Record<string, readonly KubeObject[]>> {
  const each = (make: (value: string, at: number) => KubeObject): readonly KubeObject[] =>
    values.map((value, at) => ({ ...metadata(['first', 'second'][at] ?? ''), ...make(value, at) }));
  return {
    configmaps: each((value) => ({ apiVersion: 'v1', kind: 'ConfigMap', data: { password: value } })),
    promotions: each((value) => ({ apiVersion: 'shop.example.com/v1', kind: 'Promotion', spec: { password: value } })),
    pods: each((value, at) => {
      const app = {
        name: `app-${String(at)}`,
        image: 'app:1',
        env: [{ name: 'A', value }],
        args: [`--password=${value}`],
      };
      return { apiVersion: 'v1', kind: 'Pod', spec: { containers: [app] }, status: { phase: 'Running' } };
    }),
  };
}

const where = '-n planted -l two';

/** Lines that would tell which object holds which value without ever printing one; `GUESS` is the value somebody guessed. */
const LINES: readonly string[] = [
  `get cm ${where} --sort-by=.data.password`,
  `get cm ${where} --sort-by=.data.password -o name`,
  `get cm ${where} -o jsonpath='{.items[?(@.data.password=="GUESS")].metadata.name}'`,
  `get cm ${where} -o jsonpath='{.items[?(@.data.password<"m")].metadata.name}'`,
  `get promotions ${where} --sort-by=.spec.password`,
  `get promotions ${where} -o jsonpath='{.items[?(@.spec.password=="GUESS")].metadata.name}'`,
  `get promotions ${where} -o custom-columns=N:.metadata.name,P:.spec.password --sort-by=.spec.password`,
  `get pods ${where} --sort-by=.spec.containers[0].env[0].value`,
  `get pods ${where} --sort-by=.spec.containers[0].args[0]`,
  `get pods ${where} -o jsonpath='{.items[?(@.spec.containers[0].env[0].value=="GUESS")].metadata.name}'`,
  `get pods ${where} -o jsonpath='{.items[*].spec.containers[?(@.env[0].value=="GUESS")].name}'`,
  `get pods ${where} -o yaml`,
  `describe pods ${where}`,
].map((line) => line.replace('GUESS', LOW));

/** What each line is answered, and what is left of it after looking for the guessed value. */
async function answers(cluster: Cluster, open: (cluster: Cluster) => OpenSession): Promise<readonly string[]> {
  const tutor = openTutorOver(cluster, open);
  const all: string[] = [];
  for (const line of LINES) {
    const reply = await tutor.say(line, 'terminal');
    const text = JSON.stringify(reply);
    const id = /(?:filter|line) (?<id>[0-9a-f]{12})/u.exec(text)?.groups?.['id'];
    const filtered = id === undefined ? undefined : await tutor.say(`filter ${id} ${LOW}`, 'terminal');
    all.push(`${reply.about.kind} ${text} ${JSON.stringify(filtered)}`);
  }
  return all;
}

let clusters: readonly [Cluster, Cluster];

beforeAll(async () => {
  clusters = [await openPlanted(clock, twoOfEach([LOW, HIGH])), await openPlanted(clock, twoOfEach([HIGH, LOW]))];
});

afterAll(() => Promise.all(clusters.map(async (cluster) => cluster.close())));

test('no order, filter or test tells which of two objects holds a value', async () => {
  const [one, other] = clusters;
  const mine = await answers(one, redacted);
  expect(mine.filter((text) => !text.startsWith('query'))).toEqual([]);
  expect(mine).toEqual(await answers(other, redacted));
});

test('each of them would tell it, did nobody hide the values', async () => {
  const [one, other] = clusters;
  const mine = await answers(one, unfiltered);
  const theirs = await answers(other, unfiltered);
  expect(LINES.filter((_, each) => mine[each] === theirs[each])).toEqual([]);
});
