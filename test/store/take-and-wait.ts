import { deliveryOf } from '../contracts/delivery.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';

// A process of its own: takes two deliveries, answers one, says so, and then hangs until it is killed.
const { inbox } = await openSqliteStore(process.argv[2] ?? '');
await inbox.take(deliveryOf('answered'), 1_000, 100);
await inbox.finish('answered', 1_010);
await inbox.take(deliveryOf('unanswered'), 1_000, 100);
process.stdout.write('taken\n');
setInterval(() => undefined, 1_000);
