import { describe, expect, test } from 'vitest';
import type { AuditRecord } from '../../src/ports/audit.ts';
import { kinds } from './stores.ts';

const record: AuditRecord = {
  id: 'q1',
  at: 10,
  person: 'slack:U1',
  place: 'slack:C1',
  line: 'kubectl get pods -n shop',
  cluster: 'prod',
  namespace: 'shop',
  outcome: 'answered',
  rows: 12,
  bytes: 3000,
  ms: 7,
};

describe.each(kinds())('the record of queries in $name', ({ open, reopen }) => {
  test('keeps every fact of a query, and leaves out what there was not', async () => {
    const { audit } = await open();
    const { namespace, ...bare } = record;
    const denied: AuditRecord = { ...bare, id: 'q2', as: 'ann', outcome: 'denied', reason: 'namespace' };
    await audit.add(record);
    await audit.add(denied);
    expect(await audit.find('q1')).toEqual(record);
    expect(await audit.find('q2')).toEqual(denied);
    expect(await audit.find('q3')).toBeUndefined();
    expect(namespace).toBe('shop');
  });

  test('lists the latest first, of one person where named', async () => {
    const { audit } = await open();
    await audit.add(record);
    await audit.add({ ...record, id: 'q2', at: 30, person: 'slack:U2' });
    await audit.add({ ...record, id: 'q3', at: 20 });
    const ids = async (filter: Parameters<typeof audit.list>[0]) => (await audit.list(filter)).map(({ id }) => id);
    expect(await ids({ limit: 9 })).toEqual(['q2', 'q3', 'q1']);
    expect(await ids({ limit: 1 })).toEqual(['q2']);
    expect(await ids({ person: 'slack:U1', limit: 9 })).toEqual(['q3', 'q1']);
  });

  test('forgets what is old, and outlives a restart where the store does', async () => {
    const store = await open();
    await store.audit.add(record);
    await store.audit.add({ ...record, id: 'q2', at: 30 });
    await store.audit.prune(20);
    expect((await (await reopen(store)).audit.list({ limit: 9 })).map(({ id }) => id)).toEqual(['q2']);
  });
});
