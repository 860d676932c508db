/** Gives downloaded files the names their sites gave them. */
import { link } from 'node:fs/promises';
import { extname, posix } from 'node:path';
import type { Log } from '../../base/log.ts';
import { codeOf, openFolder, within } from './folder-walk.ts';
import { downloadStore } from './gate/commands.ts';
import type { Downloads } from './gate/download-news.ts';

/** Folder of the workspace where downloads are under their own names. */
const DOWNLOADS_FOLDER = 'downloads';

const NAME_BYTES = 200;
const NAMES_TRIED = 100;

type Options = {
  /** The workspace on the host. */
  readonly workspace: string;
  /** The same as the browser sees it. */
  readonly seenWorkspace: string;
  readonly log: Log;
};

/** A file name that is one: what sites suggest may be anything. */
export function safeFileName(suggested: string): string {
  const base = suggested.split(/[/\\]/).at(-1) ?? '';
  // oxlint-disable-next-line no-control-regex -- control characters are what has to go
  const plain = base.replace(/[\u0000-\u001f\u007f]/g, '').trim();
  if (plain === '' || plain === '.' || plain === '..') return 'download';
  let cut = plain;
  while (Buffer.byteLength(cut) > NAME_BYTES) cut = cut.slice(1);
  return cut;
}

/** `report.csv`, `report (1).csv`, and so on. */
function numbered(name: string, number: number): string {
  if (number === 0) return name;
  const ending = extname(name);
  return `${name.slice(0, name.length - ending.length)} (${number})${ending}`;
}

/** Files get second names; the first, by their id, is the one Playwright knows. */
export function createDownloads({ workspace, seenWorkspace, log }: Options): Downloads {
  /** What has been done, by file and folder: several clients hear of one file, some of them twice. */
  const done = new Map<string, Promise<string | undefined>>();
  const folderNames = (seen: string): readonly string[] =>
    posix.relative(seenWorkspace, posix.normalize(seen)).split('/').filter(Boolean);
  const store = folderNames(downloadStore(seenWorkspace));

  const giveName = async (
    guid: string,
    names: readonly string[],
    wanted: (number: number) => string,
  ): Promise<string> => {
    await using from = await openFolder(workspace, store);
    await using to = await openFolder(workspace, names, true);
    for (let number = 0; number < NAMES_TRIED; number += 1) {
      try {
        const name = wanted(number);
        await link(within(from, guid), within(to, name));
        return [...names, name].join('/');
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error;
      }
    }
    throw new Error('There are too many files of this name.');
  };
  const once = (key: string, work: () => Promise<string>): Promise<string | undefined> => {
    const begun = done.get(key);
    if (begun !== undefined) return begun;
    const doing = work().catch((error: unknown) => {
      log.info({ error }, 'a download could not be given its name');
      return undefined;
    });
    done.set(key, doing);
    return doing;
  };

  return {
    async arrived(guid, name, wantedFolder) {
      const plain = safeFileName(name);
      const named = await once(guid, () =>
        giveName(guid, [DOWNLOADS_FOLDER], (number) => numbered(plain, number)),
      );
      if (wantedFolder?.startsWith(seenWorkspace) !== true) return named;
      await once(`${guid} ${wantedFolder}`, () =>
        giveName(guid, folderNames(wantedFolder), () => guid),
      );
      return named;
    },
  };
}
