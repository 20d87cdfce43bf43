import { setTimeout as sleep } from 'node:timers/promises';

/** Something that will be so in a while. */
export interface Awaited {
  /** Named when it does not come, as "the API server answers". */
  readonly what: string;
  readonly isSo: () => Promise<boolean>;
  /** Throws when waiting has become useless. */
  readonly check?: () => void;
  readonly withinSeconds?: number;
}

/** Waits until it is so. */
export async function waitUntil({ what, isSo, check, withinSeconds = 60 }: Awaited): Promise<void> {
  const deadline = Date.now() + withinSeconds * 1000;
  while (!(await isSo())) {
    check?.();
    if (Date.now() > deadline) throw new Error(`Waited ${String(withinSeconds)} s in vain until ${what}.`);
    await sleep(200);
  }
}
