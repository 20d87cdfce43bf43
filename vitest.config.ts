import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // These need a browser or a control plane and have commands of their own.
    exclude: ['**/node_modules/**', 'test/browser/**', 'test/cluster-real/**'],
    // A PostgreSQL server, for the tests that ask for one.
    globalSetup: ['test/temporary.ts', 'test/store/postgres/setup.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
