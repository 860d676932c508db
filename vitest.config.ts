/** How tests run: all of them in one go, from source, with a plain closing line. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { closingLine } from './scripts/closing-line.ts';

export default defineConfig({
  // Outside of the clone, which may be read-only to whoever runs the tests; one for each user.
  cacheDir: join(tmpdir(), `livepage-vitest-${process.getuid?.() ?? 0}`),
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    // It would lie in node_modules, which the one who runs the tests may not write to.
    fsModuleCache: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default', closingLine()],
  },
});
