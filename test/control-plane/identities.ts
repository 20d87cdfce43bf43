import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeKubeconfig } from './kubeconfig.ts';
import type { Kubectl } from './kubectl.ts';

const identities = ['bot', 'reader', 'nobody'] as const;

/** The kubeconfigs of the service accounts that the seed makes for tests; `seed/manifests/access.yaml` says what each may do. */
export type Identities = Readonly<Record<(typeof identities)[number], string>>;

interface Place {
  readonly kubectl: Kubectl;
  readonly folder: string;
  readonly server: string;
  readonly ca: string;
}

/** Asks for a token for each identity and writes a kubeconfig with it. */
export async function writeIdentities({ kubectl, folder, server, ca }: Place): Promise<Identities> {
  const authority = readFileSync(ca, 'utf8');
  const write = async (name: string): Promise<string> => {
    const token = (await kubectl(['create', 'token', name, '--namespace=kube-tutor', '--duration=720h'])).trim();
    const access = { server, ca: authority, name, user: { token }, namespace: 'shop' };
    return writeKubeconfig(join(folder, `${name}.kubeconfig`), access);
  };
  const [bot, reader, nobody] = await Promise.all([write('bot'), write('reader'), write('nobody')]);
  return { bot, reader, nobody };
}
