import type { KubeObject } from '../../kubectl/object.ts';
import type { RolledOut } from '../../kubectl/rollout/status.ts';
import type { Lookup } from '../lookup.ts';

/** What is said of one object that is rolled out: kubectl's standard output, and its standard error. */
export interface Said {
  readonly text: string;
  readonly notes: readonly string[];
}

/** An object that is rolled out, and where it was found. */
export interface Rolling {
  readonly lookup: Lookup & { readonly name: string };
  readonly kind: RolledOut;
  readonly object: KubeObject;
}
