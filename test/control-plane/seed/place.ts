import type { Kubectl } from '../kubectl.ts';

/** What the seed needs to know of the control plane. */
export interface SeedPlace {
  readonly kubectl: Kubectl;
  /** The folder with the resource definitions of the Gateway API. */
  readonly gatewayApi: string;
  readonly metricsPort: number;
  /** Throws when a component has died. */
  readonly check: () => void;
  readonly say: (line: string) => void;
}
