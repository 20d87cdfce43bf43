import { join } from 'node:path';
import type { RunFiles } from './files.ts';
import type { Component } from './processes.ts';
import type { ProgramName, Programs } from './programs.ts';

/** The ports of one run. */
export interface Ports {
  readonly etcd: number;
  readonly etcdPeer: number;
  readonly apiServer: number;
  /** Where the make-believe kubelets of all nodes answer. */
  readonly kwok: number;
  readonly metrics: number;
}

/** What a run is made of. */
export interface Run {
  readonly programs: Programs;
  readonly files: RunFiles;
  readonly ports: Ports;
  /** The configuration of kwok. */
  readonly kwokConfig: string;
}

type Flags = Readonly<Record<string, string | number | boolean>>;

const POD_NETWORK = '10.244.0.0/16';

/** The store and the API server, which everything else needs. */
export function coreComponents(run: Run): readonly Component[] {
  return [etcd(run), apiServer(run)];
}

/** What makes objects into running pods, and measures them. */
export function workingComponents(run: Run): readonly Component[] {
  return [controllerManager(run), scheduler(run), kwok(run), metricsServer(run)];
}

function etcd({ ports, files, programs }: Run): Component {
  const client = `http://127.0.0.1:${String(ports.etcd)}`;
  const peer = `http://127.0.0.1:${String(ports.etcdPeer)}`;
  return component(programs, 'etcd', {
    'data-dir': join(files.folder, 'etcd'),
    'listen-client-urls': client,
    'advertise-client-urls': client,
    'listen-peer-urls': peer,
    'initial-advertise-peer-urls': peer,
    'initial-cluster': `default=${peer}`,
    // Nobody mourns the data after a crash.
    'unsafe-no-fsync': true,
  });
}

function apiServer({ ports, files, programs }: Run): Component {
  return component(programs, 'kube-apiserver', {
    'etcd-servers': `http://127.0.0.1:${String(ports.etcd)}`,
    'bind-address': '127.0.0.1',
    'advertise-address': '127.0.0.1',
    'secure-port': ports.apiServer,
    'endpoint-reconciler-type': 'none',
    'service-cluster-ip-range': '10.96.0.0/16',
    'tls-cert-file': files.apiServer.certificate,
    'tls-private-key-file': files.apiServer.key,
    'client-ca-file': files.ca,
    'authorization-mode': 'Node,RBAC',
    'service-account-issuer': 'https://kubernetes.default.svc',
    'service-account-key-file': files.tokenKey,
    'service-account-signing-key-file': files.tokenKey,
    'kubelet-client-certificate': files.kubeletClient.certificate,
    'kubelet-client-key': files.kubeletClient.key,
    'kubelet-certificate-authority': files.ca,
    'requestheader-client-ca-file': files.frontProxyCa,
    'requestheader-allowed-names': 'front-proxy',
    'requestheader-username-headers': 'X-Remote-User',
    'requestheader-group-headers': 'X-Remote-Group',
    'requestheader-extra-headers-prefix': 'X-Remote-Extra-',
    'proxy-client-cert-file': files.frontProxy.certificate,
    'proxy-client-key-file': files.frontProxy.key,
    // A control plane that was left up is asked about its events days later.
    'event-ttl': '168h',
  });
}

function controllerManager({ files, programs }: Run): Component {
  return component(programs, 'kube-controller-manager', {
    kubeconfig: files.kubeconfigs.controllerManager,
    'service-account-private-key-file': files.tokenKey,
    'root-ca-file': files.ca,
    'use-service-account-credentials': true,
    'leader-elect': false,
    'secure-port': 0,
    'allocate-node-cidrs': true,
    'cluster-cidr': POD_NETWORK,
    // A machine that slept must not find its nodes lost.
    'node-monitor-grace-period': '3600s',
    'horizontal-pod-autoscaler-sync-period': '5s',
    'kube-api-qps': 200,
    'kube-api-burst': 400,
  });
}

function scheduler({ files, programs }: Run): Component {
  return component(programs, 'kube-scheduler', {
    kubeconfig: files.kubeconfigs.scheduler,
    'leader-elect': false,
    'secure-port': 0,
  });
}

function kwok({ ports, files, programs, kwokConfig }: Run): Component {
  return component(programs, 'kwok', {
    config: kwokConfig,
    kubeconfig: files.kubeconfigs.admin,
    'manage-all-nodes': true,
    cidr: POD_NETWORK,
    'node-ip': '127.0.0.1',
    'node-port': ports.kwok,
    'server-address': `127.0.0.1:${String(ports.kwok)}`,
    'tls-cert-file': files.kwok.certificate,
    'tls-private-key-file': files.kwok.key,
  });
}

function metricsServer({ ports, files, programs }: Run): Component {
  return component(programs, 'metrics-server', {
    kubeconfig: files.kubeconfigs.admin,
    'authentication-kubeconfig': files.kubeconfigs.admin,
    'authorization-kubeconfig': files.kubeconfigs.admin,
    'bind-address': '127.0.0.1',
    'secure-port': ports.metrics,
    'cert-dir': join(files.folder, 'metrics-server'),
    'kubelet-use-node-status-port': true,
    'kubelet-insecure-tls': true,
    // The resolution has to be the longer of the two.
    'kubelet-request-timeout': '5s',
    'metric-resolution': '10s',
  });
}

function component(programs: Programs, name: ProgramName, flags: Flags): Component {
  const args = Object.entries(flags).map(([flag, value]) => `--${flag}=${String(value)}`);
  return { name, program: programs.path(name), args };
}
