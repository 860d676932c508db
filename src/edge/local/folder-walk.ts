/**
 * Ways into a folder that user code writes to. It may plant links there, and change them at any
 * moment, so every step is taken from an open folder and follows none.
 */
import { constants } from 'node:fs';
import { mkdir, open, type FileHandle } from 'node:fs/promises';

const FOLDER = constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW;

/** A name in an open folder, as a path that leads nowhere else. */
export const within = (folder: FileHandle, name: string): string =>
  `/proc/self/fd/${folder.fd}/${name}`;

/**
 * Opens a folder below another; the caller closes it.
 * @param names the way to it, none of them empty, `.` or `..`
 * @throws what the system says: ENOENT, ENOTDIR (also for a link), EACCES
 */
export async function openFolder(
  root: string,
  names: readonly string[],
  makesMissing = false,
): Promise<FileHandle> {
  let folder = await open(root, FOLDER);
  for (const name of names) {
    const path = within(folder, name);
    try {
      if (makesMissing) await mkdir(path).catch(ignoreExisting);
      const next = await open(path, FOLDER);
      await folder.close();
      folder = next;
    } catch (error) {
      await folder.close();
      throw error;
    }
  }
  return folder;
}

/** The system's name of a failure, as `ENOENT`; undefined for other errors. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

function ignoreExisting(error: unknown): void {
  if (codeOf(error) !== 'EEXIST') throw error;
}
