/** One box: a browser with its page, its runners, its files and its only way to the network. */
import type { LentAgentPage } from '../../runtime/agent-page.ts';
import type { CapturedState } from '../../runtime/browser-state.ts';
import type { CodeOutcome, CodeTask, Language } from '../../runtime/live-page.ts';
import type { MessageSocket } from '../../runtime/message-socket.ts';
import type { PageDriver } from '../../runtime/page-driver.ts';
import type { PageRequest } from '../../runtime/page-pool.ts';
import type { WorkspaceFiles } from '../../runtime/workspace-files.ts';

/** How far a code runner of a box is on its way to the first call. */
export type RunnerReadiness = 'cold' | 'started' | 'joined';

export type Box = {
  readonly id: string;
  /** How many pages it has served. */
  served(): number;
  /** Dresses the waiting blank page as asked and hands it out. */
  dress(request: PageRequest, signal: AbortSignal): Promise<PageDriver>;
  /** From now on the page is a session's: what was set up for the scrape is taken away. */
  hold(): void;
  /** Throws the page, its context and its files away and makes a fresh blank one. */
  undress(): Promise<void>;
  /** Undefined for a language this server does not run. */
  runnerReadiness(language: Language): RunnerReadiness | undefined;
  /** Brings a runner further, ahead of its first call. Never throws. */
  warmRunner(language: Language, to: 'started' | 'joined'): Promise<void>;
  run(task: CodeTask, timeoutMs: number, signal: AbortSignal): Promise<CodeOutcome>;
  joinCdp(client: MessageSocket, onActivity: () => void): void;
  readonly files: WorkspaceFiles;
  /** As `LivePage.lendToAgent`. */
  lendToAgent(signal: AbortSignal): Promise<LentAgentPage>;
  /** As `LivePage.captureState`. */
  captureState(signal: AbortSignal): Promise<CapturedState>;
  /** Resolves when the browser has ended without being asked to. */
  readonly crashed: Promise<void>;
  /** Ends everything in it and removes its files. Never throws. */
  destroy(): Promise<void>;
};
