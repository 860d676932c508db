/** Whose call works on the page: how it finds the tabs, and whose runner learns of dialogs. */
import type { Guard } from './guard.ts';

/** The tabs as a call finds them. */
export type CallScene = {
  /** CDP id of the tab it works in; undefined when none could be opened. */
  readonly tab: string | undefined;
  /** Whether tabs have come or gone since the last call of this language. */
  readonly tabsChanged: boolean;
  readonly isOnlyTab: boolean;
  /** Why a new tab had to be opened. */
  readonly missing: 'closed' | 'crashed' | undefined;
};

export type CallTurns = {
  /**
   * A call of this language is about to begin: from now on its runner learns of dialogs, and those
   * of other languages do not. Makes sure that there is a tab to work in.
   */
  beginCall(language: string): Promise<CallScene>;
  /** The call is over. */
  endCall(language: string): void;
  /** Whether the last call was one of another language than this runner's. */
  isOthers(language: string | undefined): boolean;
};

export function createCallTurns(guard: () => Guard): CallTurns {
  let turn: string | undefined;
  /** Version of the tabs when a language's last call ended. */
  const seen = new Map<string, number>();

  return {
    async beginCall(language) {
      const { ready, openMissingTab, dismissDialogs, tabs } = guard();
      await ready;
      // What another language's call has left open, nobody answers any more.
      if (turn !== undefined && turn !== language) dismissDialogs();
      turn = language;
      const missing = await openMissingTab();
      const version = seen.get(language) ?? tabs.version();
      return {
        tab: tabs.current(),
        tabsChanged: version !== tabs.version(),
        isOnlyTab: tabs.count() === 1,
        missing,
      };
    },
    endCall: (language) => void seen.set(language, guard().tabs.version()),
    isOthers: (language) => language !== undefined && turn !== undefined && turn !== language,
  };
}
