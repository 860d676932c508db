/** What a tab does of its own while hands are on it: requests, message boxes, new tabs, downloads. */
import type { BrowserContext, Dialog, Download, Page, Request } from 'playwright-core';
import type { DialogAnswer, SeenDialog } from '../../../runtime/agent-page.ts';

/** Requests of these kinds may bring text. */
const BRINGS_TEXT: ReadonlySet<string> = new Set(['fetch', 'xhr', 'script', 'document']);
const MOST_REMEMBERED = 20;

export type TabEvents = {
  /** Watches a tab from now on; a second time does nothing. */
  watch(page: Page): void;
  /** As `AgentPage.answerDialog`. */
  answerNext(answer: DialogAnswer): void;
  /** Requests that may bring text, and downloads, under way since the last `begin`. */
  pending(page: Page): number;
  /** Whether the main frame has gone, or is on its way, to another document since the last `begin`. */
  isLeaving(page: Page): boolean;
  /** Forgets what has happened so far. */
  begin(): void;
  dialogs(): readonly SeenDialog[];
  downloads(): readonly string[];
  stop(): void;
};

/** @param keep waits for a download and puts it where the box's files are; answers its way there */
export function watchTabs(
  context: BrowserContext,
  keep: (download: Download) => Promise<string | undefined>,
): TabEvents {
  const tabs = new Map<Page, RequestWatch>();
  const answers: DialogAnswer[] = [];
  let otherwise: DialogAnswer = { accept: true };
  const dialogs: SeenDialog[] = [];
  const downloads: string[] = [];
  const coming = new Set<Download>();

  const onDialog = (dialog: Dialog): void => {
    const isLeaving = dialog.type() === 'beforeunload';
    const answer = isLeaving ? { accept: true } : (answers.shift() ?? otherwise);
    const seen = answerTo(dialog, answer);
    if (dialogs.length < MOST_REMEMBERED) dialogs.push(seen);
  };
  const onDownload = (download: Download): void => {
    coming.add(download);
    keep(download)
      .then((name) => {
        if (name !== undefined && downloads.length < MOST_REMEMBERED) downloads.push(name);
      })
      // A download that fails leaves nothing to name.
      .catch(() => undefined)
      .finally(() => coming.delete(download));
  };
  context.on('dialog', onDialog);

  return {
    watch(page) {
      if (tabs.has(page)) return;
      tabs.set(page, watchRequests(page));
      page.on('download', onDownload);
      page.once('close', () => void tabs.delete(page));
    },
    answerNext(answer) {
      if (answer.always === true) otherwise = answer;
      else answers.push(answer);
    },
    pending: (page) => (tabs.get(page)?.open.size ?? 0) + coming.size,
    isLeaving: (page) => tabs.get(page)?.isLeaving() ?? false,
    begin() {
      for (const tab of tabs.values()) tab.begin();
      coming.clear();
      dialogs.length = downloads.length = 0;
    },
    dialogs: () => [...dialogs],
    downloads: () => [...downloads],
    stop() {
      context.off('dialog', onDialog);
      for (const [page, tab] of tabs) {
        page.off('download', onDownload);
        tab.stop();
      }
      tabs.clear();
    },
  };
}

function answerTo(dialog: Dialog, { accept, text }: DialogAnswer): SeenDialog {
  const kind = dialog.type() as SeenDialog['kind'];
  const typed = kind === 'prompt' ? (text ?? dialog.defaultValue()) : undefined;
  // Another client of the page may have answered first.
  (accept ? dialog.accept(typed) : dialog.dismiss()).catch(() => undefined);
  return { kind, message: dialog.message().slice(0, 500), accepted: accept };
}

type RequestWatch = {
  readonly open: Set<Request>;
  isLeaving(): boolean;
  begin(): void;
  stop(): void;
};

function watchRequests(page: Page): RequestWatch {
  const open = new Set<Request>();
  let isLeaving = false;
  const onRequest = (request: Request): void => {
    if (BRINGS_TEXT.has(request.resourceType())) open.add(request);
    if (request.isNavigationRequest() && isOfMainFrame(page, request)) isLeaving = true;
  };
  const onEnd = (request: Request): void => void open.delete(request);
  page.on('request', onRequest);
  page.on('requestfinished', onEnd);
  page.on('requestfailed', onEnd);
  return {
    open,
    isLeaving: () => isLeaving,
    begin() {
      open.clear();
      isLeaving = false;
    },
    stop() {
      page.off('request', onRequest);
      page.off('requestfinished', onEnd);
      page.off('requestfailed', onEnd);
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
