/** Who has which session: made by the first who asks, shared by those after, closed once. */
import { untilAborted } from '../base/abort.ts';
import { AppError } from '../base/errors.ts';
import type { ScrapeId, SessionId, TeamId } from '../base/ids.ts';
import type { Log } from '../base/log.ts';
import type { CloseReason } from '../store/sessions.ts';
import { closeSession } from './close.ts';
import { startLiveSession, type LiveSession } from './live-session.ts';
import {
  openOfScrape,
  openStandalone,
  type Lifetime,
  type OpenDeps,
  type Opened,
  type StandaloneOptions,
} from './open.ts';
import type { StopOutcome } from './sessions.ts';

/** A use of a session is written down at most this often, in milliseconds. */
const TOUCH_EVERY_MS = 1_000;
/** Opening a page may take this long, in milliseconds. */
const OPEN_LIMIT_MS = 120_000;

export type LendDeps = OpenDeps & { readonly log: Log };

export type Lending = {
  /**
   * The open session of a scrape, made by the first who asks; those who ask meanwhile share it.
   * @throws AppError as `openOfScrape`; `SESSION_GONE` when it is closing; `SHUTTING_DOWN`
   */
  obtain(
    teamId: TeamId,
    scrapeId: ScrapeId,
    lifetime: Lifetime,
    signal: AbortSignal,
  ): Promise<LiveSession>;
  /**
   * A new session without a scrape; one whose maker has left meanwhile is closed again.
   * @throws AppError as `openStandalone`; `SHUTTING_DOWN`
   */
  create(teamId: TeamId, options: StandaloneOptions, signal: AbortSignal): Promise<LiveSession>;
  /** The session of a scrape in this process, also one that is being made. @throws AppError `FORBIDDEN` */
  findOfScrape(teamId: TeamId, scrapeId: ScrapeId): Promise<LiveSession | undefined>;
  /** A session of this process. @throws AppError `FORBIDDEN` */
  find(teamId: TeamId, id: SessionId): LiveSession | undefined;
  findByCdpToken(cdpToken: string): LiveSession | undefined;
  /** From now on the session is also that of this scrape. */
  bind(session: LiveSession, scrapeId: ScrapeId): void;
  /** Closes a session; those who ask again wait for the same end. */
  close(session: LiveSession, reason: CloseReason): Promise<StopOutcome>;
  /** Makes no more sessions and closes all. */
  closeAll(): Promise<void>;
};

/** The sessions there are, by their id and by the scrape they belong to. */
type Registry = {
  readonly open: Map<SessionId, LiveSession>;
  readonly ofScrape: Map<ScrapeId, LiveSession>;
};

export function createLending(deps: LendDeps): Lending {
  const registry: Registry = { open: new Map(), ofScrape: new Map() };
  const { open, ofScrape } = registry;
  const opening = new Map<ScrapeId, Promise<LiveSession>>();
  const beginnings = new Set<Promise<unknown>>();
  const close = createClosing(deps, registry);
  let shuttingDown = false;

  const begin = (work: (limit: AbortSignal) => Promise<Opened>): Promise<LiveSession> => {
    if (shuttingDown) throw new AppError('SHUTTING_DOWN', 'The server is shutting down.');
    // Not the caller's signal: those who share the opening would lose it when he leaves.
    const limit = new AbortController();
    const timer = deps.clock.after(OPEN_LIMIT_MS, () => limit.abort(tooLate()));
    const beginning = work(limit.signal)
      .then((opened) => start(deps, registry, opened, close))
      .finally(() => {
        timer[Symbol.dispose]();
        beginnings.delete(beginning);
      });
    beginnings.add(beginning);
    return beginning;
  };

  const make = (teamId: TeamId, scrapeId: ScrapeId, lifetime: Lifetime): Promise<LiveSession> => {
    const making = begin((limit) => openOfScrape(deps, teamId, scrapeId, lifetime, limit)).finally(
      () => opening.delete(scrapeId),
    );
    opening.set(scrapeId, making);
    return making;
  };

  const findOfScrape = async (
    teamId: TeamId,
    scrapeId: ScrapeId,
  ): Promise<LiveSession | undefined> =>
    ofTeam(ofScrape.get(scrapeId) ?? (await opening.get(scrapeId)?.catch(notOpened)), teamId);

  return {
    findOfScrape,
    close,
    find: (teamId, id) => ofTeam(open.get(id), teamId),
    async obtain(teamId, scrapeId, lifetime, signal) {
      const found = await findOfScrape(teamId, scrapeId);
      // Whoever asked in the same moment may have begun by now.
      const begun = found ?? ofScrape.get(scrapeId) ?? opening.get(scrapeId);
      const making = begun ?? make(teamId, scrapeId, lifetime);
      const session = await untilAborted(Promise.resolve(making), signal);
      session.ended.throwIfAborted();
      return requireOwn(session, teamId);
    },
    create(teamId, options, signal) {
      const making = begin((limit) =>
        openStandalone(deps, teamId, options, AbortSignal.any([signal, limit])),
      );
      return untilAborted(making, signal, (late) => void close(late, 'stopped'));
    },
    bind: (session, scrapeId) => void ofScrape.set(scrapeId, session),
    findByCdpToken: (cdpToken) =>
      [...open.values()].find((session) => session.cdpToken === cdpToken),
    async closeAll() {
      shuttingDown = true;
      await Promise.allSettled(beginnings);
      await Promise.all([...open.values()].map((session) => close(session, 'shutdown')));
    },
  };
}

const tooLate = (): AppError =>
  new AppError(
    'RUNTIME_UNAVAILABLE',
    `No page could be opened within ${OPEN_LIMIT_MS / 1000} seconds.`,
  );

/** Whoever made it is told why; whoever only asked may try himself. */
const notOpened = (): undefined => undefined;

function ofTeam(session: LiveSession | undefined, teamId: TeamId): LiveSession | undefined {
  return session === undefined ? undefined : requireOwn(session, teamId);
}

function requireOwn(session: LiveSession, teamId: TeamId): LiveSession {
  if (session.teamId !== teamId) throw new AppError('FORBIDDEN', 'Forbidden.');
  return session;
}

function start(
  deps: LendDeps,
  { open, ofScrape }: Registry,
  opened: Opened,
  close: Lending['close'],
): LiveSession {
  const { row, page, writer } = opened;
  const session: LiveSession = startLiveSession(
    {
      clock: deps.clock,
      onOver: (reason) => void close(session, reason),
      onUsed: recordUse(deps, row.id, () => void close(session, 'lost')),
    },
    { ...row, page, writer },
  );
  deps.log.info({ sessionId: row.id, scrapeId: row.scrapeId, boxId: page.boxId }, 'session opened');
  open.set(row.id, session);
  if (row.scrapeId !== undefined) ofScrape.set(row.scrapeId, session);
  page.onGone(() => void close(session, 'crashed'));
  return session;
}

function createClosing(deps: LendDeps, { open, ofScrape }: Registry): Lending['close'] {
  const closing = new Map<SessionId, Promise<StopOutcome>>();
  return (session, reason) => {
    const begun = closing.get(session.id);
    if (begun !== undefined) return begun;
    const closed = closeSession(deps, session, reason).finally(() => {
      open.delete(session.id);
      for (const [scrapeId, bound] of ofScrape) if (bound === session) ofScrape.delete(scrapeId);
      closing.delete(session.id);
    });
    closing.set(session.id, closed);
    return closed;
  };
}

/**
 * Writes uses down, now and then: a lost one costs idle time at most, so nobody waits for it.
 * @param onClosed somebody else has closed the row: this server was thought dead, and the row counts
 */
function recordUse(deps: LendDeps, id: SessionId, onClosed: () => void): (at: number) => void {
  let written = 0;
  return (at) => {
    if (at - written < TOUCH_EVERY_MS) return;
    written = at;
    deps.sessions.touch(id, at).then(
      (isOpen) => (isOpen ? undefined : onClosed()),
      (error: unknown) => deps.log.warn({ sessionId: id, error }, 'could not write down a use'),
    );
  };
}
