import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/kubectl/why/diagnose.ts';
import type { Finding } from '../../../src/kubectl/why/diagnosis.ts';
import { PART_NAMES, PARTS, type Snapshot } from '../../../src/kubectl/why/snapshot.ts';
import { isOurs } from '../teach/lines.ts';
import { TERM_IDS } from '../teach/terms.ts';
import { NOW, recordedSnapshot } from './snapshots.ts';

/** Names of fields that rules look at, so that arbitrary objects are near to real ones. */
const FIELDS = `
  kind metadata name namespace uid labels annotations ownerReferences controller spec status phase reason message conditions
  type containers containerStatuses state waiting terminated exitCode lastState replicas selector matchLabels template ports
  rules http paths backend service involvedObject count lastTimestamp deletionTimestamp volumes __proto__
`
  .trim()
  .split(/\s+/u);
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom<unknown>(
      null,
      true,
      false,
      0,
      1,
      -1,
      'x',
      '',
      'Pod',
      'True',
      'False',
      '2026-11-23T11:00:00Z',
      'CrashLoopBackOff',
      'Job',
      'Pending',
    ),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...FIELDS), tie('json'), { maxKeys: 8 }),
  ),
}));
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const snapshot: fc.Arbitrary<Snapshot> = fc
  .record(
    Object.fromEntries(
      PART_NAMES.map((part) => [part, fc.array(fc.dictionary(fc.constantFrom(...FIELDS), json), { maxLength: 3 })]),
    ),
    { requiredKeys: [] },
  )
  .map((parts) => ({
    now: NOW,
    parts: Object.fromEntries(
      PART_NAMES.flatMap((part) => {
        const objects = parts[part];
        return objects === undefined ? [] : [[part, objects.map((each) => ({ ...each, kind: PARTS[part].kind }))]];
      }),
    ),
  }));

/** A recorded namespace with something else in the place of one of its values. */
const damaged: fc.Arbitrary<Snapshot> = fc
  .tuple(fc.array(fc.nat(), { minLength: 2, maxLength: 12 }), json)
  .map(([way, value]) => {
    const { now, parts } = recordedSnapshot('broken');
    return { now, parts: damage(parts, way, value) as Snapshot['parts'] };
  })
  .filter(({ parts }) => Object.values(parts).every((part) => Array.isArray(part) && part.every(isRecord)));

function damage(within: unknown, [step = 0, ...way]: readonly number[], value: unknown): unknown {
  if (typeof within !== 'object' || within === null || way.length === 0) return value;
  const entries = Object.entries(within);
  if (entries.length === 0) return value;
  const at = step % entries.length;
  const changed = entries.map(([key, old], place) => [key, place === at ? damage(old, way, value) : old] as const);
  return Array.isArray(within) ? changed.map(([, each]) => each) : Object.fromEntries(changed);
}

const all = (findings: readonly Finding[]): readonly Finding[] =>
  findings.flatMap((finding) => [finding, ...all(finding.symptoms)]);

describe('a diagnosis', () => {
  test('never fails, whatever the API sends', () => {
    fc.assert(
      fc.property(snapshot, (any) => void diagnose(any)),
      { numRuns: 500 },
    );
  });

  test('never fails where one value of a real namespace is another', () => {
    fc.assert(
      fc.property(damaged, (any) => void diagnose(any)),
      { numRuns: 300 },
    );
  });

  test('is complete, whatever it is made from', () => {
    fc.assert(
      fc.property(snapshot, (any) => {
        for (const { title, text, terms, evidence, alike } of all(diagnose(any).findings)) {
          expect(title).not.toMatch(/undefined|NaN|\[object/u);
          expect(text).not.toMatch(/undefined|NaN|\[object/u);
          expect(terms.length).toBeGreaterThan(0);
          expect(alike).toBeGreaterThan(0);
          expect(evidence.every(({ value }) => value.length <= 300)).toBe(true);
        }
      }),
    );
  });

  test.each(['broken', 'shop', 'payments', 'platform', 'kube-system'])(
    'of %s leads to entries, and to lines that we take',
    (namespace) => {
      for (const { terms, next } of all(diagnose({ ...recordedSnapshot(namespace), context: 'prod' }).findings)) {
        for (const term of terms) expect(TERM_IDS).toContain(term);
        for (const { line } of next) {
          expect([line, isOurs(line)]).toStrictEqual([line, true]);
          expect(line).toContain('--context prod');
        }
      }
    },
  );
});
