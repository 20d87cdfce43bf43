import { describe, expect, test } from 'vitest';
import { descriptionPages } from '../../../../src/commands/cluster/cards/description.ts';
import { ROOMS } from '../../../../src/commands/cluster/cards/room.ts';
import { renderPlain } from '../../../../src/core/plain.ts';
import type { Block } from '../../../../src/core/reply.ts';
import { describeObject } from '../../../../src/kubectl/describe/describe-object.ts';
import { loadCase, surroundingsOf } from '../../../kubectl/describe/cases.ts';

const described = (name: string) => describeObject(loadCase(name).object, surroundingsOf(loadCase(name)));
const textOf = (blocks: readonly Block[]) => renderPlain({ blocks, about: { kind: 'query', terms: [] } });
const headingsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.type === 'heading' ? [block.text.replace(/[:·].*$/u, '').trim()] : []));

describe('the description of an object', () => {
  test('starts with what stands out, in words, and what that means', () => {
    const [page = []] = descriptionPages([described('pod-oom')], ROOMS.slack);
    const text = textOf(page);
    expect(text).toMatch(/^WHAT STANDS OUT\n\n- Status \(wrong\): CrashLoopBackOff\. The program ends soon/u);
    expect(text).toContain('Reason OOMKilled; Exit Code 137 (signal 9: SIGKILL, ended by force). It used more memory');
    expect(text).toContain('- and 1 more, marked below');
  });

  test('says so where nothing does', () => {
    const [page = []] = descriptionPages([described('configmap')], ROOMS.slack);
    expect(page[0]).toMatchObject({ type: 'text', text: [expect.stringContaining('Nothing stands out')] });
  });

  test('keeps its order where it fits on one page', () => {
    const pages = descriptionPages([described('pod-oom')], ROOMS.terminal);
    expect(pages.map(headingsOf)).toEqual([
      ['What stands out', 'Identity', 'Desired', 'Observed', 'Conditions', 'Related', 'Related', 'Related', 'Events'],
    ]);
  });

  test('tells how things are before what was asked for where it does not', () => {
    const pages = descriptionPages([described('pod-oom')], ROOMS.slack);
    expect(pages.length).toBeGreaterThan(1);
    const order = 'What stands out,Observed,Conditions,Events,Related,Desired,Identity'.split(',');
    expect([...new Set(headingsOf(pages.flat()))]).toEqual(order);
    expect(pages.map(headingsOf)[0]).not.toContain('Desired');
  });

  test('lists tables, with a sign before the rows that are not as they should be', () => {
    const listings = descriptionPages([described('pod-oom')], ROOMS.web)
      .flat()
      .flatMap((block) => (block.type === 'listing' ? [block] : []));
    const events = listings.find(({ columns }) =>
      columns.some(({ name }) => name === 'MESSAGE' && columns.length === 5),
    );
    expect(listings.map(({ caption }) => caption).at(-1)).toMatch(/^Events/u);
    expect(events?.rows.map(([first]) => first)).toContain('! Ready');
    expect(listings.at(-1)?.rows.map(([first]) => first)).toEqual(['Normal', 'Normal', '? Warning']);
  });

  test('names each object where there are several', () => {
    const pages = descriptionPages([described('configmap'), described('service')], ROOMS.terminal);
    expect(headingsOf(pages.flat()).filter((text) => /^(?:ConfigMap|Service) /u.test(text))).toHaveLength(2);
  });
});
