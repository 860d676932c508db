/** The folders of one box, and where things of the server's lie inside its runners' walls. */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

export type BoxFolders = {
  readonly id: string;
  readonly box: string;
  /** `/workspace` of the browser and of every runner. */
  readonly workspace: string;
  /** `/run/box` of the runners: the gate's socket. */
  readonly runner: string;
  /** Socket of the egress door; shown to browser and runners. */
  readonly doorSocket: string;
};

/** Makes the folders of a new box; only this user can enter them. */
export async function makeBoxFolders(boxesFolder: string): Promise<BoxFolders> {
  const id = randomBytes(4).toString('hex');
  const box = join(boxesFolder, id);
  const folders = {
    id,
    box,
    workspace: join(box, 'workspace'),
    runner: join(box, 'runner'),
    doorSocket: join(box, 'egress.sock'),
  };
  await mkdir(box, { mode: 0o700 });
  await Promise.all(
    [folders.workspace, folders.runner, join(box, 'browser')].map((path) =>
      mkdir(path, { mode: 0o700 }),
    ),
  );
  return folders;
}

/** Removes what a page left in the workspace. */
export async function emptyFolder(folder: string): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(names.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

/** Unix socket paths end at 107 bytes; the longest name in a box is this long. */
const LONGEST_NAME = '/boxes/01234567/browser/devtools.sock'.length;
const SOCKET_PATH_BYTES = 107;

/** Whether sockets of boxes in this data folder have names the system can hold. */
export const socketsFit = (dataDir: string): boolean =>
  Buffer.byteLength(dataDir) + LONGEST_NAME <= SOCKET_PATH_BYTES;
