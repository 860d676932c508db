/** How a session begins: with the page of a scrape, claimed or opened again, or with a blank one; and its row. */
import { randomBytes } from 'node:crypto';
import { AppError } from '../base/errors.ts';
import type { Clock } from '../base/clock.ts';
import { newSessionId, type KeyId, type ScrapeId, type TeamId } from '../base/ids.ts';
import { outOfCredits } from '../ledger/out-of-credits.ts';
import { sessionPrice } from '../ledger/price.ts';
import type { ProfileUse, Profiles } from '../profile/profiles.ts';
import type { LivePage } from '../runtime/live-page.ts';
import type { PageProfile } from '../runtime/page-profile.ts';
import type { Owner, ScrapeRow, ScrapeStore } from '../store/scrapes.ts';
import type { NewSession, SessionStore, SessionTerms } from '../store/sessions.ts';
import { sessionGone } from './gone.ts';
import type { Parking } from './parking.ts';
import { takeProfile, type PageWithWriter } from './take-profile.ts';

/** 192 bits: nobody guesses the way to somebody's browser. */
const CDP_TOKEN_BYTES = 24;

export type OpenDeps = {
  readonly sessions: SessionStore;
  readonly scrapes: ScrapeStore;
  readonly parking: Parking;
  /** Opens the page of a stored scrape again. @throws AppError `SCRAPE_NOT_REPLAYABLE` */
  readonly reopen: (scrape: ScrapeRow, signal: AbortSignal) => Promise<LivePage>;
  /** Opens a blank page, claimed already. @throws AppError `CONCURRENCY_LIMITED`, `RUNTIME_UNAVAILABLE` */
  readonly openBlank: (signal: AbortSignal, profile?: PageProfile) => Promise<LivePage>;
  readonly profiles: Profiles;
  readonly clock: Clock;
  readonly owner: Owner;
  /** How many sessions a team may have open at once. */
  readonly maximumSessions: number;
};

export type Opened = PageWithWriter & { readonly row: NewSession };

/** Life and idle clock of the session to make, in milliseconds, and on whose account. */
export type Lifetime = {
  readonly ttlMs: number;
  readonly idleMs: number;
  /** The key that asks; undefined where there are no keys. */
  readonly keyId?: KeyId | undefined;
  /** Scrapes and sessions the team may have at work together; undefined: no limit of the team's own. */
  readonly jobsAtOnce?: number | undefined;
};

export type StandaloneOptions = Lifetime & {
  /** Whether somebody may want to watch: kept with the session and told in lists. */
  readonly streamWebView: boolean;
  /** What its browser remembers of former sessions. */
  readonly profile?: ProfileUse | undefined;
};

/**
 * Makes the one session a scrape can have.
 * @throws AppError `NOT_FOUND`, `FORBIDDEN`, `SCRAPE_NOT_REPLAYABLE`, `SESSION_GONE`, `CONCURRENCY_LIMITED`,
 * `CREDITS_EXHAUSTED`, `PROFILE_LOCKED`
 */
export async function openOfScrape(
  deps: OpenDeps,
  teamId: TeamId,
  scrapeId: ScrapeId,
  lifetime: Lifetime,
  signal: AbortSignal,
): Promise<Opened> {
  const again = (): Promise<LivePage> => openAgain(deps, teamId, scrapeId, signal);
  const giveUp = (page: LivePage): void => deps.parking.put(scrapeId, { teamId, page });
  const found = claimParked(deps, teamId, scrapeId) ?? (await again());
  const whose = { id: newSessionId(), teamId, scrapeId };
  const { page, writer } = await takeProfile(deps.profiles, whose, found, { again, giveUp });
  try {
    const row = await writeRow(deps, whose, { ...lifetime, streamWebView: true });
    return { row, page, writer };
  } catch (error) {
    giveUp(page);
    await writer?.release();
    throw error;
  }
}

/**
 * Makes a session that belongs to no scrape, on a blank page.
 * @throws AppError `CONCURRENCY_LIMITED`, `CREDITS_EXHAUSTED`, `RUNTIME_UNAVAILABLE`, `PROFILE_LOCKED`;
 * the signal's reason
 */
export async function openStandalone(
  deps: OpenDeps,
  teamId: TeamId,
  options: StandaloneOptions,
  signal: AbortSignal,
): Promise<Opened> {
  await requireRoom(deps, teamId);
  const whose = { id: newSessionId(), teamId, scrapeId: undefined };
  const { page, writer } = await openBlankWith(deps, whose, options.profile, signal);
  try {
    signal.throwIfAborted();
    const row = await writeRow(deps, whose, options);
    return { row, page, writer };
  } catch (error) {
    await page.release();
    await writer?.release();
    throw error;
  }
}

/** The right to write comes first: the state that is loaded under it cannot become old. */
async function openBlankWith(
  deps: OpenDeps,
  { id, teamId }: Whose,
  use: ProfileUse | undefined,
  signal: AbortSignal,
): Promise<PageWithWriter> {
  if (use === undefined) return { page: await deps.openBlank(signal), writer: undefined };
  const writer = use.saveChanges ? await deps.profiles.openWriter(teamId, use.name, id) : undefined;
  try {
    const { profile } = await deps.profiles.load(teamId, use);
    return { page: await deps.openBlank(signal, profile), writer };
  } catch (error) {
    await writer?.release();
    throw error;
  }
}

/**
 * The scrape, if this team may work with it.
 * @throws AppError `NOT_FOUND`, `FORBIDDEN`, `SCRAPE_NOT_REPLAYABLE` when it has not completed
 */
export async function requireScrape(
  deps: Pick<OpenDeps, 'scrapes'>,
  teamId: TeamId,
  scrapeId: ScrapeId,
): Promise<ScrapeRow> {
  const scrape = await deps.scrapes.find(scrapeId);
  if (scrape === undefined) throw new AppError('NOT_FOUND', 'Job not found.');
  if (scrape.teamId !== teamId) throw new AppError('FORBIDDEN', 'Forbidden.');
  if (scrape.state.kind !== 'completed') {
    throw new AppError(
      'SCRAPE_NOT_REPLAYABLE',
      'This scrape has no page to interact with: it has not completed. Scrape the page again.',
    );
  }
  return scrape;
}

type Whose = Pick<NewSession, 'id' | 'teamId' | 'scrapeId'>;

/** Its clocks begin here, with its page open. */
function newRow(deps: OpenDeps, whose: Whose, options: StandaloneOptions): NewSession {
  const createdAt = deps.clock.now();
  return {
    ...whose,
    owner: deps.owner,
    cdpToken: randomBytes(CDP_TOKEN_BYTES).toString('base64url'),
    streamWebView: options.streamWebView,
    createdAt,
    expiresAt: createdAt + options.ttlMs,
    idleMs: options.idleMs,
    terms: {
      reserveCredits: sessionPrice(options.ttlMs, false),
      keyId: options.keyId,
      jobsAtOnce: options.jobsAtOnce,
    },
  };
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
  const scrape = await requireScrape(deps, teamId, scrapeId);
  const former = await deps.sessions.findByScrape(scrapeId);
  if (former !== undefined) throw sessionGone(former.closeReason, scrapeId);
  await requireRoom(deps, teamId);
  return deps.reopen(scrape, signal);
}

/** Looks before a page is taken from others or a site is asked again; `writeRow` has the last word. */
async function requireRoom(deps: OpenDeps, teamId: TeamId): Promise<void> {
  const active = await deps.sessions.list(teamId, 'active', deps.maximumSessions);
  if (active.length >= deps.maximumSessions) throw limitReached(deps);
}

async function writeRow(
  deps: OpenDeps,
  whose: Whose,
  options: StandaloneOptions,
): Promise<NewSession> {
  const row = newRow(deps, whose, options);
  const outcome = await deps.sessions.open(row, deps.maximumSessions);
  if (outcome === 'opened') return row;
  if (outcome === 'full') throw limitReached(deps);
  if (outcome === 'limited') throw jobLimitReached(row.terms);
  if (outcome === 'unaffordable') throw unaffordable(row);
  const former =
    row.scrapeId === undefined ? undefined : await deps.sessions.findByScrape(row.scrapeId);
  throw sessionGone(former?.closeReason, row.scrapeId);
}

function limitReached({ maximumSessions }: OpenDeps): AppError {
  return new AppError(
    'CONCURRENCY_LIMITED',
    `Concurrent session limit reached: ${maximumSessions} live pages are in use. Stop one, or raise MAX_LIVE_PAGES.`,
  );
}

function jobLimitReached({ jobsAtOnce }: SessionTerms): AppError {
  return new AppError(
    'CONCURRENCY_LIMITED',
    `Concurrent job limit reached: ${jobsAtOnce} scrapes and sessions of your team are at work. Stop a session or try again later.`,
  );
}

function unaffordable({ terms, createdAt, expiresAt }: NewSession): AppError {
  return outOfCredits(
    `a browser session of ${(expiresAt - createdAt) / 1000} seconds`,
    terms.reserveCredits,
  );
}
