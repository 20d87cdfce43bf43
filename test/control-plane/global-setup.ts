import type { TestProject } from 'vitest/node';
import { startControlPlane, type ControlPlaneAccess } from './control-plane.ts';
import { isHealthy, loadState } from './state.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The real control plane that the suite asks. */
    readonly controlPlane: ControlPlaneAccess;
  }
}

/** Gives the suite a control plane: the one that a developer left up, or else one of its own, which ends with it. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const state = loadState();
  // A build machine starts from nothing, so that what a developer changed by hand never decides.
  if (state !== undefined && process.env['CI'] !== 'true' && (await isHealthy(state))) {
    project.provide('controlPlane', toAccess(state));
    return undefined;
  }
  const controlPlane = await startControlPlane((line) => process.stderr.write(`${line}\n`));
  project.provide('controlPlane', toAccess(controlPlane));
  return controlPlane.stop;
}

// Without its functions, which do not pass between processes.
function toAccess({ server, ca, kubeconfigs, kubectl, helm }: ControlPlaneAccess): ControlPlaneAccess {
  return { server, ca, kubeconfigs, kubectl, helm };
}
