/** What a document does not hold although it is on the page, in words for `warning` (contract 2.4). */
import type { LeftOut } from './in-page/part.ts';

/** One sentence for each kind of thing left out, joined by spaces; undefined when nothing was. */
export function warningOf(leftOut: LeftOut | undefined): string | undefined {
  if (leftOut === undefined) return undefined;
  const { frames, tableCut, tooDeep } = leftOut;
  const hosts = [...new Set(frames)].map((host) => host.slice(0, 100)).join(', ');
  const sentences = [
    ...(frames.length > 0
      ? [
          `A large frame was not read, because it belongs to another site (${hosts}); scrape its own address.`,
        ]
      : []),
    ...(tableCut ? ['A table was cut after 20,000 cells.'] : []),
    ...(tooDeep ? ['What is nested more than 400 elements deep was left out.'] : []),
  ];
  return sentences.length === 0 ? undefined : sentences.join(' ');
}
