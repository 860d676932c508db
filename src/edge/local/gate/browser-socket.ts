/** A DevTools connection to the browser of a box, over its unix socket. */
import { WebSocket } from 'ws';

/** A full-page screenshot of a long page, in base64, with room to spare. */
export const MESSAGE_LIMIT_BYTES = 256 * 1024 * 1024;

const CONNECT_LIMIT_MS = 10_000;

/** Where the browser of a box is reached. */
export type BrowserAddress = {
  /** Unix socket, on the host. */
  readonly socketPath: string;
  /** `/devtools/browser/ID`. */
  readonly devtoolsPath: string;
};

/** Opens a connection; it is not open yet when this returns. */
export function openBrowserSocket(address: BrowserAddress): WebSocket {
  return new WebSocket(`ws+unix:${address.socketPath}:${address.devtoolsPath}`, {
    perMessageDeflate: false,
    maxPayload: MESSAGE_LIMIT_BYTES,
    handshakeTimeout: CONNECT_LIMIT_MS,
    // The browser's own words: not worth a second look at megabytes.
    skipUTF8Validation: true,
  });
}
