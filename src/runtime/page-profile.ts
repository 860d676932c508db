/** A saved state on its way into a page. */
import type { BrowserState } from './browser-state.ts';

/** A saved state that a page is opened with, and whose it is. */
export type PageProfile = {
  readonly name: string;
  /** Whether what changes is to be saved when the page's session ends. */
  readonly saveChanges: boolean;
  /** Which saving the state is of; undefined when nothing was saved yet. */
  readonly version: string | undefined;
  readonly state: BrowserState;
};
