/** Rows of the tables of profiles, as the rooms know them. */
import type { ProfileId } from '../../base/ids.ts';
import type { ProfileRow, SaveCause, VersionRow } from '../../store/profiles.ts';

export type RawVersion = {
  readonly version: number;
  readonly fence: number;
  readonly saved_at: number;
  readonly size_bytes: number;
  readonly key_id: string;
  readonly cause: SaveCause;
};

/** A profile beside its latest version, if it has one. */
export type RawProfile = Omit<RawVersion, 'version'> & {
  readonly id: ProfileId;
  readonly name: string;
  readonly created_at: number;
  readonly is_written: boolean;
  readonly version: number | null;
};

/** A version as the rooms know it. */
export function toVersionRow(row: RawVersion): VersionRow {
  return {
    version: row.version,
    fence: row.fence,
    savedAt: row.saved_at,
    sizeBytes: row.size_bytes,
    keyId: row.key_id,
    cause: row.cause,
  };
}

/** A profile as the rooms know it. */
export function toProfileRow(row: RawProfile): ProfileRow {
  const { version } = row;
  return {
    id: row.id,
    name: row.name,
    createdAt: row.created_at,
    isWritten: row.is_written,
    latest: version === null ? undefined : toVersionRow({ ...row, version }),
  };
}
