/** Dates as people write them. */

export type Day = { readonly year: number; readonly month: number; readonly day: number };

const MONTHS: readonly string[] =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

const ISO = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/u;
const SIGNS = /^\s*(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/u;
const WORDS =
  /^\s*(?:\p{L}+day,?\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+)?(\p{L}{3,9})\.?\s*(?:(\d{1,2})(?:st|nd|rd|th)?)?,?\s+(\d{4})\s*$/iu;

/** The day a text names and nothing else; of two numbers the first is the month, unless it cannot be. */
export function dateIn(text: string): Day | undefined {
  const iso = ISO.exec(text);
  if (iso !== null) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const signs = SIGNS.exec(text);
  if (signs !== null) {
    const [first, second, year] = [Number(signs[1]), Number(signs[3]), Number(signs[4])];
    const isDayFirst = first > 12 || signs[2] === '.';
    return isDayFirst ? valid(year, second, first) : valid(year, first, second);
  }
  const words = WORDS.exec(text);
  const month = monthOf(words?.[2] ?? '');
  if (words === null || month < 0) return undefined;
  return valid(Number(words[4]), month + 1, Number(words[1] ?? words[3] ?? Number.NaN));
}

/** Place of a month's name, whole or its first letters; -1 for another word. */
function monthOf(word: string): number {
  const name = word.toLowerCase();
  if (name.length < 3) return -1;
  return MONTHS.findIndex(
    (one) => one === name || one.slice(0, 3) === name || one.slice(0, 4) === name,
  );
}

/** Number of the month that a text names and nothing else. */
export function monthNamed(text: string): number | undefined {
  const place = monthOf(text.trim().replace(/\.$/u, ''));
  return place < 0 ? undefined : place + 1;
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
