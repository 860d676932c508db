/** A tab whose every request is answered with an empty document, so that no site hears of it. */
import type { CDPSession } from 'playwright-core';

const EMPTY_DOCUMENT = Buffer.from('<!doctype html><title></title>').toString('base64');

/** Lasts until `stopAnswering`, or some moments longer than the session. */
export async function answerAll(cdp: CDPSession): Promise<void> {
  cdp.on('Fetch.requestPaused', ({ requestId }) => void answerEmpty(cdp, requestId));
  await cdp.send('Network.enable');
  await Promise.all([
    cdp.send('Page.enable'),
    // A service worker would answer in our place.
    cdp.send('Network.setBypassServiceWorker', { bypass: true }),
    cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
  ]);
}

/** From now on requests of the tab reach the network. */
export async function stopAnswering(cdp: CDPSession): Promise<void> {
  await Promise.all([
    cdp.send('Fetch.disable'),
    cdp.send('Network.setBypassServiceWorker', { bypass: false }),
  ]);
}

async function answerEmpty(cdp: CDPSession, requestId: string): Promise<void> {
  try {
    await cdp.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders: [{ name: 'Content-Type', value: 'text/html; charset=utf-8' }],
      body: EMPTY_DOCUMENT,
    });
  } catch {
    // The tab has gone on: nobody waits for this answer.
  }
}
