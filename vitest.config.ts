import { defineConfig } from 'vitest/config';

// `ssr.resolve.conditions`: with plain `resolve.conditions` the tests would silently run against a stale dist.
export default defineConfig({
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: [
      'packages/**/*.test.ts',
      'apps/**/*.test.ts',
      'tools/**/*.test.ts',
      'bench/**/*.test.ts',
      'samples/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
