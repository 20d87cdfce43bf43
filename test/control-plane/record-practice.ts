import { mkdirSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { readPractice } from './read-practice.ts';
import { loadState } from './state.ts';

// Records the practice cluster off the control plane that is up: what it has, how it prints it, what its fields mean.
const FOLDER = new URL('../../src/cluster/practice/recorded/', import.meta.url);

function write(name: string, value: unknown): void {
  const text = Buffer.from(JSON.stringify(value));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  const packed = brotliCompressSync(text, { params });
  writeFileSync(new URL(`${name}.json.br`, FOLDER), packed);
  process.stderr.write(`${name}: ${String(text.length)} bytes, ${String(packed.length)} packed\n`);
}

const state = loadState();
if (state === undefined) {
  process.stderr.write('No control plane is up: start one with `npm run control-plane -- up`.\n');
  process.exitCode = 1;
} else {
  const { snapshot, openApi } = await readPractice(state.kubeconfigs.admin);
  mkdirSync(FOLDER, { recursive: true });
  write('snapshot', snapshot);
  write('openapi', openApi);
}
