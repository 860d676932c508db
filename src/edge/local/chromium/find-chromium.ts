/** Where Chromium is. */
import { constants } from 'node:fs';
import { access, realpath } from 'node:fs/promises';
import { AppError } from '../../../base/errors.ts';

/** The headless shell by its real path: what Debian puts on the path are wrappers in shell. */
const USUAL_PLACES = [
  '/usr/lib/chromium/chromium-headless-shell',
  '/usr/lib/chromium/headless_shell',
  '/usr/lib64/chromium-browser/headless_shell',
  '/usr/bin/chrome-headless-shell',
];

async function executable(path: string): Promise<string | undefined> {
  try {
    await access(path, constants.X_OK);
    return await realpath(path);
  } catch {
    // Not there, or not to be run: the caller names the fix.
    return undefined;
  }
}

/**
 * The browser's binary, links resolved.
 * @param setting CHROMIUM_PATH, if it is set; then nothing else is looked for
 * @throws AppError `RUNTIME_UNAVAILABLE` naming the package and the variable
 */
export async function findChromium(setting?: string): Promise<string> {
  for (const path of setting === undefined ? USUAL_PLACES : [setting]) {
    const found = await executable(path);
    if (found !== undefined) return found;
  }
  const what =
    setting === undefined
      ? 'No Chromium was found.'
      : `CHROMIUM_PATH is ${setting}, where there is no program that can be run.`;
  throw new AppError(
    'RUNTIME_UNAVAILABLE',
    `${what} Install it with "apt-get install chromium-headless-shell", or set CHROMIUM_PATH to a headless shell.`,
  );
}
