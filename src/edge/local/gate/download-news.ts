/** News of downloads on their way to a client: a file is in its place before the client hears that it is. */
import { isRecord, readMessage } from './message.ts';

/** Puts downloaded files where users look for them. */
export type Downloads = {
  /**
   * A file has come whole. Resolves when it is in its place, with its way below the workspace;
   * undefined when it could not be put there. Never throws.
   * @param wantedFolder where the client wants to find it by its id, as the browser sees it
   */
  arrived(
    guid: string,
    name: string,
    wantedFolder: string | undefined,
  ): Promise<string | undefined>;
};

/** Names of files that are under way; more than this nobody downloads at once. */
const MAX_UNDER_WAY = 1_000;

const IS_NEWS = /^\{"method":"(Browser|Page)\.download/;

export type DownloadNews = {
  /** Whether a message of the browser is about a download. */
  isNews(text: string): boolean;
  /** Resolves when the client may hear it. */
  hear(text: string, wantedFolder: string | undefined): Promise<void>;
};

export function createDownloadNews(downloads: Downloads | undefined): DownloadNews {
  const names = new Map<string, string>();

  return {
    isNews: (text) => downloads !== undefined && IS_NEWS.test(text),
    async hear(text, wantedFolder) {
      const { method, params } = readMessage(text) ?? {};
      if (typeof method !== 'string' || !isRecord(params)) return;
      const { guid, suggestedFilename, state } = params;
      if (typeof guid !== 'string') return;
      if (typeof suggestedFilename === 'string' && names.size < MAX_UNDER_WAY)
        names.set(guid, suggestedFilename);
      if (state === 'completed')
        await downloads?.arrived(guid, names.get(guid) ?? guid, wantedFolder);
      // Told on both levels, the browser's last.
      if (method === 'Browser.downloadProgress' && state !== 'inProgress') names.delete(guid);
    },
  };
}
