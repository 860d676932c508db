/** Playwright for Python, as set-up has brought it into the clone. */
import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';

export type PythonPackages = {
  /** The system's Python, which boxes see too. */
  readonly pythonPath: string;
  /** Folder of the packages, on the host. */
  readonly folder: string;
};

const PYTHON = '/usr/bin/python3';
const CACHE_FOLDER = new URL('../../../.cache/python/', import.meta.url).pathname;

/** What to do where Python code cannot run, in a sentence for operators and callers. */
export const PYTHON_MISSING =
  'This server cannot run Python: Playwright for Python is not installed. In the folder of the ' +
  'server run `npm run setup`, which says what stands in the way, and start it again. ' +
  'language can be "node" or "bash".';

/**
 * Undefined where set-up could not bring them.
 * @param cacheFolder where it brings them to
 */
export async function findPythonPackages(
  cacheFolder: string = CACHE_FOLDER,
): Promise<PythonPackages | undefined> {
  try {
    // Written last: half an installation does not count.
    await Promise.all([access(PYTHON), access(join(cacheFolder, 'complete'))]);
    const lib = join(cacheFolder, 'lib');
    const version = (await readdir(lib)).find((name) => name.startsWith('python3'));
    if (version === undefined) return undefined;
    const folder = join(lib, version, 'site-packages');
    await access(join(folder, 'playwright'));
    return { pythonPath: PYTHON, folder };
  } catch {
    // Not there or not readable: the same to whoever wants to run Python.
    return undefined;
  }
}
