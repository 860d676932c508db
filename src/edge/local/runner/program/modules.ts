/** `require`, `import()` and `module` of user code, as if it were a file in the workspace. */
import Module, { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { CODE_FILE } from './error-text.ts';
import { IMPORT_FUNCTION, IMPORT_META } from './rewrite.ts';

/** Names under which user code may ask for Playwright. */
const PLAYWRIGHT_NAMES = new Set([
  'playwright',
  'playwright-core',
  '@playwright/test',
  'playwright-chromium',
]);

/** Puts the names of a CommonJS module into the global scope. */
export function installModules(workspace: string, playwrightCorePath: string): void {
  const file = join(workspace, CODE_FILE);
  const fileUrl = pathToFileURL(file).href;
  const require = createRequire(file);
  // From here Playwright finds itself by name, and with it the entry for `import`.
  const playwrightUrl = pathToFileURL(join(playwrightCorePath, 'package.json')).href;

  registerHooks({
    resolve(specifier, context, next) {
      if (PLAYWRIGHT_NAMES.has(specifier)) {
        if (context.conditions?.includes('require')) return next(playwrightCorePath, context);
        return next('playwright-core', { ...context, parentURL: playwrightUrl });
      }
      // Imports of user code come from here, but belong to the workspace.
      const parentURL = context.parentURL === import.meta.url ? fileUrl : context.parentURL;
      return next(specifier, { ...context, parentURL });
    },
  });

  const module = new Module(file);
  module.filename = file;
  const define = (name: string, value: unknown): void =>
    void Object.defineProperty(globalThis, name, {
      value,
      writable: true,
      configurable: true,
      enumerable: false,
    });
  define('require', require);
  define('module', module);
  define('exports', module.exports);
  define('__filename', file);
  define('__dirname', workspace);
  define(
    IMPORT_FUNCTION,
    (specifier: string, options?: ImportCallOptions) => import(specifier, options),
  );
  define(IMPORT_META, {
    url: fileUrl,
    filename: file,
    dirname: workspace,
    resolve: (name: string) => require.resolve(name),
  });
}
