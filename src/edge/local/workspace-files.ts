/** The workspace of a box, from the server's side. */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { open, readdir, rename, rm, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { AppError } from '../../base/errors.ts';
import type {
  OpenFile,
  WorkspaceFile,
  WorkspaceFiles,
  WorkspaceListing,
} from '../../runtime/workspace-files.ts';
import { codeOf, openFolder, within } from './folder-walk.ts';
import { WORKSPACE_BYTES } from './runner-walls.ts';
import { folderSize } from './sandbox/watch-use.ts';

const MEBIBYTE = 1024 ** 2;
/** Largest file that can be written from outside, in bytes. */
export const FILE_LIMIT_BYTES: number = 100 * MEBIBYTE;

const PATH_BYTES = 1_024;
const NAME_BYTES = 255;
const MAX_DEPTH = 16;
const MAX_LISTED = 5_000;

// Not blocked by a pipe that code has put in the place of a file.
const READ = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
const CREATE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;
const FILE_MODE = 0o644;

/** What the server keeps there for itself: downloads by their ids, and files half written. */
const isHidden = (name: string): boolean =>
  name === '.downloads' || name.startsWith('.livepage-upload-');

type Way = { readonly folders: readonly string[]; readonly name: string };

/** @throws AppError `BAD_REQUEST` */
function wayOf(path: string): Way {
  const names = path.split('/');
  const isPlain = (name: string): boolean =>
    name !== '' &&
    name !== '.' &&
    name !== '..' &&
    !name.includes('\0') &&
    Buffer.byteLength(name) <= NAME_BYTES;
  const isWhole = names.length <= MAX_DEPTH && Buffer.byteLength(path) <= PATH_BYTES;
  if (!isWhole || !names.every(isPlain) || isHidden(names[0] ?? '')) {
    throw new AppError(
      'BAD_REQUEST',
      'The path must lead to a file below the workspace, without empty, "." and ".." parts.',
    );
  }
  return { folders: names.slice(0, -1), name: names.at(-1) ?? '' };
}

const noSuchFile = (cause?: unknown): AppError =>
  new AppError('NOT_FOUND', 'There is no such file in the workspace.', {}, cause);

const MISSING = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES', 'ENXIO', 'EISDIR']);

/** What a failed step means to whoever asked. */
function explained(error: unknown): unknown {
  return MISSING.has(codeOf(error) ?? '') ? noSuchFile(error) : error;
}

const tooLarge = (): AppError =>
  new AppError(
    'FILE_TOO_LARGE',
    `A file may have ${FILE_LIMIT_BYTES / MEBIBYTE} MB, and all files of a session together ${WORKSPACE_BYTES / MEBIBYTE} MB.`,
  );

/** @param workspace the folder on the host */
export function createWorkspaceFiles(workspace: string): WorkspaceFiles {
  return {
    async list() {
      const files: WorkspaceFile[] = [];
      const truncated = await listBelow(workspace, [], files);
      return { files: files.toSorted(byPath), truncated } satisfies WorkspaceListing;
    },
    async read(path) {
      const { folders, name } = wayOf(path);
      try {
        await using folder = await openFolder(workspace, folders);
        return await openFile(await open(within(folder, name), READ));
      } catch (error) {
        throw explained(error);
      }
    },
    async write(path, bytes) {
      const { folders, name } = wayOf(path);
      const room = Math.min(FILE_LIMIT_BYTES, WORKSPACE_BYTES - (await folderSize(workspace)));
      try {
        await using folder = await openFolder(workspace, folders, true);
        return await writeWhole(folder, name, bytes, room);
      } catch (error) {
        throw unwritable(error);
      }
    },
  };
}

const byPath = (one: WorkspaceFile, other: WorkspaceFile): number =>
  one.path < other.path ? -1 : 1;

function unwritable(error: unknown): unknown {
  const code = codeOf(error) ?? '';
  if (code === 'EFBIG' || code === 'ENOSPC' || code === 'EDQUOT') return tooLarge();
  if (!MISSING.has(code) && code !== 'ENOTEMPTY' && code !== 'EEXIST') return error;
  const sentence = 'No file can be written there: something else stands at this path.';
  return new AppError('BAD_REQUEST', sentence, {}, error);
}

/** Lists a folder and those in it; true when there was more than is listed. */
async function listBelow(
  workspace: string,
  names: readonly string[],
  files: WorkspaceFile[],
): Promise<boolean> {
  let folder: FileHandle;
  try {
    folder = await openFolder(workspace, names);
  } catch {
    // Gone, closed or made a link since it was seen: there is nothing to list.
    return false;
  }
  await using _open = folder;
  const entries = await readdir(within(folder, ''), { withFileTypes: true });
  for (const entry of entries) {
    if (files.length >= MAX_LISTED) return true;
    const way = [...names, entry.name];
    if (names.length === 0 && isHidden(entry.name)) continue;
    if (entry.isDirectory() && way.length < MAX_DEPTH) {
      if (await listBelow(workspace, way, files)) return true;
    } else if (entry.isFile()) {
      const stats = await statOf(folder, entry.name);
      if (stats !== undefined) files.push({ path: way.join('/'), ...stats });
    }
  }
  return false;
}

async function statOf(
  folder: FileHandle,
  name: string,
): Promise<Omit<WorkspaceFile, 'path'> | undefined> {
  try {
    await using file = await open(within(folder, name), READ);
    const { size, mtimeMs } = await file.stat();
    return { sizeBytes: size, modifiedAt: mtimeMs };
  } catch {
    // Gone since it was seen, or closed by the code that made it.
    return undefined;
  }
}

async function openFile(file: FileHandle): Promise<OpenFile> {
  const stats = await file.stat();
  if (!stats.isFile()) {
    await file.close();
    throw noSuchFile();
  }
  const { size, mtimeMs } = stats;
  // One that grows meanwhile is answered as it was.
  if (size === 0) await file.close();
  const bytes = size === 0 ? Readable.from([]) : file.createReadStream({ start: 0, end: size - 1 });
  return { sizeBytes: size, modifiedAt: mtimeMs, bytes };
}

async function writeWhole(
  folder: FileHandle,
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  room: number,
): Promise<Omit<WorkspaceFile, 'path'>> {
  const half = within(folder, `.livepage-upload-${randomBytes(8).toString('hex')}`);
  await using file = await open(half, CREATE, FILE_MODE);
  try {
    let sizeBytes = 0;
    for await (const chunk of bytes) {
      sizeBytes += chunk.length;
      if (sizeBytes > room) throw tooLarge();
      await file.write(chunk);
    }
    await rename(half, within(folder, name));
    const { mtimeMs } = await file.stat();
    return { sizeBytes, modifiedAt: mtimeMs };
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}
