/** Tells code why it did not get through: most programs show the status of a proxy, if that. */
import type { CodeOutcome } from '../../runtime/live-page.ts';
import type { EgressDoor } from './egress/door.ts';

/** More than this in one call says nothing new. */
const MAX_TOLD = 5;

/** How Chromium speaks of a connection that the way out did not make. */
const OF_PAGE = /net::ERR_SOCKS_CONNECTION/;

/**
 * Runs code, and says at the end of its stderr which connections it wanted and did not get. Those of
 * the page count where its failure came to the code, for pages fail to load many things.
 */
export async function withFailuresTold(
  door: Pick<EgressDoor, 'hearFailures'>,
  run: () => Promise<CodeOutcome>,
): Promise<CodeOutcome> {
  const reasons = { code: new Set<string>(), page: new Set<string>() };
  using _hearing = door.hearFailures((origin, reason) => {
    if (reasons[origin].size < MAX_TOLD) reasons[origin].add(reason);
  });
  const outcome = await run();
  const { stdout, stderr, result } = outcome;
  const said = `${result}\n${stdout}\n${stderr}`;
  const wanted = [...reasons.code, ...(OF_PAGE.test(said) ? reasons.page : [])];
  const untold = [...new Set(wanted)].filter((reason) => !said.includes(reason));
  if (untold.length === 0) return outcome;
  const separator = stderr === '' || stderr.endsWith('\n') ? '' : '\n';
  return { ...outcome, stderr: `${stderr}${separator}${untold.join('\n')}\n` };
}
