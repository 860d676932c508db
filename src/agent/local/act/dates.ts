/** Dates as people write them. */

export type Day = { readonly year: number; readonly month: number; readonly day: number };

export const MONTHS: readonly string[] =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

/** The day a text names and nothing else; of two numbers the first is the month, unless it cannot be. */
export function dateIn(text: string): Day | undefined {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/u.exec(text);
  if (iso !== null) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /^\s*(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/u.exec(text);
  if (slashed !== null) {
    const [first, second, year] = [Number(slashed[1]), Number(slashed[3]), Number(slashed[4])];
    return first > 12 || slashed[2] === '.'
      ? valid(year, second, first)
      : valid(year, first, second);
  }
  const words =
    /^\s*(?:\p{L}+day,?\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+)?(\p{L}{3,9})\.?\s*(?:(\d{1,2})(?:st|nd|rd|th)?)?,?\s+(\d{4})\s*$/iu.exec(
      text,
    );
  const name = words?.[2]?.toLowerCase() ?? '';
  const month =
    name.length < 3
      ? -1
      : MONTHS.findIndex(
          (one) =>
            one === name || one.slice(0, 3) === name || (name === 'sept' && one === 'september'),
        );
  if (words === null || month < 0) return undefined;
  const day = Number(words[1] ?? words[3] ?? Number.NaN);
  return valid(Number(words[4]), month + 1, day);
}

function valid(year: number, month: number, day: number): Day | undefined {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day } : undefined;
}

/** Month and year that a calendar shows, from its text. */
export function monthShown(
  text: string,
): { readonly year: number; readonly month: number } | undefined {
  const found =
    /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?[\s,/-]*(\d{4})\b/iu.exec(text);
  if (found === null) return undefined;
  const month = MONTHS.findIndex((name) => name.startsWith((found[1] ?? '').toLowerCase()));
  return { year: Number(found[2]), month: month + 1 };
}
