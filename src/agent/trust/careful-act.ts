/** One movement of the hands: written down, without secrets, and taken back when it led to another site. */
import { AppError } from '../../base/errors.ts';
import type { AgentPage, ElementRef, Happening } from '../../runtime/agent-page.ts';
import { describe, type Step } from '../journal.ts';
import { codeOf } from '../script/code-of.ts';
import type { Guard } from './guard.ts';
import { offSite, refused } from './refused.ts';
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
  return async (deed, signal, work) => {
    const from = page.url();
    const line = deed.code?.(deed.ref === undefined ? 'page' : (seen.locator(deed.ref) ?? 'page'));
    if (guard.confirm === 'risky') page.answerDialog({ accept: false });
    try {
      const happening = await work();
      await bringBack(page, site, from, happening, signal);
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

/** @throws AppError `ACTION_FAILED` when the page was led to another site; it is back where it was then */
async function bringBack(
  page: AgentPage,
  site: Site,
  from: string,
  happening: Happening,
  signal: AbortSignal,
): Promise<void> {
  const to = page.url();
  if (site.allows(to) || !site.allows(from)) return;
  const view = happening.openedTabs.length > 0 ? await page.look(signal) : undefined;
  const tab = view?.tabs.find(({ current }) => current);
  if (tab !== undefined && (view?.tabs.length ?? 0) > 1) await page.closeTab(tab.index, signal);
  else await page.navigate(from, signal);
  throw refused(`${offSite(to, site)} The page is back at ${from}.`);
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
