import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ExecConfig } from '../../src/cluster/exec-config.ts';
import { createExecPlugin } from '../../src/cluster/exec-plugin.ts';
import type { ExecPlugin } from '../../src/cluster/exec-plugin.ts';
import { createFolder } from './folder.ts';
import type { Folder } from './folder.ts';

const apiVersion = 'client.authentication.k8s.io/v1';
const NOW = Date.parse('2026-11-23T10:00:00Z');
let now = NOW;
let folder: Folder;
beforeEach(() => {
  now = NOW;
  folder = createFolder();
});
afterEach(() => folder.remove());

/** A program that counts its runs in a file and then does as told. */
const create = (
  script: string,
  {
    exec = {},
    cluster,
    milliseconds = 5000,
  }: { exec?: Partial<ExecConfig>; cluster?: unknown; milliseconds?: number } = {},
): ExecPlugin => {
  const command = folder.write('login', `#!/bin/sh\necho run >> ${folder.path}/runs\n${script}\n`, 0o700);
  return createExecPlugin({
    exec: { apiVersion, command, args: [], env: {}, provideClusterInfo: false, ...exec },
    cluster,
    environment: { PATH: process.env['PATH'], FROM_US: 'ours' },
    clock: () => now,
    milliseconds,
  });
};
const runs = (): number => readFileSync(`${folder.path}/runs`, 'utf8').trim().split('\n').length;
const printing = (status: object): string => `echo '${JSON.stringify({ apiVersion, kind: 'ExecCredential', status })}'`;
const inSeconds = (seconds: number): string => new Date(NOW + seconds * 1000).toISOString();

describe('a sign-in program', () => {
  test('runs once for ten that wait', async () => {
    const plugin = create(`sleep 0.1; ${printing({ token: 'abc\n'.trim() })}`);
    const given = await Promise.all(Array.from({ length: 10 }, () => plugin()));
    expect(given.every((each) => each.ok && each.value.authorization === 'Bearer abc')).toBe(true);
    expect(runs()).toBe(1);
  });

  test('runs again a minute before its credential ends, and not sooner', async () => {
    const plugin = create(printing({ token: 'abc', expirationTimestamp: inSeconds(600) }));
    await plugin();
    now = NOW + 539_000;
    await plugin();
    expect(runs()).toBe(1);
    now = NOW + 540_000;
    await plugin();
    expect(runs()).toBe(2);
  });

  test('runs again when the server refused its credential, unless that was an older one', async () => {
    const plugin = create(printing({ token: `token-'$(grep -c run ${folder.path}/runs)'` }));
    const tls = { verify: true };
    expect(await plugin()).toMatchObject({ value: { authorization: 'Bearer token-1' } });
    expect(await plugin({ tls, authorization: 'Bearer token-1' })).toMatchObject({
      value: { authorization: 'Bearer token-2' },
    });
    // Somebody whose request with the first one comes back late.
    expect(await plugin({ tls, authorization: 'Bearer token-1' })).toMatchObject({
      value: { authorization: 'Bearer token-2' },
    });
    expect(runs()).toBe(2);
  });

  test('may give a certificate', async () => {
    const plugin = create(printing({ clientCertificateData: 'CERT', clientKeyData: 'KEY' }));
    expect(await plugin()).toEqual({ ok: true, value: { cert: 'CERT', key: 'KEY' } });
    expect(await plugin({ tls: { verify: true, cert: 'OTHER', key: 'KEY' } })).toMatchObject({ ok: true });
    expect(runs()).toBe(1);
    await plugin({ tls: { verify: true, cert: 'CERT', key: 'KEY' } });
    expect(runs()).toBe(2);
  });

  test('is told what the protocol says, its own variables and ours', async () => {
    const plugin = create(
      `env > ${folder.path}/env; printf %s "$1" > ${folder.path}/argument; ${printing({ token: 'x' })}`,
      {
        exec: { args: ['a b; echo $HOME'], env: { REGION: 'eu' }, provideClusterInfo: true },
        cluster: { server: 'https://cluster.example' },
      },
    );
    await plugin();
    const variables = readFileSync(`${folder.path}/env`, 'utf8').split('\n');
    expect(variables).toContain('REGION=eu');
    expect(variables).toContain('FROM_US=ours');
    const info = variables.find((line) => line.startsWith('KUBERNETES_EXEC_INFO='))?.slice(21) ?? '';
    expect(JSON.parse(info)).toEqual({
      apiVersion,
      kind: 'ExecCredential',
      spec: { interactive: false, cluster: { server: 'https://cluster.example' } },
    });
    // No shell reads it.
    expect(readFileSync(`${folder.path}/argument`, 'utf8')).toBe('a b; echo $HOME');
  });

  test('has no input to wait for', async () => {
    const plugin = create(`read line; ${printing({ token: 'x' })}`);
    expect(await plugin()).toMatchObject({ ok: true });
  });

  test('that hangs is ended with all it started, and tried again by the next', async () => {
    const plugin = create(`sleep 60 & echo $! > ${folder.path}/child; wait`, { milliseconds: 300 });
    expect(await plugin()).toMatchObject({
      ok: false,
      failure: { message: 'The sign-in program “login” took too long. Does it wait for somebody to sign in?' },
    });
    const child = Number(readFileSync(`${folder.path}/child`, 'utf8'));
    // A killed process may stay in the table until it is collected.
    await expect.poll(() => readState(child)).toMatch(/^[ZX]?$/u);
    await plugin();
    expect(runs()).toBe(2);
  });

  test.each<[string, string, string]>([
    ['fails', 'echo secret-on-stderr >&2; exit 3', 'ended with code 3'],
    ['says nothing', 'exit 0', 'gave no credential'],
    ['says no JSON', 'echo token', 'gave no credential'],
    ['gives neither token nor certificate', printing({}), 'gave no credential'],
    ['gives a certificate without its key', printing({ clientCertificateData: 'x' }), 'gave no credential'],
    ['gives an end that is no date', printing({ token: 'x', expirationTimestamp: 'soon' }), 'gave no credential'],
    [
      'answers in another version',
      printing({ token: 'x' }).replace('/v1', '/v1beta1'),
      'gave no credential for client',
    ],
    ['writes without end', 'yes', 'wrote more than a credential can be'],
  ])('that %s is told about, without what it wrote', async (_, script, words) => {
    const plugin = create(script);
    const failed = await plugin();
    expect(failed).toMatchObject({ ok: false, failure: { type: 'credentials' } });
    const message = failed.ok ? '' : failed.failure.message;
    expect(message).toContain(words);
    expect(message).not.toContain('secret-on-stderr');
    expect(message).not.toContain(folder.path);
    await plugin();
    expect(runs()).toBe(2);
  });

  test('that is not there is told about, with the hint of the kubeconfig', async () => {
    const plugin = create('', {
      exec: { command: 'no-such-login', installHint: 'Install it with\n  brew install login\u0007' },
    });
    expect(await plugin()).toMatchObject({
      failure: {
        message: 'The sign-in program “no-such-login” is not installed here. Install it with brew install login',
      },
    });
    expect(await create('', { exec: { command: 'bad\0name' } })()).toMatchObject({ ok: false });
  });
});

function readState(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[2] ?? '';
  } catch {
    return '';
  }
}
