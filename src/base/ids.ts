/** Ids, branded so that one kind is never passed for another. */
import { v7, validate } from 'uuid';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** One scrape; UUID v7, so ids sort by time. */
export type ScrapeId = Branded<'ScrapeId'>;
/** One session: the life of a live page once somebody interacts with it; UUID v7. */
export type SessionId = Branded<'SessionId'>;
/** One team: the owner of every row, page, profile and credit; UUID. */
export type TeamId = Branded<'TeamId'>;
/** One API key's name, which is no secret; UUID v7. */
export type KeyId = Branded<'KeyId'>;
/** One profile: what a team's browsers remember under a name; UUID. */
export type ProfileId = Branded<'ProfileId'>;
/** One server process's lasting name; UUID, kept in the data folder. */
export type NodeId = Branded<'NodeId'>;

/** The team everybody is when `AUTH=off`. */
export const SOLE_TEAM = '00000000-0000-7000-8000-000000000001' as TeamId;

export const newScrapeId = (): ScrapeId => v7() as ScrapeId;
export const newSessionId = (): SessionId => v7() as SessionId;
export const newTeamId = (): TeamId => v7() as TeamId;
export const newKeyId = (): KeyId => v7() as KeyId;
export const newNodeId = (): NodeId => v7() as NodeId;

/** Whether a text is a UUID of any version. */
export const isUuid = (text: string): boolean => validate(text);
