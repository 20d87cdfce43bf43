import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/cluster-real/**/*.test.ts'],
    globalSetup: ['test/control-plane/global-setup.ts'],
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
