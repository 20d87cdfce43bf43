import { openSqliteStore } from '../../../src/store/sqlite.ts';
import { openDoor } from './door.ts';

// A process of its own: opens the door, says when it is asked something, never answers, and waits to be killed.
const [directory = '', apiUrl = ''] = process.argv.slice(2);
await openDoor({
  mode: 'Socket Mode',
  apiUrl,
  port: 0,
  inbox: (await openSqliteStore(directory)).inbox,
  respond: ({ text }) => {
    process.stdout.write(`asked ${text}\n`);
    return new Promise(() => undefined);
  },
});
process.stdout.write('open\n');
