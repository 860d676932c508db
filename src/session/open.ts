/** The first interact on a scrape: its page is claimed, or opened again, and the session's row is written. */
import { randomBytes } from 'node:crypto';
import { AppError } from '../base/errors.ts';
import type { Clock } from '../base/clock.ts';
import { newSessionId, type ScrapeId, type TeamId } from '../base/ids.ts';
import type { LivePage } from '../runtime/live-page.ts';
import type { Owner, ScrapeRow, ScrapeStore } from '../store/scrapes.ts';
import type { NewSession, SessionStore } from '../store/sessions.ts';
import { sessionGone } from './live-session.ts';
import type { Parking } from './parking.ts';

/** 192 bits: nobody guesses the way to somebody's browser. */
const CDP_TOKEN_BYTES = 24;

export type OpenDeps = {
  readonly sessions: SessionStore;
  readonly scrapes: ScrapeStore;
  readonly parking: Parking;
  /** Opens the page of a stored scrape again. @throws AppError `SCRAPE_NOT_REPLAYABLE` */
  readonly reopen: (scrape: ScrapeRow, signal: AbortSignal) => Promise<LivePage>;
  readonly clock: Clock;
  readonly owner: Owner;
  /** How many sessions a team may have open at once. */
  readonly maximumSessions: number;
};

export type Opened = { readonly row: NewSession; readonly page: LivePage };

/** Life and idle clock of the session to make, in milliseconds. */
export type Lifetime = { readonly ttlMs: number; readonly idleMs: number };

/**
 * Makes the one session a scrape can have.
 * @throws AppError `NOT_FOUND`, `FORBIDDEN`, `SCRAPE_NOT_REPLAYABLE`, `SESSION_GONE`, `CONCURRENCY_LIMITED`
 */
export async function openSession(
  deps: OpenDeps,
  teamId: TeamId,
  scrapeId: ScrapeId,
  lifetime: Lifetime,
  signal: AbortSignal,
): Promise<Opened> {
  const page = claimParked(deps, teamId, scrapeId) ?? (await openAgain(deps, teamId, scrapeId, signal));
  const createdAt = deps.clock.now();
  const row: NewSession = {
    id: newSessionId(),
    teamId,
    scrapeId,
    owner: deps.owner,
    cdpToken: randomBytes(CDP_TOKEN_BYTES).toString('base64url'),
    createdAt,
    expiresAt: createdAt + lifetime.ttlMs,
    idleMs: lifetime.idleMs,
  };
  try {
    await writeRow(deps, row, scrapeId);
  } catch (error) {
    deps.parking.put(scrapeId, { teamId, page });
    throw error;
  }
  return { row, page };
}

function claimParked(deps: OpenDeps, teamId: TeamId, scrapeId: ScrapeId): LivePage | undefined {
  const owner = deps.parking.ownerOf(scrapeId);
  if (owner === undefined) return undefined;
  if (owner !== teamId) throw new AppError('FORBIDDEN', 'Forbidden.');
  return deps.parking.claim(scrapeId);
}

async function openAgain(
  deps: OpenDeps,
  teamId: TeamId,
  scrapeId: ScrapeId,
  signal: AbortSignal,
): Promise<LivePage> {
  const scrape = await deps.scrapes.find(scrapeId);
  if (scrape === undefined) throw new AppError('NOT_FOUND', 'Job not found.');
  if (scrape.teamId !== teamId) throw new AppError('FORBIDDEN', 'Forbidden.');
  if (scrape.state.kind !== 'completed') {
    throw new AppError('SCRAPE_NOT_REPLAYABLE', 'This scrape has no page to interact with: it has not completed. Scrape the page again.');
  }
  const former = await deps.sessions.findByScrape(scrapeId);
  if (former !== undefined) throw sessionGone(former.closeReason);
  return deps.reopen(scrape, signal);
}

async function writeRow(deps: OpenDeps, row: NewSession, scrapeId: ScrapeId): Promise<void> {
  const outcome = await deps.sessions.open(row, deps.maximumSessions);
  if (outcome === 'opened') return;
  if (outcome === 'full') {
    throw new AppError(
      'CONCURRENCY_LIMITED',
      `Concurrent session limit reached: ${deps.maximumSessions} live pages are in use. Stop one, or raise MAX_LIVE_PAGES.`,
    );
  }
  const former = await deps.sessions.findByScrape(scrapeId);
  throw sessionGone(former?.closeReason);
}
