import { writeFileSync } from 'node:fs';
import { stringify } from 'yaml';

/** Who somebody is, and to which server. */
export interface Access {
  readonly server: string;
  /** The certificate of the authority, as PEM. */
  readonly ca: string;
  readonly name: string;
  /** The entry of the user: a certificate or a token. */
  readonly user: Readonly<Record<string, string>>;
  readonly namespace?: string;
}

/** Writes a kubeconfig that only its owner may read, and gives its path. */
export function writeKubeconfig(file: string, { server, ca, name, user, namespace = 'default' }: Access): string {
  const cluster = 'kube-tutor-test';
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      { name: cluster, cluster: { server, 'certificate-authority-data': Buffer.from(ca).toString('base64') } },
    ],
    users: [{ name, user }],
    contexts: [{ name: `${name}@${cluster}`, context: { cluster, user: name, namespace } }],
    'current-context': `${name}@${cluster}`,
  };
  writeFileSync(file, stringify(config), { mode: 0o600 });
  return file;
}
