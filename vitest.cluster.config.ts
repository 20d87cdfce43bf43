import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/cluster-real/**/*.test.ts'],
    globalSetup: ['test/temporary.ts', 'test/control-plane/global-setup.ts'],
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
