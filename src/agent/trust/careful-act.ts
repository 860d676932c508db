/** One movement of the hands: written down, without secrets, and taken back when it led to another site. */
import { AppError } from '../../base/errors.ts';
import type { AgentPage, ElementRef, Happening } from '../../runtime/agent-page.ts';
import { describe, type Step } from '../journal.ts';
import { codeOf } from '../script/code-of.ts';
import type { Guard } from './guard.ts';
import { hostOf, offSite, refused } from './refused.ts';
import type { SeenElements } from './seen-elements.ts';
import type { Site } from './site.ts';

/** One movement of the hands, before it is made. */
export type Deed = {
  readonly action: string;
  readonly ref?: ElementRef | undefined;
  /** As it may be told: secrets by their names. */
  readonly value?: string;
  /** Line of code it amounts to, of the element it is done to. */
  readonly code?: ((locator: string) => string) | undefined;
};

export type Act = (
  deed: Deed,
  signal: AbortSignal,
  work: () => Promise<Happening>,
) => Promise<Happening>;

/** Does a deed, takes it down, and brings the page back when it led astray. */
export function createAct(page: AgentPage, guard: Guard, seen: SeenElements): Act {
  const { variables, site, journal } = guard;
  const takeDown = (deed: Deed, ok: boolean, note: string | undefined, code?: string): void => {
    const { action, ref, value } = deed;
    const step: Step = {
      action,
      ...(ref === undefined ? {} : { target: describe(seen.node(ref)) }),
      ...(value === undefined ? {} : { value: variables.hide(value) }),
      url: variables.hide(page.url()),
      ok,
      ...(note === undefined || note === '' ? {} : { note: variables.hide(note) }),
    };
    journal.add(step, code);
  };
  // Where it was last that it may be: what to go back to.
  let home = page.url();
  return async (deed, signal, work) => {
    const line = deed.code?.(deed.ref === undefined ? 'page' : (seen.locator(deed.ref) ?? 'page'));
    try {
      await requireHome(page, site, home, signal);
      const happening = await work();
      await bringBack(page, site, home, happening, signal);
      if (site.allows(page.url())) home = page.url();
      const told = variables.hideAll(happening);
      takeDown(
        deed,
        true,
        noteOf(told),
        line === undefined ? undefined : codeOf.whole(line, happening),
      );
      return told;
    } catch (error) {
      if (signal.aborted) takeDown(deed, false, 'cut by the end of its time');
      else if (error instanceof AppError) takeDown(deed, false, error.message);
      throw error instanceof AppError && !variables.none
        ? new AppError(error.code, variables.hide(error.message), {}, undefined)
        : error;
    }
  };
}

/**
 * A page may go elsewhere by itself, a while after an act.
 * @throws AppError `ACTION_FAILED` when it has; it is back then
 */
async function requireHome(
  page: AgentPage,
  site: Site,
  home: string,
  signal: AbortSignal,
): Promise<void> {
  const at = page.url();
  if (site.allows(at) || !site.allows(home)) return;
  await goHome(page, home, signal);
  throw refused(
    `Nothing was done: the page had gone to ${hostOf(at)} by itself, which is another site. It is back at ${page.url()}.`,
  );
}

/** @throws AppError `ACTION_FAILED` when the page was led to another site; it is back where it was then */
async function bringBack(
  page: AgentPage,
  site: Site,
  home: string,
  happening: Happening,
  signal: AbortSignal,
): Promise<void> {
  const to = page.url();
  if (site.allows(to) || !site.allows(home)) return;
  if (happening.openedTabs.length > 0) {
    const { tabs } = await page.look(signal);
    const opened = tabs.find(({ current }) => current);
    if (opened !== undefined && tabs.length > 1) await page.closeTab(opened.index, signal);
  }
  if (!site.allows(page.url())) await goHome(page, home, signal);
  throw refused(`${offSite(to, site)} The page is back at ${page.url()}.`);
}

/** To the tab that is there still, when another one took its place; else this one is taken back. */
async function goHome(page: AgentPage, home: string, signal: AbortSignal): Promise<void> {
  const { tabs } = await page.look(signal);
  const own = tabs.findLast(({ url }) => url === home);
  if (own === undefined) await page.navigate(home, signal);
  else await page.switchTab(own.index, signal);
}

function noteOf({ dialogs, openedTabs, downloads, coveredBy }: Happening): string {
  return [
    ...dialogs.map(
      ({ kind, message, accepted }) =>
        `${kind} ${JSON.stringify(message)} ${accepted ? 'accepted' : 'declined'}`,
    ),
    ...openedTabs.map((url) => `opened a tab at ${url}`),
    ...downloads.map((name) => `downloaded ${name}`),
    ...(coveredBy === undefined ? [] : [`it was covered by ${coveredBy}`]),
  ].join('; ');
}
