/** What a tab does of its own while hands are on it: requests, message boxes, new tabs, downloads. */
import type { BrowserContext, Dialog, Download, Page, Request } from 'playwright-core';
import type { SeenDialog } from '../../../runtime/agent-page.ts';

type Answer = { readonly accept: boolean; readonly text?: string };

/** Requests of these kinds may bring text. */
const BRINGS_TEXT: ReadonlySet<string> = new Set(['fetch', 'xhr', 'script', 'document']);
const MOST_REMEMBERED = 20;

export type TabEvents = {
  /** Watches a tab from now on; a second time does nothing. */
  watch(page: Page): void;
  /** How the next message box is answered; without it all are accepted. */
  answerNext(answer: Answer): void;
  /** Requests that may bring text, under way since the last `begin`. */
  pending(page: Page): number;
  /** Whether the main frame has gone, or is on its way, to another document since the last `begin`. */
  isLeaving(page: Page): boolean;
  /** Forgets what has happened so far. */
  begin(): void;
  dialogs(): readonly SeenDialog[];
  downloads(): readonly string[];
  stop(): void;
};

/** @param keep puts a download where the box's files are; answers its name */
export function watchTabs(
  context: BrowserContext,
  keep: (download: Download) => Promise<string>,
): TabEvents {
  const pending = new Map<Page, Set<Request>>();
  const leaving = new Set<Page>();
  const undo: (() => void)[] = [];
  const answers: Answer[] = [];
  let dialogs: SeenDialog[] = [];
  let downloads: string[] = [];

  const onDialog = (dialog: Dialog): void => {
    const kind = dialog.type() as SeenDialog['kind'];
    const answer =
      kind === 'beforeunload' ? { accept: true } : (answers.shift() ?? { accept: true });
    if (dialogs.length < MOST_REMEMBERED)
      dialogs.push({ kind, message: dialog.message().slice(0, 500), accepted: answer.accept });
    const done = answer.accept
      ? dialog.accept(kind === 'prompt' ? (answer.text ?? dialog.defaultValue()) : undefined)
      : dialog.dismiss();
    // Another client of the page may have answered first.
    done.catch(() => undefined);
  };
  const isMain = (page: Page, request: Request): boolean =>
    request.isNavigationRequest() &&
    request.resourceType() === 'document' &&
    isOfMainFrame(page, request);

  return {
    watch(page) {
      if (pending.has(page)) return;
      const open = new Set<Request>();
      pending.set(page, open);
      const onRequest = (request: Request): void => {
        if (BRINGS_TEXT.has(request.resourceType())) open.add(request);
        if (isMain(page, request)) leaving.add(page);
      };
      const onEnd = (request: Request): void => void open.delete(request);
      const onDownload = (download: Download): void => {
        keep(download).then(
          (name) => {
            if (downloads.length < MOST_REMEMBERED) downloads.push(name);
          },
          // A download that fails leaves nothing to name.
          () => undefined,
        );
      };
      const onClose = (): void => void pending.delete(page);
      page.on('request', onRequest);
      page.on('requestfinished', onEnd);
      page.on('requestfailed', onEnd);
      page.on('dialog', onDialog);
      page.on('download', onDownload);
      page.on('close', onClose);
      undo.push(() => {
        page.off('request', onRequest);
        page.off('requestfinished', onEnd);
        page.off('requestfailed', onEnd);
        page.off('dialog', onDialog);
        page.off('download', onDownload);
        page.off('close', onClose);
      });
    },
    answerNext: (answer) => void answers.push(answer),
    pending: (page) => pending.get(page)?.size ?? 0,
    isLeaving: (page) => leaving.has(page),
    begin() {
      leaving.clear();
      for (const open of pending.values()) open.clear();
      dialogs = [];
      downloads = [];
    },
    dialogs: () => dialogs,
    downloads: () => downloads,
    stop() {
      for (const one of undo.splice(0)) one();
      pending.clear();
    },
  };
}

function isOfMainFrame(page: Page, request: Request): boolean {
  try {
    return request.frame() === page.mainFrame();
  } catch {
    // The frame of a request that opens a page is not there yet.
    return true;
  }
}
