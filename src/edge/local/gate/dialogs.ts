/** Who answers the dialogs of a page: the clients of its gate, or the server where there are none. */
import type { BrowserContext } from 'playwright-core';
import type { Gate } from './gate.ts';

/**
 * Keeps the server's driver from answering dialogs that a client may have a listener for; each
 * Playwright client dismisses by itself those it has no listener for. Without clients the driver
 * answers at once: leaving a page is allowed, everything else is dismissed.
 */
export function leaveDialogsToClients(context: BrowserContext, gate: Gate): void {
  context.on('dialog', (dialog) => {
    if (gate.clientCount() > 0 || gate.dialogsKept()) return;
    const answered = dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss();
    // Its page has gone, and the dialog with it.
    answered.catch(() => undefined);
  });
}
