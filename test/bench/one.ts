import { CONTESTANTS } from './contestants.ts';
import { measureLatency } from './latency.ts';
import { QUESTIONS, REAL } from './questions.ts';

// `node test/bench/one.ts NAME ENTRIES`: one contestant at one size, in a process of its own, as a line of JSON. What one
// leaves in memory must not slow the next.
const [name = '', entries = ''] = process.argv.slice(2);
const contestant = CONTESTANTS.find((each) => each.name === name);
if (contestant === undefined) throw new Error(`nobody here is called ${name}`);
const latency = await measureLatency(contestant, { real: REAL, entries: Number(entries), ask: QUESTIONS });
process.stdout.write(JSON.stringify(latency));
