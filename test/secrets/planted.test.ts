import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../src/core/reply.ts';
import { STRICT } from '../../src/kubectl/redact/policy.ts';
import type { Cluster } from '../../src/ports/cluster.ts';
import type { OpenSession } from '../../src/queries/open-session.ts';
import { createReader } from '../../src/queries/reader.ts';
import { createFinder, type Piece } from './find-pieces.ts';
import { LINES } from './lines.ts';
import { clock, DOORS, openTutorOver, redacted, unfiltered } from './open-tutor.ts';
import { PLANTED } from './planted.ts';
import { rendered } from './renderings.ts';
import { openPlanted } from './world.ts';

const find = createFinder(PLANTED);
const doors = Object.keys(DOORS) as readonly (keyof typeof DOORS)[];

/** How many buttons of an answer are pressed. */
const PRESSES = 8;
/** Of one answer, what more of it can be seen: its pages, its file, its rows. */
const MORE = /^(?:page|whole|pick|columns|line) [0-9a-f]{12}/u;

/** What a conversation showed: each plant with where it was first seen. */
interface Seen {
  readonly plants: ReadonlyMap<string, string>;
  /** What was written down of it. */
  readonly written: string;
  readonly kinds: ReadonlyMap<string, number>;
}

function moreOf(reply: Reply): readonly string[] {
  const lines = reply.blocks.flatMap((block) => {
    if (block.type === 'select') return block.options.slice(0, 3).map(({ line }) => line);
    return block.type === 'buttons' ? block.buttons.flatMap((each) => ('line' in each ? [each.line] : [])) : [];
  });
  const more = [...new Set(lines)].filter((line) => MORE.test(line) || /\bplanted\b/u.test(line)).slice(0, PRESSES);
  const id = more.map((line) => /^\w+ (?<id>[0-9a-f]{12})/u.exec(line)?.groups?.['id']).find(Boolean);
  return id === undefined ? more : [...more, `filter ${id} a`, `page ${id} 2`, `page ${id} 3`, `whole ${id}`];
}

async function converse(
  cluster: Cluster,
  open: (cluster: Cluster) => OpenSession,
  { at, presses }: { readonly at: readonly (keyof typeof DOORS)[]; readonly presses: boolean },
): Promise<Seen> {
  const tutor = openTutorOver(cluster, open);
  const plants = new Map<string, string>();
  const kinds = new Map<string, number>();
  const looked = new Set<string>();
  for (const door of at) {
    const said = new Set(LINES);
    const say = async (line: string, after = ''): Promise<Reply> => {
      const reply = await tutor.say(line, door, after === '' ? 'message' : 'press');
      kinds.set(reply.about.kind, (kinds.get(reply.about.kind) ?? 0) + 1);
      for (const [renderer, text] of rendered(reply)) {
        if (looked.has(text)) continue;
        looked.add(text);
        for (const { id, around } of find(text)) {
          if (!plants.has(id))
            plants.set(id, `"${line}"${after} at the door ${door}, drawn for ${renderer}: ${around}`);
        }
      }
      return reply;
    };
    for (const line of LINES) {
      const reply = await say(line);
      for (const more of presses ? moreOf(reply) : []) {
        if (said.has(more)) continue;
        said.add(more);
        await say(more, ` after "${line}"`);
      }
    }
  }
  return { plants, kinds, written: JSON.stringify([await tutor.records(), tutor.errors]) };
}

describe('planted secrets', () => {
  let cluster: Cluster;
  let hidden: Seen;
  let shown: Seen;

  beforeAll(async () => {
    cluster = await openPlanted(clock);
    hidden = await converse(cluster, redacted, { at: doors, presses: true });
    shown = await converse(cluster, unfiltered, { at: ['terminal'], presses: false });
  }, 300_000);

  afterAll(() => cluster.close());

  test('are many, and no two look alike', () => {
    expect(PLANTED.length).toBeGreaterThanOrEqual(40);
    expect(new Set(PLANTED.map(({ value }) => value)).size).toBe(PLANTED.length);
    expect(new Set(PLANTED.map(({ id }) => id)).size).toBe(PLANTED.length);
  });

  test('would be seen in nine of ten places, did nobody hide them', () => {
    const missed = PLANTED.filter(({ id }) => !shown.plants.has(id)).map(({ id }) => id);
    // The names are in the message where there are too many.
    expect(missed.length > PLANTED.length / 10 ? missed : []).toEqual([]);
  });

  test('are looked for in real answers', () => {
    expect(hidden.kinds.get('query')).toBeGreaterThan(LINES.length);
  });

  test.each(PLANTED.map(({ id }) => id))('%s: seen in no output of any door', (id) => {
    expect(hidden.plants.get(id)).toBeUndefined();
  });

  test('are in nothing that is written down', () => {
    expect(find(hidden.written)).toEqual<readonly Piece[]>([]);
  });

  test('in ConfigMaps stay hidden under a telling key where an operator shows the others', async () => {
    const policy = { ...STRICT, configMapValues: true };
    const read = createReader({ cluster, policy, signal: new AbortController().signal });
    const place = { type: 'objects', group: '', version: 'v1', resource: 'configmaps' } as const;
    const found = find(JSON.stringify(await read({ ...place, namespace: 'planted', name: 'planted' })));
    expect(found.map(({ id }) => id)).not.toContain('password in configmap');
    expect(found.map(({ id }) => id)).toContain('greeting in configmap');
  });

  test.each(['table', 'json'] as const)('in Secrets are refused before they are sent for, as %s', async (accept) => {
    const read = createReader({ cluster, policy: STRICT, signal: new AbortController().signal });
    for (const name of [undefined, 'planted']) {
      const place = { type: 'objects', group: '', version: 'v1', resource: 'secrets', namespace: 'planted' } as const;
      const answer = await read({ ...place, ...(name === undefined ? {} : { name }) }, { accept });
      expect(answer.ok).toBe(false);
      expect(find(JSON.stringify(answer))).toEqual([]);
    }
  });
});
