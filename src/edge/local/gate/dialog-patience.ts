/**
 * Dialogs of a client that leaves them to its user (agent-browser): one that stays open while a
 * command waits behind it would hold up the whole call, so it is dismissed after a moment.
 */

/** How long a command waits behind a dialog, in milliseconds. */
const PATIENCE_MS = 1_500;

const OPENS = '{"method":"Page.javascriptDialogOpening"';
const CLOSES = '{"method":"Page.javascriptDialogClosed"';
const ANSWER_ID = /^\{"id":(\d+)/;

export type DialogPatience = {
  /** The client sends a command. */
  sent(id: number, method: string): void;
  /** The browser sends a message. */
  came(text: string): void;
  stop(): void;
};

/** @param dismiss answers the dialogs that are open */
export function createDialogPatience(dismiss: () => void): DialogPatience {
  const waiting = new Set<number>();
  let isOpen = false;
  let timer: NodeJS.Timeout | undefined;

  const look = (): void => {
    if (isOpen && waiting.size > 0) timer ??= setTimeout(dismiss, PATIENCE_MS);
    else {
      clearTimeout(timer);
      timer = undefined;
    }
  };

  return {
    sent(id, method) {
      // What a page has to answer by itself; other commands are answered behind a dialog too.
      if (!method.startsWith('Runtime.')) return;
      waiting.add(id);
      look();
    },
    came(text) {
      if (text.startsWith(OPENS)) isOpen = true;
      else if (text.startsWith(CLOSES)) isOpen = false;
      else {
        const id = ANSWER_ID.exec(text)?.[1];
        if (id === undefined || !waiting.delete(Number(id))) return;
      }
      look();
    },
    stop: () => clearTimeout(timer),
  };
}
