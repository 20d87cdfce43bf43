import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAuthority, createKey, type Identity } from '../certificates/authority.ts';
import { writeKubeconfig } from './kubeconfig.ts';

/** The files of one run that its components read. */
export interface RunFiles {
  readonly folder: string;
  /** The certificate that clients check the API server against. */
  readonly ca: string;
  /** Signs the tokens of service accounts. */
  readonly tokenKey: string;
  /** The authority of the front proxy: the API server's own must not be the same. */
  readonly frontProxyCa: string;
  readonly apiServer: IdentityFiles;
  readonly kubeletClient: IdentityFiles;
  readonly frontProxy: IdentityFiles;
  readonly kwok: IdentityFiles;
  readonly kubeconfigs: Readonly<Record<ComponentUser, string>>;
}

/** A certificate and its key on disk. */
export interface IdentityFiles {
  readonly certificate: string;
  readonly key: string;
}

type ComponentUser = 'admin' | 'controllerManager' | 'scheduler';

const LOOPBACK = ['127.0.0.1', 'localhost'];

/** Makes certificates and kubeconfigs for one run. */
export function writeRunFiles(folder: string, server: string): RunFiles {
  const keys = join(folder, 'keys');
  mkdirSync(keys, { recursive: true, mode: 0o700 });
  const authority = createAuthority('kube-tutor-test');
  const proxyAuthority = createAuthority('kube-tutor-test-front-proxy');

  const write = (name: string, text: string): string => {
    const file = join(keys, name);
    writeFileSync(file, text, { mode: 0o600 });
    return file;
  };
  const writeIdentity = (name: string, { cert, key }: Identity): IdentityFiles => ({
    certificate: write(`${name}.crt`, cert),
    key: write(`${name}.key`, key),
  });
  const kubeconfigFor = (file: string, name: string, groups: readonly string[] = []): string => {
    const { cert, key } = authority.issue({ name, groups });
    const user = { 'client-certificate-data': toBase64(cert), 'client-key-data': toBase64(key) };
    return writeKubeconfig(join(folder, `${file}.kubeconfig`), { server, ca: authority.cert, name, user });
  };

  return {
    folder,
    ca: write('ca.crt', authority.cert),
    tokenKey: write('service-accounts.key', createKey()),
    frontProxyCa: write('front-proxy-ca.crt', proxyAuthority.cert),
    apiServer: writeIdentity(
      'kube-apiserver',
      authority.issue({ name: 'kube-apiserver', hosts: [...LOOPBACK, '10.96.0.1', 'kubernetes.default.svc'] }),
    ),
    kubeletClient: writeIdentity(
      'kubelet-client',
      authority.issue({ name: 'kube-apiserver-kubelet-client', groups: ['system:masters'] }),
    ),
    frontProxy: writeIdentity('front-proxy', proxyAuthority.issue({ name: 'front-proxy' })),
    kwok: writeIdentity('kwok', authority.issue({ name: 'kwok', hosts: LOOPBACK })),
    kubeconfigs: {
      admin: kubeconfigFor('admin', 'admin', ['system:masters']),
      controllerManager: kubeconfigFor('kube-controller-manager', 'system:kube-controller-manager'),
      scheduler: kubeconfigFor('kube-scheduler', 'system:kube-scheduler'),
    },
  };
}

function toBase64(text: string): string {
  return Buffer.from(text).toString('base64');
}
