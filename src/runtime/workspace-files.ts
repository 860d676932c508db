/** The files of a session: the folder its browser and its code share. */

export type WorkspaceFile = {
  /** Below the workspace, with `/` between folders. */
  readonly path: string;
  readonly sizeBytes: number;
  /** In milliseconds since the epoch. */
  readonly modifiedAt: number;
};

export type WorkspaceListing = {
  /** By path. */
  readonly files: readonly WorkspaceFile[];
  /** Whether there are more than are listed. */
  readonly truncated: boolean;
};

/** A file that is open for reading. */
export type OpenFile = Pick<WorkspaceFile, 'sizeBytes' | 'modifiedAt'> & {
  /** Its bytes, `sizeBytes` at most; closes the file when it ends or is given up. */
  readonly bytes: AsyncIterable<Uint8Array>;
};

/**
 * Code of users writes there too, and may plant links: none is followed. Paths are relative, without
 * empty, `.` and `..` parts.
 */
export interface WorkspaceFiles {
  list(): Promise<WorkspaceListing>;
  /** @throws AppError `BAD_REQUEST` for a path that is none, `NOT_FOUND` when there is no such file */
  read(path: string): Promise<OpenFile>;
  /**
   * Writes a whole file, in place of one that is there; folders on the way are made.
   * @throws AppError `BAD_REQUEST`, `FILE_TOO_LARGE` when it or the workspace would be, and then
   * nothing has changed; whatever `bytes` throws
   */
  write(path: string, bytes: AsyncIterable<Uint8Array>): Promise<Omit<WorkspaceFile, 'path'>>;
}
