/** Reading and writing the cache storage of an origin. Runs inside the page. */
import type { SavedCache, SavedResponse } from '../../../../runtime/browser-state.ts';

/**
 * @param mostChars what does not fit any more is left out: a cache can be filled again
 * @param omit told in sentences what was left out
 */
export async function readCaches(
  mostChars: number,
  omit: (sentence: string) => void,
): Promise<SavedCache[]> {
  // Pages that are not secure have none.
  if (!('caches' in globalThis)) return [];
  let left = mostChars;

  const base64 = (bytes: Uint8Array): string => {
    let binary = '';
    for (let from = 0; from < bytes.length; from += 8192) {
      binary += String.fromCharCode(...bytes.subarray(from, from + 8192));
    }
    return btoa(binary);
  };
  const readResponse = async (
    request: Request,
    response: Response,
  ): Promise<SavedResponse | undefined> => {
    if (request.method !== 'GET' || response.type === 'opaque' || response.status < 200) {
      return undefined;
    }
    const length = Number(response.headers.get('content-length') ?? 0);
    if (length * 1.34 > left) return undefined;
    const body = base64(new Uint8Array(await response.arrayBuffer()));
    left -= body.length + request.url.length + 200;
    if (left < 0) return undefined;
    return {
      url: request.url,
      requestHeaders: [...request.headers],
      status: response.status,
      statusText: response.statusText,
      headers: [...response.headers],
      body,
    };
  };

  const found: SavedCache[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const responses: SavedResponse[] = [];
    let leftOut = 0;
    for (const request of await cache.keys()) {
      const response = await cache.match(request, { ignoreVary: true });
      const saved = response === undefined ? undefined : await readResponse(request, response);
      if (saved === undefined) leftOut += 1;
      else responses.push(saved);
    }
    found.push({ name, responses });
    if (leftOut > 0)
      omit(`${leftOut} responses of cache "${name}" cannot be read or are too large.`);
  }
  return found;
}

export async function writeCaches(saved: readonly SavedCache[]): Promise<void> {
  if (!('caches' in globalThis)) return;
  const bodiless = new Set([204, 205, 304]);
  for (const { name, responses } of saved) {
    const cache = await caches.open(name);
    for (const { url, requestHeaders, status, statusText, headers, body } of responses) {
      const bytes = Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0));
      // The body is unpacked already.
      const kept = headers.filter(([field]) => !/^content-(?:encoding|length)$/iu.test(field));
      const response = new Response(bodiless.has(status) ? null : bytes, {
        status,
        statusText,
        headers: kept.map(([field, value]) => [field, value]),
      });
      const asked = requestHeaders.map(([field, value]): [string, string] => [field, value]);
      await cache.put(new Request(url, { headers: asked }), response);
    }
  }
}
