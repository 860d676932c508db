/** What is laid into every document before its own scripts: it knows which short timers are pending. */

/**
 * Runs in the page's own world, so it is one self-contained function: its text is what travels.
 *
 * It stands behind the timer functions and answers one question, asked by an event of an
 * unguessable name: cancelled means "something short is still pending". The page can neither list
 * the listener nor read the state. The event `<name>.end` takes everything away again.
 *
 * What counts: a timeout of at most a second, an idle call, a frame, and the first three ticks of
 * an interval of at most 250 ms; each only while its chain (a timer set by a timer) is short, so
 * that a clock or an animation does not count for ever.
 */
function stir(eventName: string): void {
  if (window.top !== window.self) return;
  type Native = (...given: unknown[]) => unknown;
  type Schedule = (native: Native, self: unknown, given: unknown[]) => unknown;
  const home = window as unknown as Record<string, unknown>;
  const { apply } = Reflect;
  const { has, get, set, delete: drop } = Map.prototype;
  const size = Object.getOwnPropertyDescriptor(Map.prototype, 'size')?.get as Native;
  const taken: (() => void)[] = [];
  let chain = 0;
  let over = false;

  const behind = (name: string, schedule: Schedule): void => {
    const native = home[name];
    if (typeof native !== 'function') return;
    const stand = new Proxy(native as Native, { apply: schedule });
    home[name] = stand;
    taken[taken.length] = () => {
      if (home[name] === stand) home[name] = native;
    };
  };
  const pendingSince = (
    name: string,
    cancel: string,
    ticks: (delayMs: unknown) => number,
    longestChain: number,
  ) => {
    const pending = new Map<unknown, number>();
    const schedule: Schedule = (native, self, given) => {
      const callback = given[0];
      const count = over || typeof callback !== 'function' ? 0 : ticks(given[1]);
      if (count === 0) return apply(native, self, given);
      const depth = chain + 1;
      given[0] = function (this: unknown, ...values: unknown[]): unknown {
        const left = apply(get, pending, [id]) as number | undefined;
        if (left !== undefined) apply(left > 1 ? set : drop, pending, [id, left - 1]);
        const outer = chain;
        chain = depth;
        try {
          return apply(callback as Native, this, values);
        } finally {
          chain = outer;
        }
      };
      const id = apply(native, self, given);
      if (depth <= longestChain) apply(set, pending, [id, count]);
      return id;
    };
    const forget: Schedule = (native, self, given) => {
      if (apply(has, pending, [given[0]])) apply(drop, pending, [given[0]]);
      return apply(native, self, given);
    };
    behind(name, schedule);
    behind(cancel, forget);
    return pending;
  };

  const waiting = [
    pendingSince(
      'setTimeout',
      'clearTimeout',
      (delayMs) => ((delayMs as number) > 1_000 ? 0 : 1),
      8,
    ),
    pendingSince(
      'setInterval',
      'clearInterval',
      (delayMs) => ((delayMs as number) <= 250 ? 3 : 0),
      8,
    ),
    pendingSince('requestAnimationFrame', 'cancelAnimationFrame', () => 1, 2),
    pendingSince('requestIdleCallback', 'cancelIdleCallback', () => 1, 8),
  ];
  const { preventDefault } = Event.prototype;
  window.addEventListener(eventName, (event) => {
    for (let index = 0; index < waiting.length; index += 1) {
      if ((apply(size, waiting[index], []) as number) > 0) apply(preventDefault, event, []);
    }
  });
  window.addEventListener(`${eventName}.end`, () => {
    over = true;
    for (let index = 0; index < taken.length; index += 1) taken[index]?.();
  });
}

/** The script's text for one page. @param eventName unguessable; the question's name */
export function stirScript(eventName: string): string {
  return `(${stir.toString()})(${JSON.stringify(eventName)})`;
}
