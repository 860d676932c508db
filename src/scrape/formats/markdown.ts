/** Markdown from the HTML the page reading prepared for it. */
import { ReadableStream } from 'node:stream/web';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { htmlToMarkdown, streamHtmlToMarkdown } from 'mdream';

/** HTML up to this many characters is converted in one go, a few milliseconds; more, piece by piece. */
const ONE_GO_CHARS = 200_000;
const PIECE_CHARS = 65_536;
/** How the page reading marks a formula that stands on its own. */
const BLOCK_FORMULA = '\uE001';

/**
 * Converts HTML to GitHub-flavoured markdown. A large page is converted in pieces, so that the
 * server goes on answering others meanwhile.
 * @throws the signal's reason when it aborts between two pieces
 */
export async function markdownOf(html: string, signal: AbortSignal): Promise<string> {
  if (html.length <= ONE_GO_CHARS) return tidy(htmlToMarkdown(html));
  let markdown = '';
  for await (const piece of streamHtmlToMarkdown(streamOf(html))) {
    signal.throwIfAborted();
    markdown += piece;
    await nextTurn();
  }
  return tidy(markdown);
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

/**
 * Puts marks of the page reading in their place (formulas, boxes of tasks); takes away links without
 * words, spaces at line ends (but for a hard break) and empty lines in a row.
 */
function tidy(markdown: string): string {
  return markdown
    .replace(/(`+)([\uE000\uE001])([^`]*)\1/gu, (_all, _ticks, mark: string, formula: string) =>
      mark === BLOCK_FORMULA ? `$$${formula}$$` : `$${formula}$`,
    )
    .replaceAll('\uE002', '[ ] ')
    .replaceAll('\uE003', '[x] ')
    .replace(/(?<!!)\[\]\([^()\s]*\)/gu, '')
    .replace(/(\S)?([^\S\n]+)$/gmu, (_all, sign: string | undefined, spaces: string) =>
      sign === undefined ? '' : sign + (spaces === '  ' ? spaces : ''),
    )
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
