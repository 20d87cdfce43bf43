import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { createFolder, toKubeconfig } from './folder.ts';

const source = (file: string): string => new URL(`../../src/cluster/${file}`, import.meta.url).pathname;

test('client-node is loaded when a context is opened, and not before: not by its names, the practice cluster or a pod', () => {
  const folder = createFolder();
  try {
    const kubeconfig = folder.write('config', toKubeconfig({ user: { token: 'x' } }));
    const script = folder.write(
      'script.mjs',
      `import { registerHooks } from 'node:module';
      let loaded = 0;
      registerHooks({
        resolve(specifier, context, next) {
          const resolved = next(specifier, context);
          if (resolved.url.includes('@kubernetes/client-node')) loaded += 1;
          return resolved;
        },
      });
      const { createClusters } = await import(${JSON.stringify(source('clusters.ts'))});
      const { createTransport } = await import(${JSON.stringify(source('https.ts'))});
      const { toLoopback } = await import(${JSON.stringify(source('connection.ts'))});
      const practice = async () => createTransport(toLoopback({ name: 'practice', namespace: 'shop', port: 9, token: 'x' }), { version: '0' });
      const environment = { KUBERNETES_SERVICE_HOST: '127.0.0.1', KUBERNETES_SERVICE_PORT: '9' };
      const clusters = createClusters({ kubeconfig: ${JSON.stringify(kubeconfig)}, inCluster: true, practice, version: '0', environment, clock: Date.now });
      await clusters.names();
      const results = [];
      for (const name of ['practice', 'in-cluster', 'unknown']) {
        const cluster = await clusters.open(name);
        if (cluster.ok) results.push((await cluster.value.read({ type: 'version' })).failure.type);
      }
      const before = loaded;
      const opened = await clusters.open('prod');
      console.log(JSON.stringify({ results, before, opened: opened.ok, after: loaded > 0 }));
      await clusters.close();`,
    );
    const output = execFileSync(process.execPath, [script], { encoding: 'utf8' });
    expect(JSON.parse(output)).toEqual({
      results: ['unreachable', 'credentials'],
      before: 0,
      opened: true,
      after: true,
    });
  } finally {
    folder.remove();
  }
  // Client-node is a thousand files, which take long on a busy machine.
}, 60_000);
