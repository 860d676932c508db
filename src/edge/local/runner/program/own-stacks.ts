/** Stacks of errors end where user code was called: what has called it is the runner's matter. */

const PROGRAM = new URL('.', import.meta.url).href;

const isRunner = (site: NodeJS.CallSite): boolean => {
  const file = site.getFileName() ?? '';
  return file.startsWith(PROGRAM) || file.startsWith('node:inspector');
};

const headOf = (error: Error): string => {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    // Its own name or message throws: V8 says the same then.
    return '<error>';
  }
};

/** For errors that code prints itself; it may set another way, as in any program. */
export function installOwnStacks(): void {
  Error.prepareStackTrace = (error, sites) => {
    const end = sites.findIndex(isRunner);
    // An error of the runner itself keeps what it has.
    const own = end > 0 ? sites.slice(0, end) : sites;
    return [headOf(error), ...own.map(String)].join('\n    at ');
  };
}
