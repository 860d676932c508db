/** What a client may ask the browser to open, and which files it may name. */
import { posix } from 'node:path';

const WEB_SCHEMES = new Set(['http:', 'https:', 'data:', 'blob:', 'javascript:']);
const ABOUT_PAGES = new Set(['blank', 'srcdoc']);

/**
 * Whether a client may navigate to this address. Everything but the web and `about:blank` is a
 * door to files or to the browser's own pages (`chrome://quit` ends it).
 */
export function mayNavigate(address: string): boolean {
  if (address === '') return true;
  const url = URL.parse(address);
  // Chromium refuses what does not parse; its own parser must not get the chance to differ.
  if (url === null) return false;
  if (url.protocol === 'about:') return ABOUT_PAGES.has(url.pathname);
  if (url.protocol === 'view-source:') {
    const inner = URL.parse(url.href.slice('view-source:'.length));
    return inner !== null && (inner.protocol === 'http:' || inner.protocol === 'https:');
  }
  return WEB_SCHEMES.has(url.protocol);
}

/**
 * Whether a path, as the browser sees it, lies in a folder that belongs to the session: its
 * workspace or `/tmp`.
 */
export function isOwnPath(path: string, workspace: string): boolean {
  if (!posix.isAbsolute(path)) return false;
  const plain = posix.normalize(path);
  return [workspace, '/tmp'].some((folder) => plain === folder || plain.startsWith(`${folder}/`));
}
