import { writeFileSync } from 'node:fs';
import { createClusters } from '../../src/cluster/clusters.ts';
import { packBuiltIns, writeBuiltIns } from './explain-file.ts';
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
  const options = { kubeconfig: state.kubeconfigs.admin, environment: {}, clock: Date.now, version: 'recorder' };
  const clusters = createClusters(options);
  const [name = ''] = await clusters.names();
  const opened = await clusters.open(name);
  if (!opened.ok) throw new Error(opened.failure.message);
  const described = await readDescribed(opened.value);
  const bytes = writeBuiltIns(loadVersions().kubernetes, packBuiltIns(described));
  writeFileSync(FILE, bytes);
  await clusters.close();
  process.stderr.write(`${String(described.discovery.resources.length)} types, ${String(bytes.length)} bytes.\n`);
}
