/** A Vitest reporter that ends the run with one plain line for machines: `N passed, N failed`. */
import type { Reporter } from 'vitest/node';

/** Counts what ran and says it once, after everything else has been printed. */
export function closingLine(): Reporter {
  return {
    onTestRunEnd(modules, unhandledErrors) {
      const count = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
      for (const module of modules) {
        count.failed += module.errors().length;
        for (const test of module.children.allTests()) {
          const { state } = test.result();
          count[state === 'pending' ? 'skipped' : state] += 1;
        }
      }
      const skipped = count.skipped === 0 ? '' : `, ${count.skipped} skipped`;
      process.once('exit', () => {
        process.stdout.write(`${count.passed} passed, ${count.failed} failed${skipped}\n`);
      });
    },
  };
}
