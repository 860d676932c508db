/** One live page in a box of its own: what can be asked of it, whoever keeps the promise. */
import type { LentAgentPage } from './agent-page.ts';
import type { CapturedState } from './browser-state.ts';
import type { MessageSocket } from './message-socket.ts';
import type { PageDriver } from './page-driver.ts';
import type { PageProfile } from './page-profile.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

export type Language = 'node' | 'python' | 'bash';

export type CodeTask = { readonly language: Language; readonly code: string };

/** What a piece of user code left behind. A failing task is an outcome, not an error. */
export type CodeOutcome = {
  readonly stdout: string;
  readonly stderr: string;
  /** Last expression's value as text (contract 6.1); empty when there is none. */
  readonly result: string;
  /** 0 when it ended well; 124 when it was cut by its time limit. */
  readonly exitCode: number;
  /** Whether the runner was killed: time limit, memory, or its own doing. */
  readonly killed: boolean;
  /** Whether any of the three texts was cut at its limit. */
  readonly truncated: boolean;
};

/** Why a page is no more. */
export type GoneReason = 'evicted' | 'crashed' | 'destroyed';

/**
 * A page that was opened for one scrape. It is parked after the scrape; from there it is either
 * claimed by a session, which then holds the box alone until `destroy`, or evicted by the pool.
 */
export interface LivePage {
  /** Name of the box in logs; no meaning outside this process. */
  readonly boxId: string;
  readonly driver: PageDriver;
  /** The profile it was opened with. */
  readonly profile: PageProfile | undefined;
  /** Leaves the page open for whoever claims it; from now on the pool may evict it, oldest first. */
  park(): void;
  /** Takes the page for a session, parked or just opened. False when it has been evicted or has crashed. */
  claim(): boolean;
  /**
   * Runs code in the kept-alive runner of its language. Resolves also when the code fails, is cut
   * at `timeoutMs` (killed, exit code 124), kills its own runner, or is killed because the signal
   * aborts (killed, exit code 137): with what it had printed until then.
   * @param timeoutMs wall clock of the code alone, in milliseconds
   * @throws AppError `RUNTIME_FAILED` when no runner could be started, `RUNTIME_UNAVAILABLE` when
   * this server cannot run this language; the signal's reason when it aborts before the code has begun
   */
  run(task: CodeTask, timeoutMs: number, signal: AbortSignal): Promise<CodeOutcome>;
  /**
   * Joins a CDP client of the outside to this page through the gate, until either side ends.
   * @param onActivity called at every command, at most once a second
   */
  joinCdp(client: MessageSocket, onActivity: () => void): void;
  /** The newest visible tab for one prompt. Until it is given back, dialogs of the page are its to answer. */
  lendToAgent(signal: AbortSignal): Promise<LentAgentPage>;
  /**
   * Reads what the browser remembers, of a page that was opened with a profile. Cuts every other
   * client off and leaves the page anywhere: only `destroy` makes sense after it.
   * @throws AppError `RUNTIME_FAILED` when it cannot be read, or has no profile; the signal's reason
   */
  captureState(signal: AbortSignal): Promise<CapturedState>;
  /** What its browser and its code read and write; gone with the page. */
  readonly files: WorkspaceFiles;
  /** Called once when the page is no more, for any reason but `destroy`. */
  onGone(listener: (reason: GoneReason) => void): void;
  /** Gives a page back that nobody will interact with; its box serves other scrapes. Never throws. */
  release(): Promise<void>;
  /** Ends the page, its box, runners and files. Resolves when nothing of it is left. Never throws. */
  destroy(): Promise<void>;
}
