import { defineConfig } from 'vitest/config';

// One server and one browser at a time: two cores are shared with everything else.
export default defineConfig({
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
