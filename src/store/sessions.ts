/** What is remembered of sessions. */
import type { KeyId, ScrapeId, SessionId, TeamId } from '../base/ids.ts';
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
  /** Whether its maker wanted it to be watchable. */
  readonly streamWebView: boolean;
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

/** On what terms a session is opened. */
export type SessionTerms = {
  /** Credits set aside until it is settled. */
  readonly reserveCredits: number;
  /** The key that asked for it; undefined where there are no keys. */
  readonly keyId: KeyId | undefined;
  /** Scrapes and sessions the team may have at work together; undefined: no limit of the team's own. */
  readonly jobsAtOnce: number | undefined;
};

export type NewSession = Pick<
  SessionRow,
  | 'id'
  | 'teamId'
  | 'scrapeId'
  | 'owner'
  | 'cdpToken'
  | 'streamWebView'
  | 'createdAt'
  | 'expiresAt'
  | 'idleMs'
> & { readonly terms: SessionTerms };

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
  /**
   * Writes the row and reserves its credits, or says why not. A scrape has one session, ever:
   * 'taken' when it has one. 'full' when the team has `maximum` active ones, 'limited' when it has as
   * many jobs as its terms allow, 'unaffordable' when its balance is below the reserve.
   */
  open(
    session: NewSession,
    maximum: number,
  ): Promise<'opened' | 'taken' | 'full' | 'limited' | 'unaffordable'>;
  /**
   * Marks the session as one that took a prompt and raises its reserve to so many credits; once, a
   * second time is 'raised' too. 'over' when the session is not active.
   */
  raiseReserve(
    id: SessionId,
    credits: number,
    now: number,
  ): Promise<'raised' | 'over' | 'unaffordable'>;
  find(id: SessionId): Promise<SessionRow | undefined>;
  findByScrape(id: ScrapeId): Promise<SessionRow | undefined>;
  findByCdpToken(token: string): Promise<SessionRow | undefined>;
  /** Newest first; at most `limit` of them. */
  list(
    teamId: TeamId,
    status: SessionStatus | undefined,
    limit: number,
  ): Promise<readonly SessionRow[]>;
  /** Makes an active session without a scrape that of a scrape which has none; answers whether it now is. */
  adopt(id: SessionId, scrapeId: ScrapeId): Promise<boolean>;
  /** Stamps the last use; never moves it back. False when the session is closed: nothing changes then. */
  touch(id: SessionId, lastUsedAt: number): Promise<boolean>;
  /** Closes once, gives the reserve back and settles: false when it was closed already. */
  close(id: SessionId, closing: Closing): Promise<boolean>;
  /**
   * Active rows that nobody can serve: of an owner whose node is dead or has begun a later life.
   * @param deadBefore a node whose last beat is older is dead, in milliseconds since the epoch
   */
  orphans(deadBefore: number): Promise<readonly SessionRow[]>;
  /** Active rows past their expiry or idle clock by `now`. */
  overdue(now: number): Promise<readonly SessionRow[]>;
  /** Forgets sessions closed before this time; answers how many. The ledger keeps what they cost. */
  forgetBefore(closedBefore: number): Promise<number>;
}
