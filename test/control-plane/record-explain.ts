import { writeFileSync } from 'node:fs';
import { packBuiltIns, writeBuiltIns } from './explain-file.ts';
import { createKubectl } from './kubectl.ts';
import { readDescribed } from './read-described.ts';
import { loadState } from './state.ts';
import { loadVersions } from './versions.ts';

// Records what the fields of Kubernetes' own types mean, for `explain` without a cluster.
const FILE = new URL('../../glossary/api-fields.json.br', import.meta.url);

const state = loadState();
if (state === undefined) {
  process.stderr.write('No control plane is up: start one with `npm run control-plane -- up`.\n');
  process.exitCode = 1;
} else {
  const described = await readDescribed(createKubectl(state.kubectl, state.kubeconfigs.admin));
  const bytes = writeBuiltIns(loadVersions().kubernetes, packBuiltIns(described));
  writeFileSync(FILE, bytes);
  process.stderr.write(`${String(described.discovery.resources.length)} types, ${String(bytes.length)} bytes.\n`);
}
