import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives a run of the tests a folder of its own for what is temporary, and clears it away whatever they left there. */
export function setup(): () => void {
  // Outlives the run: whatever starts again and again then starts compiled.
  process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'node-compile-cache');
  const folder = mkdtempSync(join(tmpdir(), 'kube-tutor-tests-'));
  // PostgreSQL runs as somebody else, who has to pass through.
  chmodSync(folder, 0o711);
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
