/** What a page of the test site is given, and the few ways in which it answers. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request on its way to an answer. */
export type Visit = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** What follows the route's own path, where the route ends in a slash. */
  readonly rest: string;
};

/** Answers a visit. One that never answers leaves the response open: closing the site ends it. */
export type Page = (visit: Visit) => void | Promise<void>;

/** Pages by path; a path that ends in a slash answers for all that begin with it. */
export type Pages = Readonly<Record<string, Page>>;

/** Sends a whole body with its type. */
export function send(visit: Visit, body: string | Uint8Array, contentType: string): void {
  visit.response.setHeader('content-type', contentType);
  visit.response.setHeader('content-length', Buffer.byteLength(body));
  visit.response.end(body);
}

/** A page that answers with the same document every time. */
export function html(title: string, body: string, head = ''): Page {
  const text = htmlText(title, body, head);
  return (visit) => send(visit, text, 'text/html; charset=utf-8');
}

/** A whole small document. */
export function htmlText(title: string, body: string, head = ''): string {
  // Without an icon of its own a page makes browsers ask for one, and the count of requests wrong.
  const icon = head.includes('rel="shortcut icon"') ? '' : '<link rel="icon" href="data:,">';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${icon}
<title>${title}</title>
${head}
</head>
<body>
${body}
</body>
</html>
`;
}

/** A number of the query, or the given one. */
export function queryNumber(visit: Visit, name: string, otherwise: number): number {
  const text = visit.url.searchParams.get(name);
  const value = text === null ? Number.NaN : Number(text);
  return Number.isFinite(value) && value >= 0 ? value : otherwise;
}

/** Reads a form that was posted. */
export async function readForm(visit: Visit): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of visit.request.setEncoding('utf8')) text += String(chunk);
  return new URLSearchParams(text);
}

/** Text made safe between tags and in attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
