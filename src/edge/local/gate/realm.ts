/** What belongs to one client of the gate: contexts, targets and attached sessions. */

/** The part of CDP's `TargetInfo` the gate looks at. */
export type TargetInfo = {
  readonly targetId: string;
  readonly type: string;
  readonly browserContextId?: string;
  readonly url?: string;
};

/** An attached CDP session: of the browser as a whole, or of a target in a context. */
type SessionKind =
  | { readonly kind: 'browser' }
  | { readonly kind: 'target'; readonly contextId: string };

export type Realm = {
  /** The session's own context, which clients see as the browser's default one. */
  readonly contextId: string;
  /** The session's folder, as the browser sees it. */
  readonly workspace: string;
  /** Where this client looks for files it downloads, as the browser sees it; undefined: where they are. */
  wantedDownloads(): string | undefined;
  wantDownloadsIn(folder: string | undefined): void;
  /** Contexts this client made. */
  readonly madeContexts: Set<string>;
  isOwnContext(contextId: string | undefined): boolean;
  /** Context a command on this CDP session works in; the session's own for browser-wide ones. */
  contextOf(sessionId: string | undefined): string;
  isTargetSession(sessionId: string | undefined): boolean;
  knowsSession(sessionId: string): boolean;
  forgetSession(sessionId: string): void;
  knowsTarget(targetId: string): boolean;
  learnTarget(targetId: string): void;
  forgetTarget(targetId: string): void;
  /** Whether a target in an event belongs to this client; remembers it when it does. */
  admits(info: TargetInfo, parentSessionId: string | undefined): boolean;
  /** Remembers an attached session of an admitted target. */
  learnSession(sessionId: string, info: TargetInfo, parentSessionId: string | undefined): void;
};

/**
 * @param contextId the CDP id of the incognito context that is the session's
 * @param workspace the session's folder, as the browser sees it
 */
export function createRealm(contextId: string, workspace: string): Realm {
  const madeContexts = new Set<string>();
  const targets = new Set<string>();
  const sessions = new Map<string, SessionKind>();
  let wantedDownloads: string | undefined;

  const isOwnContext = (id: string | undefined): boolean =>
    id !== undefined && (id === contextId || madeContexts.has(id));
  const kindOf = (sessionId: string | undefined): SessionKind | undefined =>
    sessionId === undefined ? undefined : sessions.get(sessionId);
  const contextOf = (sessionId: string | undefined): string => {
    const kind = kindOf(sessionId);
    return kind?.kind === 'target' ? kind.contextId : contextId;
  };

  return {
    contextId,
    workspace,
    wantedDownloads: () => wantedDownloads,
    wantDownloadsIn(folder) {
      wantedDownloads = folder;
    },
    madeContexts,
    isOwnContext,
    contextOf,
    isTargetSession: (sessionId) => kindOf(sessionId)?.kind === 'target',
    knowsSession: (sessionId) => sessions.has(sessionId),
    forgetSession: (sessionId) => void sessions.delete(sessionId),
    knowsTarget: (targetId) => targets.has(targetId),
    learnTarget: (targetId) => void targets.add(targetId),
    forgetTarget: (targetId) => void targets.delete(targetId),
    admits(info, parentSessionId) {
      if (info.type === 'browser') return true;
      // Workers of a page may come without a context: they belong where their parent does.
      const own =
        info.browserContextId === undefined
          ? kindOf(parentSessionId)?.kind === 'target'
          : isOwnContext(info.browserContextId);
      if (own) targets.add(info.targetId);
      return own;
    },
    learnSession(sessionId, info, parentSessionId) {
      sessions.set(
        sessionId,
        info.type === 'browser'
          ? { kind: 'browser' }
          : { kind: 'target', contextId: info.browserContextId ?? contextOf(parentSessionId) },
      );
    },
  };
}
