/** Markdown from the HTML the page reading prepared for it. */
import { ReadableStream } from 'node:stream/web';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { htmlToMarkdown, streamHtmlToMarkdown } from 'mdream';
import { createTidier } from './tidy.ts';

/** HTML up to this many characters is converted in one go, a few milliseconds; more, piece by piece. */
const ONE_GO_CHARS = 200_000;
const PIECE_CHARS = 65_536;

/**
 * Converts HTML to GitHub-flavoured markdown. A large page is converted in pieces, so that the
 * server goes on answering others meanwhile.
 * @throws the signal's reason when it aborts between two pieces
 */
export async function markdownOf(html: string, signal: AbortSignal): Promise<string> {
  const tidier = createTidier();
  if (html.length <= ONE_GO_CHARS) return (tidier.add(htmlToMarkdown(html)) + tidier.end()).trim();
  let markdown = '';
  for await (const piece of streamHtmlToMarkdown(streamOf(html))) {
    signal.throwIfAborted();
    markdown += tidier.add(piece);
    await nextTurn();
  }
  return (markdown + tidier.end()).trim();
}

/** The web stream of Node, as the DOM's types call it. */
function streamOf(html: string): globalThis.ReadableStream<string> {
  return ReadableStream.from(piecesOf(html)) as unknown as globalThis.ReadableStream<string>;
}

function* piecesOf(html: string): Generator<string> {
  let start = 0;
  while (start < html.length) {
    let end = start + PIECE_CHARS;
    // Never between the halves of one sign.
    if (isHighSurrogate(html.charCodeAt(end - 1))) end += 1;
    yield html.slice(start, end);
    start = end;
  }
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
