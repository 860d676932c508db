/** Who answers the dialogs of a page: the clients of its gate, or the server where there are none. */
import type { BrowserContext } from 'playwright-core';
import type { PreparedPage } from '../driver/prepare.ts';
import type { Gate } from './gate.ts';

/**
 * Keeps the server's driver from answering dialogs that a client may have a listener for; each
 * Playwright client dismisses by itself those it has no listener for. Without clients the driver
 * answers at once: leaving a page is allowed, everything else is dismissed. The page's own dialogs
 * are answered by the driver's session, those of other tabs by Playwright, which may hear of both.
 */
export function leaveDialogsToClients(
  context: BrowserContext,
  prepared: Pick<PreparedPage, 'leaveDialogsWhile'>,
  gate: Gate,
): void {
  const isLeft = (): boolean => gate.clientCount() > 0 || gate.dialogsKept();
  prepared.leaveDialogsWhile(isLeft);
  context.on('dialog', (dialog) => {
    if (isLeft()) return;
    const answered = dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss();
    // Its page has gone, and the dialog with it, or the driver was first.
    answered.catch(() => undefined);
  });
}
