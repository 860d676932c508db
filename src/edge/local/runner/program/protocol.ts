/** What server and runner say to each other: JSON lines, the longer texts as bytes behind the line. */

/** First argument of the program, as JSON. Paths as seen in the box. */
export type ProgramSettings = {
  readonly controlFd: number;
  /** Where relative paths and imports of user code start. */
  readonly workspace: string;
  readonly playwrightCorePath: string;
  readonly acornPath: string;
  /** `ws+unix:` address of the gate. */
  readonly gateUrl: string;
  /** Where the browser puts downloads. */
  readonly downloadFolder: string;
  /** Limit of each stream of one call, and of a result, in bytes. */
  readonly streamLimitBytes: number;
  readonly resultLimitBytes: number;
  /** Loads everything, fills the compile cache, and ends. */
  readonly onlyFillCache: boolean;
};

/** From the server. Every one is answered once, by a `Reply` of the same id. */
export type Request =
  | { readonly type: 'connect'; readonly id: number }
  | { readonly type: 'disconnect'; readonly id: number }
  | {
      readonly type: 'run';
      readonly id: number;
      readonly code: string;
      /** CDP id of the tab to choose; only there when tabs have come or gone. */
      readonly tab?: string;
      /** Written to both streams when the call has ended. */
      readonly sentinel: string;
    };

/** From the runner. */
export type Message =
  /** Ready for requests. */
  | { readonly type: 'started' }
  /** About to exit by its own will. */
  | { readonly type: 'exit'; readonly exitCode: number }
  | Reply;

export type Reply = {
  readonly type: 'done';
  readonly id: number;
  readonly exitCode: number;
  /** Whether the result was cut at its limit. */
  readonly truncated: boolean;
  /** Bytes of the result, which follow the line. */
  readonly bodyBytes: number;
  /** Why `connect` failed. */
  readonly failure?: string;
};
