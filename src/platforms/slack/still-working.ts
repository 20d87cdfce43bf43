import type { Reply } from '../../core/reply.ts';
import type { Address } from './address.ts';
import { routesFor } from './routes.ts';
import type { Send } from './send.ts';

const WORKING: Reply = {
  blocks: [{ type: 'note', text: ['Still working on it: the answer follows.'] }],
  about: { kind: 'help', terms: [] },
};

/** Tells the asker alone that an answer takes its time. */
export async function stillWorking(address: Address, direct: boolean, send: Send): Promise<void> {
  const [first] = routesFor({ address, audience: 'asker', direct, replaces: false });
  // Without a second try: the answer itself comes soon.
  if (first !== undefined) await send(WORKING, [first]);
}
