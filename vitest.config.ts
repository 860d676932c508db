import { defineConfig } from 'vitest/config';

export default defineConfig({
  cacheDir: '/tmp/livepage-vitest',
  test: { include: ['src/**/*.test.ts', 'tests/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});
