/** The page of a box, from blank to blank: dressed for a scrape, held by a session, thrown away. */
import { untilAborted } from '../../base/abort.ts';
import { AppError } from '../../base/errors.ts';
import type { Log } from '../../base/log.ts';
import type { LentAgentPage } from '../../runtime/agent-page.ts';
import type { CapturedState } from '../../runtime/browser-state.ts';
import type { PageDriver } from '../../runtime/page-driver.ts';
import type { PageRequest } from '../../runtime/page-pool.ts';
import type { BoxFolders } from './box-folders.ts';
import type { BoxedChromium } from './chromium/launch-boxed-chromium.ts';
import { dressPage, makeUsualPage, type ReadyPage } from './dressed-page.ts';
import { createAgentFiles, type AgentFiles } from './agent-page/agent-files.ts';
import { createAgentPage } from './agent-page/create-agent-page.ts';
import { createDriver, type Driver } from './driver/create-driver.ts';
import { createDownloads } from './downloads.ts';
import { onPage } from './driver/guard.ts';
import type { EgressDoor } from './egress/door.ts';
import { leaveDialogsToClients } from './gate/dialogs.ts';
import type { Downloads } from './gate/download-news.ts';
import { createGate, type Gate } from './gate/gate.ts';
import { keepState, type KeptState } from './profile-state/kept-state.ts';

/** What a box is made of while it lives. */
export type BoxParts = {
  readonly folders: BoxFolders;
  readonly door: EgressDoor;
  readonly chromium: BoxedChromium;
  readonly log: Log;
};

export type BoxPage = {
  /** The gate of the page there is now. */
  gate(): Gate;
  /** How many pages there have been. */
  served(): number;
  /** Dresses the blank page as asked. */
  dress(request: PageRequest, signal: AbortSignal): Promise<PageDriver>;
  /** Takes away what was set up for the scrape. */
  hold(): void;
  /** As `LivePage.lendToAgent`. */
  lendToAgent(signal: AbortSignal): Promise<LentAgentPage>;
  /**
   * As `LivePage.captureState`.
   * @param leave takes the code runners off the page
   */
  captureState(signal: AbortSignal, leave: () => Promise<void>): Promise<CapturedState>;
  /** Closes the page with its context and makes a blank one. */
  renew(): Promise<void>;
};

/** @param first a blank page nobody has used */
export function createBoxPage(parts: BoxParts, first: ReadyPage): BoxPage {
  const { chromium, door, folders, log } = parts;
  const places = { workspace: folders.workspace, seenWorkspace: chromium.workspacePath };
  const downloads = createDownloads({ ...places, log });
  const files = createAgentFiles({ ...places, browser: chromium.browser, downloads });
  let page = first;
  let gate = gateOf(parts, page, downloads);
  let driver: Driver | undefined;
  let state: KeptState | undefined;
  let served = 0;
  return {
    gate: () => gate,
    served: () => served,
    async dress(request, signal) {
      served += 1;
      const dressed = await untilAborted(dressPage(chromium, page, request), signal);
      if (dressed !== page) {
        await gate.close();
        gate = gateOf(parts, dressed, downloads);
      }
      page = dressed;
      // It may have died while it waited: better known before anything is visited.
      await untilAborted(page.prepared.cdp.send('Page.getNavigationHistory'), signal);
      const { profile } = request;
      state = profile && (await keepState(chromium.browser, page, profile, log, signal));
      driver = createDriver(page.prepared, { lastVerdict: (host) => door.lastVerdict(host), log });
      return driver;
    },
    hold() {
      void driver?.finish();
      // Without a client the dialogs of tabs to come are the server's to answer; while there is one it has the page for itself.
      gate.onClients((count) => void (count === 0 ? page.prepared.playwright() : undefined));
    },
    lendToAgent: (signal) => lendToAgent(page, gate, files, signal),
    async captureState(signal, leave) {
      if (state === undefined) throw new AppError('RUNTIME_FAILED', 'This page has no profile.');
      return state.capture(signal, () => Promise.all([leave(), gate.close()]));
    },
    async renew() {
      driver = undefined;
      state = undefined;
      await gate.close();
      await page.context.close();
      page = await makeUsualPage(chromium);
      gate = gateOf(parts, page, downloads);
    },
  };
}

/** The newest tab that shows something is the one to begin with. Dialogs are the agent's meanwhile. */
async function lendToAgent(
  { context, contextId, prepared }: ReadyPage,
  gate: Gate,
  files: AgentFiles,
  signal: AbortSignal,
): Promise<LentAgentPage> {
  const first = await onPage(prepared, signal, () => prepared.playwright());
  const newest = context.pages().findLast((tab) => tab.url() !== 'about:blank');
  const page = newest ?? context.pages().at(-1) ?? first;
  gate.keepDialogs(true);
  const agentPage = createAgentPage({ context, page, files: { ...files, contextId } });
  return {
    ...agentPage,
    [Symbol.dispose]() {
      agentPage.stop();
      gate.keepDialogs(false);
    },
  };
}

function gateOf({ chromium, log }: BoxParts, page: ReadyPage, downloads: Downloads): Gate {
  const gate = createGate({
    socketPath: chromium.devtoolsSocketPath,
    devtoolsPath: chromium.devtoolsPath,
    workspace: chromium.workspacePath,
    contextId: page.contextId,
    downloads,
    log,
  });
  leaveDialogsToClients(page.context, page.prepared, gate);
  return gate;
}
