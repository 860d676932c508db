/** A two-way stream of text messages: a WebSocket, or anything that behaves like one. */

export interface MessageSocket {
  send(text: string): void;
  onMessage(listener: (text: string) => void): void;
  /** Called once, whoever closed it. */
  onClose(listener: () => void): void;
  /** @param code WebSocket close code, 1000 to 4999 */
  close(code: number, reason: string): void;
  /** Bytes handed to `send` that have not left yet. */
  bufferedBytes(): number;
}
