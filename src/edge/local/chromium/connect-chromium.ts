/** A started Chromium's debugging pipe in the hands of the driver and of Playwright. */
import type { Readable, Writable } from 'node:stream';
import { chromium, type Browser } from 'playwright-core';
import { createDebuggingPipe, type DebuggingPipe } from './debugging-pipe.ts';

export type ConnectedChromium = {
  /** By Playwright, which sees no page before it is shown the pages. */
  readonly browser: Browser;
  readonly pipe: DebuggingPipe;
};

export type ConnectOptions = {
  /** Chromium's descriptor 3. */
  readonly write: Writable;
  /** Chromium's descriptor 4. */
  readonly read: Readable;
  /** Where Playwright puts what it keeps on disk. */
  readonly artifactsDir: string;
  readonly timeoutMs: number;
};

/** Waits for the browser's first word. @throws Error when it does not say one in time */
export async function connectChromium(options: ConnectOptions): Promise<ConnectedChromium> {
  const { write, read, artifactsDir, timeoutMs: timeout } = options;
  const pipe = createDebuggingPipe(write, read);
  const browser = await chromium.connectOverCDP(pipe.transport, { artifactsDir, timeout });
  return { browser, pipe };
}
