/** Which endpoint a Chromium's debugging port has for the browser itself. */
import { request } from 'node:http';
import { sleep } from '../../../base/abort.ts';

/** How soon to ask again while the port is not open yet, in milliseconds. */
const ASK_EVERY_MS = 10;

function ask(socketPath: string, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    // Chromium answers to names of its own machine only.
    const headers = { host: '127.0.0.1' };
    const asking = request({ socketPath, path: '/json/version', headers, signal, agent: false });
    asking.once('error', reject);
    asking.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.once('error', reject);
      response.once('end', () => resolve(text));
    });
    asking.end();
  });
}

/**
 * The path of the browser's endpoint, `/devtools/browser/ID`, asked again until the port is open.
 * @throws the signal's reason
 */
export async function readDevtoolsPath(socketPath: string, signal: AbortSignal): Promise<string> {
  for (;;) {
    signal.throwIfAborted();
    // Refused or cut while the port is not open yet: the loop ends by the signal at the latest.
    const answer = await ask(socketPath, signal).catch(() => '');
    const path = /"webSocketDebuggerUrl":\s*"ws:\/\/[^/]+(\/devtools\/browser\/[\w-]+)"/.exec(
      answer,
    )?.[1];
    if (path !== undefined) return path;
    await sleep(ASK_EVERY_MS, signal);
  }
}
