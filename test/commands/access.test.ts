import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderPlain } from '../../src/core/plain.ts';
import type { Place, Request } from '../../src/core/request.ts';
import { openTutor, requestOf, type WholeTutor } from './whole-tutor.ts';

// Ann's channel is granted the shop, Ben is granted everything, Cid nothing, wherever they ask.
const RULES = `
allow:
  - people: [slack:ben]
    clusters: ["*"]
    namespaces: ["*"]
  - channels: [slack:shop-team]
    clusters: [practice]
    namespaces: [shop]
  - people: [slack:dee]
    clusters: [practice]
    namespaces: [payments]
    verbs: [get]
`;

let folder = '';
let tutor: WholeTutor;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kube-tutor-'));
  writeFileSync(join(folder, 'access.yaml'), RULES);
  tutor = openTutor({ settings: { KUBE_TUTOR_ACCESS: join(folder, 'access.yaml'), KUBE_TUTOR_CONTEXT: 'practice' } });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const place = (channel: string, facts: Partial<Place> = {}): Place => ({
  platform: 'slack',
  team: 'team',
  channel,
  kind: 'shared',
  internal: true,
  ...facts,
});
const by = (name: string, where: Place): Partial<Request> => ({ from: { id: name, name }, place: where });
const SHOP = place('shop-team');
const OTHER = place('general');

async function said(line: string, context: Partial<Request>): Promise<string> {
  return renderPlain(await tutor.say(line, context));
}

describe('reading a cluster in a shared place', () => {
  test('is allowed to a channel in the namespace it was granted, for all to see', async () => {
    expect(await said('get deployments -n shop', by('ann', SHOP))).toContain('web');
    expect(await tutor.seenBy(requestOf('get deployments -n shop', by('ann', SHOP)))).toBe('place');
  });

  test('means the only namespace that was granted where a line names none', async () => {
    expect(await said('get deployments', by('ann', SHOP))).toContain('namespace shop');
  });

  test('is refused elsewhere, with what an operator would have to write', async () => {
    const refused = await tutor.say('get pods -n payments', by('ann', SHOP));
    expect(refused.about.kind).toBe('refusal');
    expect(renderPlain(refused)).toContain('channels: [slack:shop-team]');
    expect(await said('get pods -A', by('ann', SHOP))).toContain('not all namespaces at once');
    expect(await said('get nodes', by('ann', SHOP))).toContain('not what lives outside of them');
    expect(await said('get pods -n shop', by('cid', OTHER))).toContain('You may not read a cluster here');
  });

  test('is held to the namespace below all parsing', async () => {
    expect(await said('describe node worker-1', by('ann', SHOP))).not.toContain('Allocatable');
    expect(await said('get namespace broken', by('ann', SHOP))).toContain('not what lives outside of them');
    expect(await said('get namespace shop', by('ann', SHOP))).toContain('Active');
  });

  test('is for the asker alone where only the person was granted it', async () => {
    expect(await said('get pods -n payments', by('ben', OTHER))).toContain('ledger-0');
    expect(await tutor.seenBy(requestOf('get pods -n payments', by('ben', OTHER)))).toBe('asker');
    expect(await tutor.seenBy(requestOf('get pods -n payments', by('ben', SHOP)))).toBe('asker');
    expect(await tutor.seenBy(requestOf('get pods -n shop', by('ben', SHOP)))).toBe('place');
  });

  test('is never public where people of another organisation read along, or nobody told', async () => {
    const outside: Place = { platform: 'slack', team: 'team', channel: 'shop-team', kind: 'shared' };
    expect(await tutor.seenBy(requestOf('get pods -n shop', by('ann', outside)))).toBe('asker');
  });

  test('may be granted for some verbs only', async () => {
    expect(await said('get pods -n payments', by('dee', OTHER))).toContain('ledger-0');
    expect(await said('logs ledger-0 -n payments', by('dee', OTHER))).toContain('not with "logs"');
  });
});

test("what is read aloud in a channel is read with the channel's grant, whatever the asker may read besides", async () => {
  expect(await said('get nodes -n shop', by('ben', SHOP))).toContain('not what lives outside of them');
  const own = await tutor.say('get nodes -n shop', { ...by('ben', SHOP), audience: 'asker' });
  expect(renderPlain(own)).toContain('worker-1');
  const share = own.blocks
    .flatMap((block) => (block.type === 'buttons' ? block.buttons : []))
    .find(({ label }) => label === 'Share here');
  const line = share !== undefined && 'line' in share ? share.line : '';
  expect(line).toMatch(/^share-result /u);
  expect(await said(line, { ...by('ben', SHOP), audience: 'asker', via: 'press' })).not.toContain('worker-1');
});

describe('a kept result', () => {
  const pageLine = async (context: Partial<Request>): Promise<string> => {
    const reply = await tutor.say('get pods -n payments', context);
    const options = reply.blocks.flatMap((block) => (block.type === 'select' ? block.options : []));
    return options[0]?.line ?? '';
  };

  test('belongs to its asker: for somebody else the query runs again with their own rights', async () => {
    const line = await pageLine(by('ben', OTHER));
    expect(line).toMatch(/^pick [0-9a-f]{12} 1$/u);
    expect(await said(line, { ...by('ben', OTHER), via: 'press' })).toContain('Pod fraud-check');
    expect(await said(line, { ...by('ann', SHOP), via: 'press' })).toContain('not the namespace payments');
    expect(await tutor.seenBy(requestOf(line, { ...by('ben', OTHER), via: 'press' }))).toBe('asker');
  });

  test('that nobody knows any more is said to be gone', async () => {
    expect(await said('page 0123456789ab 1', by('ben', OTHER))).toContain('too old');
  });
});

test('every query is on the record, denials too, and never what was answered', async () => {
  await said('get pods -n shop', by('eve', OTHER));
  const [latest] = await tutor.store.audit.list({ person: 'slack:eve', limit: 5 });
  expect(latest).toMatchObject({ person: 'slack:eve', place: 'slack:general', outcome: 'denied', cluster: '' });
  const all = await tutor.store.audit.list({ limit: 1000 });
  expect(all.some(({ outcome, rows, bytes }) => outcome === 'answered' && rows > 0 && bytes > 0)).toBe(true);
  expect(JSON.stringify(all)).not.toContain('ledger-0-');
});

test('with no access file nobody reads in chat, and the line is explained in place of an answer', async () => {
  const closed = openTutor({ settings: {} });
  const reply = await closed.say('kubectl get pods', by('ann', SHOP));
  expect(renderPlain(reply)).toContain('No cluster is chosen here');
  expect(renderPlain(reply)).toContain('List the Pods');
  expect(await closed.seenBy(requestOf('kubectl get pods', by('ann', SHOP)))).toBe('asker');
});

test('whoever started the program may read what it can reach, at a door of their own', async () => {
  const closed = openTutor({ settings: {} });
  const terminal: Place = { platform: 'terminal', team: 'terminal', channel: 'terminal', kind: 'direct' };
  expect(renderPlain(await closed.say('get pods -n shop', { place: terminal }))).toContain('Cluster practice');
});
