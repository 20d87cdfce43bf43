import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { stringify } from 'yaml';

const HERE = import.meta.dirname;
const LOGS = join(HERE, '../seed/logs');
const SECONDS_BETWEEN_LINES = 7;

/**
 * Writes what kwok is to do: how pods come up, what they use, and what their containers log.
 * `seed/logs/web.txt` is what every container named `web` logs, `web.previous.txt` what it logged before it was restarted.
 */
export function writeKwokConfig(folder: string): string {
  const logs = join(folder, 'logs');
  mkdirSync(logs);
  const names = readdirSync(LOGS).map((file) => parse(file).name);
  for (const name of names) {
    writeFileSync(join(logs, `${name}.log`), stampLines(readFileSync(join(LOGS, `${name}.txt`), 'utf8')));
  }

  const containers = names.filter((name) => !name.endsWith('.previous'));
  const file = join(folder, 'kwok.yaml');
  const documents = [
    ...['stages.yaml', 'usage.yaml'].map((name) => readFileSync(join(HERE, name), 'utf8')),
    stringify({
      apiVersion: 'kwok.x-k8s.io/v1alpha1',
      kind: 'ClusterLogs',
      metadata: { name: 'by-container' },
      spec: {
        logs: containers.map((name) => ({
          containers: [name],
          logsFile: join(logs, `${name}.log`),
          ...(names.includes(`${name}.previous`) ? { previousLogsFile: join(logs, `${name}.previous.log`) } : {}),
        })),
      },
    }),
  ];
  writeFileSync(file, documents.join('\n---\n'));
  return file;
}

/** Gives each line the time that a container runtime writes before it; the last one is from now. */
function stampLines(text: string): string {
  const lines = text.trimEnd().split('\n');
  const at = (index: number) => new Date(Date.now() - (lines.length - 1 - index) * SECONDS_BETWEEN_LINES * 1000);
  return lines.map((line, index) => `${at(index).toISOString()} stdout F ${line}\n`).join('');
}
