/** The box's files as the agent's hands reach them: what comes by download, what goes by upload. */
import { lstat } from 'node:fs/promises';
import { posix } from 'node:path';
import type { Browser, CDPSession } from 'playwright-core';
import { codeOf, openFolder, within } from '../folder-walk.ts';
import { downloadStore } from '../gate/commands.ts';
import type { Downloads } from '../gate/download-news.ts';

export type AgentFiles = {
  /** Has the browser put downloads of this context where the box finds them. */
  keepDownloads(contextId: string): Promise<void>;
  /** A download has come whole: its way below /workspace, undefined when it could not be put there. */
  arrived(guid: string, suggestedName: string): Promise<string | undefined>;
  /**
   * A file as the browser finds it; undefined when the workspace holds none of this name.
   * @param name its way below /workspace, with or without that in front
   */
  find(name: string): Promise<string | undefined>;
};

type Parts = {
  readonly browser: Browser;
  /** The workspace on the host, and as the browser sees it. */
  readonly workspace: string;
  readonly seenWorkspace: string;
  readonly downloads: Downloads;
};

/** Files of one box. */
export function createAgentFiles(parts: Parts): AgentFiles {
  const { browser, workspace, seenWorkspace, downloads } = parts;
  // Kept open as long as the browser lives: a session that ends takes its settings away.
  let session: Promise<CDPSession> | undefined;
  return {
    async keepDownloads(contextId) {
      session ??= browser.newBrowserCDPSession();
      await (
        await session
      ).send('Browser.setDownloadBehavior', {
        behavior: 'allowAndName',
        browserContextId: contextId,
        downloadPath: downloadStore(seenWorkspace),
        eventsEnabled: true,
      });
    },
    arrived: (guid, suggestedName) => downloads.arrived(guid, suggestedName, undefined),
    async find(name) {
      const below = posix.normalize(name.replace(/^\/workspace\//u, ''));
      if (posix.isAbsolute(below) || below.startsWith('..') || below.includes('\0'))
        return undefined;
      const folders = below.split('/');
      const file = folders.pop() ?? '';
      try {
        await using folder = await openFolder(workspace, folders);
        const isFile = (await lstat(within(folder, file))).isFile();
        return isFile ? posix.join(seenWorkspace, below) : undefined;
      } catch (error) {
        if (MISSING.has(codeOf(error) ?? '')) return undefined;
        throw error;
      }
    },
  };
}

/** Not there, a link on the way, a name too long, or a folder that is not ours to read. */
const MISSING: ReadonlySet<string> = new Set([
  'ENOENT',
  'ENOTDIR',
  'ELOOP',
  'ENAMETOOLONG',
  'EACCES',
]);
