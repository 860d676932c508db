/** Dates, times and colours in the form their inputs take. */

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

const FORMS: Readonly<Record<string, (text: string) => string | undefined>> = {
  date: dateOf,
  time: timeOf,
  'datetime-local': dateTimeOf,
  month: (text) => dateOf(text)?.slice(0, 7) ?? monthOf(text),
  range: (text) => /-?\d+(?:\.\d+)?/u.exec(text)?.[0],
};

/** A text as an input of this type takes it; as it is where nothing better is known. */
export function ownForm(inputType: string, text: string): string {
  return FORMS[inputType]?.(text) ?? text;
}

/** `2027-03-14` of a date as people write it; of two numbers the first is the month, unless it cannot be. */
function dateOf(text: string): string | undefined {
  const iso = /(\d{4})-(\d{1,2})-(\d{1,2})/u.exec(text);
  if (iso !== null) return joined(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})/u.exec(text);
  if (slashed !== null) {
    const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])];
    const dayFirst = first > 12 || slashed[0].includes('.');
    return dayFirst ? joined(year, second, first) : joined(year, first, second);
  }
  const month = MONTHS.findIndex((name) =>
    new RegExp(`\\b${name.slice(0, 3)}(?:${name.slice(3)})?\\b`, 'iu').test(text),
  );
  const year = /\b(\d{4})\b/u.exec(text)?.[1];
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/iu.exec(text)?.[1];
  if (month < 0 || year === undefined || day === undefined) return undefined;
  return joined(Number(year), month + 1, Number(day));
}

function joined(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function monthOf(text: string): string | undefined {
  const month = MONTHS.findIndex((name) =>
    new RegExp(`\\b${name.slice(0, 3)}(?:${name.slice(3)})?\\b`, 'iu').test(text),
  );
  const year = /\b(\d{4})\b/u.exec(text)?.[1];
  return month < 0 || year === undefined
    ? undefined
    : `${year}-${String(month + 1).padStart(2, '0')}`;
}

function timeOf(text: string): string | undefined {
  const parts = /(\d{1,2})(?::(\d{2}))?\s*([ap])?\.?m?/iu.exec(text);
  if (parts === null) return undefined;
  let hour = Number(parts[1]) % 24;
  if (parts[3]?.toLowerCase() === 'p' && hour < 12) hour += 12;
  if (parts[3]?.toLowerCase() === 'a' && hour === 12) hour = 0;
  return `${String(hour).padStart(2, '0')}:${parts[2] ?? '00'}`;
}

function dateTimeOf(text: string): string | undefined {
  const date = dateOf(text);
  const clock = /\d{1,2}:\d{2}\s*(?:[ap]\.?m)?|\d{1,2}\s*[ap]\.?m/iu.exec(text)?.[0];
  return date === undefined ? undefined : `${date}T${timeOf(clock ?? '00:00') ?? '00:00'}`;
}
