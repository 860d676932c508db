/** What is remembered of sessions. */
import type { ScrapeId, SessionId, TeamId } from '../base/ids.ts';
import type { Owner } from './scrapes.ts';

/** `active`: open, idle or busy. `destroyed`: closed as asked or expired. `error`: lost. */
export type SessionStatus = 'active' | 'destroyed' | 'error';

/** Why a session ended. */
export type CloseReason = 'stopped' | 'ttl' | 'idle' | 'crashed' | 'shutdown' | 'lost';

export type SessionRow = {
  readonly id: SessionId;
  readonly teamId: TeamId;
  /** Undefined for a standalone session. */
  readonly scrapeId: ScrapeId | undefined;
  readonly owner: Owner;
  readonly status: SessionStatus;
  /** Unguessable part of the public `cdpUrl`. */
  readonly cdpToken: string;
  /** Times in milliseconds since the epoch. */
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly lastUsedAt: number;
  /** Idle clock in milliseconds. */
  readonly idleMs: number;
  readonly usedPrompt: boolean;
  readonly closedAt: number | undefined;
  readonly closeReason: CloseReason | undefined;
  /** Whole credits; undefined until settled. */
  readonly creditsBilled: number | undefined;
};

export type NewSession = Pick<
  SessionRow,
  'id' | 'teamId' | 'scrapeId' | 'owner' | 'cdpToken' | 'createdAt' | 'expiresAt' | 'idleMs'
>;

export type Closing = {
  readonly status: 'destroyed' | 'error';
  readonly reason: CloseReason;
  readonly closedAt: number;
  readonly creditsBilled: number;
};

/**
 * Rows of sessions. Every write has reached the disk when its promise resolves.
 * @throws AppError `STORE_UNAVAILABLE` when the database cannot be reached
 */
export interface SessionStore {
  /** A scrape has one session, ever: 'taken' when it has one. 'full' when the team has `maximum` active ones. */
  open(session: NewSession, maximum: number): Promise<'opened' | 'taken' | 'full'>;
  find(id: SessionId): Promise<SessionRow | undefined>;
  findByScrape(id: ScrapeId): Promise<SessionRow | undefined>;
  findByCdpToken(token: string): Promise<SessionRow | undefined>;
  /** Newest first. */
  list(teamId: TeamId, status: SessionStatus | undefined): Promise<readonly SessionRow[]>;
  /** Stamps the last use; never moves it back, never touches a closed row. */
  touch(id: SessionId, lastUsedAt: number): Promise<void>;
  /** Closes once: false when it was closed already. */
  close(id: SessionId, closing: Closing): Promise<boolean>;
  /**
   * Active rows that nobody can serve: of an owner whose node is dead or has begun a later life.
   * @param deadBefore a node whose last beat is older is dead, in milliseconds since the epoch
   */
  orphans(deadBefore: number): Promise<readonly SessionRow[]>;
  /** Active rows past their expiry or idle clock by `now`. */
  overdue(now: number): Promise<readonly SessionRow[]>;
}
