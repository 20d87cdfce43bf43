import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ControlPlaneAccess } from './control-plane.ts';
import { isReady } from './health.ts';
import { isRunning, type RunningComponent } from './processes.ts';
import { cacheFolder, programsFolder } from './programs.ts';

/** The control plane that was left up for developers. */
export interface UpState extends ControlPlaneAccess {
  readonly folder: string;
  readonly components: readonly RunningComponent[];
}

/** Where the one that is left up lives: always the same, so that its kubeconfigs keep their paths. */
export function upFolder(): string {
  return join(cacheFolder(), 'control-plane');
}

/** Remembers what was left up. */
export function saveState({ server, ca, kubeconfigs, kubectl, helm, folder, components }: UpState): void {
  const state: UpState = { server, ca, kubeconfigs, kubectl, helm, folder, components };
  writeFileSync(stateFile(), `${JSON.stringify(state, undefined, 2)}\n`, { mode: 0o600 });
}

/** What was left up, whether or not it still runs. */
export function loadState(): UpState | undefined {
  // A cast, because only this file writes it.
  return existsSync(stateFile()) ? (JSON.parse(readFileSync(stateFile(), 'utf8')) as UpState) : undefined;
}

/** Whether all of it runs and the programs are those of this checkout. */
export async function isHealthy({ components, server, ca, kubectl }: UpState): Promise<boolean> {
  const isCurrent = dirname(kubectl) === programsFolder();
  return isCurrent && components.every((one) => isRunning(one)) && isReady(server, ca);
}

function stateFile(): string {
  return join(upFolder(), 'state.json');
}
