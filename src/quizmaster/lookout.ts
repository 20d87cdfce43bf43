/** Something that is done whenever somebody asks, never twice at the same time. */
export interface Lookout {
  /** Has it done now, or once more when what is under way is done. */
  readonly wake: () => void;
  /** Waits for what is under way, and does no more. */
  readonly stop: () => Promise<void>;
}

/** `look` does it; `failed` is told when it could not. */
export function createLookout(look: () => Promise<unknown>, failed: (cause: unknown) => void): Lookout {
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  async function run(): Promise<void> {
    do {
      again = false;
      await look().catch(failed);
      // Somebody may have asked meanwhile, and more than once.
    } while (again);
    running = undefined;
  }

  return {
    wake: () => {
      if (stopped) return;
      again = true;
      running ??= run();
    },
    stop: async () => {
      stopped = true;
      again = false;
      await running;
    },
  };
}
