/** The tabs of a session, oldest first: the one list by which every language chooses. */

type Tab = { url: string; crashed: boolean };

export type TabRegistry = {
  /** @param wasThere one of those found at the beginning, which are told newest first */
  opened(targetId: string, url: string, wasThere: boolean): void;
  moved(targetId: string, url: string): void;
  crashed(targetId: string): void;
  closed(targetId: string): void;
  /** The newest tab with something in it, else the newest; crashed ones do not count. */
  current(): string | undefined;
  /** How many can be used. */
  count(): number;
  crashedTabs(): readonly string[];
  /** Grows whenever a tab comes or goes. */
  version(): number;
  /** Resolves when a tab that can be used is there. */
  someTab(): Promise<void>;
};

const isBlank = ({ url }: Tab): boolean => url === '' || url === 'about:blank';

export function createTabRegistry(): TabRegistry {
  let tabs: readonly (readonly [string, Tab])[] = [];
  let version = 0;
  let some = Promise.withResolvers<void>();

  const usable = (): typeof tabs => tabs.filter(([, tab]) => !tab.crashed);
  const tabOf = (targetId: string): Tab | undefined => tabs.find(([id]) => id === targetId)?.[1];
  const changed = (): void => {
    version += 1;
    if (usable().length > 0) some.resolve();
    else some = Promise.withResolvers<void>();
  };

  return {
    opened(targetId, url, wasThere) {
      if (tabOf(targetId) !== undefined) return;
      const entry = [targetId, { url, crashed: false }] as const;
      tabs = wasThere ? [entry, ...tabs] : [...tabs, entry];
      changed();
    },
    moved(targetId, url) {
      const tab = tabOf(targetId);
      if (tab !== undefined) tab.url = url;
    },
    crashed(targetId) {
      const tab = tabOf(targetId);
      if (tab === undefined) return;
      tab.crashed = true;
      changed();
    },
    closed(targetId) {
      if (tabOf(targetId) === undefined) return;
      tabs = tabs.filter(([id]) => id !== targetId);
      changed();
    },
    current() {
      const candidates = usable();
      return (candidates.findLast(([, tab]) => !isBlank(tab)) ?? candidates.at(-1))?.[0];
    },
    count: () => usable().length,
    crashedTabs: () => tabs.filter(([, tab]) => tab.crashed).map(([targetId]) => targetId),
    version: () => version,
    someTab: () => some.promise,
  };
}
