/** Where a version lies. */
import type { Lease } from '../store/profiles.ts';

/** Sealed into the bytes of a version: they can be opened in no other place. */
export const placeOf = ({ profileId, fence }: Lease): string => `profile ${profileId} ${fence}`;
