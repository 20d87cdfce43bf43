import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';

/** Runs kubectl as the administrator and gives what it prints; throws with its complaint. */
export type Kubectl = (args: readonly string[], input?: string) => Promise<string>;

const MAX_OUTPUT = 64 << 20;

/** A kubectl with this kubeconfig, and without what the user of this machine has set. */
export function createKubectl(program: string, kubeconfig: string): Kubectl {
  const settings = { KUBECONFIG: kubeconfig, KUBERC: 'off', KUBECACHEDIR: join(dirname(kubeconfig), 'cache') };
  return (args, input) =>
    new Promise((resolve, reject) => {
      const options = { env: { ...process.env, ...settings }, maxBuffer: MAX_OUTPUT };
      const child = execFile(program, args, options, (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else reject(new Error(`kubectl ${args.join(' ')}: ${stderr.trim() || error.message}`, { cause: error }));
      });
      // A kubectl that fails at once reads nothing, and its own message tells more than a broken pipe.
      child.stdin?.on('error', () => {}).end(input);
    });
}
