/** The look at a page that ends when it is quiet; it runs in the driver's own world, and its text is what travels. */

export type Question = {
  /** The event that asks whether short timers are pending. */
  readonly key: string;
  /** Ends the wait, whatever the page does, in milliseconds since the epoch. */
  readonly endsAt: number;
  /** Whether requests were under way until now: what they brought still has to be put on the page. */
  readonly afterRequests: boolean;
};

export type Quiet = {
  /** Characters of text on the page. */
  readonly textChars: number;
  /** False when the wait ended because its time was over, or nothing came any more. */
  readonly quiet: boolean;
};

/** Characters of text, without those of code. */
function countText(): number {
  let chars = document.body?.textContent?.length ?? 0;
  for (const code of document.body?.querySelectorAll('script, style, template') ?? []) {
    chars -= code.textContent?.length ?? 0;
  }
  return chars;
}

/** Knows when the page was last built on. */
function watchBuilding(): { builtAt: number; stop(): void } {
  // Text that is only exchanged is a clock; new elements are a page being built.
  let exchanges = 0;
  const watcher = new MutationObserver((records) => {
    const isBuilt = records.some(({ addedNodes }) =>
      [...addedNodes].some((node) => node.nodeType === 1),
    );
    if (isBuilt || (exchanges += 1) <= 5) watched.builtAt = performance.now();
  });
  watcher.observe(document, { childList: true, characterData: true, subtree: true });
  const watched = { builtAt: -Infinity, stop: () => watcher.disconnect() };
  return watched;
}

function wait(
  question: Question,
  count: typeof countText,
  watch: typeof watchBuilding,
): Promise<Quiet> {
  const began = performance.now();
  const mostMs = question.endsAt - Date.now();
  const loaded = (): boolean => document.readyState === 'complete';
  const pending = (): boolean =>
    !window.dispatchEvent(new Event(question.key, { cancelable: true }));
  const isStatic = (): boolean => !question.afterRequests && document.scripts.length === 0;
  const building = watch();
  if (question.afterRequests) building.builtAt = began;

  return new Promise((resolve) => {
    let chars = count();
    let grewAt = began;
    let calmTurns = 0;
    let next: number | undefined;
    const end = (quiet: boolean): void => {
      building.stop();
      document.removeEventListener('readystatechange', lookNow);
      resolve({ quiet, textChars: count() });
    };
    const isOver = (now: number): boolean => {
      const grown = count();
      if (grown > chars + 20) grewAt = now;
      chars = grown;
      const patienceMs = (loaded() ? 1_000 : 2_000) * (chars < 1_500 ? 1.5 : 1);
      return now - grewAt > patienceMs || now - began > mostMs;
    };
    const look = (): void => {
      const now = performance.now();
      if (loaded() && isStatic()) return end(true);
      const calm = loaded() && !pending() && now - building.builtAt >= 40;
      calmTurns = calm ? calmTurns + 1 : 0;
      // Two turns of the event loop, for what promises and messages still put off.
      if (calmTurns > 2) return end(true);
      if (!calm && isOver(now)) return end(false);
      next = window.setTimeout(look, calm ? 0 : now - began < 100 ? 5 : 20);
    };
    const lookNow = (): void => {
      window.clearTimeout(next);
      look();
    };
    document.addEventListener('readystatechange', lookNow);
    look();
  });
}

const TEXT = `return (${wait.toString()})(question, ${countText.toString()}, ${watchBuilding.toString()});`;

/** Resolves when the page is loaded, no short timer is pending and nothing is being built; to be run in the page. */
// oxlint-disable-next-line typescript/no-implied-eval -- text of our own is the one form in which several functions reach the page as one
export const untilQuiet = new Function('question', TEXT) as (question: Question) => Promise<Quiet>;
