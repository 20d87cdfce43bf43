import { fuzz, throughTransport } from './fuzz.ts';
import { startWitness } from './witness.ts';

// `npm run fuzz -- [COMMANDS] [SEED]`: a million commands from the grammar to the socket. Fails when any of them would do
// more than read.
const [count = '1000000', from = '1'] = process.argv.slice(2);
const commands = Number(count);
const witness = await startWitness();
const cluster = throughTransport(witness);
const begun = performance.now();
const tally = await fuzz({
  commands,
  seed: Number(from),
  cluster,
  world: witness.world,
  progress: (done) => {
    if (done % 10_000 === 0) {
      const seconds = ((performance.now() - begun) / 1000).toFixed(0);
      process.stderr.write(
        `${done.toLocaleString('en')} commands, ${seconds} s, ${String(witness.violations.length)} violations\n`,
      );
    }
  },
});
await cluster.close();
await witness.close();
console.log(
  `${tally.commands.toLocaleString('en')} commands: ${tally.reached.toLocaleString('en')} from the grammar reached the transport, ${tally.targets.toLocaleString('en')} hostile targets were handed to it.`,
);
console.log('| request | times |\n| --- | ---: |');
for (const [key, times] of [...witness.counts].sort((a, b) => b[1] - a[1]))
  console.log(`| ${key} | ${times.toLocaleString('en')} |`);
for (const violation of witness.violations) console.error(`VIOLATION ${violation}`);
process.exitCode = witness.violations.length === 0 ? 0 : 1;
